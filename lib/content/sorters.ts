import type { PublicSorter } from '@/lib/grading/sorter';
import { TELLING_FIELDS } from '@/lib/trail/event-kinds';
import { type SorterFile, sorterSchema } from './schema/sorter';
import { yamlFolder } from './yaml-folder';

/** `load` has the answers. */
export const sorterFiles = yamlFolder('content/sorters', sorterSchema);

const tells = (field: string) => TELLING_FIELDS.some((one) => one === field);
type Sorted = SorterFile['records'][number];

/** The fields of a record that say its kind, or all others. */
export function fieldsOf({ record }: Sorted, telling: boolean): Sorted['record'] {
  return Object.fromEntries(Object.entries(record).filter(([key]) => tells(key) === telling));
}

/** What pages get: the records without what says their kind. */
export function publicSorter({ id, title, records }: SorterFile): PublicSorter {
  return {
    id,
    title,
    records: records.map((one) => ({ id: one.id, record: fieldsOf(one, false) })),
  };
}

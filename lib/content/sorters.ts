import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PublicSorter } from '@/lib/grading/sorter';
import { TELLING_FIELDS } from '@/lib/trail/event-kinds';
import { formatFinding } from './finding';
import { type SorterFile, sorterSchema } from './schema/sorter';
import { parseYaml, type YamlFile } from './yaml';

const FOLDER = 'content/sorters';

/** The ids of all event sorters: `content/sorters/<id>.yaml`. */
export async function sorterIds(root: string): Promise<string[]> {
  const names = await readdir(path.join(root, FOLDER)).catch(() => []);
  return names
    .filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** An event sorter as it was found, right or not: what `check` looks at. */
export async function readSorter(root: string, id: string): Promise<YamlFile<SorterFile>> {
  const file = `${FOLDER}/${id}.yaml`;
  return parseYaml(file, await readFile(path.join(root, file), 'utf8'), sorterSchema);
}

/**
 * Loads an event sorter with its answers.
 * @throws where it is broken; the message has every finding, each with its place
 */
export async function loadSorter(root: string, id: string): Promise<SorterFile> {
  const { value, findings } = await readSorter(root, id);
  if (!value) throw new Error(findings.map(formatFinding).join('\n'));
  return value;
}

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

import 'server-only';
import type { PublicSorter, SorterReply } from '@/lib/grading/sorter';
import { fieldsOf, publicSorter, sorterFiles } from '../sorters';
import { cached } from './cached';

const sorter = cached((id: string) => sorterFiles.load(process.cwd(), id));

async function find(id: string) {
  return (await sorterFiles.ids(process.cwd())).includes(id) ? sorter(id) : undefined;
}

/** An event sorter as pages may have it; nothing where there is none of that id. */
export async function sorterForPage(id: string): Promise<PublicSorter | undefined> {
  const found = await find(id);
  return found && publicSorter(found);
}

/** What a record is and why, once somebody has sorted it; nothing where there is no such record. */
export async function answerSorter(
  sorterId: string,
  recordId: string,
): Promise<SorterReply | undefined> {
  const found = (await find(sorterId))?.records.find(({ id }) => id === recordId);
  return found && { kind: found.kind, why: found.why, told: fieldsOf(found, true) };
}

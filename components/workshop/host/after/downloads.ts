/** What can be taken along of a workshop. It is made in the browser, of what the staff sees. */
import { tableCsv } from '@/lib/text/csv';
import { attemptTable, participantTable, staffTable } from '@/lib/workshop/protocol/export';
import type { State } from '@/lib/workshop/protocol/state';

export interface Download {
  readonly label: string;
  readonly what: string;
  /** Of the file. */
  readonly name: string;
  readonly type: string;
  text(): string;
}

const CSV = 'text/csv;charset=utf-8';

export function downloadsOf(state: State): Download[] {
  const name = nameOf(state);
  return [
    {
      label: 'People',
      what: 'CSV, a row a person: where they stand with each question',
      name: `${name}-people.csv`,
      type: CSV,
      text: () => tableCsv(participantTable(state)),
    },
    {
      label: 'Answers',
      what: 'CSV, a row an answer: what was typed, understood, and when',
      name: `${name}-answers.csv`,
      type: CSV,
      text: () => tableCsv(attemptTable(state)),
    },
    {
      label: 'Staff',
      what: 'CSV, a row for each who led or helped: from when, until when',
      name: `${name}-staff.csv`,
      type: CSV,
      text: () => tableCsv(staffTable(state)),
    },
    {
      label: 'Everything',
      what: 'JSON, with hints, messages, queries and flags',
      name: `${name}.json`,
      type: 'application/json',
      text: () => `${JSON.stringify(state, null, 2)}\n`,
    },
  ];
}

/** `incident-day-2026-11-21`: the day on which it was made. */
function nameOf({ title, createdAt }: State): string {
  const slug = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return `${slug || 'workshop'}-${createdAt.slice(0, 10)}`;
}

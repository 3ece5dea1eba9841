import { z } from 'zod';
import type { Kind } from '../types';
import { difference, type Wanted } from './result-compare';
import { fits, MAX_ROWS, readTables, type Table } from './result-read';
import { readSheet, SHEET_LANGUAGES } from './result-sheet';

const name = z.string().min(1);

const config = z
  .strictObject({
    data: z
      .string()
      .regex(/^[a-z0-9-]+$/)
      .describe('The lab whose evidence is asked.'),
    languages: z
      .array(z.enum(SHEET_LANGUAGES))
      .min(1)
      .describe('The languages to choose from, the first shown first.'),
    columns: z
      .array(name)
      .min(1)
      .optional()
      .describe('The columns that are wanted, in order; shown to the learner.'),
    ordered: z
      .union([z.boolean(), z.array(name).min(1)])
      .default(false)
      .describe('True where the order of rows is asked for; or the columns that rows are ordered by.'), // prettier-ignore
    start: z
      .partialRecord(z.enum(SHEET_LANGUAGES), z.string().min(1))
      .default({})
      .describe('How the editor begins, by language.'),
  })
  .describe('Settings of a query whose result is compared.');
export type ResultConfig = z.infer<typeof config>;

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const key = z.strictObject({
  rows: z
    .array(z.array(cell).min(1).max(20))
    .min(1)
    .max(200)
    .describe('The rows that are right, their cells as text.'),
});
type ResultKey = z.infer<typeof key>;

const wantedOf = ({ rows }: ResultKey, { columns = [], ordered }: ResultConfig): Wanted => {
  return { rows, columns, ordered };
};

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;

function echoOf({ rows }: Table): string {
  const widths = new Set(rows.map((row) => row.length));
  const [width = 0] = widths;
  if (widths.size !== 1) return count(rows.length, 'row');
  return `${count(rows.length, 'row')} of ${count(width, 'column')}`;
}

/** What a query gave: `{"columns": […], "rows": [[…]]}`, or what a terminal printed (CSV, TSV, JSON, lines). */
export const result: Kind<'result', ResultConfig, ResultKey, readonly Table[]> = {
  id: 'result',
  config,
  key: key.describe('The result that is wanted.'),
  maxInput: 100_000,
  parse(input, { columns }) {
    const sheet = readSheet(input);
    if (sheet && !sheet.result)
      return { ok: false, note: 'Run your query first: its result is what is checked.' };
    const { text = input, rows, columns: names = [] } = sheet?.result ?? {};
    const tables = rows
      ? [{ columns: names, rows }].filter(fits)
      : sheet?.result?.tooLarge
        ? []
        : readTables(text, columns);
    const likely = tables.find(({ rows }) => rows[0]?.length === columns?.length) ?? tables[0];
    if (!likely)
      return {
        ok: false,
        note: `There is no result, or one that is larger than any answer here; ${MAX_ROWS} rows are read.`,
      };
    return { ok: true, value: tables, echo: echoOf(likely) };
  },
  matches: (value, wanted, settings) =>
    value.some((table) => difference(table, wantedOf(wanted, settings)) === undefined),
  explain(value, wanted, settings) {
    const width = wanted.rows[0]?.length;
    const meant = value.find(({ rows }) => rows.every((row) => row.length === width)) ?? value[0];
    return meant && difference(meant, wantedOf(wanted, settings));
  },
  flaw({ rows }, { columns, languages, ordered, start }) {
    const width = columns?.length ?? rows[0]?.length;
    const uneven = rows.find((row) => row.length !== width);
    if (uneven) return `a row has ${count(uneven.length, 'cell')}, not ${width}`;
    const by = typeof ordered === 'boolean' ? [] : ordered;
    const stray = by.find((one) => !columns?.includes(one));
    if (stray !== undefined) return `rows are ordered by ${stray}, which is not one of columns`;
    const unused = Object.keys(start).find((one) => !languages.some((other) => other === one));
    return unused === undefined ? undefined : `start has ${unused}, which is not one of languages`;
  },
  asInput: ({ rows }) => JSON.stringify({ columns: [], rows }),
  shown: ({ rows }, { columns }) =>
    [...(columns ? [columns] : []), ...rows].map((row) => row.join('\t')).join('\n'),
};

/** A piece of evidence in two lines: what it is, and what else tells it from others. */
import type { Shown } from '../schema';
import { instantIn } from './instant';
import { principalOf } from './principal';

export interface Headline {
  readonly title: string;
  readonly detail: string;
}

/** Characters of either line. */
const LONGEST = 160;

export function headlineOf(shown: Shown): Headline {
  switch (shown.kind) {
    case 'line':
      return { title: cut(withoutTimes(shown.text)) || '(an empty line)', detail: '' };
    case 'record':
      return recordHeadline(shown.record);
    case 'row':
      return rowHeadline(shown.columns, shown.values);
  }
}

function recordHeadline(record: Readonly<Record<string, unknown>>): Headline {
  const title = words(record.eventName);
  if (!title) return rowHeadline(Object.keys(record), Object.values(record));
  const from = words(record.sourceIPAddress);
  return joined(title, [principalOf(record), from && `from ${from}`, words(record.errorCode)]);
}

/** Columns whose values need no name beside them; the first of them that is there leads. */
const KNOWN: readonly (readonly [column: RegExp, written: (value: string) => string])[] = [
  [/^event_?name$/i, (value) => value],
  [/^user_?name$/i, (value) => value],
  [/^source_?ip(_?address)?$/i, (value) => `from ${value}`],
  [/^error_?code$/i, (value) => value],
];
/** An id tells an event from others, but not a reader what it is; times are shown elsewhere. */
const UNSAID = /^event_?id$/i;

function rowHeadline(columns: readonly string[], values: readonly unknown[]): Headline {
  const fields = columns.map((column, at) => ({ column, value: words(values[at]) }));
  const told = fields.filter(
    ({ column, value }) => value !== '' && !isTime(value) && !UNSAID.test(column),
  );
  const known = KNOWN.flatMap(([column, written]) => {
    const field = told.find((one) => column.test(one.column));
    return field ? [{ field, text: written(field.value) }] : [];
  });
  const others = told
    .filter((one) => known.every(({ field }) => field !== one))
    .map(({ column, value }) => `${column} ${value}`);
  const [title, ...rest] = [...known.map(({ text }) => text), ...others];
  return title ? joined(title, rest) : joined(fields.map(({ value }) => value).join(' '), []);
}

const joined = (title: string, rest: readonly string[]): Headline => ({
  title: cut(title) || '(no values)',
  detail: cut(rest.filter(Boolean).join(' · ')),
});

const isTime = (value: string) => value.length <= 30 && instantIn(value) !== undefined;

/** A line without the times that it begins with. */
const withoutTimes = (line: string) =>
  line.replace(
    /^(\s*\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d)?([.,]\d+)?(Z|[+-]\d\d:?\d\d)?\]?)+/,
    '',
  );

function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function cut(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

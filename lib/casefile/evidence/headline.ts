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
const EVENT_NAME = /^event_?name$/i;

export function headlineOf(shown: Shown): Headline {
  switch (shown.kind) {
    case 'line':
      return { title: cut(shown.text.trim()) || '(an empty line)', detail: '' };
    case 'record':
      return recordHeadline(shown.record);
    case 'row':
      return rowHeadline(shown.columns, shown.values);
  }
}

function recordHeadline(record: Readonly<Record<string, unknown>>): Headline {
  const from = words(record.sourceIPAddress);
  const detail = [principalOf(record), from && `from ${from}`, words(record.errorCode)];
  const title = words(record.eventName);
  if (title) return { title: cut(title), detail: cut(detail.filter(Boolean).join(' · ')) };
  return rowHeadline(Object.keys(record), Object.values(record));
}

/** The event's name leads; times are shown elsewhere. */
function rowHeadline(columns: readonly string[], values: readonly unknown[]): Headline {
  const told = columns.flatMap((column, at) => {
    const value = words(values[at]);
    return value === '' || isTime(value) ? [] : [{ column, value }];
  });
  const name = told.find(({ column }) => EVENT_NAME.test(column)) ?? told[0];
  if (!name) return { title: cut(values.map(words).join(' ').trim()) || '(no values)', detail: '' };
  const title = EVENT_NAME.test(name.column) ? name.value : `${name.column} ${name.value}`;
  const others = told.filter((one) => one !== name);
  const detail = others.map(({ column, value }) => `${column} ${value}`).join(' · ');
  return { title: cut(title), detail: cut(detail) };
}

const isTime = (value: string) => value.length <= 30 && instantIn(value) !== undefined;

function words(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const cut = (text: string) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
};

/** What a dashboard is narrowed to: filters that all hold, each a chip that can be taken off. */
import { z } from 'zod';
import { conditionFor } from '../sql/clause';
import { CLOUDTRAIL_TABLE } from '../sql/schema';
import type { FieldPath } from './types';

const COLUMNS = new Set(CLOUDTRAIL_TABLE.columns.map((column) => column.name));

export const filterSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('is'),
    field: z.array(z.string()).refine(([column]) => COLUMNS.has(column ?? '')),
    /** null: the field is not in the record. */
    value: z.union([z.string(), z.number(), z.boolean(), z.null()]),
  }),
  z.object({
    kind: z.literal('time'),
    /** ISO 8601, UTC; `from` inclusive, `to` exclusive. */
    from: z.iso.datetime(),
    to: z.iso.datetime(),
  }),
]);
export type Filter = z.infer<typeof filterSchema>;

/** Identifies what a filter is about: a second one about the same takes the place of the first. */
const subject = (filter: Filter) =>
  filter.kind === 'time' ? 'time' : `is ${JSON.stringify(filter.field)}`;

const same = (a: Filter, b: Filter) => JSON.stringify(a) === JSON.stringify(b);

export const isValue = (field: FieldPath, value: string | number | boolean | null): Filter => ({
  kind: 'is',
  field: [...field],
  value,
});
/** Milliseconds since the epoch, UTC. */
export const between = (from: number, to: number): Filter => ({
  kind: 'time',
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
});

export const has = (filters: readonly Filter[], filter: Filter): boolean =>
  filters.some((one) => same(one, filter));

export const without = (filters: readonly Filter[], filter: Filter): Filter[] =>
  filters.filter((one) => !same(one, filter));

/** Adds a filter, in place of one about the same field; takes it off where it is there already. */
export function toggled(filters: readonly Filter[], filter: Filter): Filter[] {
  if (has(filters, filter)) return without(filters, filter);
  const at = filters.findIndex((one) => subject(one) === subject(filter));
  return at < 0 ? [...filters, filter] : filters.with(at, filter);
}

/** `2024-11-28 15:20:00`, as SQL writes it; with milliseconds only where there are some. */
const sqlTime = (iso: string) =>
  new Date(iso).toISOString().replace('T', ' ').replace('Z', '').replace('.000', '');

/** The conditions of a filter, values quoted. */
export function conditionsOf(filter: Filter): string[] {
  if (filter.kind === 'is') return [conditionFor(filter.field, filter.value, [CLOUDTRAIL_TABLE])];
  return [
    `eventTime >= timestamp '${sqlTime(filter.from)}'`,
    `eventTime < timestamp '${sqlTime(filter.to)}'`,
  ];
}

/** A chip's words: what is narrowed, and to what. */
export function filterWords(filter: Filter): { name: string; value: string } {
  if (filter.kind === 'time') {
    return { name: 'eventTime', value: `${sqlTime(filter.from)} to ${sqlTime(filter.to)} UTC` };
  }
  return { name: filter.field.join('.'), value: String(filter.value ?? 'not in the record') };
}

/** The columns of a result in the order that the question has them, where that can be told. */
import type { Table } from './result-read';

/** Rows whose cells are in their canonical form. */
export type Forms = readonly (readonly string[])[];

const column = (rows: Forms, at: number) => rows.map((row) => row[at] ?? '');
export const widthOf = (rows: Forms) => rows[0]?.length ?? 0;
export const rearranged = (rows: Forms, from: readonly number[]): Forms =>
  rows.map((row) => from.map((at) => row[at] ?? ''));

/** By name: only where the result has just the names that were asked for. */
export function byName(
  { columns }: Table,
  named: readonly string[],
): readonly number[] | undefined {
  const given = columns.map((name) => name.toLowerCase());
  const from = named.map((name) => given.indexOf(name.toLowerCase()));
  const whole = new Set(from).size === given.length && !from.includes(-1);
  return whole && named.length === given.length ? from : undefined;
}

/**
 * By what is in them: numbers, instants and the rest cannot be taken for each other, so `uniq -c` may have
 * its count first. Columns of one sort keep their order: which of two counts is which, nothing says.
 */
export function bySort(given: Forms, wanted: Forms): readonly number[] | undefined {
  const sorts = sortsOf(given);
  const taken = new Set<number>();
  const from = sortsOf(wanted).map((sort) => {
    const at = sorts.findIndex((one, index) => one === sort && !taken.has(index));
    taken.add(at);
    return at;
  });
  return from.includes(-1) ? undefined : from;
}

function sortsOf(rows: Forms): readonly string[] {
  return Array.from({ length: widthOf(rows) }, (_, at) => {
    const sorts = new Set(column(rows, at).filter(Boolean).map((form) => form.slice(0, 2))); // prettier-ignore
    const [only = ''] = sorts;
    return sorts.size === 1 && (only === 'n:' || only === 't:') ? only : 'text';
  });
}

/** Some other order of the columns that makes the rows those wanted, for few columns. */
export function someOrder(width: number, fits: (from: readonly number[]) => boolean): boolean {
  if (width > 4) return false;
  const orders = (rest: readonly number[]): number[][] =>
    rest.length === 0
      ? [[]]
      : rest.flatMap((one) => orders(rest.filter((other) => other !== one)).map((more) => [one, ...more])); // prettier-ignore
  return orders(Array.from({ length: width }, (_, at) => at)).some(fits);
}

/** The one column whose values are others than wanted; nothing where none or several are. */
export function oneColumn(given: Forms, wanted: Forms): number | undefined {
  const differs = Array.from({ length: widthOf(wanted) }, (_, at) => at).filter(
    (at) => column(given, at).sort().join('\n') !== column(wanted, at).sort().join('\n'),
  );
  return differs.length === 1 ? differs[0] : undefined;
}

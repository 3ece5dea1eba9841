/** What differs between two results; rows in another order do not, unless the order was asked for. */
import type { Json } from '@/lib/query/types';
import type { ResultFailure } from '../types';
import { bySort, byName, type Forms, oneColumn, rearranged, someOrder, widthOf } from './result-arrange'; // prettier-ignore
import { canonical, epochAsInstant } from './result-cell';
import type { Table } from './result-read';

export interface Wanted {
  readonly rows: readonly (readonly Json[])[];
  readonly columns: readonly string[];
  /** True, or the columns by which: rows that are equal in them may stand either way. */
  readonly ordered: boolean | readonly string[];
}

/** Nothing where the table is what is wanted. */
export function difference(table: Table, wanted: Wanted): ResultFailure | undefined {
  const right = wanted.rows.map((row) => row.map(canonical));
  if (table.rows.length === 0) return { of: 'result', what: 'empty' };
  const given = formsOf(table);
  const uneven = given.find((row) => row.length !== widthOf(right));
  if (uneven)
    return { of: 'result', what: 'columns', given: uneven.length, wanted: widthOf(right) };
  const orders = [byName(table, wanted.columns), bySort(given, right)].flatMap((from) =>
    from ? [rearranged(given, from)] : [],
  );
  const found = [given, ...orders].map((rows) => compare(withInstants(rows, right), right, wanted));
  if (found.includes(undefined)) return undefined;
  return explained(given, right, wanted, table, orders[0] ?? given);
}

const formsOf = ({ rows }: Table): Forms => rows.map((row) => row.map(canonical));

/** Where all that is wanted of a column are instants, ten or thirteen digits are one, too. */
function withInstants(given: Forms, right: Forms): Forms {
  const instants = (right[0] ?? []).map((_, at) => right.every((row) => row[at]?.startsWith('t:')));
  return given.map((row) => row.map((form, at) => (instants[at] ? epochAsInstant(form) : form)));
}

const lineOf = (row: readonly string[]) => JSON.stringify(row);

/** How often each row is there. */
function countOf(rows: Forms): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(lineOf(row), (counts.get(lineOf(row)) ?? 0) + 1);
  return counts;
}

type Difference = 'rows' | { readonly order: number };

/** Nothing where equal; the first row out of order where only that differs. */
function compare(given: Forms, right: Forms, { ordered, columns }: Wanted): Difference | undefined {
  const counts = countOf(given);
  const same =
    given.length === right.length &&
    [...countOf(right)].every(([line, times]) => counts.get(line) === times);
  if (!same) return 'rows';
  if (ordered === false) return undefined;
  const by = ordered === true ? [] : ordered.map((name) => columns.indexOf(name));
  const sortKey = (row: readonly string[]) => lineOf(by.length ? by.map((at) => row[at] ?? '') : row); // prettier-ignore
  const order = right.findIndex((row, at) => sortKey(row) !== sortKey(given[at] ?? []));
  return order < 0 ? undefined : { order };
}

function explained(
  plain: Forms,
  right: Forms,
  wanted: Wanted,
  table: Table,
  arranged: Forms,
): ResultFailure {
  // The arrangement that has more rows right is the one that was meant.
  const want = countOf(right);
  const hits = (rows: Forms) => rows.filter((row) => want.has(lineOf(row))).length;
  const given = withInstants(hits(arranged) > hits(plain) ? arranged : plain, right);
  const cells = (line: string) => (table.rows[given.findIndex((row) => lineOf(row) === line)] ?? []).map(textOf); // prettier-ignore
  const order = compare(given, right, wanted);
  if (order && order !== 'rows')
    return { of: 'result', what: 'order', row: order.order + 1, cells: cells(lineOf(given[order.order] ?? [])) }; // prettier-ignore
  const had = countOf(given);
  const repeated = [...had].find(([line, times]) => times !== want.get(line));
  if (had.size === want.size && [...had].every(([line]) => want.has(line)) && repeated) {
    const [line, times] = repeated;
    return { of: 'result', what: 'duplicates', cells: cells(line), given: times, wanted: want.get(line) ?? 0 }; // prettier-ignore
  }
  const swapped = someOrder(widthOf(right), (from) => compare(withInstants(rearranged(plain, from), right), right, { ...wanted, ordered: false }) === undefined); // prettier-ignore
  if (swapped) return { of: 'result', what: 'column-order' };
  const column = given.length === right.length ? oneColumn(given, right) : undefined;
  const rest = widthOf(right) > 1;
  if (column !== undefined && rest) {
    const name = wanted.columns[column];
    return { of: 'result', what: 'column', column: column + 1, ...(name !== undefined && { name }) }; // prettier-ignore
  }
  return rowsDiffer(had, want, cells, wanted.rows);
}

function rowsDiffer(
  had: ReadonlyMap<string, number>,
  want: ReadonlyMap<string, number>,
  cells: (line: string) => readonly string[],
  wanted: Wanted['rows'],
): ResultFailure {
  const surplus = (these: ReadonlyMap<string, number>, those: ReadonlyMap<string, number>) =>
    [...these].flatMap(([line, times]) => {
      const more = times - (those.get(line) ?? 0);
      return more > 0 ? [{ line, more }] : [];
    });
  const count = (list: readonly { readonly more: number }[]) =>
    list.reduce((sum, { more }) => sum + more, 0);
  const [extra, missing] = [surplus(had, want), surplus(want, had)];
  const right = count(surplus(want, new Map())) - count(missing);
  const lost = wanted.find((row) => lineOf(row.map(canonical)) === missing[0]?.line);
  return {
    of: 'result',
    what: 'rows',
    right,
    missing: count(missing),
    extra: count(extra),
    ...(extra[0] && { anExtra: cells(extra[0].line) }),
    // Where nothing is right yet, one row would be the answer itself.
    ...(right > 0 && lost && { aMissing: lost.map(textOf) }),
  };
}

/** As much of a cell as is read in a sentence. */
const LONGEST = 60;
function textOf(cell: Json): string {
  const text = typeof cell === 'string' ? cell.trim() : JSON.stringify(cell);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text;
}

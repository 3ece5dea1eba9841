/** A dashboard as data: tiles, each a query in the dialect of CloudTrail Lake and how it is shown. */

/** A column and, within it, a field or a map's key: `['userIdentity', 'arn']`. */
export type FieldPath = readonly string[];

interface Bars {
  readonly kind: 'bars';
  /** What the first column holds, and a click narrows by. The second column is the count. */
  readonly field: FieldPath;
  /** Stands for a NULL in the first column. */
  readonly missing?: string;
}
interface Over {
  readonly kind: 'time';
  /** What the columns after the first count; the first is the beginning of a bin. */
  readonly series: readonly string[];
}
interface Numbers {
  readonly kind: 'numbers';
  /** One label a column; the result is one row. */
  readonly labels: readonly string[];
}
interface Table {
  readonly kind: 'table';
  /** One a column; a cell of one that has a field narrows by it. */
  readonly columns: readonly { readonly label: string; readonly field?: FieldPath }[];
}
export type Shows = Bars | Over | Numbers | Table;

export interface Tile {
  /** Unique among all dashboards. */
  readonly id: string;
  readonly title: string;
  /** The SELECT list. `$time` stands for the bin that eventTime falls into. */
  readonly select: string;
  /** Conditions that all must hold; an OR stands in brackets of its own. */
  readonly where?: readonly string[];
  /** What follows the conditions: GROUP BY, ORDER BY, LIMIT. */
  readonly then?: string;
  readonly shows: Shows;
  /** Of the grid's width. */
  readonly width: 'full' | 'third';
  /** What it means that there are none; `good` where that is as it should be. */
  readonly empty: { readonly text: string; readonly good?: boolean };
}

export interface Dashboard {
  readonly id: string;
  readonly title: string;
  /** Holds for every tile. */
  readonly where?: readonly string[];
  readonly tiles: readonly Tile[];
}

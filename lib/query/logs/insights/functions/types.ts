import type { Value } from '../values';

/** What a function may ask beside its arguments. */
export interface Context {
  /** When the query was started: milliseconds since the epoch. */
  readonly now: number;
  /** First and last instant that is asked about: milliseconds since the epoch. */
  readonly window: { readonly from: number; readonly to: number };
}
export interface Fn {
  /** As the documentation writes it. */
  readonly name: string;
  /** The arguments' names, for the editor and for messages. */
  readonly signature: string;
  /** The fewest and the most arguments. */
  readonly arity: readonly [number, number];
  /** What it gives, in a phrase. */
  readonly about: string;
  readonly call: (args: readonly Value[], context: Context) => Value;
}

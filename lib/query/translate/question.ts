/**
 * What a query asks, apart from the language that it is written in. Every reader makes one of these
 * from a text, every writer makes a text from one.
 *
 * A test of a field that an event does not have is false, whatever it asks. Readers of languages that
 * decide otherwise say so with `sense`, so that nothing depends on where a query came from.
 */
import type { Span } from '../types';

/** `['userIdentity', 'userName']`; a number is an index from 0. */
export type Path = readonly (string | number)[];

/** What a field is compared with. Times are milliseconds since the epoch. */
export type Value =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'time'; readonly ms: number };

export type Comparison = '=' | '<' | '<=' | '>' | '>=';

type Asked =
  | { readonly kind: 'compare'; readonly comparison: Comparison; readonly value: Value }
  | { readonly kind: 'in'; readonly values: readonly Value[] }
  | { readonly kind: 'part'; readonly where: 'start' | 'end' | 'anywhere'; readonly text: string }
  | { readonly kind: 'regex'; readonly source: string; readonly ignoreCase: boolean }
  | { readonly kind: 'exists' };

/**
 * `is`: the field is there and passes. `differs`: it is there and does not. `is not`: it does not
 * pass, or is not there.
 */
export type Sense = 'is' | 'is not' | 'differs';
export type Test = Asked & { readonly path: Path; readonly sense: Sense; readonly span: Span };

export type Condition =
  | { readonly kind: 'and' | 'or'; readonly all: readonly Condition[] }
  | { readonly kind: 'test'; readonly test: Test };

/** What can be shown, grouped by or sorted by. A period is in milliseconds. */
export type Term =
  | { readonly kind: 'field'; readonly path: Path }
  | { readonly kind: 'bin'; readonly period: number }
  /** Of events; with a path, of those that have it. */
  | { readonly kind: 'count'; readonly path?: Path }
  | { readonly kind: 'distinct' | 'min' | 'max'; readonly path: Path };

export interface Column {
  readonly term: Term;
  /** The name that the query gives it. */
  readonly name?: string;
  readonly span: Span;
}
export interface OrderKey {
  readonly term: Term;
  readonly descending: boolean;
  /** Where events without it go. */
  readonly nulls: 'first' | 'last';
  readonly span: Span;
}

export interface Question {
  readonly where?: Condition;
  /** In order; absent where whole events are asked for. */
  readonly columns?: readonly Column[];
  /** Absent where events are not gathered; empty where all of them make one group. */
  readonly groups?: readonly Column[];
  readonly order: readonly OrderKey[];
  readonly limit?: { readonly count: number; readonly span: Span };
}

/** What is to be told beside a translation. */
export interface Note {
  /** `left out`: the translation asks less than the source. */
  readonly kind: 'changed' | 'left out';
  readonly message: string;
  /** Where in the source. */
  readonly span?: Span;
}

export const isAggregate = ({ kind }: Term): boolean => kind !== 'field' && kind !== 'bin';

export function sameTerm(a: Term, b: Term): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'bin') return b.kind === 'bin' && a.period === b.period;
  const path = (term: Term) => ('path' in term ? term.path?.join('\0') : undefined);
  return path(a) === path(b);
}

export const testOf = (test: Test): Condition => ({ kind: 'test', test });

/** Joined, with nested conditions of the same kind taken in. */
export function join(kind: 'and' | 'or', all: readonly Condition[]): Condition {
  const flat = all.flatMap((one) => (one.kind === kind ? one.all : [one]));
  const [first] = flat;
  return flat.length === 1 && first ? first : { kind, all: flat };
}

export const both = (a: Condition | undefined, b: Condition): Condition =>
  a ? join('and', [a, b]) : b;

/** True of exactly the events that `condition` is not true of. */
export function complement(condition: Condition): Condition {
  if (condition.kind !== 'test') {
    return join(condition.kind === 'and' ? 'or' : 'and', condition.all.map(complement));
  }
  const { test } = condition;
  if (test.sense !== 'differs') {
    return testOf({ ...test, sense: test.sense === 'is' ? 'is not' : 'is' });
  }
  const { path, span } = test;
  const missing = testOf({ kind: 'exists', path, span, sense: 'is not' });
  return join('or', [testOf({ ...test, sense: 'is' }), missing]);
}

/** NOT as SQL and filter patterns have it: an event without the field passes neither way. */
export function opposite(condition: Condition): Condition {
  if (condition.kind !== 'test') {
    return join(condition.kind === 'and' ? 'or' : 'and', condition.all.map(opposite));
  }
  const { test } = condition;
  const sense = test.kind === 'exists' ? 'is not' : 'differs';
  return testOf({ ...test, sense: test.sense === 'is' ? sense : 'is' });
}

/** Every test, in order. */
export const testsOf = (condition: Condition | undefined): readonly Test[] =>
  !condition ? [] : condition.kind === 'test' ? [condition.test] : condition.all.flatMap(testsOf);

/** Each note once, in order. */
export const withoutRepeats = (notes: readonly Note[]): readonly Note[] =>
  notes.filter(({ message }, index) => notes.findIndex((one) => one.message === message) === index);

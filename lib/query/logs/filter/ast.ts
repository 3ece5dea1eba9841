/** A filter pattern as it was understood. */
import type { Span } from '../../types';
import type { Matcher } from './automaton';

export type Comparison = '=' | '!=' | '<' | '<=' | '>' | '>=';

/** What a value is compared with. */
export type Operand =
  | {
      readonly kind: 'text';
      /** Without quotes and without the asterisks at its ends. */
      readonly text: string;
      /** An asterisk stands before it, or after it. */
      readonly before: boolean;
      readonly after: boolean;
      /** Where it is a number without asterisks. */
      readonly number?: number;
      readonly span: Span;
    }
  | {
      readonly kind: 'regex';
      readonly regex: Matcher;
      readonly source: string;
      readonly span: Span;
    };

export type Condition<Test> =
  | { readonly kind: 'and' | 'or'; readonly all: readonly Condition<Test>[] }
  | { readonly kind: 'test'; readonly test: Test };

/** `[*]` is every item of a list, `.*` every field of an object. */
export type Wildcard = { readonly every: 'item' | 'field' };
/** `$.a.b[0]`: keys, indexes, and one wildcard at the most. */
export interface Selector {
  readonly path: readonly (string | number | Wildcard)[];
  readonly text: string;
  readonly span: Span;
}
export type JsonTest =
  | {
      readonly kind: 'compare';
      readonly selector: Selector;
      readonly comparison: Comparison;
      readonly operand: Operand;
    }
  | {
      readonly kind: 'not exists' | 'null' | 'true' | 'false';
      readonly selector: Selector;
    };

export interface FieldTest {
  readonly comparison: Comparison;
  readonly operand: Operand;
}
/** A field of a space-delimited pattern. */
export interface Field {
  /** Absent where the pattern gives none: `[..., ]`. */
  readonly name?: string;
  readonly condition?: Condition<FieldTest>;
  readonly span: Span;
}

export interface Term {
  /** `must`: every one; `may`: at least one of them; `not`: none. */
  readonly kind: 'must' | 'may' | 'not';
  readonly text: string;
  /** A regular expression between `%`. */
  readonly regex?: Matcher;
  readonly span: Span;
}

export type FilterPattern =
  | { readonly kind: 'all' }
  | { readonly kind: 'terms'; readonly terms: readonly Term[] }
  | {
      readonly kind: 'json';
      readonly condition: Condition<JsonTest>;
      /** False where the text alone tells that the message does not match. */
      readonly possible: (message: string) => boolean;
    }
  | {
      readonly kind: 'fields';
      readonly fields: readonly Field[];
      /** How many fields stand before `...`; absent where there is no `...`: then the last field takes the rest. */
      readonly gap?: number;
    };

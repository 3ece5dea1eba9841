/** A Logs Insights query as a tree. Every node knows where it stands in the text. */
import type { Span } from '../../types';
import type { Period } from './period';
import type { CompiledRegex } from './regex';

export type BinaryOperator =
  'or' | 'and' | '=' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%' | '^';

interface Node {
  readonly span: Span;
}
/** A log field. `name` is its dotted name without backticks; `parts` are its keys. */
export interface FieldNode extends Node {
  readonly kind: 'field';
  readonly name: string;
  readonly parts: readonly string[];
}
export interface CallNode extends Node {
  readonly kind: 'call';
  /** In lower case: names of functions are not case-sensitive. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: readonly Expression[];
  /** `count(*)`. */
  readonly star: boolean;
}
export type Expression =
  | FieldNode
  | CallNode
  | (Node & { readonly kind: 'string'; readonly value: string })
  | (Node & { readonly kind: 'number'; readonly value: number })
  | (Node & { readonly kind: 'period'; readonly period: Period })
  | (Node & { readonly kind: 'regex'; readonly regex: CompiledRegex })
  | (Node & {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    })
  | (Node & { readonly kind: 'not'; readonly of: Expression })
  | (Node & { readonly kind: 'negate'; readonly of: Expression })
  | (Node & {
      readonly kind: 'like';
      readonly of: Expression;
      /** A string is looked for as it stands. */
      readonly pattern: Expression;
    })
  | (Node & { readonly kind: 'in'; readonly of: Expression; readonly list: readonly Expression[] })
  /** `list[0]`, or a key of a map that stands in backticks. */
  | (Node & { readonly kind: 'item'; readonly of: Expression; readonly key: string | number });

/** An expression with the name of its column: after `as`, or its own text. */
export interface Named extends Node {
  readonly name: string;
  readonly aliased: boolean;
  readonly of: Expression;
}
export interface SortKey extends Node {
  readonly of: Expression;
  /** The key as it is written: it may be the name of a column, such as `count(*)`. */
  readonly text: string;
  readonly descending: boolean;
}
export interface ParseField extends Node {
  readonly name: string;
}

export type Command =
  | (Node & { readonly kind: 'fields'; readonly list: readonly Named[] })
  | (Node & { readonly kind: 'display'; readonly list: readonly Named[] })
  | (Node & { readonly kind: 'filter'; readonly condition: Expression })
  | (Node & {
      readonly kind: 'stats';
      readonly list: readonly Named[];
      readonly by: readonly Named[];
    })
  | (Node & { readonly kind: 'sort'; readonly keys: readonly SortKey[] })
  | (Node & { readonly kind: 'limit'; readonly count: number })
  | (Node & {
      readonly kind: 'parse';
      readonly of: Expression;
      readonly regex: CompiledRegex;
      readonly names: readonly ParseField[];
      /** A row for each match, where there are several. */
      readonly multi: boolean;
    })
  | (Node & {
      /** `logfmt` makes a map of the first name, `csv` a field of each. */
      readonly kind: 'extract';
      readonly of: Expression;
      readonly format: 'logfmt' | 'csv';
      readonly names: readonly ParseField[];
    })
  | (Node & { readonly kind: 'dedup'; readonly list: readonly FieldNode[] })
  | (Node & { readonly kind: 'unnest'; readonly of: Expression; readonly into: ParseField });

/** What stands directly in an expression, in order. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'call':
      return node.args;
    case 'binary':
      return [node.left, node.right];
    case 'not':
    case 'negate':
    case 'item':
      return [node.of];
    case 'like':
      return [node.of, node.pattern];
    case 'in':
      return [node.of, ...node.list];
    default:
      return [];
  }
}

/** Calls `visit` with the expression and everything in it. */
export function walk(expression: Expression, visit: (node: Expression) => void): void {
  visit(expression);
  for (const child of childrenOf(expression)) walk(child, visit);
}

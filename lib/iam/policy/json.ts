/**
 * JSON (RFC 8259) with the place of every value. It goes on after the usual slips (a comma too many
 * or too few, single quotes, a comment), so that everything wrong is said at once.
 */
import type { Span } from '@/lib/query/types';
import { JsonReader } from './json-reader';

export type Node = ObjectNode | ArrayNode | StringNode | PlainNode;
export interface ObjectNode {
  readonly kind: 'object';
  readonly span: Span;
  readonly members: readonly Member[];
}
export interface Member {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: Node;
}
export interface ArrayNode {
  readonly kind: 'array';
  readonly span: Span;
  readonly items: readonly Node[];
}
export interface StringNode {
  readonly kind: 'string';
  readonly span: Span;
  readonly value: string;
}
export interface PlainNode {
  readonly kind: 'number' | 'boolean' | 'null';
  readonly span: Span;
  /** As it is written. */
  readonly value: string;
}

export interface JsonProblem {
  readonly span: Span;
  readonly message: string;
  readonly hint: string;
}

/** More is not said of one text: what comes after is mostly what came before. */
export const MAX_PROBLEMS = 30;

/** @returns what could be read, and what is wrong; `node` is absent where there is no value at all */
export function parseJson(text: string): { node?: Node; problems: readonly JsonProblem[] } {
  const reader = new JsonReader(text);
  const node = reader.document();
  return { ...(node && { node }), problems: reader.problems };
}

/** CloudWatch Logs filter patterns: parse, match, complete, colour. Stand-in until the real one lands. */
import type { Completion, Diagnostic } from '../../types';
import type { Token } from '../token';

/** A pattern that was understood. `kind` tells its syntax. */
export interface FilterPattern {
  /** `all`: the empty pattern; `fields`: space-delimited `[ip, user, ...]`. */
  readonly kind: 'all' | 'terms' | 'json' | 'fields';
}

export interface ParsedFilter {
  /** Absent where a diagnostic is an error. */
  readonly pattern?: FilterPattern;
  readonly diagnostics: readonly Diagnostic[];
}
export interface FilterMatch {
  /** What a space-delimited pattern extracted, by field name, in order. */
  readonly fields?: Readonly<Record<string, string>>;
}

export function parseFilterPattern(_text: string): ParsedFilter {
  return { pattern: { kind: 'all' }, diagnostics: [] };
}
/** Null where the message does not match. Compile once, match many: the pattern holds what it needs. */
export function matchFilter(_pattern: FilterPattern, _message: string): FilterMatch | null {
  return {};
}
/** @param fields selectors known of the evidence: `$.userIdentity.userName` */
export function completeFilter(
  _text: string,
  _offset: number,
  _fields: readonly string[],
): readonly Completion[] {
  return [];
}
/** What the pattern says, in a sentence of plain English, for the reader. */
export function explainFilter(_pattern: FilterPattern): string {
  return '';
}
export function tokensOfFilter(_text: string): readonly Token[] {
  return [];
}

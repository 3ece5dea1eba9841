/**
 * CloudWatch Logs filter patterns.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html
 */
import type { Diagnostic } from '../../types';
import type { FilterPattern } from './ast';
import { matchFields, parseFields } from './fields';
import { parseJson } from './json';
import { matchJson } from './match-json';
import { Broken, Scanner } from './scanner';
import { matchTerms, parseTerms } from './terms';

export type { FilterPattern } from './ast';
export { completeFilter } from './complete';
export { explainFilter } from './explain';
export { tokensOfFilter } from './tokens';

/** The API takes patterns of so many characters. */
const LONGEST = 1_024;

export interface ParsedFilter {
  /** Absent where a diagnostic is an error. */
  readonly pattern?: FilterPattern;
  readonly diagnostics: readonly Diagnostic[];
}
export interface FilterMatch {
  /** What a space-delimited pattern extracted, by field name, in order. */
  readonly fields?: Readonly<Record<string, string>>;
}

export function parseFilterPattern(text: string): ParsedFilter {
  const scanner = new Scanner(text);
  const pattern = parse(scanner);
  if (text.length > LONGEST) {
    const span = { start: LONGEST, end: text.length };
    scanner.note('A pattern has 1,024 characters at the most.', span, 'Make it shorter.');
  }
  const { diagnostics } = scanner;
  return pattern && scanner.errors === 0 ? { pattern, diagnostics } : { diagnostics };
}

function parse(scanner: Scanner): FilterPattern | undefined {
  try {
    scanner.space();
    if (scanner.char === '{') return parseJson(scanner);
    if (scanner.char === '[') return parseFields(scanner);
    return parseTerms(scanner);
  } catch (error) {
    if (error instanceof Broken) return undefined;
    throw error;
  }
}

/** Null where the message does not match. */
export function matchFilter(pattern: FilterPattern, message: string): FilterMatch | null {
  switch (pattern.kind) {
    case 'all':
      return {};
    case 'terms':
      return matchTerms(pattern.terms, message) ? {} : null;
    case 'json':
      return matchJson(pattern, message) ? {} : null;
    case 'fields': {
      const fields = matchFields(pattern, message);
      return fields && { fields };
    }
  }
}

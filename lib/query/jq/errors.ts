/** Places in jq's compile errors, for the editor to underline. */
import type { Span } from '../types';

export interface JqError {
  readonly message: string;
  /** UTF-16 offsets into the program; absent where jq names no place. */
  readonly span?: Span;
}

/**
 * Reads `jq: error: MESSAGE at <top-level>, line 2, column 3:`, followed by the line and a row of
 * carets, of jq 1.8's stderr. Columns count bytes.
 */
export function readErrors(stderr: string, program: string): JqError[] {
  const errors: JqError[] = [];
  const pattern =
    /^jq: error: (.+?) at <top-level>, line (\d+), column (\d+):\n(?:.*\n( *)(\^+))?/gm;
  for (const [, message, line, column, , carets] of stderr.matchAll(pattern)) {
    const start = offsetOf(program, Number(line), Number(column));
    const end = Math.min(program.length, start + Math.max(1, carets?.length ?? 1));
    errors.push({ message: message!, span: { start: Math.min(start, Math.max(0, end - 1)), end } });
  }
  if (errors.length === 0) {
    const plain = /^jq: error: (.+)$/m.exec(stderr)?.[1];
    if (plain && /compile error/.test(stderr)) errors.push({ message: plain });
  }
  return errors;
}

/** From 1-based line and byte column to an offset. */
function offsetOf(program: string, line: number, column: number): number {
  const lines = program.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  const bytes = new TextEncoder().encode(lines[line - 1] ?? '').subarray(0, column - 1);
  return before + new TextDecoder().decode(bytes).length;
}

/** What to try, for the errors that people make most. */
export function hintOf(message: string): string | undefined {
  const unknown = /^(\S+)\/(\d+) is not defined/.exec(message);
  if (unknown) {
    const [, name, count] = unknown;
    return count === '0'
      ? `\`${name}\` is no function of jq. A text needs double quotes: "${name}"; a field a dot: .${name}`
      : `jq has no function \`${name}\` of ${count} argument${count === '1' ? '' : 's'}.`;
  }
  const variable = /^\$(\w+) is not defined/.exec(message)?.[1];
  if (variable)
    return `Give it a value with --arg ${variable} VALUE, or bind it: … as $${variable} | …`;
  if (/unexpected INVALID_CHARACTER/.test(message)) {
    return 'jq writes texts in double quotes, with the whole program in single ones.';
  }
  if (/unexpected end of file.*QQSTRING/.test(message)) return 'A double quote is not closed.';
  if (/unexpected end of file/.test(message))
    return 'Something is left open: a bracket, or a `|` with nothing after it.';
  if (/unexpected '='/.test(message)) return 'To compare, write `==`.';
  if (/unexpected '\)'|unexpected '\]'|unexpected '\}'/.test(message))
    return 'There is one closing bracket too many, or something is missing before it.';
  return undefined;
}

/** Reading a command line: its tree, or what is wrong with it, in bash's words and with places. */
import { parse, type ParsedScript } from 'unbash';
import type { Diagnostic } from '../types';
import { walk } from './walk';

export interface Syntax {
  readonly script: ParsedScript;
  readonly diagnostics: readonly Diagnostic[];
  /** What bash says on stderr of the first error; empty where there is none. */
  readonly stderr: string;
}

const MATCHING: Readonly<Record<string, string>> = {
  'double quote': '"',
  'single quote': "'",
  'ANSI-C quote': "'",
  'command substitution': ')',
  'arithmetic expansion': ')',
  'parameter expansion': '}',
  'backtick substitution': '`',
  backtick: '`',
};

export function readLine(line: string): Syntax {
  const script = parse(line);
  const errors = [...(script.errors ?? [])];
  walk(script, (node) => {
    if (node.type === 'Script' && node !== script && !node.source)
      errors.push(...(node.errors ?? []));
  });
  if (errors.length === 0) return { script, diagnostics: [], stderr: '' };
  const first = errors[0]!;
  const message = inBash(line, first.message, first.pos);
  return {
    script,
    stderr: `bash: ${message}\n`,
    diagnostics: errors.slice(0, 1).map((error) => ({
      severity: 'error',
      message,
      // What is left open goes on to the end.
      span: error.message.startsWith('unterminated')
        ? { start: error.pos, end: line.length }
        : tokenSpan(line, error.pos),
      hint: hintOf(error.message),
    })),
  };
}

function inBash(line: string, message: string, pos: number): string {
  const unterminated = /^unterminated (.+)$/.exec(message);
  if (unterminated) {
    const closing = MATCHING[unterminated[1]!] ?? ')';
    return `unexpected EOF while looking for matching \`${closing}'`;
  }
  const token = tokenAt(line, pos);
  if (token) return `syntax error near unexpected token \`${token}'`;
  return /redirect|after '[<>]/.test(message)
    ? "syntax error near unexpected token `newline'"
    : 'syntax error: unexpected end of file';
}

function hintOf(message: string): string | undefined {
  if (/unterminated .*quote/.test(message)) return 'Close the quote that is opened here.';
  if (/unterminated/.test(message)) return 'Close what is opened here.';
  const expected = /^expected '(\w+)'/.exec(message);
  if (expected) return `A \`${expected[1]}\` is missing.`;
  if (/after '\|'/.test(message)) return 'A pipe needs a command on both sides.';
  return undefined;
}

const TOKEN = /^(?:;;|&&|\|\||\|&|>>|<<|[|&;()<>]|[^\s|&;()<>]+)/;
function tokenAt(line: string, pos: number): string | undefined {
  return TOKEN.exec(line.slice(pos).replace(/^[ \t]+/, ''))?.[0];
}
function tokenSpan(line: string, pos: number) {
  const start = pos + /^[ \t]*/.exec(line.slice(pos))![0].length;
  const length = tokenAt(line, start)?.length ?? 0;
  // At the very end there is nothing to underline but the last character.
  if (length === 0) return { start: Math.max(0, line.length - 1), end: line.length };
  return { start, end: start + length };
}

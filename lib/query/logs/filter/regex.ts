/**
 * Regular expressions between `%`: the characters and operators that CloudWatch Logs takes.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/regex-expressions.html
 */
import { automatonOf, type Matcher } from './automaton';
import type { Scanner } from './scanner';

const PLAIN = /[A-Za-z0-9:_#=@/;,\- ]/;
const OPERATORS = '^$?[]{}|\\*+.';
/** What may stand after a backslash: classes, and what may stand without one. */
const ESCAPED = /^(?:[dDsSwW]|x[0-9a-fA-F]{2}|[\^$?[\]{}|\\*+.:_#=@/;,\- ])/;
/** Twice a quantifier, as `a**`, and the like. */
const TWICE = /(?:[*+?]|\{\d*,?\d*\})(?:[*+]|\{[\d,])/;

/** Notes what is wrong with the expression, and gives one that never matches. */
export function compileRegex(scanner: Scanner, source: string, start: number): Matcher {
  const note = (message: string, at: number, length: number, hint: string) =>
    scanner.note(message, { start: start + at, end: start + at + length }, hint);
  const before = scanner.errors;
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? '';
    if (char === '\\') {
      const escape = ESCAPED.exec(source.slice(at + 1));
      if (!escape) {
        const sign = ESCAPES[source[at + 1] ?? ''] ?? source[at + 1] ?? '';
        const hint = /^[a-zA-Z0-9]?$|[^\x00-\x7f]/.test(sign)
          ? 'Known are \\d \\D \\s \\S \\w \\W, \\x and two hex digits, and escaped operators.'
          : `Write ${byCode(sign)}.`;
        note(`\\${source[at + 1] ?? ''} is not known here.`, at, 2, hint);
      }
      at += escape?.[0].length ?? 1;
    } else if (char === '(' || char === ')') {
      const hint = `Write the alternatives out: %a|b%. The sign itself is ${byCode(char)}.`;
      note('Parentheses are not supported in a filter pattern.', at, 1, hint);
    } else if (char > '\u007f') {
      const length = (source.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
      note('Only ASCII characters are supported.', at, length, 'Match any character with a dot.');
      at += length - 1;
    } else if (!PLAIN.test(char) && !OPERATORS.includes(char)) {
      note(`${char} is not supported in an expression.`, at, 1, `Write ${byCode(char)}.`);
    }
  }
  if (source === '') note('The expression is empty.', -1, 2, 'For example: %ERROR|WARN%.');
  const twice = TWICE.exec(source.replace(/\\./g, '__'));
  if (twice) {
    note(
      `${twice[0]} repeats a repetition.`,
      twice.index,
      twice[0].length,
      'Keep one of the signs.',
    );
  }
  const empty = /\[\^?\]/.exec(source.replace(/\\./g, '__'));
  if (empty) {
    note('There is nothing between the brackets.', empty.index, empty[0].length, 'As in %[abc]%.');
  }
  const stray = strayBrace(source);
  if (stray !== undefined) {
    note(
      'This { begins no repetition.',
      stray,
      1,
      'Write a{3,5}, a{3,} or a{,5}; the sign is \\{.',
    );
  }
  if (scanner.errors > before) return NEVER;
  try {
    const quick = new RegExp(inJavaScript(source));
    // With one of them there is little to try in another way.
    const open = [...source.matchAll(UNITS)].filter(([unit]) => isOpen(unit));
    return open.length > 1 ? (automatonOf(source) ?? quick) : quick;
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const reason = said.replace(/^Invalid regular expression: /, '').replace(/^\/.*\/\w*: /s, '');
    note(`This expression is not valid: ${reason}.`, 0, source.length, 'Mend it between the %.');
    return NEVER;
  }
}
const NEVER = /(?!)/;
const ESCAPES: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

/** `\x28` for `(`: how a sign is matched that an expression may not hold. */
const byCode = (sign: string) =>
  `\\x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

/** Braces that stand for a repetition, or an escaped sign, or a class in brackets. */
const UNITS = /\\.|\[\^?(?:\\.|[^\]\\])*\]|\{(?:\d+(?:,\d*)?|,\d+)\}|[^]/g;

/** `{,5}` is at most five; JavaScript wants it said. */
const inJavaScript = (source: string) =>
  source.replace(UNITS, (unit) => (unit.startsWith('{,') ? `{0${unit.slice(1)}` : unit));

/** A repetition without an end, or with one that is far off. */
function isOpen(unit: string): boolean {
  const [, most] = /^\{\d*,(\d*)\}$/.exec(unit) ?? [];
  return unit === '*' || unit === '+' || most === '' || Number(most) > 20;
}

/** The place of a brace that begins no repetition. */
function strayBrace(source: string): number | undefined {
  return [...source.matchAll(UNITS)].find(([unit]) => unit === '{')?.index;
}

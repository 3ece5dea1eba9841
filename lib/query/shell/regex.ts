/** POSIX basic and extended regular expressions, with GNU's additions, as JavaScript's. */
import { bracketSource, escapeRegExp } from './glob';
import { longestRegExp } from './longest';

export class RegexError extends Error {}

export interface RegexOptions {
  readonly extended: boolean;
  readonly ignoreCase?: boolean;
  readonly global?: boolean;
  /** `^` and `$` at every line of a text. */
  readonly multiline?: boolean;
}

export function posixRegExp(pattern: string, options: RegexOptions): RegExp {
  return compile(posixSource(pattern, options.extended), options);
}

/** A pattern that JavaScript can read; `perl` takes the first alternative, not the longest. */
export function compile(
  source: string,
  {
    ignoreCase = false,
    global = false,
    multiline = false,
    perl = false,
  }: Omit<RegexOptions, 'extended'> & { readonly perl?: boolean },
): RegExp {
  const flags = `${ignoreCase ? 'i' : ''}${global ? 'g' : ''}${multiline ? 'm' : ''}us`;
  try {
    return perl ? new RegExp(source, flags) : longestRegExp(source, flags);
  } catch (error) {
    throw new RegexError(error instanceof Error ? error.message : String(error));
  }
}

/** Escapes that GNU knows in both kinds. */
const ESCAPES: Readonly<Record<string, string>> = {
  w: '[\\p{L}\\p{N}_]',
  W: '[^\\p{L}\\p{N}_]',
  s: '\\s',
  S: '\\S',
  b: '(?:(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_]))',
  B: '(?:(?<=[\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])|(?<![\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_]))',
  '<': '(?<![\\p{L}\\p{N}_])(?=[\\p{L}\\p{N}_])',
  '>': '(?<=[\\p{L}\\p{N}_])(?![\\p{L}\\p{N}_])',
  '`': '^',
  "'": '$',
};

export function posixSource(pattern: string, extended: boolean): string {
  let source = '';
  let depth = 0;
  /** True where `*` stands for itself and `^` anchors: at the start of a branch. */
  let atStart = true;
  const special = (char: string, escaped: boolean) =>
    '(){}|+?'.includes(char) && escaped !== extended;

  for (let i = 0; i < pattern.length; i++) {
    let char = pattern[i]!;
    let escaped = false;
    if (char === '\\') {
      if (i + 1 >= pattern.length) throw new RegexError('Trailing backslash');
      char = pattern[++i]!;
      escaped = true;
    }
    if (char === '[' && !escaped) {
      const end = bracketEnd(pattern, i);
      const inside = pattern.slice(i + 1, end);
      if (/^:.*:$/.test(inside)) {
        throw new RegexError('character class syntax is [[:space:]], not [:space:]');
      }
      // Only `^` negates here, and a backslash is a character as others are.
      source += bracketSource(inside.startsWith('!') ? `[.!.]${inside.slice(1)}` : inside);
      i = end;
      atStart = false;
      continue;
    }
    if (special(char, escaped)) {
      const opened = char === '(' || char === '|';
      if (char === ')') {
        if (depth === 0) {
          if (!extended) throw new RegexError('Unmatched ) or \\)');
          source += '\\)';
          continue;
        }
        depth--;
        source += ')';
      } else if (char === '(') {
        depth++;
        source += '(';
      } else if (char === '|') source += '|';
      else if (char === '{') {
        const close = extended ? '}' : '\\}';
        const end = pattern.indexOf(close, i);
        const bounds = end < 0 ? '' : pattern.slice(i + 1, end);
        if (!/^(\d+(,\d*)?|,\d+)$/.test(bounds)) {
          if (!extended)
            throw new RegexError(end < 0 ? 'Unmatched \\{' : 'Invalid content of \\{\\}');
          source += '\\{';
        } else {
          if (!atStart) source += `{${bounds.startsWith(',') ? `0${bounds}` : bounds}}`;
          i = end + close.length - 1;
        }
      } else if (char === '}') source += '\\}';
      else if (atStart) source += extended ? '' : escapeRegExp(char);
      else source = repeat(source, char);
      atStart = opened;
      continue;
    }
    if (escaped) {
      if (/[1-9]/.test(char)) source += `(?:\\${char})`;
      else source += ESCAPES[char] ?? escapeRegExp(char);
      atStart = false;
      continue;
    }
    if (char === '*') {
      if (atStart) source += extended ? '' : '\\*';
      else source = repeat(source, '*');
      atStart = false;
      continue;
    }
    if (char === '^' && (extended || atStart)) {
      source += '^';
      continue;
    }
    if (char === '$') {
      const rest = pattern.slice(i + 1);
      const anchors = extended || rest === '' || rest.startsWith('\\)') || rest.startsWith('\\|');
      source += anchors ? '$' : '\\$';
      atStart = false;
      continue;
    }
    // A surrogate pair is one character.
    const point = String.fromCodePoint(pattern.codePointAt(i)!);
    source += char === '.' ? '.' : point.length > 1 ? point : escapeRegExp(char);
    i += point.length - 1;
    atStart = false;
  }
  if (depth > 0) throw new RegexError('Unmatched ( or \\(');
  return source;
}

/** POSIX allows a repetition of a repetition (`a+*`, which means `a*`), JavaScript does not. */
function repeat(source: string, operator: string): string {
  const last = /(?<=^|[^\\](?:\\\\)*)[*+?}]$/.exec(source)?.[0];
  if (last === undefined) return source + operator;
  if (last !== '}') return source.slice(0, -1) + (last === operator ? operator : '*');
  const found = LAST_COUNTED.exec(source);
  return found ? `${source.slice(0, found.index)}(?:${found[0]})${operator}` : source + operator;
}
const LAST_COUNTED = /(\[(?:\\.|[^\]])*\]|\\.|\((?:\\.|[^()])*\)|.)\{[\d,]+\}$/su;

function bracketEnd(pattern: string, open: number): number {
  let i = open + 1;
  if (pattern[i] === '^') i++;
  if (pattern[i] === ']') i++;
  for (; i < pattern.length; i++) {
    const named = /^\[([:.=]).*?\1\]/.exec(pattern.slice(i));
    if (named) i += named[0].length - 1;
    else if (pattern[i] === ']') return i;
  }
  throw new RegexError('Unmatched [, [^, [:, [., or [=');
}

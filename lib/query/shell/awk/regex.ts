/** awk's patterns: extended regular expressions, in which `\t`, `\/` and their like are characters. */
import { compile, posixSource } from '../regex';

export interface Pattern {
  /** To ask whether a text matches. */
  readonly test: RegExp;
  /** To go from match to match. */
  readonly each: RegExp;
}

const CHARACTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
/** Escapes that keep their meaning for `posixSource`; `\y` is awk's name of a word's edge. */
const KEPT = new Set("BwWsS<>`'");
const MOST = 500;

export class Patterns {
  private readonly known = new Map<string, Pattern>();

  /** Throws `RegexError` in the C library's words. */
  get(source: string, ignoreCase: boolean): Pattern {
    const key = ignoreCase ? `i${source}` : ` ${source}`;
    let pattern = this.known.get(key);
    if (!pattern) {
      const written = posixSource(plain(source), true);
      pattern = {
        test: compile(written, { ignoreCase }),
        each: compile(written, { ignoreCase, global: true }),
      };
      if (this.known.size >= MOST) this.known.clear();
      this.known.set(key, pattern);
    }
    return pattern;
  }
}

function plain(source: string): string {
  let result = '';
  let inBracket = false;
  for (let i = 0; i < source.length; i++) {
    const char = source[i]!;
    if (char === '\\') {
      const octal = /^[0-7]{1,3}/.exec(source.slice(i + 1, i + 4))?.[0];
      const next = source[i + 1] ?? '\\';
      const meant = octal ? String.fromCharCode(parseInt(octal, 8) & 255) : CHARACTERS[next];
      const literal = meant ?? next;
      i += octal?.length ?? 1;
      if (inBracket) result += `[.${literal}.]`;
      else if (meant !== undefined)
        result += /[\\^$.*+?()[\]{}|]/.test(meant) ? `\\${meant}` : meant;
      else if (next === 'y') result += '\\b';
      else if (KEPT.has(next) || !/[\w/"&]/.test(next)) result += `\\${next}`;
      else result += next;
    } else if (inBracket) {
      const named = /^\[([:.=]).*?\1\]/.exec(source.slice(i))?.[0];
      result += named ?? (char === '[' ? '[.[.]' : char);
      i += (named?.length ?? 1) - 1;
      if (char === ']') inBracket = false;
    } else if (char === '[') {
      inBracket = true;
      const opening = /^\[\^?\]?/.exec(source.slice(i))![0];
      result += opening;
      i += opening.length - 1;
    } else result += char;
  }
  return result;
}

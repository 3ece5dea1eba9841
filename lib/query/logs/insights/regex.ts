/**
 * Regular expressions between slashes, as JavaScript's. Inline flags, `(?i)` and the like, are
 * written out, since not every browser knows them; groups may be named as fields are.
 */
import type { Span } from '../../types';

export interface CompiledRegex {
  readonly test: RegExp;
  /** The names of the capturing groups, in order; undefined where one has none. */
  readonly groups: readonly (string | undefined)[];
  readonly source: string;
}
export type RegexResult =
  | { readonly ok: true; readonly regex: CompiledRegex }
  /** `span` is within the source. */
  | { readonly ok: false; readonly message: string; readonly span?: Span };

interface Flags {
  readonly i: boolean;
  readonly s: boolean;
  readonly m: boolean;
}
const NONE: Flags = { i: false, s: false, m: false };
/** Unicode's classes by their POSIX names, as `\p{Alpha}` and `[[:alpha:]]` have them. */
const POSIX: Readonly<Record<string, string>> = {
  alpha: 'A-Za-z',
  digit: '0-9',
  alnum: 'A-Za-z0-9',
  upper: 'A-Z',
  lower: 'a-z',
  space: '\\s',
  punct: '!-\\/:-@\\[-`{-~',
  xdigit: 'A-Fa-f0-9',
  blank: ' \\t',
};

export function compileRegex(source: string): RegexResult {
  const walker = new Walker(source);
  try {
    const text = walker.run();
    return { ok: true, regex: { test: new RegExp(text), groups: walker.groups, source } };
  } catch (error) {
    if (error instanceof Unsupported) {
      return { ok: false, message: error.message, span: error.span };
    }
    const said = error instanceof Error ? error.message : String(error);
    // V8 repeats the expression, as it was written out: only the reason is of use.
    const reason = said.replace(/^Invalid regular expression: /, '').replace(/^\/.*\/\w*: /s, '');
    return { ok: false, message: `This regular expression is not valid: ${reason}.` };
  }
}

class Unsupported extends Error {
  constructor(
    message: string,
    readonly span: Span,
  ) {
    super(message);
  }
}

class Walker {
  readonly groups: (string | undefined)[] = [];
  private at = 0;
  private readonly stack: Flags[] = [];
  private flags = NONE;

  constructor(private readonly source: string) {}

  run(): string {
    let out = '';
    while (this.at < this.source.length) out += this.next();
    return out;
  }

  private next(): string {
    const { source } = this;
    const char = source[this.at] ?? '';
    if (char === '\\') return this.escape();
    if (char === '[') return this.set();
    if (char === '(') return this.open();
    this.at++;
    if (char === ')') {
      this.flags = this.stack.pop() ?? this.flags;
      return char;
    }
    if (char === '.' && this.flags.s) return '[\\s\\S]';
    if (char === '^' && this.flags.m) return '(?:^|(?<=\\n))';
    if (char === '$' && this.flags.m) return '(?:$|(?=\\n))';
    return this.flags.i ? eitherCase(char) : char;
  }

  private escape(): string {
    const two = this.source.slice(this.at, this.at + 2);
    const named = /^\\([pP])\{(\w+)\}/.exec(this.source.slice(this.at));
    if (named) {
      const inner = POSIX[(named[2] ?? '').toLowerCase()];
      if (inner === undefined) {
        const end = this.at + named[0].length;
        throw new Unsupported(`There is no class ${named[0]}.`, { start: this.at, end });
      }
      this.at += named[0].length;
      return `[${named[1] === 'P' ? '^' : ''}${inner}]`;
    }
    this.at += 2;
    if (two === '\\A') return '^';
    if (two === '\\z' || two === '\\Z') return '$';
    return two;
  }

  /** A class in brackets, with its letters in both cases where that is asked. */
  private set(): string {
    const start = this.at;
    let out = '[';
    this.at++;
    if (this.source[this.at] === '^') out += this.source[this.at++];
    // A bracket that comes first is a member.
    if (this.source[this.at] === ']') {
      out += '\\]';
      this.at++;
    }
    for (; this.at < this.source.length; this.at++) {
      const rest = this.source.slice(this.at);
      const posix = /^\[:(\w+):\]/.exec(rest);
      if (posix) {
        out += POSIX[posix[1] ?? ''] ?? '';
        this.at += posix[0].length - 1;
      } else if (rest.startsWith('\\')) {
        out += rest.slice(0, 2);
        this.at++;
      } else if (rest.startsWith(']')) {
        this.at++;
        return `${out}]`;
      } else {
        const range = this.flags.i ? /^([a-z])-([a-z])|^([A-Z])-([A-Z])/.exec(rest) : null;
        if (range) {
          const [from = '', to = ''] = [range[1] ?? range[3], range[2] ?? range[4]];
          out += `${from.toLowerCase()}-${to.toLowerCase()}${from.toUpperCase()}-${to.toUpperCase()}`;
          this.at += 2;
        } else {
          const char = rest[0] ?? '';
          out += char === '[' ? '\\[' : this.flags.i ? bothCases(char) : char;
        }
      }
    }
    throw new Unsupported('This [ has no ] after it.', { start, end: start + 1 });
  }

  private open(): string {
    const rest = this.source.slice(this.at);
    const inline = /^\(\?([a-z]*)(?:-([a-z]+))?([:)])/.exec(rest);
    if (inline) {
      const [text, on = '', off = '', close] = inline;
      const unknown = [...on, ...off].find((flag) => !(flag in NONE));
      if (unknown !== undefined) {
        const end = this.at + text.length;
        throw new Unsupported(`There is no flag ${unknown}.`, { start: this.at, end });
      }
      const value = (flag: keyof Flags) =>
        (this.flags[flag] || on.includes(flag)) && !off.includes(flag);
      const flags = { i: value('i'), s: value('s'), m: value('m') };
      this.at += text.length;
      if (close === ':') this.stack.push(this.flags);
      this.flags = flags;
      return close === ':' ? '(?:' : '';
    }
    this.stack.push(this.flags);
    const name = /^\(\?P?<([@\w.]+)>/.exec(rest);
    if (name) {
      this.groups.push(name[1]);
      this.at += name[0].length;
      return '(';
    }
    const special = /^\(\?(<?[=!]|>)/.exec(rest);
    if (special?.[1] === '>') {
      throw new Unsupported('Atomic groups are not known here.', {
        start: this.at,
        end: this.at + 3,
      });
    }
    if (special) {
      this.at += special[0].length;
      return special[0];
    }
    this.groups.push(undefined);
    this.at++;
    return '(';
  }
}

const bothCases = (char: string) =>
  /[a-zA-Z]/.test(char) ? char.toLowerCase() + char.toUpperCase() : char;
const eitherCase = (char: string) => (/[a-zA-Z]/.test(char) ? `[${bothCases(char)}]` : char);

/** A glob of `parse` as a regular expression: each `*` is a group, as short as it can be. */
export function globRegex(glob: string): CompiledRegex {
  const pieces = glob.split('*').map((text) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const stars = pieces.length - 1;
  // What stands at the end of the pattern takes the rest of the field.
  const text = pieces.reduce((all, piece, index) => {
    const greedy = index === stars && piece === '';
    return `${all}([\\s\\S]*${greedy ? '' : '?'})${piece}`;
  });
  return { test: new RegExp(text), groups: Array(stars).fill(undefined), source: glob };
}

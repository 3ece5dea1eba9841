/** The tokens of an awk program, one at a time: whether `/` opens a pattern, the parser knows. */
import { AwkSyntaxError } from './ast';

export interface Token {
  readonly kind:
    'number' | 'string' | 'name' | 'call' | 'builtin' | 'keyword' | 'operator' | 'newline' | 'end';
  /** The name, the operator, or the value of a string. */
  readonly text: string;
  readonly at: number;
  readonly end: number;
}

const KEYWORDS = new Set(
  'BEGIN END BEGINFILE ENDFILE if else while for do break continue next nextfile exit return delete in getline print printf function func switch case default'.split(
    ' ',
  ),
);
/** The builtin functions, with the least and the most arguments that each takes. */
export const ARGUMENTS: Readonly<Record<string, readonly [number, number] | undefined>> = {
  __proto__: null as unknown as undefined,
  and: [2, Infinity],
  asort: [1, 2],
  asorti: [1, 2],
  atan2: [2, 2],
  close: [1, 2],
  compl: [1, 1],
  cos: [1, 1],
  exp: [1, 1],
  fflush: [0, 1],
  gensub: [3, 4],
  gsub: [2, 3],
  index: [2, 2],
  int: [1, 1],
  isarray: [1, 1],
  length: [0, 1],
  log: [1, 1],
  lshift: [2, 2],
  match: [2, 3],
  mktime: [1, 2],
  or: [2, Infinity],
  patsplit: [2, 4],
  rand: [0, 0],
  rshift: [2, 2],
  sin: [1, 1],
  split: [2, 4],
  sprintf: [1, Infinity],
  sqrt: [1, 1],
  srand: [0, 1],
  strftime: [0, 3],
  strtonum: [1, 1],
  sub: [2, 3],
  substr: [2, 3],
  system: [1, 1],
  systime: [0, 0],
  tolower: [1, 1],
  toupper: [1, 1],
  typeof: [1, 2],
  xor: [2, Infinity],
};
const OPERATOR =
  /\*\*=|\*\*|\+\+|--|\+=|-=|\*=|\/=|%=|\^=|==|<=|>=|!=|!~|&&|\|\||>>|[-+*/%^!<>|?:~$=,;(){}[\]]/y;
const NUMBER = /0[xX][0-9a-fA-F]+|(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/y;
const NAME = /[A-Za-z_]\w*/y;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  '\\': '\\',
  '/': '/',
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

export class Lexer {
  private at = 0;
  constructor(
    readonly text: string,
    private readonly warn: (message: string, at: number) => void,
  ) {}

  next(): Token {
    this.skipBlanks();
    const { at, text } = this;
    const char = text[at];
    if (char === undefined) return { kind: 'end', text: '', at, end: at };
    if (char === '\n') return this.token('newline', char);
    if (char === '"') return this.string();
    for (const [kind, pattern] of [
      ['number', NUMBER],
      ['name', NAME],
      ['operator', OPERATOR],
    ] as const) {
      pattern.lastIndex = at;
      const found = pattern.exec(text)?.[0];
      if (found === undefined) continue;
      if (kind !== 'name') {
        return this.token(
          kind,
          found === '**' ? '^' : found === '**=' ? '^=' : found,
          found.length,
        );
      }
      if (KEYWORDS.has(found)) return this.token('keyword', found);
      if (ARGUMENTS[found]) return this.token('builtin', found);
      return this.token(text[at + found.length] === '(' ? 'call' : 'name', found);
    }
    throw new AwkSyntaxError(`invalid char '${char}' in expression`, at);
  }

  /** The pattern whose opening `/` is at `start`: without its slashes, as it is written. */
  regex(start: number): { source: string; end: number } {
    let inBracket = false;
    for (let i = start + 1; i < this.text.length; i++) {
      const char = this.text[i]!;
      if (char === '\n') break;
      if (char === '\\') i++;
      else if (inBracket) {
        if (char === '[' && this.text[i + 1] === ':') {
          const end = this.text.indexOf(':]', i);
          if (end > 0) i = end + 1;
        } else if (char === ']') inBracket = false;
      } else if (char === '[') {
        inBracket = true;
        i += /^\^?\]?/.exec(this.text.slice(i + 1))![0].length;
      } else if (char === '/') {
        this.at = i + 1;
        return { source: this.text.slice(start + 1, i), end: i + 1 };
      }
    }
    throw new AwkSyntaxError('unterminated regexp', Math.min(start + 1, this.text.length));
  }

  private token(kind: Token['kind'], text: string, length = text.length): Token {
    const at = this.at;
    this.at += length;
    return { kind, text, at, end: this.at };
  }

  private skipBlanks(): void {
    for (;;) {
      const char = this.text[this.at];
      if (char === ' ' || char === '\t' || char === '\r') this.at++;
      else if (char === '\\' && /^\\\r?\n/.test(this.text.slice(this.at, this.at + 3))) {
        this.at += this.text[this.at + 1] === '\r' ? 3 : 2;
      } else if (char === '#') {
        const end = this.text.indexOf('\n', this.at);
        this.at = end < 0 ? this.text.length : end;
      } else return;
    }
  }

  private string(): Token {
    const start = this.at;
    let value = '';
    for (let i = start + 1; i < this.text.length; i++) {
      const char = this.text[i]!;
      if (char === '"') {
        this.at = i + 1;
        return { kind: 'string', text: value, at: start, end: this.at };
      }
      if (char === '\n') break;
      if (char !== '\\') {
        value += char;
        continue;
      }
      const escape = readEscape(this.text, i);
      if (escape.unknown) {
        this.warn(
          `escape sequence \`\\${this.text[i + 1]}' treated as plain \`${this.text[i + 1]}'`,
          i,
        );
      }
      value += escape.value;
      i += escape.length - 1;
    }
    throw new AwkSyntaxError('unterminated string', start);
  }
}

/** What the escape whose backslash is at `at` means. */
export function readEscape(
  text: string,
  at: number,
): { value: string; length: number; unknown: boolean } {
  const next = text[at + 1];
  if (next === undefined) return { value: '\\', length: 1, unknown: false };
  if (next === '\n') return { value: '', length: 2, unknown: false };
  const numbered = /^\\(?:([0-7]{1,3})|x([0-9a-fA-F]{1,2}))/.exec(text.slice(at, at + 4));
  if (numbered) {
    const code = numbered[1] ? parseInt(numbered[1], 8) & 255 : parseInt(numbered[2]!, 16);
    return { value: String.fromCharCode(code), length: numbered[0].length, unknown: false };
  }
  const named = ESCAPES[next];
  return { value: named ?? next, length: 2, unknown: named === undefined };
}

/** A value given by `-v` or as an operand: its escapes are read as those of a string are. */
export function unescapeValue(text: string): string {
  let value = '';
  for (let i = 0; i < text.length; i++) {
    if (text[i] !== '\\') {
      value += text[i]!;
      continue;
    }
    const escape = readEscape(text, i);
    value += escape.value;
    i += escape.length - 1;
  }
  return value;
}

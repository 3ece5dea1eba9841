import type { Span } from '@/lib/query/types';
import { type JsonProblem, MAX_PROBLEMS, type Member, type Node } from './json';

/** Deeper nesting is no policy, and would exhaust the stack. */
const MAX_DEPTH = 64;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\w$.*/-]+(?::[\w$.*/-]+)*/y;
const ESCAPES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '\\': '\\',
  '/': '/',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
};
const CURLY = new Set(['“', '”', '‘', '’']);

/** Reads one JSON text from left to right, and notes what is wrong on the way. */
export class JsonReader {
  readonly problems: JsonProblem[] = [];
  private at = 0;
  private depth = 0;

  constructor(private readonly text: string) {}

  document(): Node | undefined {
    this.space();
    if (this.at >= this.text.length) {
      this.wrong(0, 0, 'There is nothing here yet.', 'Begin with { and "Version": "2012-10-17".');
      return undefined;
    }
    const node = this.value();
    this.space();
    if (node && this.at < this.text.length)
      this.wrong(
        this.at,
        this.text.length,
        'There is more text after the end of the document.',
        'A policy is one JSON object; put all statements into its Statement list.',
      );
    return node;
  }

  private wrong(start: number, end: number, message: string, hint: string): void {
    if (this.problems.length >= MAX_PROBLEMS) return;
    const { length } = this.text;
    const span = { start: Math.min(start, length), end: Math.min(Math.max(start, end), length) };
    this.problems.push({ span, message, hint });
  }

  private peek(): string {
    return this.text[this.at] ?? '';
  }

  private spanFrom(start: number): Span {
    return { start, end: this.at };
  }

  /** White space, and comments, which JSON does not have. */
  private space(): void {
    for (;;) {
      while (/[\s\ufeff]/.test(this.peek())) this.at++;
      const start = this.at;
      const two = this.text.slice(start, start + 2);
      const close = two === '//' ? '\n' : two === '/*' ? '*/' : undefined;
      if (close === undefined && this.peek() !== '#') return;
      const end = this.text.indexOf(close ?? '\n', start + 1);
      this.at = end < 0 ? this.text.length : end + (close === '*/' ? 2 : 0);
      this.wrong(
        start,
        this.at,
        'JSON has no comments.',
        'Remove it; a Sid can say what is meant.',
      );
    }
  }

  private value(): Node | undefined {
    const char = this.peek();
    if (char === '{' || char === '[') return this.nested(char);
    if (char === '"' || char === "'" || CURLY.has(char)) {
      const start = this.at;
      const value = this.string();
      return { kind: 'string', value, span: this.spanFrom(start) };
    }
    return this.bare();
  }

  private nested(open: '{' | '['): Node | undefined {
    if (this.depth >= MAX_DEPTH) {
      this.wrong(this.at, this.at + 1, 'This is nested too deep.', 'No policy nests so far.');
      this.at = this.text.length;
      return undefined;
    }
    this.depth++;
    const node = open === '{' ? this.object() : this.array();
    this.depth--;
    return node;
  }

  private object(): Node {
    const start = this.at++;
    const members: Member[] = [];
    this.list(start, '}', () => {
      const member = this.member();
      if (member) members.push(member);
      return member !== undefined;
    });
    return { kind: 'object', members, span: this.spanFrom(start) };
  }

  private array(): Node {
    const start = this.at++;
    const items: Node[] = [];
    this.list(start, ']', () => {
      const item = this.value();
      if (item) items.push(item);
      return item !== undefined;
    });
    return { kind: 'array', items, span: this.spanFrom(start) };
  }

  /** What stands between brackets, with commas between. */
  private list(open: number, close: '}' | ']', item: () => boolean): void {
    let comma: number | undefined;
    for (let first = true; ; first = false) {
      this.space();
      const char = this.peek();
      if (char === close || char === '') {
        if (comma !== undefined)
          this.wrong(comma, comma + 1, 'A comma with nothing after it.', 'Remove the comma.');
        if (char === '')
          this.wrong(
            open,
            open + 1,
            `This ${this.text[open]} is never closed.`,
            `Add ${close} where its contents end.`,
          );
        else this.at++;
        return;
      }
      // The bracket of an outer list: this one was not closed.
      if (char === '}' || char === ']') {
        this.wrong(
          this.at,
          this.at + 1,
          `${char} closes what ${this.text[open]} opened.`,
          `Write ${close} here.`,
        );
        this.at++;
        return;
      }
      if (!first && comma === undefined)
        this.wrong(
          this.at,
          this.at + 1,
          'A comma is missing before this.',
          'Put a comma between the two.',
        );
      comma = undefined;
      const before = this.at;
      if (!item() && this.at === before) this.at++;
      this.space();
      if (this.peek() === ',') comma = this.at++;
    }
  }

  private member(): Member | undefined {
    const start = this.at;
    const char = this.peek();
    let key: string;
    if (char === '"' || char === "'" || CURLY.has(char)) key = this.string();
    else {
      key = this.word();
      if (key === '') {
        this.wrong(
          start,
          start + 1,
          `${char} cannot begin a name.`,
          'Names stand in double quotes.',
        );
        return undefined;
      }
      this.wrong(start, this.at, `${key} is not in quotes.`, `Write "${key}".`);
    }
    const keySpan = this.spanFrom(start);
    this.space();
    if (this.peek() === ':') this.at++;
    else if (this.peek() === '=') {
      this.wrong(this.at, this.at + 1, 'JSON has a colon here.', 'Write : and not =.');
      this.at++;
    } else
      this.wrong(this.at, this.at + 1, `A colon is missing after ${key}.`, 'Write "name": value.');
    this.space();
    const next = this.peek();
    if (next === ',' || next === '}' || next === ']' || next === '') {
      this.wrong(
        keySpan.start,
        keySpan.end,
        `${key} has no value.`,
        'Write a value after the colon.',
      );
      return undefined;
    }
    const value = this.value();
    return value && { key, keySpan, value };
  }

  private string(): string {
    const start = this.at;
    const quote = this.peek();
    const closes = CURLY.has(quote) ? CURLY : new Set([quote]);
    if (quote !== '"')
      this.wrong(
        start,
        start + 1,
        `${quote} is not JSON's quote.`,
        'Use straight double quotes: ".',
      );
    this.at++;
    let value = '';
    for (;;) {
      const char = this.peek();
      if (closes.has(char)) {
        this.at++;
        return value;
      }
      if (char === '' || char === '\n') {
        this.wrong(start, this.at, 'This text is never closed.', 'Add " where it ends.');
        return value;
      }
      value += char === '\\' ? this.escape() : char;
      if (char !== '\\') this.at++;
    }
  }

  private escape(): string {
    const start = this.at;
    const letter = this.text[start + 1] ?? '';
    const hex = /^u([0-9a-fA-F]{4})/.exec(this.text.slice(start + 1, start + 6))?.[1];
    if (hex !== undefined) {
      this.at += 6;
      return String.fromCharCode(parseInt(hex, 16));
    }
    this.at += 2;
    const plain = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
    if (plain === undefined)
      this.wrong(
        start,
        this.at,
        `\\${letter} means nothing in JSON.`,
        'A backslash itself is \\\\.',
      );
    return plain ?? letter;
  }

  private word(): string {
    WORD.lastIndex = this.at;
    const word = WORD.exec(this.text)?.[0] ?? '';
    this.at += word.length;
    return word;
  }

  /** A number, true, false, null; or a text whose quotes were forgotten. */
  private bare(): Node | undefined {
    const start = this.at;
    const value = this.word();
    const span = this.spanFrom(start);
    if (value === '') {
      this.wrong(
        start,
        start + 1,
        `${this.peek()} cannot begin a value.`,
        'Texts stand in double quotes.',
      );
      return undefined;
    }
    if (value === 'true' || value === 'false') return { kind: 'boolean', value, span };
    if (value === 'null') return { kind: 'null', value, span };
    NUMBER.lastIndex = start;
    if (NUMBER.exec(this.text)?.[0] === value) return { kind: 'number', value, span };
    this.wrong(start, this.at, `${value} is not in quotes.`, `Write "${value}".`);
    return { kind: 'string', value, span };
  }
}

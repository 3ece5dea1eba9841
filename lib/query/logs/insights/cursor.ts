/** Walks over the tokens of one command, and collects what is wrong with it. */
import type { Diagnostic, Span } from '../../types';
import type { Lexeme } from './lexer';

/** Ends the parsing of one command; the others are parsed all the same. */
export class Broken extends Error {}

export class Cursor {
  readonly diagnostics: Diagnostic[] = [];
  private at = 0;

  /** @param lexemes those of one command, with an `end` as the last */
  constructor(
    private readonly lexemes: readonly Lexeme[],
    readonly source: string,
  ) {}

  /** The token to come, or one after it. */
  peek(ahead = 0): Lexeme {
    const index = Math.min(this.at + ahead, this.lexemes.length - 1);
    return this.lexemes[index] as Lexeme;
  }
  take(): Lexeme {
    const lexeme = this.peek();
    if (lexeme.kind !== 'end') this.at++;
    return lexeme;
  }
  get done(): boolean {
    return this.peek().kind === 'end';
  }
  /** The end of what was taken last. */
  get lastEnd(): number {
    return this.lexemes[Math.max(0, this.at - 1)]?.end ?? 0;
  }
  isSymbol(...symbols: string[]): boolean {
    const { kind, text } = this.peek();
    return kind === 'symbol' && symbols.includes(text);
  }
  /** Words are keywords in either case. */
  isWord(...words: string[]): boolean {
    const { kind, text } = this.peek();
    return kind === 'word' && words.includes(text.toLowerCase());
  }
  acceptSymbol(symbol: string): boolean {
    if (!this.isSymbol(symbol)) return false;
    this.at++;
    return true;
  }
  acceptWord(word: string): boolean {
    if (!this.isWord(word)) return false;
    this.at++;
    return true;
  }
  expectSymbol(symbol: string, hint: string): void {
    if (!this.acceptSymbol(symbol)) this.fail(`${symbol} is missing`, hint);
  }

  /** Notes what is wrong and goes on. */
  note(message: string, span: Span, hint?: string, severity: Diagnostic['severity'] = 'error') {
    this.diagnostics.push({ severity, message, span, ...(hint !== undefined && { hint }) });
  }
  /** Notes what is wrong at the token to come, and gives this command up. */
  fail(what: string, hint?: string, span: Span = this.here()): never {
    const { kind, start, end } = this.peek();
    const before =
      kind === 'end' ? 'at the end of the command' : `before ${this.slice(start, end)}`;
    this.note(what.endsWith('.') ? what : `${what} ${before}.`, span, hint);
    throw new Broken();
  }
  /** The token to come; where there is none, the last character of the command. */
  here(): Span {
    const { kind, start, end } = this.peek();
    if (kind !== 'end') return { start, end };
    const last = this.lastEnd;
    return { start: Math.max(0, last - 1), end: Math.max(1, last) };
  }
  slice(start: number, end: number): string {
    return this.source.slice(start, end);
  }
}

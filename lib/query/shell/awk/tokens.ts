/** The parser's view of the tokens: one at a time, with a way back. */
import { AwkSyntaxError } from './ast';
import { Lexer, type Token } from './lexer';

export class TokenReader {
  protected token: Token;
  protected readonly lexer: Lexer;
  /** User functions that are called, by name and place. */
  protected readonly calls: { name: string; at: number }[] = [];
  /** Within `print` a `>` is a redirection, within `for (` an `in` the loop's own. */
  protected noGreater = false;
  protected readonly tokens: Token[] = [];
  protected index = -1;

  constructor(text: string, warn: (message: string, at: number) => void) {
    this.lexer = new Lexer(text, warn);
    this.token = this.lexer.next();
    this.tokens.push(this.token);
    this.index = 0;
  }

  protected advance(): void {
    this.index++;
    this.token = this.tokens[this.index] ??= this.lexer.next();
  }
  protected mark(): number {
    return this.index;
  }
  protected reset(mark: number): void {
    this.index = mark;
    this.token = this.tokens[mark]!;
  }
  protected isOperator(text: string): boolean {
    return this.token.kind === 'operator' && this.token.text === text;
  }
  protected isKeyword(text: string): boolean {
    return this.token.kind === 'keyword' && this.token.text === text;
  }
  protected atLineEnd(): boolean {
    return this.token.kind === 'newline' || this.token.kind === 'end';
  }
  protected skipNewlines(semicolons = false): void {
    while (this.token.kind === 'newline' || (semicolons && this.isOperator(';'))) this.advance();
  }
  protected expect(operator: string): void {
    if (!this.isOperator(operator)) this.unexpected();
    this.advance();
  }
  protected unexpected(): never {
    throw new AwkSyntaxError(
      this.atLineEnd() ? 'unexpected newline or end of string' : 'syntax error',
      this.token.at,
    );
  }
}

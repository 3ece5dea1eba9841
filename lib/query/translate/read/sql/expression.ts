/** Expressions of SQL, as far as questions need them, with their places. */
import { identifierName, is, stringValue, type Token } from '../../../sql/language/tokens';
import type { Span } from '../../../types';
import { cannot } from '../../cannot';

export type Expression = Span &
  (
    | { readonly kind: 'name'; readonly names: readonly string[] }
    | { readonly kind: 'star' | 'null' }
    | { readonly kind: 'string'; readonly text: string }
    | { readonly kind: 'number'; readonly number: number }
    | { readonly kind: 'boolean'; readonly value: boolean }
    | {
        readonly kind: 'call';
        readonly name: string;
        readonly args: readonly Expression[];
        readonly distinct: boolean;
      }
    | { readonly kind: 'item'; readonly of: Expression; readonly key: Expression }
    | { readonly kind: 'member'; readonly of: Expression; readonly name: string }
    /** Compared as a number. */
    | { readonly kind: 'cast'; readonly of: Expression; readonly numeric: boolean }
    | { readonly kind: 'not'; readonly of: Expression }
    | {
        readonly kind: 'binary';
        readonly operator: string;
        readonly left: Expression;
        readonly right: Expression;
      }
    | { readonly kind: 'in'; readonly of: Expression; readonly list: readonly Expression[] }
    | {
        readonly kind: 'like';
        readonly of: Expression;
        readonly pattern: string;
        readonly escape: string;
      }
    | { readonly kind: 'isNull'; readonly of: Expression }
    | {
        readonly kind: 'between';
        readonly of: Expression;
        readonly from: Expression;
        readonly to: Expression;
      }
  );

const COMPARISONS = ['=', '<>', '!=', '<', '<=', '>', '>='];
const NUMBERS = /^(?:bigint|integer|int|double|real|decimal|smallint|tinyint)$/;
/** Words that end an expression. */
const ENDS = new Set(
  'from where group having order limit offset union intersect except as asc desc nulls and or not in is like between then else end on join escape fetch'.split(
    ' ',
  ),
);
const MOST_NESTED = 200;

/** Walks over the tokens of a statement. */
export class Cursor {
  at = 0;
  private depth = 0;
  constructor(
    private readonly tokens: readonly Token[],
    private readonly end: number,
  ) {}

  peek(ahead = 0): Token | undefined {
    return this.tokens[this.at + ahead];
  }
  /** The next token's place, or the last character's. */
  here(): Span {
    const { start, end } = this.peek() ?? { start: Math.max(0, this.end - 1), end: this.end };
    return { start, end };
  }
  from(start: number): Span {
    return { start, end: this.tokens[this.at - 1]?.end ?? start };
  }
  accept(...words: string[]): boolean {
    if (!words.every((word, index) => is(this.peek(index), word))) return false;
    this.at += words.length;
    return true;
  }
  expect(word: string): void {
    if (!this.accept(word)) cannot(`${word.toUpperCase()} is missing here.`, this.here());
  }

  expression(): Expression {
    if (++this.depth > MOST_NESTED) cannot('This is nested too deeply.', this.here());
    const node = this.chain('or', () => this.chain('and', () => this.negation()));
    this.depth--;
    return node;
  }

  private chain(operator: 'or' | 'and', operand: () => Expression): Expression {
    let left = operand();
    const { start } = left;
    while (this.accept(operator)) {
      left = { kind: 'binary', operator, left, right: operand(), ...this.from(start) };
    }
    return left;
  }

  private negation(): Expression {
    const { start } = this.here();
    if (!this.accept('not')) return this.comparison();
    return { kind: 'not', of: this.negation(), ...this.from(start) };
  }

  private comparison(): Expression {
    const of = this.value();
    const { start } = of;
    const operator = COMPARISONS.find((sign) => is(this.peek(), sign));
    if (operator) {
      this.at++;
      return { kind: 'binary', operator, left: of, right: this.value(), ...this.from(start) };
    }
    if (this.accept('is')) {
      const negated = this.accept('not');
      if (this.accept('distinct')) {
        this.expect('from');
        const right = this.value();
        const node: Expression = {
          kind: 'binary',
          operator: 'distinct',
          left: of,
          right,
          ...this.from(start),
        };
        return negated ? { kind: 'not', of: node, ...this.from(start) } : node;
      }
      this.expect('null');
      const node: Expression = { kind: 'isNull', of, ...this.from(start) };
      return negated ? { kind: 'not', of: node, ...this.from(start) } : node;
    }
    const negated = this.accept('not');
    const test = this.test(of, start);
    if (!test) return negated ? cannot('IN, LIKE or BETWEEN comes after NOT.', this.here()) : of;
    return negated ? { kind: 'not', of: test, ...this.from(start) } : test;
  }

  private test(of: Expression, start: number): Expression | undefined {
    if (this.accept('in')) {
      this.expect('(');
      if (is(this.peek(), 'select', 'with'))
        cannot('A query within a query is not translated.', this.here());
      const list = this.list();
      return { kind: 'in', of, list, ...this.from(start) };
    }
    if (this.accept('like')) {
      const pattern = this.text();
      const escape = this.accept('escape') ? this.text() : '';
      return { kind: 'like', of, pattern, escape, ...this.from(start) };
    }
    if (this.accept('between')) {
      const from = this.value();
      this.expect('and');
      return { kind: 'between', of, from, to: this.value(), ...this.from(start) };
    }
    return undefined;
  }

  private text(): string {
    const value = this.value();
    return value.kind === 'string' ? value.text : cannot('A fixed text is wanted here.', value);
  }

  /** After `(`: values between commas, and the closing bracket. */
  private list(): Expression[] {
    const list: Expression[] = [];
    if (this.accept(')')) return list;
    do list.push(this.expression());
    while (this.accept(','));
    this.expect(')');
    return list;
  }

  private value(): Expression {
    let value = this.primary();
    const { start } = value;
    for (;;) {
      if (this.accept('[')) {
        const key = this.value();
        this.expect(']');
        value = { kind: 'item', of: value, key, ...this.from(start) };
      } else if (is(this.peek(), '.') && /^(?:word|quoted)$/.test(this.peek(1)?.kind ?? '')) {
        const name = identifierName(this.peek(1) as Token);
        this.at += 2;
        value =
          value.kind === 'name'
            ? { kind: 'name', names: [...value.names, name], ...this.from(start) }
            : { kind: 'member', of: value, name, ...this.from(start) };
      } else if (is(this.peek(), '||', '+', '-', '*', '/', '%', '::')) {
        return cannot('Reckoning and joining of values are not translated.', this.here());
      } else return value;
    }
  }

  private primary(): Expression {
    const token = this.peek();
    const span = this.here();
    if (!token) return cannot('The query ends here.', span);
    this.at++;
    switch (token.kind) {
      case 'string':
        return { kind: 'string', text: stringValue(token), ...span };
      case 'number':
        return { kind: 'number', number: Number(token.text.replaceAll('_', '')), ...span };
      case 'quoted':
        return { kind: 'name', names: [identifierName(token)], ...span };
      case 'word':
        return this.word(token, span);
    }
    if (token.text === '*') return { kind: 'star', ...span };
    if (token.text === '-' && this.peek()?.kind === 'number') {
      const number = -Number(this.peek()?.text);
      this.at++;
      return { kind: 'number', number, ...this.from(span.start) };
    }
    if (token.text === '(') {
      if (is(this.peek(), 'select', 'with'))
        cannot('A query within a query is not translated.', this.here());
      const inner = this.expression();
      this.expect(')');
      return { ...inner, ...this.from(span.start) };
    }
    return cannot(`${token.text} cannot stand here.`, span);
  }

  private word(token: Token, span: Span): Expression {
    const word = token.text.toLowerCase();
    if (word === 'null') return { kind: 'null', ...span };
    if (word === 'true' || word === 'false')
      return { kind: 'boolean', value: word === 'true', ...span };
    if (word === 'case' || word === 'interval' || word === 'exists') {
      return cannot(`${word.toUpperCase()} is not translated.`, span);
    }
    if (/^(?:timestamp|date)$/.test(word) && this.peek()?.kind === 'string') {
      return { ...this.primary(), ...this.from(span.start) };
    }
    if (/^(?:try_)?cast$/.test(word) && this.accept('(')) {
      const of = this.expression();
      this.expect('as');
      const type = (this.peek()?.text ?? '').toLowerCase();
      while (this.peek() && !is(this.peek(), ')')) this.at++;
      this.expect(')');
      return { kind: 'cast', of, numeric: NUMBERS.test(type), ...this.from(span.start) };
    }
    if (this.accept('(')) {
      const distinct = this.accept('distinct');
      const args = this.list();
      if (is(this.peek(), 'over', 'filter', 'within')) {
        cannot(`${this.peek()?.text.toUpperCase()} is not translated.`, this.here());
      }
      return { kind: 'call', name: word, args, distinct, ...this.from(span.start) };
    }
    if (ENDS.has(word)) return cannot(`${token.text} cannot stand here.`, span);
    return { kind: 'name', names: [token.text], ...span };
  }
}

/** Reads awk's expressions, by precedence from the loosest to the tightest. */
import {
  AwkSyntaxError,
  type Arithmetic,
  type BinaryOperator,
  type Expression,
  type Redirect,
  type Target,
} from './ast';
import { ARGUMENTS, Lexer, type Token } from './lexer';

const ASSIGNMENTS = new Set(['=', '+=', '-=', '*=', '/=', '%=', '^=']);
const COMPARISONS = new Set(['<', '<=', '==', '!=', '>', '>=']);

export class ExpressionParser {
  protected token: Token;
  private readonly lexer: Lexer;
  /** User functions that are called, by name and place. */
  protected readonly calls: { name: string; at: number }[] = [];
  /** Within `print` a `>` is a redirection, within `for (` an `in` the loop's own. */
  private noGreater = false;
  private readonly tokens: Token[] = [];
  private index = -1;

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

  expression(): Expression {
    const left = this.conditional();
    if (this.token.kind !== 'operator' || !ASSIGNMENTS.has(this.token.text)) return left;
    const { text, at } = this.token;
    if (!isTarget(left)) this.unexpected();
    this.advance();
    this.skipNewlines();
    const operator = text.slice(0, -1) as '' | Arithmetic;
    return { type: 'assign', operator, target: left, value: this.expression(), at };
  }

  private conditional(): Expression {
    const test = this.or();
    if (!this.isOperator('?')) return test;
    this.advance();
    this.skipNewlines();
    const then = this.expression();
    this.skipNewlines();
    this.expect(':');
    this.skipNewlines();
    return { type: 'conditional', test, then, else: this.expression() };
  }

  private or(): Expression {
    let left = this.and();
    while (this.isOperator('||')) {
      this.advance();
      this.skipNewlines();
      left = { type: 'logical', operator: '||', left, right: this.assignable(() => this.and()) };
    }
    return left;
  }
  private and(): Expression {
    let left = this.membership();
    while (this.isOperator('&&')) {
      this.advance();
      this.skipNewlines();
      left = {
        type: 'logical',
        operator: '&&',
        left,
        right: this.assignable(() => this.membership()),
      };
    }
    return left;
  }
  /** `a && b = c`: an assignment may stand to the right of these. */
  private assignable(operand: () => Expression): Expression {
    const left = operand();
    if (!isTarget(left) || this.token.kind !== 'operator' || !ASSIGNMENTS.has(this.token.text)) {
      return left;
    }
    const { text, at } = this.token;
    this.advance();
    this.skipNewlines();
    const operator = text.slice(0, -1) as '' | Arithmetic;
    return { type: 'assign', operator, target: left, value: this.expression(), at };
  }

  private membership(): Expression {
    let left = this.matching();
    while (this.isKeyword('in')) {
      this.advance();
      if (this.token.kind !== 'name') this.unexpected();
      const key = left.type === 'group' ? left.list : [left];
      left = { type: 'in', key, array: this.token.text };
      this.advance();
    }
    if (left.type === 'group' && !this.groupsAllowed) this.unexpected();
    return left;
  }

  private matching(): Expression {
    let left = this.comparison();
    while (this.isOperator('~') || this.isOperator('!~')) {
      const negated = this.token.text === '!~';
      this.advance();
      left = { type: 'match', negated, left, right: this.comparison() };
    }
    return left;
  }

  private comparison(): Expression {
    const left = this.piped();
    const { kind, text, at } = this.token;
    if (kind !== 'operator' || !COMPARISONS.has(text) || (text === '>' && this.noGreater)) {
      return left;
    }
    this.advance();
    return { type: 'binary', operator: text as BinaryOperator, left, right: this.piped(), at };
  }

  /** `command | getline`, any number of times. */
  private piped(): Expression {
    let left = this.concatenation();
    while (this.isOperator('|')) {
      const mark = this.mark();
      this.advance();
      if (!this.isKeyword('getline')) {
        this.reset(mark);
        break;
      }
      this.advance();
      left = { type: 'getline', from: 'command', source: left, target: this.optionalTarget() };
    }
    return left;
  }

  protected concatenation(): Expression {
    let left = this.additive();
    while (this.startsOperand()) {
      if (left.type === 'group') this.unexpected();
      const { at } = this.token;
      left = { type: 'binary', operator: 'concat', left, right: this.additive(), at };
    }
    return left;
  }
  /** True where the next token begins an operand: two operands side by side are joined. */
  private startsOperand(): boolean {
    const { kind, text } = this.token;
    if (['number', 'string', 'name', 'call', 'builtin'].includes(kind)) return true;
    if (kind === 'operator') return ['$', '!', '(', '++', '--'].includes(text);
    return false;
  }

  private additive(): Expression {
    let left = this.multiplicative();
    while (this.isOperator('+') || this.isOperator('-')) {
      const { text, at } = this.token;
      this.advance();
      const right = this.multiplicative();
      left = { type: 'binary', operator: text as Arithmetic, left, right, at };
    }
    return left;
  }
  private multiplicative(): Expression {
    let left = this.unary();
    while (this.isOperator('*') || this.isOperator('/') || this.isOperator('%')) {
      const { text, at } = this.token;
      this.advance();
      const right = this.unary();
      if (text !== '*' && right.type === 'number' && right.value === 0) {
        const within = text === '%' ? " in `%'" : '';
        throw new AwkSyntaxError(`division by zero attempted${within}`, at, 'error');
      }
      left = { type: 'binary', operator: text as Arithmetic, left, right, at };
    }
    return left;
  }
  private unary(): Expression {
    const { kind, text } = this.token;
    if (kind !== 'operator' || !['!', '-', '+'].includes(text)) return this.power();
    this.advance();
    return { type: 'unary', operator: text as '!', operand: this.unary() };
  }
  private power(): Expression {
    const left = this.postfix();
    if (!this.isOperator('^')) return left;
    const { at } = this.token;
    this.advance();
    const signed = this.token.kind === 'operator' && '-+!'.includes(this.token.text);
    // 2 ^ -3, and to the right: 2 ^ 3 ^ 2 is 2 ^ 9.
    const right = signed ? this.unary() : this.power();
    return { type: 'binary', operator: '^', left, right, at };
  }
  private postfix(): Expression {
    const operand = this.primary();
    if (!isTarget(operand)) return operand;
    if (!this.isOperator('++') && !this.isOperator('--')) return operand;
    const by = this.token.text === '++' ? 1 : -1;
    this.advance();
    return { type: 'step', by, prefix: false, target: operand };
  }

  private primary(): Expression {
    const { kind, text, at } = this.token;
    switch (kind) {
      case 'number':
        this.advance();
        return { type: 'number', value: numberOf(text) };
      case 'string':
        this.advance();
        return { type: 'string', value: text, at };
      case 'name':
        return this.named();
      case 'call':
        this.advance();
        this.advance();
        this.calls.push({ name: text, at });
        return { type: 'call', name: text, args: this.list(')'), at, builtin: false };
      case 'builtin':
        return this.builtin();
      case 'keyword':
        if (text === 'getline') return this.getline();
        return this.unexpected();
      case 'operator':
        return this.operated();
      default:
        return this.unexpected();
    }
  }

  private named(): Target {
    const { text, at } = this.token;
    this.advance();
    if (!this.isOperator('[')) return { type: 'name', name: text, at };
    this.advance();
    return { type: 'element', array: text, key: this.list(']'), at };
  }

  private builtin(): Expression {
    const { text, at } = this.token;
    this.advance();
    if (this.isOperator('(')) {
      this.advance();
      const args = this.list(')');
      const [least, most] = ARGUMENTS[text]!;
      if (args.length < least || args.length > most) {
        throw new AwkSyntaxError(
          `${args.length} is invalid as number of arguments for ${text}`,
          this.token.at,
        );
      }
      return { type: 'call', name: text, args, at, builtin: true };
    }
    if (text !== 'length') this.unexpected();
    return { type: 'call', name: text, args: [], at, builtin: true };
  }

  private operated(): Expression {
    const { text, at } = this.token;
    switch (text) {
      case '/':
      case '/=': {
        const { source } = this.lexer.regex(at);
        this.tokens.length = this.index + 1;
        this.advance();
        return { type: 'regex', source, at };
      }
      case '$': {
        this.advance();
        if (this.isOperator('++') || this.isOperator('--')) {
          return { type: 'field', index: this.operated(), at };
        }
        if (this.isOperator('-') || this.isOperator('+') || this.isOperator('!')) {
          const operator = this.token.text as '-';
          this.advance();
          const operand = this.primary();
          return { type: 'field', index: { type: 'unary', operator, operand }, at };
        }
        return { type: 'field', index: this.primary(), at };
      }
      case '++':
      case '--': {
        this.advance();
        const target = this.primary();
        if (!isTarget(target)) this.unexpected();
        return { type: 'step', by: text === '++' ? 1 : -1, prefix: true, target };
      }
      case '(': {
        this.advance();
        const list = this.list(')');
        if (list.length === 0) this.unexpected();
        const [only] = list;
        if (list.length > 1) return { type: 'group', list };
        return only!;
      }
      default:
        return this.unexpected();
    }
  }

  /** Expressions apart by commas, up to the closing token, which is passed over. */
  protected list(closing: string): Expression[] {
    const outer = this.noGreater;
    const groups = this.groupsAllowed;
    this.noGreater = false;
    this.groupsAllowed = false;
    const list: Expression[] = [];
    this.skipNewlines();
    while (!this.isOperator(closing)) {
      list.push(this.expression());
      this.skipNewlines();
      if (!this.isOperator(closing)) {
        this.expect(',');
        this.skipNewlines();
        if (this.isOperator(closing)) this.unexpected();
      }
    }
    this.noGreater = outer;
    this.groupsAllowed = groups;
    this.advance();
    return list;
  }

  private getline(): Expression {
    this.advance();
    const target = this.optionalTarget();
    if (!this.isOperator('<')) return { type: 'getline', from: 'main', source: undefined, target };
    this.advance();
    return { type: 'getline', from: 'file', source: this.postfix(), target };
  }
  private optionalTarget(): Target | undefined {
    if (this.token.kind === 'name') return this.named();
    if (!this.isOperator('$')) return undefined;
    const field = this.operated();
    return isTarget(field) ? field : undefined;
  }

  private groupsAllowed = false;
  protected printArguments(): Expression[] {
    const done = () =>
      this.atLineEnd() || [';', '}', '>', '>>', '|'].some((each) => this.isOperator(each));
    if (done()) return [];
    this.noGreater = true;
    this.groupsAllowed = true;
    const args = [this.expression()];
    this.groupsAllowed = false;
    while (this.isOperator(',')) {
      this.advance();
      this.skipNewlines();
      args.push(this.expression());
    }
    this.noGreater = false;
    const [first] = args;
    if (args.length === 1 && first?.type === 'group') return [...first.list];
    return args;
  }
  protected redirect(): Redirect | undefined {
    const { text, kind } = this.token;
    if (kind !== 'operator' || !['>', '>>', '|'].includes(text)) return undefined;
    this.advance();
    return { kind: text as '>', to: this.concatenation() };
  }
}

/** 017 is octal and 0x1f hexadecimal, where a program writes them. */
function numberOf(text: string): number {
  return /^0[0-7]+$/.test(text) ? parseInt(text, 8) : Number(text);
}

function isTarget(expression: Expression): expression is Target {
  return ['name', 'field', 'element'].includes(expression.type);
}

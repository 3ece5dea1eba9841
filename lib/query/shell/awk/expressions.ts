/** Reads awk's expressions, by precedence from the loosest to the tightest. */
import {
  AwkSyntaxError,
  type Arithmetic,
  type BinaryOperator,
  type Expression,
  type Redirect,
} from './ast';
import { isTarget, OperandReader } from './operands';

const ASSIGNMENTS = new Set(['=', '+=', '-=', '*=', '/=', '%=', '^=']);
const COMPARISONS = new Set(['<', '<=', '==', '!=', '>', '>=']);

export class ExpressionParser extends OperandReader {
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
  protected postfix(): Expression {
    const operand = this.primary();
    if (!isTarget(operand)) return operand;
    if (!this.isOperator('++') && !this.isOperator('--')) return operand;
    const by = this.token.text === '++' ? 1 : -1;
    this.advance();
    return { type: 'step', by, prefix: false, target: operand };
  }

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

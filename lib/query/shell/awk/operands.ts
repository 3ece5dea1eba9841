/** Reads what awk's operators stand between: literals, places, calls, `getline`, parentheses. */
import { AwkSyntaxError, type Expression, type Target } from './ast';
import { ARGUMENTS } from './lexer';
import { TokenReader } from './tokens';

export abstract class OperandReader extends TokenReader {
  protected groupsAllowed = false;
  abstract expression(): Expression;
  protected abstract postfix(): Expression;

  protected primary(): Expression {
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
  protected optionalTarget(): Target | undefined {
    if (this.token.kind === 'name') return this.named();
    if (!this.isOperator('$')) return undefined;
    const field = this.operated();
    return isTarget(field) ? field : undefined;
  }
}

/** 017 is octal and 0x1f hexadecimal, where a program writes them. */
function numberOf(text: string): number {
  return /^0[0-7]+$/.test(text) ? parseInt(text, 8) : Number(text);
}

export function isTarget(expression: Expression): expression is Target {
  return ['name', 'field', 'element'].includes(expression.type);
}

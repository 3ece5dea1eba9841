/** Parses expressions: from `or`, which binds least, to a field, a value or a call. */
import type { BinaryOperator, Expression, FieldNode } from './ast';
import type { Cursor } from './cursor';
import { periodOf, UNITS } from './period';
import { compileRegex } from './regex';

/** Deeper than any query that is written by hand, and far from the end of the stack. */
const MOST_NESTED = 200;
const COMPARISONS = ['=', '!=', '<', '<=', '>', '>='] as const;
const RESERVED = new Set(['and', 'or', 'like', 'in', 'by', 'as', 'asc', 'desc']);

export function parseExpression(cursor: Cursor): Expression {
  return new ExpressionParser(cursor).or();
}

/** A field alone, as dedup and parse take it. */
export function parseField(cursor: Cursor, hint: string): FieldNode {
  const start = cursor.peek().start;
  const { kind } = cursor.peek();
  if (kind !== 'word' && kind !== 'quoted') cursor.fail('A field is missing', hint);
  return fieldFrom(cursor, start);
}

/** Takes `a.b`, `a.\`b c\`.d` and the like as one field. */
function fieldFrom(cursor: Cursor, start: number): FieldNode {
  const parts: string[] = [];
  for (;;) {
    const { kind, text } = cursor.take();
    if (kind === 'quoted' && parts.length === 0) parts.push(...text.split('.'));
    else if (kind === 'quoted') parts.push(text);
    else parts.push(...text.split('.'));
    if (!cursor.isSymbol('.') || !['word', 'quoted'].includes(cursor.peek(1).kind)) break;
    cursor.take();
  }
  const span = { start, end: cursor.lastEnd };
  return { kind: 'field', name: parts.join('.'), parts, span };
}

class ExpressionParser {
  private depth = 0;
  constructor(private readonly cursor: Cursor) {}

  or(): Expression {
    return this.chain(() => this.and(), 'or', '||');
  }
  private and(): Expression {
    return this.chain(() => this.not(), 'and', '&&');
  }

  private chain(operand: () => Expression, word: 'and' | 'or', sign: string): Expression {
    const { cursor } = this;
    let left = operand();
    for (;;) {
      if (cursor.isSymbol(sign)) {
        cursor.note(`${sign} is not an operator here.`, cursor.here(), `Write ${word}.`);
        cursor.take();
      } else if (!cursor.acceptWord(word)) return left;
      left = binary(word, left, operand());
    }
  }

  private not(): Expression {
    const { cursor } = this;
    const { start } = cursor.peek();
    if (cursor.isSymbol('!')) {
      cursor.note('! is not an operator here.', cursor.here(), 'Write not.');
      cursor.take();
    } else if (!cursor.acceptWord('not')) return this.comparison();
    const of = this.nested(() => this.not());
    return { kind: 'not', of, span: { start, end: of.span.end } };
  }

  private comparison(): Expression {
    const { cursor } = this;
    let left = this.sum();
    for (;;) {
      if (cursor.isSymbol('==', '<>')) {
        const { text } = cursor.peek();
        const right = text === '==' ? '=' : '!=';
        cursor.note(`${text} is not an operator here.`, cursor.here(), `Write ${right}.`);
        cursor.take();
        left = binary(right, left, this.sum());
        continue;
      }
      const sign = COMPARISONS.find((one) => cursor.isSymbol(one));
      if (sign) {
        cursor.take();
        left = binary(sign, left, this.sum());
        continue;
      }
      const negated =
        cursor.isWord('not') && /^(like|in)$/i.test(cursor.peek(1).text)
          ? cursor.take()
          : undefined;
      const test = this.likeOrIn(left);
      if (!test) return left;
      left = negated ? { kind: 'not', of: test, span: test.span } : test;
    }
  }

  private likeOrIn(of: Expression): Expression | undefined {
    const { cursor } = this;
    const start = of.span.start;
    if (cursor.acceptWord('like') || cursor.acceptSymbol('=~')) {
      const pattern = this.sum();
      return { kind: 'like', of, pattern, span: { start, end: cursor.lastEnd } };
    }
    if (!cursor.acceptWord('in')) return undefined;
    const hint = 'A list is written in brackets: eventName in ["StartInstances", "StopInstances"].';
    if (cursor.isSymbol('(')) cursor.fail('A list in brackets is missing', hint);
    cursor.expectSymbol('[', hint);
    const list = this.list(']', hint);
    return { kind: 'in', of, list, span: { start, end: cursor.lastEnd } };
  }

  private sum(): Expression {
    return this.binaries(() => this.product(), ['+', '-']);
  }
  private product(): Expression {
    return this.binaries(() => this.power(), ['*', '/', '%']);
  }
  private binaries(operand: () => Expression, signs: readonly BinaryOperator[]): Expression {
    let left = operand();
    for (;;) {
      const sign = signs.find((one) => this.cursor.isSymbol(one));
      if (!sign) return left;
      this.cursor.take();
      left = binary(sign, left, operand());
    }
  }
  private power(): Expression {
    const base = this.unary();
    if (!this.cursor.acceptSymbol('^')) return base;
    return binary(
      '^',
      base,
      this.nested(() => this.power()),
    );
  }
  private unary(): Expression {
    const { start } = this.cursor.peek();
    if (!this.cursor.acceptSymbol('-')) return this.postfix(this.primary());
    const of = this.nested(() => this.unary());
    return { kind: 'negate', of, span: { start, end: of.span.end } };
  }

  private postfix(of: Expression): Expression {
    const { cursor } = this;
    let value = of;
    for (;;) {
      const { start } = value.span;
      if (cursor.acceptSymbol('[')) {
        const key = cursor.take();
        if (key.kind !== 'number' && key.kind !== 'string') {
          cursor.fail('The index of an item is missing', 'Write list[0] for the first.', key);
        }
        cursor.expectSymbol(']', 'Write list[0] for the first item.');
        const at = key.kind === 'number' ? Number(key.text) : key.text;
        value = { kind: 'item', of: value, key: at, span: { start, end: cursor.lastEnd } };
      } else if (
        cursor.isSymbol('.') &&
        value.kind !== 'number' &&
        ['word', 'quoted', 'number'].includes(cursor.peek(1).kind)
      ) {
        cursor.take();
        const { kind, text } = cursor.take();
        for (const key of kind === 'quoted' ? [text] : text.split('.')) {
          value = { kind: 'item', of: value, key, span: { start, end: cursor.lastEnd } };
        }
      } else return value;
    }
  }

  private primary(): Expression {
    const { cursor } = this;
    const lexeme = cursor.peek();
    const { start, end } = lexeme;
    const span = { start, end };
    switch (lexeme.kind) {
      case 'string':
        cursor.take();
        return { kind: 'string', value: lexeme.text, span };
      case 'number':
        cursor.take();
        return { kind: 'number', value: Number(lexeme.text), span };
      case 'period': {
        cursor.take();
        const [, count = '', unit = ''] = /^([\d.]+)(.*)$/.exec(lexeme.text) ?? [];
        const period = periodOf(Number(count), unit);
        if (period && Number(count) > 0) {
          if (period.unit === 'fixed' && period.capped !== undefined) {
            const hint = 'Write it in a larger unit: 5m for 300s, 2h for 120m, 2d for 48h.';
            cursor.note(`${lexeme.text} is taken as ${period.capped}.`, span, hint, 'warning');
          }
          return { kind: 'period', period, span };
        }
        const message = period ? 'A period is longer than nothing.' : `There is no unit ${unit}.`;
        cursor.note(message, span, `A period is a number and a unit: ${UNITS}.`);
        return { kind: 'number', value: Number(count), span };
      }
      case 'regex': {
        cursor.take();
        const compiled = compileRegex(lexeme.text);
        if (compiled.ok) return { kind: 'regex', regex: compiled.regex, span };
        const inner = compiled.span;
        const place = inner ? { start: start + 1 + inner.start, end: start + 1 + inner.end } : span;
        cursor.note(compiled.message, place, 'Mend the expression between the slashes.');
        return { kind: 'string', value: '', span };
      }
      case 'symbol':
        if (cursor.acceptSymbol('(')) {
          const inner = this.nested(() => this.or());
          cursor.expectSymbol(')', 'Each ( has a ) after it.');
          return { ...inner, span: { start, end: cursor.lastEnd } };
        }
        return this.missing();
      case 'word':
        if (cursor.peek(1).text === '(' && cursor.peek(1).kind === 'symbol') return this.call();
        if (RESERVED.has(lexeme.text.toLowerCase())) return this.missing();
        return fieldFrom(cursor, start);
      case 'quoted':
        return fieldFrom(cursor, start);
      default:
        return this.missing();
    }
  }

  private missing(): never {
    return this.cursor.fail(
      'A field or a value is missing',
      'Text is written in quotes, a field without.',
    );
  }

  private call(): Expression {
    const { cursor } = this;
    const name = cursor.take();
    cursor.take();
    const nameSpan = { start: name.start, end: name.end };
    const lower = name.text.toLowerCase();
    const star = cursor.isSymbol('*') && cursor.peek(1).text === ')';
    if (star) cursor.take();
    const hint = `The arguments of ${name.text} end with ).`;
    const args = star ? [] : this.list(')', hint);
    if (star) cursor.expectSymbol(')', hint);
    const span = { start: name.start, end: cursor.lastEnd };
    return { kind: 'call', name: lower, nameSpan, args, star, span };
  }

  /** Expressions between commas, up to the closing sign. */
  private list(close: string, hint: string): Expression[] {
    const { cursor } = this;
    const list: Expression[] = [];
    if (cursor.acceptSymbol(close)) return list;
    for (;;) {
      list.push(this.nested(() => this.or()));
      if (cursor.acceptSymbol(close)) return list;
      if (!cursor.acceptSymbol(',')) cursor.fail(`A comma or ${close} is missing`, hint);
    }
  }

  private nested<T>(parse: () => T): T {
    if (++this.depth > MOST_NESTED) this.cursor.fail('This is nested too deeply.');
    try {
      return parse();
    } finally {
      this.depth--;
    }
  }
}

function binary(operator: BinaryOperator, left: Expression, right: Expression): Expression {
  const span = { start: left.span.start, end: right.span.end };
  return { kind: 'binary', operator, left, right, span };
}

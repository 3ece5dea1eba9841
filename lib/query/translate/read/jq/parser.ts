/** The part of jq that questions are asked in, as a tree. Source: jq 1.8 manual. */
import type { Span } from '../../../types';
import { cannot } from '../../cannot';
import { lexJq, type Lexeme } from './lexer';

export type Node = Span &
  (
    | { readonly kind: 'identity' }
    | { readonly kind: 'field'; readonly of: Node; readonly name: string }
    | { readonly kind: 'index'; readonly of: Node; readonly at: number }
    | { readonly kind: 'slice'; readonly of: Node; readonly from?: number; readonly to?: number }
    | { readonly kind: 'each'; readonly of: Node }
    | { readonly kind: 'literal'; readonly value: string | number | boolean | null }
    | { readonly kind: 'string'; readonly parts: readonly (string | Node)[] }
    | { readonly kind: 'array'; readonly of?: Node }
    | { readonly kind: 'object'; readonly entries: readonly { name: string; of: Node }[] }
    | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] }
    | { readonly kind: 'format'; readonly name: string }
    | { readonly kind: 'variable'; readonly name: string }
    | { readonly kind: 'negate'; readonly of: Node }
    | { readonly kind: 'pipe' | 'comma'; readonly left: Node; readonly right: Node }
    | {
        readonly kind: 'binary';
        readonly operator: string;
        readonly left: Node;
        readonly right: Node;
      }
  );

/** From loose to tight; the tokens of a level are left-associative here, which is enough. */
const LEVELS: readonly (readonly string[])[] = [
  ['//'],
  ['or'],
  ['and'],
  ['==', '!=', '<', '<=', '>', '>='],
  ['+', '-'],
  ['*', '/', '%'],
];
const FOREIGN = new Set(['reduce', 'foreach', 'if', 'try', 'def', 'label', 'import', 'include']);
/** Deeper than any question. */
const MOST_NESTED = 200;

/** @throws Cannot where it is not jq, or a part of jq that asks more than a question */
export function parseJq(program: string): Node {
  return new Parser(lexJq(program)).all();
}

class Parser {
  private at = 0;
  private depth = 0;
  constructor(private readonly lexemes: readonly Lexeme[]) {}

  all(): Node {
    if (this.peek().kind === 'end') return { kind: 'identity', ...this.span(0) };
    const node = this.pipe();
    const left = this.peek();
    if (left.kind !== 'end') cannot(`${left.text || 'A text'} cannot stand here in jq.`, left);
    return node;
  }

  private peek(): Lexeme {
    return this.lexemes[this.at] as Lexeme;
  }
  private is(text: string, kind: Lexeme['kind'] = 'symbol'): boolean {
    const next = this.peek();
    return next.kind === kind && next.text === text;
  }
  private accept(text: string): boolean {
    if (!this.is(text)) return false;
    this.at++;
    return true;
  }
  private expect(text: string): void {
    if (!this.accept(text)) cannot(`A ${text} is missing here.`, this.peek());
  }
  private span(start: number): Span {
    return { start, end: this.lexemes[this.at - 1]?.end ?? start };
  }

  private pipe(): Node {
    if (++this.depth > MOST_NESTED) cannot('This is nested too deeply.', this.peek());
    const left = this.comma();
    const { start } = left;
    if (this.is('as', 'word')) cannot('Variables are not translated.', this.peek());
    const node: Node = this.accept('|')
      ? { kind: 'pipe', left, right: this.pipe(), ...this.span(start) }
      : left;
    this.depth--;
    return { ...node, ...this.span(start) };
  }

  private comma(): Node {
    let left = this.level(0);
    while (this.accept(',')) {
      left = { kind: 'comma', left, right: this.level(0), ...this.span(left.start) };
    }
    return left;
  }

  private level(index: number): Node {
    const operators = LEVELS[index];
    if (!operators) return this.unary();
    let left = this.level(index + 1);
    for (;;) {
      const next = this.peek();
      if (next.kind === 'symbol' && /^(?:[-+*/%|]|\/\/)?=$/.test(next.text)) {
        cannot('An assignment changes events; a question only asks.', next);
      }
      const word = next.text === 'and' || next.text === 'or';
      if (next.kind !== (word ? 'word' : 'symbol') || !operators.includes(next.text)) return left;
      this.at++;
      const right = this.level(index + 1);
      left = { kind: 'binary', operator: next.text, left, right, ...this.span(left.start) };
    }
  }

  private unary(): Node {
    const { start } = this.peek();
    if (!this.accept('-')) return this.postfix(this.primary());
    return { kind: 'negate', of: this.postfix(this.primary()), ...this.span(start) };
  }

  private postfix(first: Node): Node {
    let node = first;
    for (;;) {
      const next = this.peek();
      if (next.kind === 'field') {
        this.at++;
        node = { kind: 'field', of: node, name: next.text, ...this.span(first.start) };
      } else if (this.accept('[')) node = this.bracket(node);
      else if (this.is('.') && /^\[|^$/.test(this.lexemes[this.at + 1]?.text ?? 'x')) {
        this.at++;
        node = this.accept('[') ? this.bracket(node) : this.quotedField(node);
      } else if (!this.accept('?')) return node;
      node = { ...node, ...this.span(first.start) };
    }
  }

  private quotedField(of: Node): Node {
    const name = this.plainString();
    return { kind: 'field', of, name, ...this.span(of.start) };
  }

  /** After `[`: an index, a key, a slice, or nothing. */
  private bracket(of: Node): Node {
    const done = (node: object) => {
      this.expect(']');
      return { ...node, of, ...this.span(of.start) } as Node;
    };
    if (this.is(']')) return done({ kind: 'each' });
    if (this.peek().kind === 'string') return done({ kind: 'field', name: this.plainString() });
    const from = this.is(':') ? undefined : this.integer();
    if (!this.accept(':')) return done({ kind: 'index', at: from });
    const to = this.is(']') ? undefined : this.integer();
    return done({ kind: 'slice', from, to });
  }

  private integer(): number {
    const minus = this.accept('-');
    const next = this.peek();
    if (next.kind !== 'number') return cannot('Only a number or a key is translated here.', next);
    this.at++;
    return minus ? -next.number : next.number;
  }

  private plainString(): string {
    const next = this.peek();
    const [text] = next.kind === 'string' ? next.parts : [];
    if (next.kind !== 'string' || next.parts.length > 1 || typeof text !== 'string') {
      return cannot('A plain text is wanted here.', next);
    }
    this.at++;
    return text;
  }

  private primary(): Node {
    const next = this.peek();
    const { start, end } = next;
    const here = { start, end };
    this.at++;
    switch (next.kind) {
      case 'number':
        return { kind: 'literal', value: next.number, ...here };
      case 'string': {
        const [text] = next.parts;
        if (next.parts.length === 1 && typeof text === 'string') {
          return { kind: 'literal', value: text, ...here };
        }
        const parts = next.parts.map((part) =>
          typeof part === 'string' ? part : new Parser(part).all(),
        );
        return { kind: 'string', parts, ...here };
      }
      case 'field':
        return {
          kind: 'field',
          of: { kind: 'identity', start, end: start },
          name: next.text,
          ...here,
        };
      case 'format':
        if (this.peek().kind === 'string') return this.primary();
        return { kind: 'format', name: next.text, ...here };
      case 'variable':
        return { kind: 'variable', name: next.text, ...here };
      case 'word':
        return this.word(next.text, here);
      case 'symbol':
        if (next.text === '.') {
          const identity: Node = { kind: 'identity', ...here };
          return this.peek().kind === 'string' ? this.quotedField(identity) : identity;
        }
        if (next.text === '(') {
          const inner = this.pipe();
          this.expect(')');
          return { ...inner, ...this.span(start) };
        }
        if (next.text === '[') {
          const of = this.is(']') ? undefined : this.pipe();
          this.expect(']');
          return { kind: 'array', ...(of && { of }), ...this.span(start) };
        }
        if (next.text === '{') return this.object(start);
        if (next.text === '..') return cannot('.. looks at every value; name the fields.', here);
    }
    return cannot(next.text ? `${next.text} cannot stand here.` : 'The program ends here.', here);
  }

  private word(name: string, here: Span): Node {
    if (name === 'true' || name === 'false')
      return { kind: 'literal', value: name === 'true', ...here };
    if (name === 'null') return { kind: 'literal', value: null, ...here };
    if (FOREIGN.has(name)) cannot(`\`${name}\` is programming, and is not translated.`, here);
    const args: Node[] = [];
    if (this.accept('(')) {
      do args.push(this.pipe());
      while (this.accept(';'));
      this.expect(')');
    }
    return { kind: 'call', name, args, ...this.span(here.start) };
  }

  private object(start: number): Node {
    const entries: { name: string; of: Node }[] = [];
    while (!this.accept('}')) {
      if (entries.length > 0) this.expect(',');
      const key = this.peek();
      const name =
        key.kind === 'string' ? this.plainString() : key.kind === 'word' ? key.text : undefined;
      if (name === undefined) return cannot('Only plain names of keys are translated.', key);
      if (key.kind === 'word') this.at++;
      const identity: Node = { kind: 'identity', start: key.start, end: key.start };
      const of: Node = this.accept(':')
        ? this.level(0)
        : { kind: 'field', of: identity, name, start: key.start, end: key.end };
      entries.push({ name, of });
    }
    return { kind: 'object', entries, ...this.span(start) };
  }
}

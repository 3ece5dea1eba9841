/** Walks over a filter pattern, and collects what is wrong with it. */
import type { Diagnostic, Span } from '../../types';
import type { Matcher } from './automaton';
import { compileRegex } from './regex';

/** Ends the parsing of a pattern. */
export class Broken extends Error {}

export class Scanner {
  readonly diagnostics: Diagnostic[] = [];
  at = 0;
  constructor(readonly text: string) {}

  get done(): boolean {
    return this.at >= this.text.length;
  }
  get errors(): number {
    return this.diagnostics.filter(({ severity }) => severity === 'error').length;
  }
  get char(): string {
    return this.text[this.at] ?? '';
  }
  space(): void {
    while (/\s/.test(this.char)) this.at++;
  }
  /** Takes the sign where it comes next, after white space. */
  accept(sign: string): boolean {
    this.space();
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }
  /** Takes the word, in either case, where it comes next. */
  acceptWord(word: string): boolean {
    this.space();
    const there = this.text.slice(this.at, this.at + word.length);
    const after = this.text[this.at + word.length] ?? '';
    if (there.toLowerCase() !== word.toLowerCase() || /\w/.test(after)) return false;
    this.at += word.length;
    return true;
  }
  /** Takes what the expression (sticky) finds here; empty where it finds nothing. */
  take(pattern: RegExp): string {
    const sticky = new RegExp(pattern.source, 'yu');
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text)?.[0] ?? '';
    this.at += found.length;
    return found;
  }

  note(message: string, span: Span, hint?: string, severity: Diagnostic['severity'] = 'error') {
    this.diagnostics.push({ severity, message, span, ...(hint !== undefined && { hint }) });
  }
  fail(message: string, hint: string, span: Span = this.here()): never {
    this.note(message, span, hint);
    throw new Broken();
  }
  /** The next character, or the last one where there is no more. */
  here(): Span {
    const wide = (this.text.codePointAt(this.at) ?? 0) > 0xffff ? 2 : 1;
    if (!this.done) return { start: this.at, end: this.at + wide };
    const end = this.text.length;
    return { start: Math.max(0, end - 1), end };
  }

  /** Text in quotes, without them; a backslash keeps a quote. The quote is the next character. */
  quoted(): string {
    const start = this.at;
    const quote = this.char;
    let inner = '';
    for (this.at++; this.char !== quote; this.at++) {
      if (this.done) {
        const span = { start, end: start + 1 };
        this.fail(`This ${quote} has no partner.`, `End the text with ${quote}.`, span);
      }
      if (this.char === '\\' && /["'\\]/.test(this.text[this.at + 1] ?? '')) this.at++;
      inner += this.char;
    }
    this.at++;
    return inner;
  }

  /** An expression between `%`; the first of them is the next character. */
  regex(): { readonly regex: Matcher; readonly source: string; readonly span: Span } {
    const start = this.at;
    let end = start + 1;
    while (end < this.text.length && this.text[end] !== '%') end += this.text[end] === '\\' ? 2 : 1;
    if (end >= this.text.length) {
      const span = { start, end: start + 1 };
      this.fail('This % has no partner.', 'A regular expression stands between two %.', span);
    }
    const source = this.text.slice(start + 1, end);
    this.at = end + 1;
    return {
      regex: compileRegex(this, source, start + 1),
      source,
      span: { start, end: this.at },
    };
  }
}

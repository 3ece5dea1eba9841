/** Cuts a text into records, by the RS of the moment. */
import type { Pattern } from './regex';

export class Reader {
  private at = 0;
  /** What ended the last record: RT. */
  ended = '';
  constructor(private readonly text: string) {}

  /** The next record; undefined at the end. */
  next(separator: string, pattern: (source: string) => Pattern): string | undefined {
    const { text, at } = this;
    if (at >= text.length) return undefined;
    if (separator === '') return this.paragraph();
    if (separator.length === 1) {
      const end = text.indexOf(separator, at);
      return this.take(end, end + 1);
    }
    const { each } = pattern(separator);
    each.lastIndex = at;
    let match = each.exec(text);
    while (match && match[0] === '') {
      each.lastIndex++;
      match = each.exec(text);
    }
    if (!match) return this.last();
    return this.take(match.index, match.index + match[0].length);
  }

  /** Without a separator after it the last newline of a file still ends its record, where RS is one. */
  private last(): string {
    const rest = this.text.slice(this.at);
    this.at = this.text.length;
    this.ended = '';
    return rest;
  }

  private take(end: number, next: number): string {
    if (end < 0) return this.last();
    const record = this.text.slice(this.at, end);
    this.ended = this.text.slice(end, next);
    this.at = next;
    return record;
  }

  /** Records apart by empty lines; newlines at the start belong to none. */
  private paragraph(): string | undefined {
    const { text } = this;
    while (text[this.at] === '\n') this.at++;
    if (this.at >= text.length) return undefined;
    const end = text.indexOf('\n\n', this.at);
    if (end < 0) {
      const record = text.slice(this.at).replace(/\n$/, '');
      this.ended = text.endsWith('\n') ? '\n' : '';
      this.at = text.length;
      return record;
    }
    let next = end;
    while (text[next] === '\n') next++;
    return this.take(end, next);
  }
}

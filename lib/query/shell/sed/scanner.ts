/** Goes through the text of a sed script: numbers, delimited patterns, file names, texts. */
import { characterEscape } from './regex';
import { SedError } from './script';

export class Scanner {
  protected at = 0;
  constructor(protected readonly text: string) {}

  protected fail(message: string): never {
    throw new SedError(message, this.at);
  }

  protected failAfter(message: string): never {
    this.at++;
    this.fail(message);
  }

  protected skip(what: RegExp): void {
    while (this.at < this.text.length && what.test(this.text[this.at]!)) this.at++;
  }

  protected number(): number | undefined {
    const found = /^\d+/.exec(this.text.slice(this.at, this.at + 20))?.[0];
    this.at += found?.length ?? 0;
    return found === undefined ? undefined : Number(found);
  }

  /** What may follow a command: blanks, and then the end, `;`, `}` or a comment. */
  protected end(): void {
    this.skip(/[ \t\r]/);
    const next = this.text[this.at];
    if (next === undefined || next === '}' || next === '#') return;
    this.at++;
    if (next !== '\n' && next !== ';') this.fail('extra characters after command');
  }

  /** Text up to the delimiter, which is passed over; in front of it a backslash is taken away. */
  protected delimited(delimiter: string, isRegex: boolean, problem: string): string {
    let text = '';
    for (;;) {
      const char = this.text[this.at++];
      if (char === undefined || (char === '\n' && isRegex)) {
        this.at--;
        this.fail(problem);
      }
      if (char === delimiter) return text;
      if (char === '[' && isRegex) {
        const length = bracketLength(this.text.slice(this.at - 1));
        if (length === undefined) {
          this.at = this.text.length;
          this.fail(problem);
        }
        text += this.text.slice(this.at - 1, this.at - 1 + length);
        this.at += length - 1;
        continue;
      }
      if (char !== '\\') {
        text += char;
        continue;
      }
      const next = this.text[this.at++];
      if (next === undefined) {
        this.at--;
        this.fail(problem);
      }
      if (next === delimiter) text += isRegex || next !== '&' ? next : '\\&';
      else if (next === 'n' && isRegex) text += '\n';
      else text += `\\${next}`;
    }
  }

  protected fileName(): string {
    this.skip(/[ \t]/);
    const name = /^[^\n]*/.exec(this.text.slice(this.at))![0];
    this.at += name.length;
    if (name === '') this.fail('missing filename in r/R/w/W commands');
    return name;
  }

  /** The text of `a`, `i`, `c`: on the same line, or after a backslash and a newline. */
  protected textBlock(): string {
    this.skip(/[ \t]/);
    if (this.at >= this.text.length) this.fail("expected \\ after `a', `c' or `i'");
    if (this.text[this.at] === '\\') {
      const after = /^\\[ \t]*\n?/.exec(this.text.slice(this.at))![0];
      if (after.endsWith('\n')) {
        this.at += after.length;
      } else {
        // `a\text`: the backslash keeps the blanks that follow.
        this.at++;
      }
    }
    // Nothing but the backslash: no line is added, but a missing newline is.
    if (this.at >= this.text.length) return '';
    let text = '';
    while (this.at < this.text.length) {
      const char = this.text[this.at++]!;
      if (char === '\n') break;
      if (char !== '\\') {
        text += char;
        continue;
      }
      const escape = characterEscape(this.text, this.at - 1);
      text += escape?.char ?? this.text[this.at] ?? '';
      this.at += (escape?.length ?? 2) - 1;
    }
    return `${text}\n`;
  }
}

/** A delimiter within `[…]` is a character as others are. */
function bracketLength(text: string): number | undefined {
  return /^\[\^?\]?(?:\[([:.=])[^]*?\1\]|[^\]])*\]/.exec(text)?.[0].length;
}

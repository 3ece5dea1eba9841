/** What `grep` prints of one file after another. */
import type { Io } from '../io';
import { byteLength } from '../text';

export interface Style {
  readonly invert: boolean;
  readonly count: boolean;
  readonly list: 'with' | 'without' | undefined;
  readonly only: boolean;
  readonly quiet: boolean;
  readonly silent: boolean;
  readonly numbers: boolean;
  readonly offsets: boolean;
  readonly named: boolean;
  readonly label: string;
  readonly before: number;
  readonly after: number;
  readonly context: boolean;
  readonly most: number;
  readonly colour: boolean;
  readonly separator: string;
  /** NUL after names, in place of a newline or colon. */
  readonly nul: boolean;
}

/** SGR sequences as GNU grep's default GREP_COLORS writes them. */
const paint = (code: string, text: string) => `\x1b[${code}m\x1b[K${text}\x1b[m\x1b[K`;
const MATCH = '01;31';
const NAME = '35';
const NUMBER = '32';
const MARK = '36';

export class Printer {
  /** True once a group of lines was printed: the next is parted by `--`. */
  private grouped = false;

  constructor(
    private readonly io: Io,
    private readonly matcher: RegExp,
    private readonly style: Style,
  ) {}

  /** Prints what there is to print, and gives the number of lines that were selected. */
  file(label: string, lines: readonly string[]): number {
    const { style } = this;
    const name = style.colour ? paint(NAME, label) : label;
    const quiet = style.quiet || style.list !== undefined;
    if (quiet) {
      const selected = lines.some((line) => this.selects(line)) && style.most > 0 ? 1 : 0;
      const listed =
        style.list === 'with' ? selected > 0 : style.list === 'without' && selected === 0;
      if (listed && !style.quiet) this.io.print(`${name}${style.nul ? '\0' : '\n'}`);
      return selected;
    }
    const selected: number[] = [];
    for (let i = 0; i < lines.length && selected.length < style.most; i++) {
      if (this.selects(lines[i]!)) selected.push(i);
    }
    if (style.count) {
      const mark = style.nul ? '\0' : style.colour ? paint(MARK, ':') : ':';
      this.io.print(`${style.named ? name + mark : ''}${selected.length}\n`);
    } else this.lines(label, lines, selected);
    return selected.length;
  }

  private selects(line: string): boolean {
    this.matcher.lastIndex = 0;
    return this.matcher.test(line) !== this.style.invert;
  }

  private lines(label: string, lines: readonly string[], selected: readonly number[]): void {
    const { style } = this;
    const offsets = style.offsets ? offsetsOf(lines) : [];
    const out: string[] = [];
    let next = 0;
    selected.forEach((index, position) => {
      const from = Math.max(next, index - style.before);
      const gap = from > next || position === 0;
      if (style.context && gap && this.grouped && (style.before > 0 || style.after > 0)) {
        out.push(style.colour ? paint(MARK, '--') : '--');
      }
      if (!style.only) {
        for (let i = from; i < index; i++)
          out.push(this.line(label, lines[i]!, i, offsets[i] ?? 0, '-'));
        out.push(this.line(label, lines[index]!, index, offsets[index] ?? 0, ':'));
      } else if (!style.invert) {
        for (const match of this.matches(lines[index]!)) {
          const at = (offsets[index] ?? 0) + byteLength(lines[index]!.slice(0, match.index));
          const text = style.colour ? paint(MATCH, match[0]) : match[0];
          out.push(this.prefix(label, index, at, ':') + text);
        }
      }
      this.grouped = true;
      const until = Math.min(
        lines.length,
        index + 1 + style.after,
        selected[position + 1] ?? Infinity,
      );
      if (!style.only) {
        for (let i = index + 1; i < until; i++) {
          out.push(this.line(label, lines[i]!, i, offsets[i] ?? 0, '-'));
        }
      }
      next = until;
    });
    if (out.length > 0) this.io.print(out.join(style.separator) + style.separator);
  }

  /** The matches of a line that are not empty. */
  private *matches(line: string): Generator<RegExpMatchArray> {
    this.matcher.lastIndex = 0;
    for (const match of line.matchAll(this.matcher)) if (match[0] !== '') yield match;
  }

  private line(
    label: string,
    line: string,
    index: number,
    offset: number,
    mark: ':' | '-',
  ): string {
    const { style } = this;
    let text = line;
    if (style.colour && (mark === ':') !== style.invert) {
      text = '';
      let at = 0;
      for (const match of this.matches(line)) {
        text += line.slice(at, match.index) + paint(MATCH, match[0]);
        at = match.index! + match[0].length;
      }
      text += line.slice(at);
    }
    return this.prefix(label, index, offset, mark) + text;
  }

  private prefix(label: string, index: number, offset: number, mark: ':' | '-'): string {
    const { style } = this;
    const sign = style.colour ? paint(MARK, mark) : mark;
    const number = (value: number) =>
      (style.colour ? paint(NUMBER, String(value)) : String(value)) + sign;
    let text = '';
    if (style.named)
      text += (style.colour ? paint(NAME, label) : label) + (style.nul ? '\0' : sign);
    if (style.numbers) text += number(index + 1);
    if (style.offsets) text += number(offset);
    return text;
  }
}

function offsetsOf(lines: readonly string[]): number[] {
  let at = 0;
  return lines.map((line) => {
    const start = at;
    at += byteLength(line) + 1;
    return start;
  });
}

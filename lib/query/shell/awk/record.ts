/** The current record: `$0` and its fields, each made only when it is asked for. */
import { Read, toText, type Value } from './value';
import { cutBlanks, splitBlanks, type Splitter } from './split';

export interface RecordSettings {
  splitter(): Splitter;
  /** OFS. */
  readonly between: string;
  /** CONVFMT. */
  readonly format: string;
}

export class AwkRecord {
  private line = '';
  private whole: Value;
  private parts: string[] = [];
  private values: (Value | undefined)[] = [];
  private isSplit = true;
  /** How far the line is cut, where its fields are apart by blanks: only as far as was asked. */
  private at = 0;
  /** True where a field was changed and the text is not made anew yet. */
  private stale = false;
  private count = 0;

  constructor(private readonly settings: RecordSettings) {}

  set(line: string): void {
    this.line = line;
    this.whole = undefined;
    this.isSplit = false;
    this.stale = false;
    this.at = 0;
    if (this.parts.length > 0) this.parts = [];
    if (this.values.length > 0) this.values = [];
  }

  /** Cuts the line into all its fields: a new FS is for the next record. */
  split(): void {
    if (this.isSplit) return;
    const splitter = this.settings.splitter();
    if (splitter !== splitBlanks) this.parts = splitter(this.line);
    else this.at = cutBlanks(this.line, this.at, this.parts, Infinity);
    this.isSplit = true;
    this.count = this.parts.length;
  }
  /** Cuts so far that a field is there, where the line has it. */
  private reach(index: number): void {
    if (this.isSplit) return;
    if (this.settings.splitter() !== splitBlanks) this.split();
    else if (this.parts.length < index) {
      this.at = cutBlanks(this.line, this.at, this.parts, index);
      if (this.parts.length < index) this.split();
    }
  }
  private rebuild(): void {
    this.stale = false;
    const texts: string[] = [];
    for (let i = 1; i <= this.count; i++) texts.push(this.text(i));
    this.line = texts.join(this.settings.between);
    this.whole = undefined;
  }

  get fields(): number {
    if (!this.isSplit) this.split();
    return this.count;
  }
  set fields(count: number) {
    if (!this.isSplit) this.split();
    for (let i = this.count; i < count; i++) this.parts[i] = '';
    this.parts.length = count;
    if (this.values.length > count + 1) this.values.length = count + 1;
    this.count = count;
    this.stale = true;
  }

  text(index: number): string {
    if (index === 0) {
      if (this.stale) this.rebuild();
      return this.line;
    }
    if (!this.isSplit) this.reach(index);
    if (index > this.parts.length) return '';
    const value = this.values[index];
    return value === undefined ? this.parts[index - 1]! : toText(value, this.settings.format);
  }

  get(index: number): Value {
    if (index === 0) {
      const line = this.text(0);
      return (this.whole ??= new Read(line));
    }
    if (!this.isSplit) this.reach(index);
    if (index > this.parts.length) return undefined;
    return (this.values[index] ??= new Read(this.parts[index - 1]!));
  }

  assign(index: number, value: Value): void {
    if (index === 0) {
      this.set(toText(value, this.settings.format));
      return;
    }
    if (index > this.fields) this.fields = index;
    this.values[index] = value ?? '';
    this.stale = true;
  }
}

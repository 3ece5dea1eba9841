/** What an awk program has while it runs: variables, arrays, the record, its streams. */
import { AwkArray } from './array';
import { AwkRecord } from './record';
import { Patterns, type Pattern } from './regex';
import { contentsOf, splitPattern, splitterFor, type Splitter } from './split';
import { toNumber, toText, type Value } from './value';
import type { Streams } from './streams';
import type { MainInput } from './input';

/** A problem that ends the program; `at` is a place in its text. */
export class AwkFatal extends Error {
  constructor(
    message: string,
    readonly at?: number,
  ) {
    super(message);
  }
}
/** `exit` or `next` within a function. */
export class Leave extends Error {
  constructor(readonly flow: number) {
    super();
  }
}

export interface Variable {
  get(): Value;
  set(value: Value): void;
}
export class Cell implements Variable {
  value: Value;
  get(): Value {
    return this.value;
  }
  set(value: Value): void {
    this.value = value;
  }
}

export class Machine {
  readonly record: AwkRecord;
  readonly patterns = new Patterns();
  /** Values and arrays of the function that runs. */
  frame: (Value | AwkArray)[] = [];
  depth = 0;
  exitCode = 0;
  returned: Value;
  records = 0;
  fileRecords = 0;
  readonly settings = {
    FS: ' ',
    OFS: ' ',
    ORS: '\n',
    RS: '\n',
    SUBSEP: '\x1c',
    CONVFMT: '%.6g',
    OFMT: '%.6g',
    FPAT: '',
  };
  ignoreCase = false;
  private steps = 0;
  private readonly cells = new Map<string, Variable>();
  private readonly arrays = new Map<string, AwkArray>();
  private splitter: Splitter | undefined;
  /** Fields by FPAT, not by FS: whichever was set last. */
  private byContent = false;

  constructor(
    readonly streams: Streams,
    readonly input: MainInput,
    readonly clock: number,
    readonly pause: () => Promise<void>,
    readonly warn: (message: string, at?: number) => void,
  ) {
    const { settings } = this;
    this.record = new AwkRecord({
      splitter: () => (this.splitter ??= this.makeSplitter()),
      get between() {
        return settings.OFS;
      },
      get format() {
        return settings.CONVFMT;
      },
    });
    for (const name of ['FS', 'OFS', 'ORS', 'RS', 'SUBSEP', 'CONVFMT', 'OFMT', 'FPAT'] as const) {
      this.cells.set(name, this.setting(name));
    }
    this.special(
      'NF',
      () => this.record.fields,
      (value) => this.setFields(value),
    );
    this.special(
      'NR',
      () => this.records,
      (value) => (this.records = toNumber(value)),
    );
    this.special(
      'FNR',
      () => this.fileRecords,
      (value) => (this.fileRecords = toNumber(value)),
    );
    this.special(
      'IGNORECASE',
      () => Number(this.ignoreCase),
      (value) => {
        this.ignoreCase = toNumber(value) !== 0;
        this.splitter = undefined;
      },
    );
    this.variable('RSTART').set(0);
    this.variable('RLENGTH').set(-1);
  }

  private special(name: string, get: () => Value, set: (value: Value) => void): void {
    this.cells.set(name, { get, set });
  }
  private setting(name: keyof Machine['settings']): Variable {
    let value: Value = this.settings[name];
    return {
      get: () => value,
      set: (given) => {
        if (name === 'FS' || name === 'FPAT') this.record.split();
        value = given;
        this.settings[name] = toText(given, this.settings.CONVFMT);
        if (name === 'FS' || name === 'FPAT') this.byContent = name === 'FPAT';
        if (name === 'FS' || name === 'FPAT' || name === 'RS') this.splitter = undefined;
      },
    };
  }
  private setFields(value: Value): void {
    const count = Math.trunc(toNumber(value));
    if (count < 0) throw new AwkFatal('NF set to negative value');
    this.record.fields = count;
  }
  private makeSplitter(): Splitter {
    if (this.byContent) {
      const content = this.pattern(this.settings.FPAT);
      return (text) => contentsOf(text, content);
    }
    const paragraphs = this.settings.RS === '' && this.settings.FS !== ' ';
    return splitterFor(this.settings.FS, (source) => this.pattern(source), paragraphs);
  }

  variable(name: string): Variable {
    let cell = this.cells.get(name);
    if (!cell) this.cells.set(name, (cell = new Cell()));
    return cell;
  }
  array(name: string): AwkArray {
    let array = this.arrays.get(name);
    if (!array) this.arrays.set(name, (array = new AwkArray()));
    return array;
  }
  pattern(source: string): Pattern {
    return this.patterns.get(source, this.ignoreCase);
  }
  text(value: Value): string {
    return typeof value === 'string' ? value : toText(value, this.settings.CONVFMT);
  }
  /** The parts of a text by a separator that `split` was given. */
  split(text: string, separator: string | Pattern, between?: string[]): string[] {
    if (typeof separator !== 'string') return splitPattern(text, separator, between);
    if (between && separator !== ' ' && separator.length > 0) {
      const source = separator.length > 1 ? separator : `[${separator}]`;
      return splitPattern(text, this.pattern(source), between);
    }
    return splitterFor(separator, (source) => this.pattern(source))(text);
  }
  /** Called by everything that goes round: hears a cancel and the time limit. */
  turn(): Promise<void> | undefined {
    return ++this.steps % 10_000 === 0 ? this.pause() : undefined;
  }
}

/** Runs a sed script over its input: the cycle, the pattern space and the hold space. */
import { Range, type Place } from './address';
import type { Input } from './input';
import { unambiguous } from './list';
import type { Output } from './output';
import { fill } from './replacement';
import type { Command, Substitution } from './script';

export interface World {
  readonly input: Input;
  readonly output: Output;
  readonly quiet: boolean;
  readonly separator: string;
  /** Columns of `l`. */
  readonly width: number;
  /** The text of a file for `r` and `R`; empty where it cannot be had. */
  text(file: string): string;
  /** The output of `w FILE`. */
  file(name: string): Output;
  pause(): Promise<void>;
}

/** Steps between two looks at whether the run was stopped. */
const STEPS = 20_000;

/** A substitution or an address with an empty pattern, before any pattern was used. */
export class NoPreviousRegex extends Error {}

export class Machine implements Place {
  private space = '';
  private complete = true;
  private hold = '';
  private readonly ranges: readonly Range[];
  private appended: (() => void)[] = [];
  private last: RegExp | undefined;
  private replaced = false;
  private readonly taken = new Map<string, number>();
  private steps = 0;

  constructor(
    private readonly commands: readonly Command[],
    private readonly world: World,
  ) {
    this.ranges = commands.map((command) => new Range(command));
  }

  get line(): number {
    return this.world.input.line;
  }
  get isLast(): boolean {
    return this.world.input.isLast;
  }
  matches(regex: RegExp | undefined): boolean {
    const used = this.regex(regex);
    used.lastIndex = 0;
    return used.test(this.space);
  }
  private regex(given: RegExp | undefined): RegExp {
    this.last = given ?? this.last;
    if (!this.last) throw new NoPreviousRegex('no previous regular expression');
    return this.last;
  }

  /** Gives the exit code that `q` or `Q` asks for, undefined where all lines were read. */
  async run(): Promise<number | undefined> {
    let again = false;
    while (again || this.read()) {
      const ended = await this.cycle();
      again = ended === 'again';
      if (ended === 'done' && !this.world.quiet) this.print(this.space);
      if (typeof ended === 'object') {
        if (ended.prints && !this.world.quiet) this.print(this.space);
        this.flushAppended();
        return ended.code;
      }
      this.flushAppended();
    }
    return undefined;
  }

  /** What is left of the input. */
  unread(): string {
    return this.world.input.rest(this.world.separator);
  }

  private read(): boolean {
    const next = this.world.input.read();
    if (!next) return false;
    this.space = next.text;
    this.complete = next.complete;
    this.replaced = false;
    return true;
  }
  private print(text: string): void {
    this.world.output.line(text, this.complete);
  }
  private flushAppended(): void {
    if (this.appended.length === 0) return;
    for (const write of this.appended) write();
    this.appended = [];
  }

  private async cycle(): Promise<
    'done' | 'deleted' | 'again' | { code: number | undefined; prints: boolean }
  > {
    const { commands, world } = this;
    for (let at = 0; at < commands.length; at++) {
      if (++this.steps % STEPS === 0) await world.pause();
      const command = commands[at]!;
      const { action } = command;
      const range = this.ranges[at]!;
      if (!range.applies(this)) {
        if (action.name === '{') at = action.end;
        continue;
      }
      switch (action.name) {
        case '{':
        case '}':
          break;
        case '=':
          world.output.raw(`${this.line}\n`);
          break;
        case 'a':
          this.appended.push(() => world.output.raw(action.text));
          break;
        case 'i':
          world.output.raw(action.text);
          break;
        case 'c':
          if (!command.second || command.negated || !range.active) world.output.raw(action.text);
          return 'deleted';
        case 'b':
          at = action.target - 1;
          break;
        case 't':
          if (this.replaced) at = action.target - 1;
          this.replaced = false;
          break;
        case 'T':
          if (!this.replaced) at = action.target - 1;
          this.replaced = false;
          break;
        case 'd':
          return 'deleted';
        case 'D': {
          const end = this.space.indexOf('\n');
          if (end < 0) return 'deleted';
          this.space = this.space.slice(end + 1);
          return 'again';
        }
        case 'F':
          world.output.raw(`${world.input.name}\n`);
          break;
        case 'g':
          this.space = this.hold;
          break;
        case 'G':
          this.space += `\n${this.hold}`;
          break;
        case 'h':
          this.hold = this.space;
          break;
        case 'H':
          this.hold += `\n${this.space}`;
          break;
        case 'x':
          [this.space, this.hold] = [this.hold, this.space];
          break;
        case 'l':
        case 'L':
          world.output.raw(unambiguous(this.space, action.number ?? world.width));
          break;
        case 'n':
          if (world.input.isLast) return { code: undefined, prints: true };
          if (!world.quiet) this.print(this.space);
          this.flushAppended();
          this.next();
          break;
        case 'N': {
          if (world.input.isLast) return { code: undefined, prints: true };
          const before = this.space;
          this.flushAppended();
          this.next();
          this.space = `${before}\n${this.space}`;
          break;
        }
        case 'p':
          this.print(this.space);
          break;
        case 'P':
          world.output.line(this.space.split('\n', 1)[0]!, true);
          break;
        case 'q':
          return { code: action.number ?? 0, prints: true };
        case 'Q':
          return { code: action.number ?? 0, prints: false };
        case 'r': {
          const { file } = action;
          this.appended.push(() => world.output.raw(world.text(file)));
          break;
        }
        case 'R':
          this.appendLineOf(action.file);
          break;
        case 'w':
          world.file(action.file).line(this.space, this.complete);
          break;
        case 'W':
          world.file(action.file).line(this.space.split('\n', 1)[0]!, true);
          break;
        case 's':
          this.substitute(action.substitution);
          break;
        case 'y': {
          const { map } = action;
          this.space = Array.from(this.space, (char) => map.get(char) ?? char).join('');
          break;
        }
        case 'z':
          this.space = '';
          break;
      }
    }
    return 'done';
  }

  /** The next line into the pattern space, without forgetting what `t` asks. */
  private next(): void {
    const { replaced } = this;
    this.read();
    this.replaced = replaced;
  }

  private appendLineOf(file: string): void {
    const from = this.taken.get(file) ?? 0;
    const text = this.world.text(file);
    if (from >= text.length) return;
    const end = text.indexOf('\n', from);
    this.taken.set(file, end < 0 ? text.length : end + 1);
    const line = text.slice(from, end < 0 ? undefined : end);
    this.appended.push(() => this.world.output.line(line, true));
  }

  private substitute(substitution: Substitution): void {
    const { pieces, global, nth, print, file } = substitution;
    const regex = this.regex(substitution.regex);
    const { space } = this;
    let result = '';
    let at = 0;
    let count = 0;
    let changed = false;
    let previousEnd = -1;
    regex.lastIndex = 0;
    for (let match = regex.exec(space); match; match = regex.exec(space)) {
      const [whole] = match;
      const end = match.index + whole.length;
      // No empty match right where the one before has ended.
      const counts = whole !== '' || match.index !== previousEnd;
      if (counts && ++count >= nth) {
        result += space.slice(at, match.index) + fill(pieces, match);
        at = end;
        changed = true;
        if (!global) break;
      }
      previousEnd = end;
      if (whole === '') {
        regex.lastIndex = end + ((space.codePointAt(end) ?? 0) > 0xffff ? 2 : 1);
        if (regex.lastIndex > space.length) break;
      }
    }
    if (!changed) return;
    this.space = result + space.slice(at);
    this.replaced = true;
    if (print) this.print(this.space);
    if (file !== undefined) this.world.file(file).line(this.space, this.complete);
  }
}

/** The records of the files that are named after the program, one file after the other. */
import type { Read as ReadValue } from './value';
import { Read } from './value';
import { Reader } from './reader';
import { unescapeValue } from './lexer';
import type { Machine } from './machine';

const ASSIGNMENT = /^([A-Za-z_]\w*)=([^]*)$/;

export class MainInput {
  private reader: Reader | undefined;
  private next = 1;
  private usedStdin = false;
  private machine!: Machine;
  /** What BEGINFILE and ENDFILE ask for. */
  onFile: ((when: 'BEGINFILE' | 'ENDFILE') => Promise<void>) | undefined;

  constructor(
    /** The text of a file, or undefined where there is none, which has been said. */
    private readonly open: (name: string) => Promise<string | undefined>,
  ) {}

  attach(machine: Machine): void {
    this.machine = machine;
  }

  /** The next record of the file that is open. */
  nextHere(): string | undefined {
    const { machine, reader } = this;
    if (!reader) return undefined;
    const record = reader.next(machine.settings.RS, (source) => machine.pattern(source));
    if (record === undefined) return undefined;
    if (machine.settings.RS.length !== 1) machine.variable('RT').set(reader.ended);
    machine.records++;
    machine.fileRecords++;
    return record;
  }

  async nextRecord(): Promise<string | undefined> {
    for (;;) {
      const record = this.nextHere();
      if (record !== undefined) return record;
      if (!(await this.nextFile())) return undefined;
    }
  }

  /** Opens the next file that ARGV names, having done the assignments before it. */
  async nextFile(): Promise<boolean> {
    const { machine } = this;
    if (this.reader) await this.onFile?.('ENDFILE');
    this.reader = undefined;
    const args = machine.array('ARGV').elements;
    for (;;) {
      const count = Number(machine.text(machine.variable('ARGC').get()));
      if (this.next >= count) {
        if (this.usedStdin) return false;
        return this.start('');
      }
      const name = machine.text(args.get(String(this.next++)));
      if (name === '') continue;
      if (this.assign(name)) continue;
      this.usedStdin = true;
      if (await this.start(name)) return true;
    }
  }
  private async start(name: string): Promise<boolean> {
    this.usedStdin = true;
    const text = await this.open(name === '' ? '-' : name);
    if (text === undefined) return false;
    this.machine.variable('FILENAME').set(name);
    this.machine.fileRecords = 0;
    this.reader = new Reader(text);
    await this.onFile?.('BEGINFILE');
    return true;
  }

  /** True where the operand was `NAME=value`. */
  private assign(operand: string): boolean {
    const found = ASSIGNMENT.exec(operand);
    if (!found) return false;
    const value: ReadValue = new Read(unescapeValue(found[2]!));
    this.machine.variable(found[1]!).set(value);
    return true;
  }
  skipFile(): void {
    this.reader = new Reader('');
  }
}

import type { Command } from '../registry';
import { readOperand, type Io } from '../io';
import { parseOptions, type Flag, type Options } from '../options';
import { AwkSyntaxError, type Program } from '../awk/ast';
import { MainInput } from '../awk/input';
import { unescapeValue } from '../awk/lexer';
import { AwkFatal, Machine } from '../awk/machine';
import { parseAwk } from '../awk/parser';
import { runAwk } from '../awk/run';
import { Streams } from '../awk/streams';
import { Read } from '../awk/value';
import { decode, encode } from '../text';
import { placeOf } from './jq';

const flags: Flag[] = [
  { short: 'F', long: 'field-separator', value: 'FS', what: 'fields are apart by FS' },
  { short: 'v', long: 'assign', value: 'NAME=VALUE', what: 'set a variable before the start' },
  { short: 'f', long: 'file', value: 'FILE', what: 'the program is in FILE' },
  { short: 'e', long: 'source', value: 'PROGRAM', what: 'add PROGRAM to what is done' },
];

function command(name: string): Command {
  return {
    name,
    usage: `${name} [OPTION]... 'PROGRAM' [FILE]...`,
    summary: 'take lines apart into fields, count and add up',
    flags,
    more: `A program is made of PATTERN { ACTION } rules. For each line for which PATTERN holds, ACTION is done; without a pattern for every line, without an action the line is printed: awk '$3 > 100', awk -F, '{ print $1, $NF }', awk '/ERROR/ { n++ } END { print n }', awk '{ count[$1]++ } END { for (k in count) print count[k], k }'.

$1 is the first field, $NF the last, $0 the line; NR counts lines, NF fields, FS and OFS separate fields that are read and printed.

Functions: length substr index split match sub gsub gensub sprintf tolower toupper int sqrt exp log sin cos atan2 rand srand system close getline strftime mktime systime strtonum asort asorti and more. It behaves as gawk 5.2, which is the awk of AWS CloudShell.`,
    run: (io) => run(io),
  };
}
export const awk = command('awk');
export const gawk = command('gawk');

async function run(io: Io): Promise<number> {
  const options = parseOptions(io, flags, { permute: false });
  if (!options) return 2;
  const operands = options.operands.map((operand) => operand.text);
  const source = await sourceOf(io, options, operands);
  if (typeof source === 'number') return source;
  const teller = new Teller(io, source);
  let machine: Machine | undefined;
  try {
    const program = parseAwk(source.text, (message, at) => teller.warn(message, at));
    machine = prepare(io, options, operands, teller, program);
    return await runAwk(program, machine);
  } catch (error) {
    if (error instanceof AwkSyntaxError) {
      machine?.streams.flush();
      return teller.syntax(error);
    }
    if (!(error instanceof AwkFatal)) throw error;
    machine?.streams.flush();
    return teller.fatal(error, machine);
  }
}

interface ProgramText {
  readonly text: string;
  /** How messages name it. */
  readonly name: string;
}

async function sourceOf(
  io: Io,
  options: Options,
  operands: string[],
): Promise<ProgramText | number> {
  const parts: string[] = [];
  let name = 'cmd. line';
  for (const { key, value } of options.all) {
    if (key === 'e') parts.push(value);
    if (key !== 'f') continue;
    const read = await readOperand(io, value);
    if ('problem' in read) {
      io.complain(`fatal: cannot open source file \`${value}' for reading: ${read.problem}`);
      return 2;
    }
    parts.push(decode(read.bytes));
    name = value;
  }
  if (parts.length > 0) return { text: parts.join('\n'), name };
  const first = operands.shift();
  if (first !== undefined) return { text: first, name };
  io.stderr.write(
    encode(
      `Usage: ${io.name} [POSIX or GNU style options] -f progfile [--] file ...\nUsage: ${io.name} [POSIX or GNU style options] [--] 'program' file ...\n`,
    ),
  );
  return 1;
}

function prepare(
  io: Io,
  options: Options,
  operands: readonly string[],
  teller: Teller,
  program: Program,
): Machine {
  const streams = new Streams(io);
  const input = new MainInput(async (name) => {
    const read = await readOperand(io, name);
    if ('bytes' in read) return decode(read.bytes);
    if (read.problem === 'Is a directory') {
      io.complain(`warning: command line argument \`${name}' is a directory: skipped`);
      return undefined;
    }
    throw new AwkFatal(`cannot open file \`${name}' for reading: ${read.problem}`);
  });
  const machine = new Machine(
    streams,
    input,
    io.shell.clock,
    () => {
      if (io.stdout.terminal) streams.flush();
      return io.shell.pause();
    },
    (message, at) => teller.warn(message, at, machine),
  );
  input.attach(machine);
  const argv = machine.array('ARGV').elements;
  [io.name, ...operands].forEach((text, index) => argv.set(String(index), new Read(text)));
  machine.variable('ARGC').set(operands.length + 1);
  const environ = machine.array('ENVIRON').elements;
  for (const [name, value] of Object.entries(io.shell.environment())) {
    environ.set(name, new Read(value));
  }
  for (const { key, value } of options.all) {
    if (key === 'F') machine.variable('FS').set(unescapeValue(value));
    if (key !== 'v') continue;
    const found = /^([A-Za-z_]\w*)=([^]*)$/.exec(value);
    if (!found) {
      throw new AwkFatal(`\`${value}' argument to \`-v' not in \`var=value' form`);
    }
    if (program.functions.has(found[1]!)) {
      throw new AwkFatal(`cannot use function \`${found[1]}' as variable name`);
    }
    machine.variable(found[1]!).set(new Read(unescapeValue(found[2]!)));
  }
  return machine;
}

/** Tells problems in gawk's words on stderr, and where they are. */
class Teller {
  constructor(
    private readonly io: Io,
    private readonly source: ProgramText,
  ) {}

  private lineOf(at: number): number {
    return this.source.text.slice(0, at).split('\n').length;
  }
  private place(at: number | undefined): string {
    return at === undefined ? '' : `${this.source.name}:${this.lineOf(at)}: `;
  }

  warn(message: string, at?: number, machine?: Machine): void {
    this.io.complain(`${this.place(at)}${where(machine)}warning: ${message}`);
  }

  syntax(error: AwkSyntaxError): number {
    const { text } = this.source;
    const start = text.lastIndexOf('\n', error.at - 1) + 1;
    const end = text.indexOf('\n', start);
    const line = text.slice(start, end < 0 ? undefined : end);
    const place = this.place(Math.min(error.at, text.length));
    if (error.style !== 'caret') this.io.complain(`${place}${error.style}: ${error.message}`);
    else {
      this.io.complain(`${place}${line}`);
      const blanks = line.slice(0, error.at - start).replace(/[^\t]/g, ' ');
      this.io.complain(`${place}${blanks}^ ${error.message}`);
    }
    this.report(error.message, error.at);
    return error.style === 'fatal' ? 2 : 1;
  }

  fatal(error: AwkFatal, machine: Machine | undefined): number {
    const read = error.at === undefined ? '' : where(machine);
    this.io.complain(`${this.place(error.at)}${read}fatal: ${error.message}`);
    this.report(error.message, error.at);
    return 2;
  }

  private report(message: string, at: number | undefined): void {
    const { text } = this.source;
    const word = this.io.args.find((arg) => arg.text === text);
    const start = Math.max(0, Math.min(at ?? 0, text.length - 1));
    const length = /^(?:\w+|.)/s.exec(text.slice(start))?.[0].length ?? 1;
    const placed = word && at !== undefined && this.io.shell.source !== undefined;
    this.io.shell.report({
      severity: 'error',
      message,
      span: placed ? placeOf(word, { start, end: start + length }) : undefined,
      hint: hintOf(message),
    });
  }
}

/** The record that was read when it happened. */
function where(machine: Machine | undefined): string {
  if (!machine || machine.records === 0) return '';
  const name = machine.text(machine.variable('FILENAME').get()) || '-';
  return `(FILENAME=${name} FNR=${machine.fileRecords}) `;
}

function hintOf(message: string): string | undefined {
  if (message === 'unterminated string') return 'Close the text with a double quote.';
  if (message === 'unterminated regexp') return 'Close the pattern with a /.';
  if (message.startsWith('unexpected newline')) {
    return 'Something is missing at the end: a closing brace or parenthesis, or an operand.';
  }
  return undefined;
}

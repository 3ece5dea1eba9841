import type { Command } from '../registry';
import { MEMORY_LIMIT, OutputFull, readOperand, type Io, type Sink } from '../io';
import { parseOptions, type Flag, type Options } from '../options';
import { Input } from '../sed/input';
import { Output } from '../sed/output';
import { parseSed } from '../sed/parse';
import { Machine, NoPreviousRegex } from '../sed/run';
import { SedError, type Command as SedCommand } from '../sed/script';
import { concat } from '@/lib/trail/concat';
import { decode, encode } from '../text';
import { placeOf } from './jq';

const flags: Flag[] = [
  { short: 'n', long: 'quiet', what: 'print only what the script prints' },
  { short: 'n', long: 'silent', what: 'the same as --quiet' },
  { short: 'e', long: 'expression', value: 'SCRIPT', what: 'add SCRIPT to what is done' },
  { short: 'f', long: 'file', value: 'FILE', what: 'add the script in FILE' },
  { short: 'E', long: 'regexp-extended', what: 'patterns are extended regular expressions' },
  { short: 'r', what: 'the same as -E' },
  { short: 'i', long: 'in-place', value: '[SUFFIX]', what: 'write to the files themselves' },
  { short: 'l', long: 'line-length', value: 'N', what: 'columns of the l command' },
  { short: 's', long: 'separate', what: 'each file for itself, not as one text' },
  { short: 'u', long: 'unbuffered', what: 'no effect' },
  { short: 'z', long: 'null-data', what: 'lines end with NUL' },
  { long: 'posix', what: 'no effect' },
];

export const sed: Command = {
  name: 'sed',
  usage: 'sed [OPTION]... {SCRIPT} [FILE]...',
  summary: 'change text line by line',
  flags,
  more: `s/PATTERN/TEXT/ replaces the first match of a line, s/PATTERN/TEXT/g all of them; & is what matched, \\1 its first group. With -n, p prints: sed -n '5,10p', sed -n '/ERROR/p', sed -n 's/.*user=\\([a-z]*\\).*/\\1/p'. d deletes, q stops.

Before a command stands where it counts: a line's number, $ for the last, /PATTERN/, or two of them with a comma. With -E groups are ( ) and + ? | need no backslash.

a, i and c add text after, before and in place of a line; y/abc/xyz/ changes characters; n, N, D, P, h, H, g, G and x work on several lines; b, t and T jump to a :label.`,
  async run(io) {
    const options = parseOptions(io, flags, { usage: '' });
    if (!options) return 1;
    const names = options.operands.map((operand) => operand.text);
    const script = await scriptOf(io, options, names);
    if (typeof script === 'number') return script;
    const commands = read(io, script, options.has('E') || options.has('r'));
    if (typeof commands === 'number') return commands;
    return edit(io, options, commands, names.length > 0 ? names : ['-']);
  },
};

/** A part of the script, and where it came from. */
interface Part {
  readonly text: string;
  readonly file?: string;
}

async function scriptOf(io: Io, options: Options, names: string[]): Promise<Part[] | number> {
  const parts: Part[] = [];
  for (const { key, value } of options.all) {
    if (key === 'e') parts.push({ text: value });
    if (key !== 'f') continue;
    const found = await readOperand(io, value);
    if ('problem' in found) {
      io.complain(`couldn't open file ${value}: ${found.problem}`);
      return 1;
    }
    parts.push({ text: decode(found.bytes).replace(/\n$/, ''), file: value });
  }
  if (parts.length > 0) return parts;
  const first = names.shift();
  if (first !== undefined) return [{ text: first }];
  io.stderr.write(
    encode(
      "Usage: sed [OPTION]... {script-only-if-no-other-script} [input-file]...\n\nTry 'sed --help' for more information.\n",
    ),
  );
  return 1;
}

/** The commands, or the exit code where there are none. */
function read(io: Io, parts: readonly Part[], extended: boolean): SedCommand[] | number {
  const whole = parts.map((part) => part.text).join('\n');
  try {
    return parseSed(whole, extended);
  } catch (error) {
    if (!(error instanceof SedError)) throw error;
    complain(io, parts, error);
    return error.at < 0 ? 4 : 1;
  }
}

/** Says what is wrong in sed's words, and shows where. */
function complain(io: Io, parts: readonly Part[], error: SedError): void {
  let { at } = error;
  let index = 0;
  while (index < parts.length - 1 && at > parts[index]!.text.length) {
    at -= parts[index]!.text.length + 1;
    index++;
  }
  const { text, file } = parts[index]!;
  const place =
    error.at < 0
      ? ''
      : file !== undefined
        ? `file ${file} line ${text.slice(0, at).split('\n').length}: `
        : `-e expression #${index + 1}, char ${at}: `;
  io.complain(place + error.message);
  const word = io.args.find((arg) => arg.text.endsWith(text));
  const start = (word?.text.length ?? 0) - text.length + Math.max(0, at - 1);
  io.shell.report({
    severity: 'error',
    message: error.message,
    span:
      word && file === undefined && io.shell.source !== undefined
        ? placeOf(word, { start, end: start + 1 })
        : undefined,
    hint: hintOf(error.message),
  });
}

function hintOf(message: string): string | undefined {
  if (message.startsWith('unterminated `s'))
    return 'A substitution has three delimiters: s/PATTERN/TEXT/.';
  if (message.startsWith('unknown option to `s'))
    return 'Where a / is in the pattern, use another delimiter: s|PATTERN|TEXT|.';
  if (message.startsWith('invalid reference'))
    return 'Groups are \\( \\) here, or ( ) with the option -E.';
  return undefined;
}

async function edit(
  io: Io,
  options: Options,
  commands: readonly SedCommand[],
  names: readonly string[],
): Promise<number> {
  const { files } = io.shell;
  const separator = options.has('z') ? '\0' : '\n';
  const inPlace = options.has('i');
  const texts = await textsFor(io, commands);
  const outputs = new Map<string, { output: Output; parts: Uint8Array[] }>();
  const screen = new Output(io.stdout, separator);
  for (const name of writtenBy(commands)) {
    if (name === '/dev/stdout' || name === '/dev/stderr') continue;
    const problem = files.writeProblem(name);
    if (problem) {
      io.complain(`couldn't open file ${name}: ${problem}`);
      return 4;
    }
    const parts: Uint8Array[] = [];
    outputs.set(name, { output: new Output(memory(parts), separator), parts });
  }
  const errors = new Output(io.stderr, separator);

  const machineOver = (inputs: readonly { name: string; text: string }[], output: Output) =>
    new Machine(commands, {
      input: new Input(inputs, separator),
      output,
      quiet: options.has('n'),
      separator,
      width: Number(options.value('l') ?? 70),
      text: (file) => texts.get(file) ?? decode(files.peek(file) ?? new Uint8Array(0)),
      file: (name) =>
        name === '/dev/stdout'
          ? output
          : name === '/dev/stderr'
            ? errors
            : outputs.get(name)!.output,
      async pause() {
        output.flush();
        await io.shell.pause();
      },
    });

  let code = 0;
  let stopped: number | undefined;
  const inputs: { name: string; text: string }[] = [];
  for (const name of names) {
    const found = await readOperand(io, name);
    if ('problem' in found) {
      const directory = found.problem === 'Is a directory';
      if (directory && inPlace) io.complain(`couldn't edit ${name}: not a regular file`);
      else if (directory) io.complain(`read error on ${name}: Is a directory`);
      else io.complain(`can't read ${name}: ${found.problem}`);
      code = directory ? 4 : 2;
    } else inputs.push({ name, text: decode(found.bytes) });
  }
  try {
    if (inPlace) {
      for (const input of inputs) {
        if (stopped !== undefined) break;
        const problem = files.writeProblem(input.name);
        if (problem) {
          io.complain(`couldn't open temporary file ./sedXXXXXX: ${problem}`);
          return 4;
        }
        const parts: Uint8Array[] = [];
        const output = new Output(memory(parts), separator);
        stopped = await machineOver([input], output).run();
        output.flush();
        const suffix = options.value('i') ?? '';
        if (suffix !== '') {
          const backup = suffix.includes('*')
            ? suffix.replaceAll('*', input.name)
            : input.name + suffix;
          files.write(backup, encode(input.text));
        }
        files.write(input.name, concat(parts));
      }
    } else if (options.has('s')) {
      for (const input of inputs) {
        if (stopped === undefined) stopped = await machineOver([input], screen).run();
      }
    } else {
      const machine = machineOver(inputs, screen);
      stopped = await machine.run();
      // What `q` leaves of a file is the next command's.
      if (stopped !== undefined && inputs.at(-1)?.name === '-' && io.stdin.seekable) {
        io.stdin.unread(encode(machine.unread()).length);
      }
    }
  } catch (error) {
    if (!(error instanceof NoPreviousRegex)) throw error;
    io.complain(`-e expression #1, char 0: ${error.message}`);
    code = 1;
  } finally {
    for (const [name, { output, parts }] of outputs) {
      output.flush();
      files.write(name, concat(parts));
    }
  }
  screen.flush();
  errors.flush();
  return stopped || code;
}

/** A sink that keeps what it is given. */
function memory(parts: Uint8Array[]): Sink {
  let size = 0;
  return {
    write(bytes) {
      size += bytes.length;
      if (size > MEMORY_LIMIT) throw new OutputFull('a file would hold more than 256 MB');
      parts.push(bytes);
    },
  };
}

function writtenBy(commands: readonly SedCommand[]): string[] {
  return commands.flatMap(({ action }): string[] => {
    if (action.name === 'w' || action.name === 'W') return [action.file];
    if (action.name === 's' && action.substitution.file !== undefined)
      return [action.substitution.file];
    return [];
  });
}

/** What `r` and `R` read is fetched before: the cycle does not wait. */
async function textsFor(io: Io, commands: readonly SedCommand[]): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const { action } of commands) {
    if (action.name !== 'r' && action.name !== 'R') continue;
    const found = await readOperand(io, action.file);
    texts.set(action.file, 'bytes' in found ? decode(found.bytes) : '');
  }
  return texts;
}

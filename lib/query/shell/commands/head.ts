import type { Command } from '../registry';
import { readOperand, type Appetite, type Arg, type Io } from '../io';
import { parseOptions } from '../options';
import { lastLinesStart, lineStart, parseCount, type Count } from './counts';

export const head: Command = {
  name: 'head',
  usage: 'head [OPTION]... [FILE]...',
  summary: 'print the first lines of files',
  flags: [
    {
      short: 'c',
      long: 'bytes',
      value: 'NUM',
      what: 'the first NUM bytes; -NUM: all but the last',
    },
    {
      short: 'n',
      long: 'lines',
      value: 'NUM',
      what: 'the first NUM lines (10); -NUM: all but the last',
    },
    { short: 'q', long: 'quiet', what: 'no headers with file names' },
    { short: 'q', long: 'silent', what: 'the same as --quiet' },
    { short: 'v', long: 'verbose', what: 'always headers with file names' },
  ],
  async run(io) {
    const options = parseOptions({ ...io, args: modern(io.args) }, head.flags);
    if (!options) return 1;
    const last = options.all.findLast(({ key }) => key === 'n' || key === 'c');
    const inBytes = last?.key === 'c';
    const count = parseCount(last?.value ?? '10');
    if (!count) {
      const what = inBytes ? 'bytes' : 'lines';
      io.complain(`invalid number of ${what}: ‘${last?.value}’`);
      return 1;
    }
    const names = options.operands.length > 0 ? options.operands.map((each) => each.text) : ['-'];
    const titles = options.has('v') || (names.length > 1 && !options.has('q'));
    return printParts(io, names, titles, (bytes) => [0, endOf(bytes, count, inBytes)]);
  },
  appetite(args) {
    const given = modern(args.map((text) => ({ text, span: { start: 0, end: 0 } })))
      .map((arg) => arg.text)
      .join(' ');
    const found = /^(?:(?:-n ?|--lines[= ])(\d+)|(-c ?|--bytes[= ])(\d+))?$/.exec(given);
    if (!found) return undefined;
    return found[2] ? bytesWanted(Number(found[3])) : linesWanted(Number(found[1] ?? 10));
  },
};

const bytesWanted = (count: number): Appetite => {
  let left = count;
  return (bytes) => (left -= bytes.length) > 0;
};
const linesWanted = (count: number): Appetite => {
  let left = count;
  return (bytes) => {
    for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) left--;
    return left > 0;
  };
};

/** `-5` as `-n 5`. */
export function modern(args: readonly Arg[]): Arg[] {
  return args.map((arg, index) => {
    const found = /^-(\d+)([bkm]?)([cqv]*)$/.exec(arg.text);
    const previous = args[index - 1]?.text;
    if (!found || previous === '-n' || previous === '-c') return arg;
    return { ...arg, text: `-${found[3]!.includes('c') ? 'c' : 'n'}${found[1]}${found[2]}` };
  });
}

function endOf(bytes: Uint8Array, { sign, number }: Count, inBytes: boolean): number {
  if (sign === '-') {
    return inBytes ? Math.max(0, bytes.length - number) : lastLinesStart(bytes, number);
  }
  return inBytes ? Math.min(bytes.length, number) : lineStart(bytes, number);
}

/** Prints a part of each file, with `==> name <==` above it where `titles`. */
export async function printParts(
  io: Io,
  names: readonly string[],
  titles: boolean,
  part: (bytes: Uint8Array) => readonly [number, number],
): Promise<number> {
  let code = 0;
  let first = true;
  for (const name of names) {
    const read = await readOperand(io, name);
    if ('problem' in read) {
      const opens = read.problem !== 'Is a directory';
      if (!opens && titles) {
        io.print(`${first ? '' : '\n'}==> ${name} <==\n`);
        first = false;
      }
      const quoted = `'${name}'`;
      io.complain(
        opens
          ? `cannot open ${quoted} for reading: ${read.problem}`
          : `error reading ${quoted}: ${read.problem}`,
      );
      code = 1;
      continue;
    }
    if (titles) io.print(`${first ? '' : '\n'}==> ${name === '-' ? 'standard input' : name} <==\n`);
    first = false;
    const [from, to] = part(read.bytes);
    io.stdout.write(read.bytes.subarray(from, to));
    // What a file's reader does not take is the next command's; a pipe's is gone.
    if (name === '-' && io.stdin.seekable) io.stdin.unread(read.bytes.length - to);
  }
  return code;
}

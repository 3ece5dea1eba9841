import type { Command } from '../registry';
import { readOperand } from '../io';
import { parseOptions, type Flag } from '../options';

const flags: Flag[] = [
  { short: 'l', long: 'lines', value: 'N', what: 'N lines in each (1000)' },
  { short: 'b', long: 'bytes', value: 'N', what: 'N bytes in each' },
  { short: 'a', long: 'suffix-length', value: 'N', what: 'N letters after the name (2)' },
  { short: 'd', long: 'numeric-suffixes', what: 'digits after the name, not letters' },
  { long: 'additional-suffix', value: 'TEXT', what: 'TEXT at the end of each name' },
];
const MULTIPLES: Readonly<Record<string, number>> = {
  '': 1,
  k: 1024,
  K: 1024,
  M: 1024 ** 2,
  G: 1024 ** 3,
};

export const split: Command = {
  name: 'split',
  usage: 'split [OPTION]... [FILE [PREFIX]]',
  summary: 'cut a file into several',
  flags,
  async run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 1;
    const [name = '-', prefix = 'x'] = options.operands.map((operand) => operand.text);
    const read = await readOperand(io, name);
    if ('problem' in read) {
      io.complain(`cannot open '${name}' for reading: ${read.problem}`);
      return 1;
    }
    const inBytes = /^(\d+)([kKMG]?)$/.exec(options.value('b') ?? '');
    const count = inBytes
      ? Number(inBytes[1]) * MULTIPLES[inBytes[2]!]!
      : Number(options.value('l') ?? 1000);
    if (!Number.isInteger(count) || count <= 0) {
      io.complain(`invalid number of lines: ‘${options.value('l')}’`);
      return 1;
    }
    const { bytes } = read;
    const width = Number(options.value('a') ?? 2);
    const after = options.value('additional-suffix') ?? '';
    for (let at = 0, index = 0; at < bytes.length; index++) {
      const end = inBytes ? Math.min(bytes.length, at + count) : afterLines(bytes, at, count);
      const target = prefix + suffix(index, width, options.has('d')) + after;
      const problem = io.shell.files.writeProblem(target);
      if (problem) {
        io.complain(`${target}: ${problem}`);
        return 1;
      }
      io.shell.files.write(target, bytes.slice(at, end));
      at = end;
    }
    return 0;
  },
};

function afterLines(bytes: Uint8Array, from: number, count: number): number {
  let at = from;
  for (let line = 0; line < count; line++) {
    const end = bytes.indexOf(10, at);
    if (end < 0) return bytes.length;
    at = end + 1;
  }
  return at;
}

function suffix(index: number, width: number, digits: boolean): string {
  const base = digits ? 10 : 26;
  let text = '';
  for (let left = index, i = 0; i < width; i++, left = Math.floor(left / base)) {
    text = (digits ? String(left % base) : String.fromCharCode(97 + (left % base))) + text;
  }
  return text;
}

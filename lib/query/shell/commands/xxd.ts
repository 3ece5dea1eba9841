/** `xxd`: bytes in hexadecimal, and back. */
import type { Command } from '../registry';
import { readOperand, type Io } from '../io';
import { encode } from '../text';

export const xxd: Command = {
  name: 'xxd',
  usage: 'xxd [OPTION]... [INFILE [OUTFILE]]',
  summary: 'show bytes in hexadecimal, or make bytes of it',
  flags: [
    { short: 'p', what: 'plain digits, without places and characters' },
    { short: 'r', what: 'the other way: bytes from hexadecimal' },
    { short: 'c', value: 'COLS', what: 'bytes a line (16; with -p 30)' },
    { short: 'g', value: 'BYTES', what: 'bytes a group (2)' },
    { short: 'l', value: 'LEN', what: 'stop after LEN bytes' },
    { short: 's', value: 'SEEK', what: 'start at this byte; -SEEK is from the end' },
    { short: 'u', what: 'capital digits' },
  ],
  async run(io) {
    const options = readOptions(io);
    if (!options) return 1;
    const [from = '-', to] = options.operands;
    const read = await readOperand(io, from);
    if ('problem' in read) {
      io.complain(`${from}: ${read.problem}`);
      return 2;
    }
    const columns = options.number('c') ?? (options.plain ? 30 : 16);
    if (!options.plain && (columns < 1 || columns > 256)) {
      io.complain('invalid number of columns (max. 256).');
      return 1;
    }
    const bytes = options.reverse
      ? options.plain
        ? fromPlain(read.bytes)
        : fromDump(read.bytes, columns)
      : encode(dump(read.bytes, { ...options, columns, group: options.number('g') ?? 2 }));
    return write(io, to, bytes);
  },
};

interface Options {
  readonly plain: boolean;
  readonly reverse: boolean;
  readonly capitals: boolean;
  readonly operands: readonly string[];
  number(name: string): number | undefined;
}

/** xxd looks at the first letter of an option alone: `-ps` is `-p`. */
function readOptions(io: Io): Options | undefined {
  const given = new Map<string, string>();
  const operands: string[] = [];
  const words = io.args.map(({ text }) => text);
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? '';
    const letter = /^-([pruclsg])/.exec(word)?.[1];
    if (letter === undefined && word.startsWith('-') && word !== '-') {
      io.stderr.write(encode(`Usage:\n       ${xxd.usage}\n`));
      return undefined;
    }
    if (letter === undefined) operands.push(word);
    else if (!/[clsg]/.test(letter)) given.set(letter, '');
    else given.set(letter, word.length > 2 && letter !== 's' ? word.slice(2) : (words[++at] ?? ''));
  }
  return {
    plain: given.has('p'),
    reverse: given.has('r'),
    capitals: given.has('u'),
    operands,
    number(name) {
      const text = given.get(name);
      const value = Number(text?.replace(/^([-+]?)0x/, '$10x') ?? Number.NaN);
      return Number.isNaN(value) ? undefined : value;
    },
  };
}

function dump(
  bytes: Uint8Array,
  { plain, capitals, columns, group, number }: Options & { columns: number; group: number },
): string {
  const seek = number('s') ?? 0;
  const start = Math.min(bytes.length, seek < 0 ? Math.max(0, bytes.length + seek) : seek);
  const shown = bytes.subarray(start, start + (number('l') ?? bytes.length));
  const hex = (byte: number) => {
    const text = byte.toString(16).padStart(2, '0');
    return capitals ? text.toUpperCase() : text;
  };
  const width = columns > 0 ? columns : Math.max(1, shown.length);
  const lines: string[] = [];
  for (let at = 0; at < shown.length; at += width) {
    const row = [...shown.subarray(at, at + width)];
    if (plain) {
      lines.push(row.map(hex).join(''));
      continue;
    }
    const size = group > 0 ? group : width;
    const digits = row.map((byte, i) => hex(byte) + ((i + 1) % size === 0 ? ' ' : '')).join('');
    const full = width * 2 + Math.ceil(width / size);
    const text = row.map((byte) => (byte >= 32 && byte < 127 ? String.fromCharCode(byte) : '.'));
    const place = (start + at).toString(16).padStart(8, '0');
    lines.push(`${place}: ${digits.padEnd(full)} ${text.join('')}`);
  }
  return lines.map((line) => `${line}\n`).join('');
}

/** Pairs of digits; blanks do not matter, and a line is left at the second character that is none. */
function fromPlain(input: Uint8Array): Uint8Array {
  const made: number[] = [];
  for (const line of new TextDecoder('latin1').decode(input).split('\n')) {
    const digits = line.replaceAll(/[\s]/g, '').replace(/^[^0-9a-f]+/i, '');
    // One character in between spoils its pair, the second the line.
    for (let at = 0; at + 1 < digits.length;) {
      const pair = digits.slice(at, at + 2);
      if (/^[0-9a-f]{2}$/i.test(pair)) made.push(Number.parseInt(pair, 16));
      else if (/^[^0-9a-f]{2}$/i.test(pair)) break;
      at += 2;
    }
  }
  return Uint8Array.from(made);
}

function fromDump(input: Uint8Array, columns: number): Uint8Array {
  const made: number[] = [];
  for (const line of new TextDecoder('latin1').decode(input).split('\n')) {
    const digits =
      /^\s*[0-9a-f]+:?\s((?:[0-9a-f]+ ?)*)/i.exec(line)?.[1]?.replaceAll(' ', '') ?? '';
    const pairs = (digits.match(/../g) ?? []).slice(0, columns);
    made.push(...pairs.map((pair) => Number.parseInt(pair, 16)));
  }
  return Uint8Array.from(made);
}

function write(io: Io, to: string | undefined, bytes: Uint8Array): number {
  if (to === undefined || to === '-') {
    io.stdout.write(bytes);
    return 0;
  }
  const problem = io.shell.files.writeProblem(to);
  if (problem !== undefined) {
    io.complain(`${to}: ${problem}`);
    return 3;
  }
  io.shell.files.write(to, bytes);
  return 0;
}

/** `expand` and `unexpand`: tabs as blanks, and back. */
import type { Command } from '../registry';
import { readAll, type Io } from '../io';
import { parseOptions, type Flag } from '../options';

const flags: Flag[] = [
  { short: 'a', long: 'all', what: 'unexpand: all blanks, not only those a line begins with' },
  { long: 'first-only', what: 'unexpand: only blanks that a line begins with' },
  { short: 'i', long: 'initial', what: 'expand: only tabs that a line begins with' },
  { short: 't', long: 'tabs', value: 'N', what: 'tabs N columns apart (8), or a list of columns' },
];

export const expand: Command = {
  name: 'expand',
  usage: 'expand [OPTION]... [FILE]...',
  summary: 'write tabs as blanks',
  flags,
  run: (io) =>
    run(io, (line, stops, { initial }) => {
      let result = '';
      let column = 0;
      let begun = false;
      for (const char of line) {
        if (char === '\t' && !(initial && begun)) {
          const next = stops(column);
          result += ' '.repeat(next - column);
          column = next;
        } else {
          begun ||= char !== ' ' && char !== '\t';
          result += char;
          column = char === '\b' ? Math.max(0, column - 1) : column + 1;
        }
      }
      return result;
    }),
};

export const unexpand: Command = {
  name: 'unexpand',
  usage: 'unexpand [OPTION]... [FILE]...',
  summary: 'write blanks as tabs',
  flags,
  run: (io) =>
    run(io, (line, stops, { all }) => {
      let result = '';
      let column = 0;
      let blanks = '';
      let begun = false;
      for (const char of line) {
        if ((char === ' ' || char === '\t') && (all || !begun)) {
          column = char === '\t' ? stops(column) : column + 1;
          blanks += char;
          // A single blank before a tab stop stays one.
          if (column === stops(column - 1)) blanks = blanks === ' ' ? ' ' : '\t';
          if (blanks === '\t') {
            result += blanks;
            blanks = '';
          }
          continue;
        }
        result += blanks + char;
        blanks = '';
        begun = true;
        column++;
      }
      return result + blanks;
    }),
};

interface Style {
  readonly all: boolean;
  readonly initial: boolean;
}

async function run(
  io: Io,
  change: (line: string, stops: (column: number) => number, style: Style) => string,
): Promise<number> {
  const args = io.args.map((arg) => ({ ...arg, text: arg.text.replace(/^-(\d+)$/, '-t$1') }));
  const options = parseOptions({ ...io, args }, flags);
  if (!options) return 1;
  const given = options.value('t') ?? '8';
  const list = given.split(/[ ,]+/).map(Number);
  if (list.some((stop) => !Number.isInteger(stop) || stop <= 0)) {
    io.complain(`tab size contains invalid character(s): ‘${given}’`);
    return 1;
  }
  const [width = 8] = list;
  const stops = (column: number) =>
    list.length === 1
      ? column - (column % width) + width
      : (list.find((stop) => stop > column) ?? column + 1);
  const { inputs, failed } = await readAll(io, options.operands);
  const style = {
    all: options.has('a') || (options.has('t') && !options.has('first-only')),
    initial: options.has('i'),
  };
  for (const { text } of inputs) {
    io.print(
      text
        .split('\n')
        .map((line) => change(line, stops, style))
        .join('\n'),
    );
  }
  return failed ? 1 : 0;
}

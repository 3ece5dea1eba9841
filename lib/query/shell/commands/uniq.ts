import type { Command } from '../registry';
import { encode, decode, splitLines } from '../text';
import { readOperand } from '../io';
import { parseOptions, type Flag } from '../options';

const flags: Flag[] = [
  { short: 'c', long: 'count', what: 'how often each line comes, before it' },
  { short: 'd', long: 'repeated', what: 'only lines that come more than once' },
  { short: 'D', what: 'all of the lines that come more than once' },
  { short: 'f', long: 'skip-fields', value: 'N', what: 'compare from field N+1 on' },
  { short: 'i', long: 'ignore-case', what: 'upper and lower case are equal' },
  { short: 's', long: 'skip-chars', value: 'N', what: 'compare from character N+1 on' },
  { short: 'u', long: 'unique', what: 'only lines that come once' },
  { short: 'w', long: 'check-chars', value: 'N', what: 'compare at most N characters' },
  { short: 'z', long: 'zero-terminated', what: 'lines end with NUL' },
];

export const uniq: Command = {
  name: 'uniq',
  usage: 'uniq [OPTION]... [INPUT [OUTPUT]]',
  summary: 'leave out lines that are equal to the one before',
  flags,
  async run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 1;
    const numbers: Record<string, number> = {};
    const what: Record<string, string> = {
      f: 'fields to skip',
      s: 'bytes to skip',
      w: 'bytes to compare',
    };
    for (const key of ['f', 's', 'w']) {
      const text = options.value(key);
      if (text === undefined) continue;
      if (!/^\d+$/.test(text)) {
        io.complain(`${text}: invalid number of ${what[key]}`);
        return 1;
      }
      numbers[key] = Number(text);
    }
    const [input, output, extra] = options.operands.map((operand) => operand.text);
    if (extra !== undefined) {
      io.complain(`extra operand '${extra}'`);
      io.stderr.write(encode("Try 'uniq --help' for more information.\n"));
      return 1;
    }
    const read = await readOperand(io, input ?? '-');
    if ('problem' in read) {
      const directory = read.problem === 'Is a directory';
      io.complain(directory ? `error reading '${input}'` : `${input}: ${read.problem}`);
      return 1;
    }
    const separator = options.has('z') ? '\0' : '\n';
    const keyOf = (line: string) => {
      let key = line;
      for (let i = 0; i < (numbers.f ?? 0); i++) key = key.replace(/^[ \t\n]*[^ \t\n]*/, '');
      key = key.slice(numbers.s ?? 0);
      if (numbers.w !== undefined) key = key.slice(0, numbers.w);
      return options.has('i') ? key.toUpperCase() : key;
    };
    const groups = grouped(splitLines(decode(read.bytes), separator).lines, keyOf);
    const shown = groups.filter(({ count }) => {
      if (options.has('D') || options.has('d')) return count > 1 && !options.has('u');
      return options.has('u') ? count === 1 : true;
    });
    const lines = shown.flatMap(({ count, lines: same }) => {
      if (options.has('D')) return same;
      return options.has('c') ? [`${String(count).padStart(7)} ${same[0]}`] : [same[0]!];
    });
    const text = lines.length > 0 ? lines.join(separator) + separator : '';
    if (output === undefined || output === '-') {
      io.print(text);
      return 0;
    }
    const problem = io.shell.files.writeProblem(output);
    if (problem) {
      io.complain(`${output}: ${problem}`);
      return 1;
    }
    io.shell.files.write(output, encode(text));
    return 0;
  },
};

function grouped(lines: readonly string[], keyOf: (line: string) => string) {
  const groups: { key: string; count: number; lines: string[] }[] = [];
  for (const line of lines) {
    const key = keyOf(line);
    const last = groups.at(-1);
    if (last?.key === key) {
      last.count++;
      last.lines.push(line);
    } else groups.push({ key, count: 1, lines: [line] });
  }
  return groups;
}

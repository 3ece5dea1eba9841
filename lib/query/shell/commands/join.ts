import type { Command } from '../registry';
import { readOperand, type Io } from '../io';
import { parseOptions, type Flag, type Options } from '../options';
import { compareBytes, decode, splitLines } from '../text';

const flags: Flag[] = [
  { short: '1', value: 'FIELD', what: 'join by this field of file 1' },
  { short: '2', value: 'FIELD', what: 'join by this field of file 2' },
  { short: 'j', value: 'FIELD', what: 'join by this field of both' },
  { short: 't', value: 'CHAR', what: 'fields are apart by CHAR' },
  { short: 'a', value: 'N', what: 'lines of file N that have no partner too' },
  { short: 'v', value: 'N', what: 'only lines of file N that have no partner' },
  { short: 'e', value: 'TEXT', what: 'TEXT in place of fields that are missing' },
  { short: 'o', value: 'LIST', what: 'print these: FILE.FIELD or 0, with commas' },
  { short: 'i', long: 'ignore-case', what: 'upper and lower case are equal' },
  { long: 'header', what: 'the first lines are headings' },
  { long: 'check-order', what: 'complain where the files are not sorted' },
  { long: 'nocheck-order', what: 'do not complain where the files are not sorted' },
];

interface Row {
  readonly fields: readonly string[];
  readonly key: string;
}

export const join: Command = {
  name: 'join',
  usage: 'join [OPTION]... FILE1 FILE2',
  summary: 'put lines together that have a field in common',
  flags,
  more: 'Both files must be sorted by that field: join <(sort FILE1) <(sort FILE2).',
  async run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 1;
    const names = options.operands.map((operand) => operand.text);
    if (names.length !== 2) {
      io.complain(
        names.length === 0
          ? 'missing operand'
          : names.length === 1
            ? `missing operand after ‘${names[0]}’`
            : `extra operand '${names[2]}'`,
      );
      io.stderr.write(new TextEncoder().encode("Try 'join --help' for more information.\n"));
      return 1;
    }
    const sides: Row[][] = [];
    for (const [index, name] of names.entries()) {
      const read = await readOperand(io, name);
      if ('problem' in read) {
        io.complain(`${name}: ${read.problem}`);
        return 1;
      }
      const field = Number(options.value(index === 0 ? '1' : '2') ?? options.value('j') ?? 1);
      sides.push(rowsOf(decode(read.bytes), field, options));
    }
    return merge(io, options, sides[0]!, sides[1]!, names);
  },
};

function rowsOf(text: string, field: number, options: Options): Row[] {
  const by = separatorOf(options);
  return splitLines(text).lines.map((line) => {
    const fields = by === undefined ? line.trim().split(/[ \t]+/) : line.split(by);
    const key = fields[field - 1] ?? '';
    return { fields, key: options.has('i') ? key.toLowerCase() : key };
  });
}
const separatorOf = (options: Options) => {
  const given = options.value('t');
  return given === '\\t' ? '\t' : given;
};

function merge(
  io: Io,
  options: Options,
  left: Row[],
  right: Row[],
  names: readonly string[],
): number {
  const both = !options.has('v');
  const alone = new Set([...options.values('a'), ...options.values('v')]);
  const print = printer(io, options);
  let unpaired = false;
  let i = 0;
  let j = 0;
  if (options.has('header')) {
    print(left[i++], right[j++]);
  }
  const order = [left, right].map((rows, index) =>
    orderProblem(rows, options.has('header') ? 1 : 0, names[index]!),
  );
  while (i < left.length && j < right.length) {
    const a = left[i]!;
    const b = right[j]!;
    const way = compareBytes(a.key, b.key);
    unpaired ||= way !== 0;
    if (way < 0) {
      if (alone.has('1')) print(a, undefined);
      i++;
    } else if (way > 0) {
      if (alone.has('2')) print(undefined, b);
      j++;
    } else {
      let iEnd = i;
      let jEnd = j;
      while (left[iEnd]?.key === a.key) iEnd++;
      while (right[jEnd]?.key === b.key) jEnd++;
      for (const first of left.slice(i, iEnd)) {
        for (const second of right.slice(j, jEnd)) if (both) print(first, second);
      }
      i = iEnd;
      j = jEnd;
    }
  }
  unpaired ||= i < left.length || j < right.length;
  for (; i < left.length; i++) if (alone.has('1')) print(left[i], undefined);
  for (; j < right.length; j++) if (alone.has('2')) print(undefined, right[j]);
  // Only where a line has found no partner does the order matter.
  const checks = unpaired || options.has('check-order');
  const problems =
    options.has('nocheck-order') || !checks ? [] : order.filter((each) => each !== undefined);
  for (const problem of problems) io.complain(problem);
  if (problems.length === 0) return 0;
  io.complain('input is not in sorted order');
  return 1;
}

function orderProblem(rows: readonly Row[], from: number, name: string): string | undefined {
  for (let i = from + 1; i < rows.length; i++) {
    if (compareBytes(rows[i - 1]!.key, rows[i]!.key) > 0) {
      return `${name}:${i + 1}: is not sorted: ${rows[i]!.fields.join(' ')}`;
    }
  }
  return undefined;
}

function printer(io: Io, options: Options) {
  const between = separatorOf(options) ?? ' ';
  const missing = options.value('e') ?? '';
  const list = options
    .values('o')
    .flatMap((text) => text.split(/[ ,]+/))
    .filter(Boolean);
  const keys = [1, 2].map(
    (side) => Number(options.value(String(side)) ?? options.value('j') ?? 1) - 1,
  );
  return (a: Row | undefined, b: Row | undefined) => {
    const rows = [a, b];
    const key = a ? a.fields[keys[0]!] : b?.fields[keys[1]!];
    const chosen =
      list.length > 0 && list[0] !== 'auto'
        ? list.map((each) => {
            if (each === '0') return key;
            const [side, field] = each.split('.').map(Number);
            return rows[side! - 1]?.fields[field! - 1];
          })
        : [
            key,
            ...rows.flatMap(
              (row, side) => row?.fields.filter((_, index) => index !== keys[side]) ?? [],
            ),
          ];
    io.print(`${chosen.map((each) => each || missing).join(between)}\n`);
  };
}

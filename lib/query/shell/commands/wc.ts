import type { Command } from '../registry';
import { readOperand } from '../io';
import { parseOptions } from '../options';
import { cells, decode } from '../text';

export const wc: Command = {
  name: 'wc',
  usage: 'wc [OPTION]... [FILE]...',
  summary: 'count lines, words and bytes',
  flags: [
    { short: 'c', long: 'bytes', what: 'bytes' },
    { short: 'l', long: 'lines', what: 'newlines' },
    { short: 'L', long: 'max-line-length', what: 'cells of the widest line' },
    { short: 'm', long: 'chars', what: 'characters' },
    { short: 'w', long: 'words', what: 'words' },
  ],
  async run(io) {
    const options = parseOptions(io, wc.flags);
    if (!options) return 1;
    const asked = [...'lwmcL'].filter((key) => options.has(key));
    const columns = asked.length > 0 ? asked : ['l', 'w', 'c'];
    const named = options.operands.length > 0;
    const names = named ? options.operands.map((each) => each.text) : ['-'];

    const rows: { numbers: number[]; label: string; problem?: string }[] = [];
    let regular = true;
    let sizes = 0;
    for (const name of names) {
      const read = await readOperand(io, name);
      const label = named ? name : '';
      if ('problem' in read) {
        const directory = read.problem === 'Is a directory';
        const numbers = directory ? columns.map(() => 0) : [];
        rows.push({ numbers, label, problem: `${name}: ${read.problem}` });
        regular &&= !directory;
        continue;
      }
      if (name === '-') regular &&= io.stdin.seekable;
      sizes += read.bytes.length;
      rows.push({ numbers: count(read.bytes, columns), label });
    }
    // GNU takes the width from the sizes of the files before it reads them.
    const alone = names.length === 1 && columns.length === 1;
    const digits = String(sizes).length;
    const width = alone ? 1 : regular ? digits : Math.max(7, digits);
    const line = (numbers: readonly number[], label: string) =>
      io.print(
        `${numbers.map((number) => String(number).padStart(width)).join(' ')}${label ? ` ${label}` : ''}\n`,
      );

    const totals = columns.map(() => 0);
    let code = 0;
    for (const { numbers, label, problem } of rows) {
      if (problem) {
        io.complain(problem);
        code = 1;
      }
      if (numbers.length > 0) line(numbers, label);
      numbers.forEach((number, index) => {
        const sum = totals[index]! + number;
        totals[index] = columns[index] === 'L' ? Math.max(totals[index]!, number) : sum;
      });
    }
    if (names.length > 1) line(totals, 'total');
    return code;
  },
};

function count(bytes: Uint8Array, columns: readonly string[]): number[] {
  const text = columns.some((column) => 'wmL'.includes(column)) ? decode(bytes) : '';
  return columns.map((column) => {
    switch (column) {
      case 'l': {
        let lines = 0;
        for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines++;
        return lines;
      }
      case 'w':
        return text.match(/[^\s]+/g)?.length ?? 0;
      case 'm': {
        const surrogates = text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
        const strays = text.match(/(?<![\ud800-\udbff])[\udc80-\udcff]/g)?.length ?? 0;
        return text.length - surrogates - strays;
      }
      case 'L':
        return text.split(/[\n\r\f]/).reduce((most, line) => Math.max(most, lineCells(line)), 0);
      default:
        return bytes.length;
    }
  });
}

/** Cells of a line, tabs going to the next multiple of eight. */
function lineCells(line: string): number {
  return line.split('\t').reduce((at, piece, index, all) => {
    const end = at + cells(piece);
    return index < all.length - 1 ? end + 8 - (end % 8) : end;
  }, 0);
}

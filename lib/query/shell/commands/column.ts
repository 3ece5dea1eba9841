import type { Command } from '../registry';
import { readAll, type Io } from '../io';
import { parseOptions, type Flag, type Options } from '../options';
import { cells, encode } from '../text';

const flags: Flag[] = [
  { short: 't', long: 'table', what: 'make a table' },
  { short: 's', long: 'separator', value: 'STRING', what: 'any of these characters parts columns' },
  {
    short: 'o',
    long: 'output-separator',
    value: 'STRING',
    what: 'put STRING between columns (two spaces)',
  },
  {
    short: 'N',
    long: 'table-columns',
    value: 'NAMES',
    what: 'names of the columns, apart by commas',
  },
  { short: 'R', long: 'table-right', value: 'COLUMNS', what: 'right-align these columns' },
  { short: 'H', long: 'table-hide', value: 'COLUMNS', what: 'leave these columns out' },
  { short: 'O', long: 'table-order', value: 'COLUMNS', what: 'the order of columns' },
  { short: 'd', long: 'table-noheadings', what: 'do not print the names' },
  { short: 'n', long: 'table-name', value: 'NAME', what: 'the name of the table, for -J' },
  { short: 'J', long: 'json', what: 'print JSON; needs -N' },
  { short: 'L', long: 'keep-empty-lines', what: 'keep empty lines' },
  { short: 'c', long: 'output-width', value: 'WIDTH', what: 'width of the output, in cells' },
  { short: 'x', long: 'fillrows', what: 'fill rows before columns' },
  { short: 'e', long: 'table-header-repeat', what: 'no effect: there are no pages' },
  { short: 'l', long: 'table-columns-limit', value: 'NUM', what: 'at most NUM columns' },
];

export const column: Command = {
  name: 'column',
  usage: 'column [OPTION]... [FILE]...',
  summary: 'make columns',
  flags,
  async run(io) {
    const options = parseOptions(io, flags);
    if (!options) return 1;
    const { inputs, failed } = await readAll(io, options.operands);
    if (failed && inputs.length === 0) return 1;
    const lines = inputs.flatMap(({ text }) =>
      text.split('\n').slice(0, text.endsWith('\n') ? -1 : undefined),
    );
    if (options.has('J') && !options.has('N')) {
      io.complain('option --table-columns required for --json');
      return 1;
    }
    if (options.has('t') || options.has('N') || options.has('J')) return table(io, lines, options);
    fill(
      io,
      lines.filter((line) => line.trim() !== ''),
      options,
    );
    return failed ? 1 : 0;
  },
};

/** util-linux splits at any of the separators: without -s runs of blanks, else each of them. */
function fieldsOf(line: string, separators: string | undefined, limit: number): string[] {
  const fields: string[] = [];
  if (separators === undefined) {
    let rest = line.replace(/^[ \t]+/, '');
    while (rest !== '') {
      const last = fields.length + 1 === limit;
      const field = last ? rest : /^[^ \t]*/.exec(rest)![0];
      fields.push(field);
      rest = last ? '' : rest.slice(field.length).replace(/^[ \t]+/, '');
    }
    return fields;
  }
  let field = '';
  for (const char of line) {
    if (separators.includes(char) && fields.length + 1 !== limit) {
      fields.push(field);
      field = '';
    } else field += char;
  }
  fields.push(field);
  return fields;
}

interface Column {
  readonly name: string;
  readonly right: boolean;
  readonly index: number;
}

function table(io: Io, lines: readonly string[], options: Options): number {
  const separators = options.value('s');
  const limit = Number(options.value('l') ?? 0);
  const rows: string[][] = [];
  for (const line of lines) {
    if (line.trim() === '') {
      if (options.has('L')) rows.push([]);
      continue;
    }
    rows.push(fieldsOf(line, separators, limit));
  }
  const named = options.value('N')?.split(',') ?? [];
  const count = Math.max(named.length, ...rows.map((row) => row.length));
  let columns: Column[] = Array.from({ length: count }, (_, index) => ({
    name: named[index] ?? '',
    right: false,
    index,
  }));
  const select = (list: string | undefined): Set<number> | undefined => {
    const chosen = new Set<number>();
    for (const item of list?.split(',') ?? []) {
      if (item === '0') columns.forEach(({ index }) => chosen.add(index));
      else if (item === '-')
        columns.filter(({ name }) => name === '').forEach(({ index }) => chosen.add(index));
      else {
        const at = columns.findIndex(({ name }) => name !== '' && name === item);
        const index = at >= 0 ? at : /^\d+$/.test(item) ? Number(item) - 1 : -1;
        if (!columns[index]) {
          io.complain(`undefined column name '${item}'`);
          return undefined;
        }
        chosen.add(index);
      }
    }
    return chosen;
  };
  const right = select(options.value('R'));
  const hidden = select(options.value('H'));
  const order = select(options.value('O'));
  if (!right || !hidden || !order) return 1;
  columns = columns.map((each) => ({ ...each, right: right.has(each.index) }));
  const first = [...order].map((index) => columns[index]!);
  const shown = [...first, ...columns.filter(({ index }) => !order.has(index))].filter(
    ({ index }) => !hidden.has(index),
  );
  if (rows.length === 0) return 0;
  if (options.has('J')) json(io, rows, shown, options.value('n') ?? 'table');
  else {
    const header = named.length > 0 && !options.has('d') ? [named] : [];
    print(io, [...header, ...rows], shown, options.value('o') ?? '  ');
  }
  return 0;
}

function print(
  io: Io,
  rows: readonly string[][],
  columns: readonly Column[],
  between: string,
): void {
  // A column that is empty throughout still has the width of one cell.
  const widths = columns.map(({ index }) =>
    rows.reduce((most, row) => Math.max(most, cells(safe(row[index] ?? ''))), 0),
  );
  for (const row of rows) {
    let text = '';
    columns.forEach(({ index, right }, position) => {
      const cell = safe(row[index] ?? '');
      const space = ' '.repeat(Math.max(0, widths[position]! - cells(cell)));
      const last = position === columns.length - 1;
      if (right) text += space + cell;
      else text += last ? cell : cell + space;
      if (!last) text += between;
    });
    io.print(`${text}\n`);
  }
}

/** Control characters are printed as `\x1b`, as util-linux does. */
const safe = (cell: string) =>
  cell.replace(
    /[\x00-\x1f\x7f]/g,
    (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );

function json(io: Io, rows: readonly string[][], columns: readonly Column[], name: string): void {
  const quote = (text: string) => JSON.stringify(text).replaceAll('/', '\\/');
  const lines = rows.map((row) => {
    const fields = columns.map(({ name: key, index }) => {
      const cell = row[index];
      return `         ${JSON.stringify(key.toLowerCase())}: ${!cell ? 'null' : JSON.stringify(cell)}`;
    });
    return `{\n${fields.join(',\n')}\n      }`;
  });
  io.print(`{\n   ${quote(name)}: [\n      ${lines.join(',')}\n   ]\n}\n`);
}

/** Without -t: entries in as many columns as the width holds, of multiples of eight cells. */
function fill(io: Io, entries: readonly string[], options: Options): void {
  if (entries.length === 0) return;
  const width = Number(options.value('c') ?? 80);
  const most = entries.reduce((widest, entry) => Math.max(widest, cells(entry)), 0);
  const step = (most + 8) & ~7;
  if (most >= width) {
    io.stdout.write(encode(entries.map((entry) => `${entry}\n`).join('')));
    return;
  }
  const columns = Math.max(1, Math.floor(width / step));
  const rows = Math.ceil(entries.length / columns);
  let text = '';
  for (let row = 0; row < rows; row++) {
    const inRow = options.has('x')
      ? entries.slice(row * columns, (row + 1) * columns)
      : entries.filter((_, index) => index % rows === row);
    inRow.forEach((entry, index) => {
      text += entry;
      if (index === inRow.length - 1) return;
      for (let at = cells(entry); at < step; at = (at + 8) & ~7) text += '\t';
    });
    text += '\n';
  }
  io.print(text);
}

import type { Command } from '../registry';
import { readAll } from '../io';
import { parseOptions } from '../options';
import { splitLines } from '../text';

export const paste: Command = {
  name: 'paste',
  usage: 'paste [OPTION]... [FILE]...',
  summary: 'put lines of files side by side',
  flags: [
    { short: 'd', long: 'delimiters', value: 'LIST', what: 'these in turn in place of tabs' },
    { short: 's', long: 'serial', what: 'one file after the other, each as one line' },
    { short: 'z', long: 'zero-terminated', what: 'lines end with NUL' },
  ],
  async run(io) {
    const options = parseOptions(io, paste.flags);
    if (!options) return 1;
    const separator = options.has('z') ? '\0' : '\n';
    const delimiters = delimitersOf(options.value('d') ?? '\t');
    const names = options.operands.map((operand) => operand.text);
    // Several `-` take the lines of standard input in turn.
    const dashes = names.filter((name) => name === '-').length;
    const { inputs, failed } = await readAll(io, options.operands);
    if (failed) return 1;
    const columns = inputs.map(({ text }) => splitLines(text, separator).lines);
    if (dashes > 1 && !options.has('s'))
      deal(
        columns,
        inputs.map(({ name }) => name),
      );
    const join = (cells: readonly string[]) =>
      cells
        .map(
          (cell, index) => (index > 0 ? delimiters[(index - 1) % delimiters.length]! : '') + cell,
        )
        .join('');
    const rows = options.has('s')
      ? columns
      : Array.from({ length: Math.max(0, ...columns.map((lines) => lines.length)) }, (_, row) =>
          columns.map((lines) => lines[row] ?? ''),
        );
    io.print(rows.map((row) => join(row) + separator).join(''));
    return 0;
  },
};

/** The first `-` was given all of standard input: its lines go round. */
function deal(columns: string[][], names: readonly string[]): void {
  const dashes = names.flatMap((name, index) => (name === '-' ? [index] : []));
  const lines = columns[dashes[0]!]!;
  dashes.forEach((column, place) => {
    columns[column] = lines.filter((_, index) => index % dashes.length === place);
  });
}

function delimitersOf(list: string): string[] {
  const found = list.match(/\\[^]|[^]/gu) ?? [''];
  const named: Readonly<Record<string, string>> = { n: '\n', t: '\t', '0': '', '\\': '\\' };
  return found.map((each) =>
    each.startsWith('\\') ? (named[each[1] ?? '\\'] ?? each.slice(1)) : each,
  );
}

import type { Command } from '../registry';
import { readAll } from '../io';
import { parseOptions } from '../options';
import { fromByteText, splitLines, toByteText } from '../text';

export const fold: Command = {
  name: 'fold',
  usage: 'fold [OPTION]... [FILE]...',
  summary: 'break long lines',
  flags: [
    { short: 'b', long: 'bytes', what: 'count bytes, not columns' },
    { short: 's', long: 'spaces', what: 'break after blanks' },
    { short: 'w', long: 'width', value: 'N', what: 'lines of N columns (80)' },
  ],
  async run(io) {
    const args = io.args.map((arg) => ({ ...arg, text: arg.text.replace(/^-(\d+)$/, '-w$1') }));
    const options = parseOptions({ ...io, args }, fold.flags);
    if (!options) return 1;
    const given = options.value('w') ?? '80';
    const width = Number(given);
    if (!/^\d+$/.test(given) || width === 0) {
      io.complain(`invalid number of columns: ‘${given}’`);
      return 1;
    }
    const { inputs, failed } = await readAll(io, options.operands);
    for (const { text } of inputs) {
      const { lines, complete } = splitLines(text);
      const folded = lines.map((line) =>
        broken(toByteText(line), width, options.has('s'), options.has('b'))
          .map(fromByteText)
          .join('\n'),
      );
      io.print(folded.join('\n') + (complete && lines.length > 0 ? '\n' : ''));
    }
    return failed ? 1 : 0;
  },
};

/** The pieces of a line, which coreutils 9.1 counts in bytes. */
function broken(line: string, width: number, atBlanks: boolean, bytes: boolean): string[] {
  const pieces: string[] = [];
  let piece = '';
  let column = 0;
  const after = (from: number, char: string) => {
    if (bytes) return from + 1;
    if (char === '\t') return from + 8 - (from % 8);
    if (char === '\b') return Math.max(0, from - 1);
    return char === '\r' ? 0 : from + 1;
  };
  const columnsOf = (text: string) => [...text].reduce(after, 0);
  for (const char of line) {
    let next = after(column, char);
    if (next > width && piece !== '') {
      const blank = atBlanks ? Math.max(piece.lastIndexOf(' '), piece.lastIndexOf('\t')) : -1;
      const cut = blank >= 0 ? blank + 1 : piece.length;
      pieces.push(piece.slice(0, cut));
      piece = piece.slice(cut);
      next = after(columnsOf(piece), char);
    }
    piece += char;
    column = next;
  }
  return [...pieces, piece];
}

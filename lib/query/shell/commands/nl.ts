import type { Command } from '../registry';
import { readAll } from '../io';
import { parseOptions } from '../options';
import { splitLines } from '../text';

export const nl: Command = {
  name: 'nl',
  usage: 'nl [OPTION]... [FILE]...',
  summary: 'number lines',
  flags: [
    {
      short: 'b',
      long: 'body-numbering',
      value: 'STYLE',
      what: 'a: all lines, t: those not empty, n: none',
    },
    { short: 'i', long: 'line-increment', value: 'N', what: 'count by N' },
    {
      short: 'n',
      long: 'number-format',
      value: 'FORMAT',
      what: 'ln: left, rn: right, rz: with zeros',
    },
    {
      short: 's',
      long: 'number-separator',
      value: 'STRING',
      what: 'STRING after the number (a tab)',
    },
    { short: 'v', long: 'starting-line-number', value: 'N', what: 'begin with N' },
    { short: 'w', long: 'number-width', value: 'N', what: 'N columns for the number (6)' },
  ],
  async run(io) {
    const options = parseOptions(io, nl.flags);
    if (!options) return 1;
    const { inputs, failed } = await readAll(io, options.operands);
    const style = options.value('b') ?? 't';
    const width = Number(options.value('w') ?? 6);
    const between = options.value('s') ?? '\t';
    const format = options.value('n') ?? 'rn';
    let count = Number(options.value('v') ?? 1);
    const lines = inputs
      .flatMap(({ text }) => splitLines(text).lines)
      .map((line) => {
        const numbered = style === 'a' || (style === 't' && line !== '');
        if (!numbered) return ' '.repeat(width + between.length) + line;
        const digits = String(count);
        count += Number(options.value('i') ?? 1);
        const cell =
          format === 'ln'
            ? digits.padEnd(width)
            : digits.padStart(width, format === 'rz' ? '0' : ' ');
        return cell + between + line;
      });
    if (lines.length > 0) io.print(`${lines.join('\n')}\n`);
    return failed ? 1 : 0;
  },
};

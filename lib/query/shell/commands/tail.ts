import type { Command } from '../registry';
import { parseOptions } from '../options';
import { lastLinesStart, lineStart, parseCount } from './counts';
import { printParts } from './head';

export const tail: Command = {
  name: 'tail',
  usage: 'tail [OPTION]... [FILE]...',
  summary: 'print the last lines of files',
  flags: [
    { short: 'c', long: 'bytes', value: 'NUM', what: 'the last NUM bytes; +NUM: from byte NUM on' },
    { short: 'f', long: 'follow', what: 'no effect: files here do not grow' },
    {
      short: 'n',
      long: 'lines',
      value: 'NUM',
      what: 'the last NUM lines (10); +NUM: from line NUM on',
    },
    { short: 'q', long: 'quiet', what: 'no headers with file names' },
    { short: 'q', long: 'silent', what: 'the same as --quiet' },
    { short: 'v', long: 'verbose', what: 'always headers with file names' },
  ],
  async run(io) {
    const args = io.args.map((arg, index) => {
      const previous = io.args[index - 1]?.text;
      const old = /^([-+])(\d+)([bcl]?)$/.exec(arg.text);
      if (!old || previous === '-n' || previous === '-c') return arg;
      const sign = old[1] === '+' ? '+' : '';
      return { ...arg, text: `-${old[3] === 'c' ? 'c' : 'n'}${sign}${old[2]}` };
    });
    const options = parseOptions({ ...io, args }, tail.flags);
    if (!options) return 1;
    const last = options.all.findLast(({ key }) => key === 'n' || key === 'c');
    const inBytes = last?.key === 'c';
    const count = parseCount(last?.value ?? '10');
    if (!count) {
      io.complain(`invalid number of ${inBytes ? 'bytes' : 'lines'}: ‘${last?.value}’`);
      return 1;
    }
    const names = options.operands.length > 0 ? options.operands.map((each) => each.text) : ['-'];
    const titles = options.has('v') || (names.length > 1 && !options.has('q'));
    return printParts(io, names, titles, (bytes) => {
      const skipped = Math.max(0, count.number - 1);
      if (count.sign === '+') {
        return [
          inBytes ? Math.min(skipped, bytes.length) : lineStart(bytes, skipped),
          bytes.length,
        ];
      }
      const start = inBytes ? bytes.length - count.number : lastLinesStart(bytes, count.number);
      return [Math.max(0, start), bytes.length];
    });
  },
};

import type { Command } from '../registry';
import { readAll } from '../io';
import { parseOptions } from '../options';
import { compareBytes, encode, splitLines } from '../text';

export const comm: Command = {
  name: 'comm',
  usage: 'comm [OPTION]... FILE1 FILE2',
  summary: 'compare two sorted files line by line',
  flags: [
    { short: '1', what: 'no lines that are in FILE1 only' },
    { short: '2', what: 'no lines that are in FILE2 only' },
    { short: '3', what: 'no lines that are in both' },
    { long: 'output-delimiter', value: 'STRING', what: 'STRING between columns, not a tab' },
    { long: 'nocheck-order', what: 'do not check that the input is sorted' },
    { long: 'check-order', what: 'check that the input is sorted' },
  ],
  async run(io) {
    const options = parseOptions(io, comm.flags);
    if (!options) return 1;
    const names = options.operands.map((operand) => operand.text);
    if (names.length !== 2) {
      io.complain(
        names.length === 0
          ? 'missing operand'
          : names.length === 1
            ? `missing operand after ‘${names[0]}’`
            : `extra operand ‘${names[2]}’`,
      );
      io.stderr.write(encode("Try 'comm --help' for more information.\n"));
      return 1;
    }
    const { inputs, failed } = await readAll(io, options.operands);
    if (failed) return 1;
    const [left = [], right = []] = inputs.map(({ text }) => splitLines(text).lines);
    const between = options.value('output-delimiter') ?? '\t';
    const second = options.has('1') ? '' : between;
    const third = second + (options.has('2') ? '' : between);
    let out = '';
    let i = 0;
    let j = 0;
    while (i < left.length || j < right.length) {
      const order =
        i >= left.length ? 1 : j >= right.length ? -1 : compareBytes(left[i]!, right[j]!);
      if (order < 0) {
        if (!options.has('1')) out += `${left[i]}\n`;
        i++;
      } else if (order > 0) {
        if (!options.has('2')) out += `${second}${right[j]}\n`;
        j++;
      } else {
        if (!options.has('3')) out += `${third}${left[i]}\n`;
        i++;
        j++;
      }
    }
    io.print(out);
    const unsorted = [left, right].flatMap((lines, index) =>
      lines.some((line, at) => at > 0 && compareBytes(lines[at - 1]!, line) > 0) ? [index + 1] : [],
    );
    if (unsorted.length === 0 || options.has('nocheck-order')) return 0;
    for (const file of unsorted) io.complain(`file ${file} is not in sorted order`);
    io.complain('input is not in sorted order');
    return 1;
  },
};

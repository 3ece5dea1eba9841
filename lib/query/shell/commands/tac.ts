import type { Command } from '../registry';
import { readAll } from '../io';
import { parseOptions } from '../options';

export const tac: Command = {
  name: 'tac',
  usage: 'tac [FILE]...',
  summary: 'print lines from the last to the first',
  flags: [],
  async run(io) {
    const options = parseOptions(io, tac.flags);
    if (!options) return 1;
    const { inputs, failed } = await readAll(io, options.operands, (name, problem) =>
      problem === 'Is a directory'
        ? io.complain(`${name}: read error: ${problem}`)
        : io.complain(`failed to open '${name}' for reading: ${problem}`),
    );
    for (const { text } of inputs) {
      io.print(
        [...text.matchAll(/[^\n]*\n|[^\n]+$/g)]
          .reverse()
          .map(([line]) => line)
          .join(''),
      );
    }
    return failed ? 1 : 0;
  },
};

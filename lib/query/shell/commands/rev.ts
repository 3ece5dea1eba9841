import type { Command } from '../registry';
import { readAll } from '../io';
import { parseOptions } from '../options';

export const rev: Command = {
  name: 'rev',
  usage: 'rev [FILE]...',
  summary: 'turn each line round',
  flags: [],
  async run(io) {
    const options = parseOptions(io, rev.flags);
    if (!options) return 1;
    const { inputs, failed } = await readAll(io, options.operands, (name, problem) =>
      io.complain(`cannot open ${name}: ${problem}`),
    );
    for (const { text } of inputs)
      io.print(text.replace(/[^\n]+/g, (line) => [...line].reverse().join('')));
    return failed ? 1 : 0;
  },
};

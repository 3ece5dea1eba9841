import type { Command } from '../registry';
import { concat } from '@/lib/trail/concat';
import { parseOptions } from '../options';

export const tee: Command = {
  name: 'tee',
  usage: 'tee [OPTION]... [FILE]...',
  summary: 'write what comes in to files, and pass it on',
  flags: [
    { short: 'a', long: 'append', what: 'add to the files' },
    { short: 'i', long: 'ignore-interrupts', what: 'no effect' },
  ],
  async run(io) {
    const options = parseOptions(io, tee.flags);
    if (!options) return 1;
    const input = io.stdin.rest();
    const { files } = io.shell;
    let code = 0;
    for (const { text: name } of options.operands) {
      const problem = files.writeProblem(name);
      if (problem) {
        io.complain(`${name}: ${problem}`);
        code = 1;
        continue;
      }
      const before = (options.has('a') && files.peek(name)) || new Uint8Array(0);
      files.write(name, concat([before, input.slice()]));
    }
    io.stdout.write(input);
    return code;
  },
};

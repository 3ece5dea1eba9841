import type { Command } from '../registry';
import { COMMANDS } from '../registry';
import { encode } from '../text';
import { describe } from './help';

export const man: Command = {
  name: 'man',
  usage: 'man COMMAND',
  summary: 'show what there is to know of a command',
  flags: [],
  run(io) {
    const name = io.args.at(-1)?.text;
    if (name === undefined) {
      io.stderr.write(encode("What manual page do you want?\nFor example, try 'man man'.\n"));
      return 1;
    }
    const command = COMMANDS.get(name);
    if (!command) {
      io.stderr.write(encode(`No manual entry for ${name}\n`));
      return 16;
    }
    const text = describe(command);
    if (io.stdout.terminal) io.stdout.terminal.page(`man ${name}`, text);
    else io.print(text);
    return 0;
  },
};

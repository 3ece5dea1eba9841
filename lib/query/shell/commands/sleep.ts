import type { Command } from '../registry';
import { encode } from '../text';

const UNITS: Readonly<Record<string, number>> = { '': 1, s: 1, m: 60, h: 3600, d: 86_400 };

export const sleep: Command = {
  name: 'sleep',
  usage: 'sleep NUMBER[smhd]...',
  summary: 'wait',
  flags: [],
  async run(io) {
    let seconds = 0;
    if (io.args.length === 0) io.complain('missing operand');
    for (const { text } of io.args) {
      const found = /^(\d*\.?\d+)([smhd]?)$/.exec(text);
      if (!found) {
        io.complain(`invalid time interval ‘${text}’`);
        io.stderr.write(encode("Try 'sleep --help' for more information.\n"));
        return 1;
      }
      seconds += Number(found[1]) * UNITS[found[2]!]!;
    }
    // In short steps, so that Ctrl-C is heard.
    for (let left = seconds * 1000; left > 0; left -= 50) {
      await new Promise((resolve) => setTimeout(resolve, Math.min(50, left)));
      await io.shell.pause();
    }
    return io.args.length === 0 ? 1 : 0;
  },
};

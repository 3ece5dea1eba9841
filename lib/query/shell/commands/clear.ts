import type { Command } from '../registry';

export const clear: Command = {
  name: 'clear',
  usage: 'clear',
  summary: 'empty the screen',
  flags: [],
  run(io) {
    if (io.stdout.terminal) io.stdout.terminal.clear();
    else io.print('\x1b[H\x1b[2J\x1b[3J');
    return 0;
  },
};

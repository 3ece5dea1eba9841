import type { Command } from '../registry';

export const env: Command = {
  name: 'env',
  usage: 'env',
  summary: 'print the environment',
  flags: [],
  run(io) {
    for (const [name, value] of Object.entries(io.shell.environment()))
      io.print(`${name}=${value}\n`);
    return 0;
  },
};

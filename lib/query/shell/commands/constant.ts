import type { Command } from '../registry';

export const trueCommand: Command = {
  name: 'true',
  usage: 'true',
  summary: 'do nothing, with exit code 0',
  flags: [],
  run: () => 0,
};
export const falseCommand: Command = {
  name: 'false',
  usage: 'false',
  summary: 'do nothing, with exit code 1',
  flags: [],
  run: () => 1,
};

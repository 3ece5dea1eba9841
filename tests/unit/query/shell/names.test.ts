import { expect, it } from 'vitest';
import { BUILTINS } from '@/lib/query/shell/builtins';
import { COMMAND_NAMES } from '@/lib/query/shell/names';
import { COMMANDS } from '@/lib/query/shell/registry';

it('lists every command and builtin, and nothing else', () => {
  const all = new Set([...COMMANDS.keys(), ...Object.keys(BUILTINS)]);
  expect([...COMMAND_NAMES].sort()).toEqual([...all].sort());
});

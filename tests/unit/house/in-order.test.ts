import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { inOrder } from '../../in-order';

interface Step {
  name: string;
  ms: number;
  after?: string[];
  wide?: boolean;
}

/** What began and ended, in that order: `+a +b -b -a`. */
async function played(steps: Step[]): Promise<string> {
  const seen: string[] = [];
  await inOrder(steps, 2, async ({ name, ms }) => {
    seen.push(`+${name}`);
    await pause(ms);
    seen.push(`-${name}`);
  });
  return seen.join(' ');
}

it('does two at a time, each once what it needs is over', async () => {
  const steps = [
    { name: 'a', ms: 30 },
    { name: 'b', ms: 90 },
    { name: 'c', ms: 30, after: ['b'] },
    { name: 'd', ms: 20 },
  ];
  expect(await played(steps)).toBe('+a +b -a +d -d -b +c -c');
});

it('does what is wide alone, and nothing behind it before', async () => {
  const steps = [
    { name: 'a', ms: 20 },
    { name: 'b', ms: 60 },
    { name: 'all', ms: 10, wide: true },
    { name: 'c', ms: 10 },
    { name: 'last', ms: 10, after: ['c'], wide: true },
  ];
  expect(await played(steps)).toBe('+a +b -a -b +all -all +c -c +last -last');
});

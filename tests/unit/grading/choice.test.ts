/** A choice, answered by its ids or by the words of its options, as people paste them. */
import { describe, expect, it } from 'vitest';
import { bound } from '@/lib/grading/registry';

const options = [
  { id: 'a', text: 'Terminate it at once; keep nothing' },
  { id: 'b', text: 'Take a snapshot with `CreateSnapshot`, and isolate it.' },
  { id: 'no-arrival', text: 'It never arrives' },
];
const kind = (multiple: boolean) => bound({ kind: 'choice', config: { options, multiple } });
const right = (input: string, keys: string[], multiple = false) =>
  kind(multiple).isRight(input, [keys]);

describe('one', () => {
  it.each([
    ['b'],
    ['B'],
    [' "b". '],
    ['b)'],
    ['(b)'],
    ['b.'],
    ['Take a snapshot with CreateSnapshot, and isolate it'],
    ['take a snapshot with `createsnapshot`,  and isolate it.'],
    ['b) Take a snapshot with CreateSnapshot, and isolate it.'],
    ['B. Take a snapshot with CreateSnapshot, and isolate it.'],
  ])('%s is b', (input) => expect(right(input, ['b'])).toBe(true));

  it.each([
    ['Terminate it at once; keep nothing', 'a'],
    ['no-arrival', 'no-arrival'],
    ['No-Arrival: It never arrives', 'no-arrival'],
    ['It never arrives', 'no-arrival'],
  ])('%s is %s', (input, id) => expect(right(input, [id])).toBe(true));

  it.each(['a b', 'd', 'It arrives', 'a; It never arrives', 'x'.repeat(5_000)])(
    'cannot be %s',
    (input) => expect(kind(false).parse(input).ok).toBe(false),
  );
});

describe('several', () => {
  it.each([
    ['a b'],
    ['b,a'],
    ['Take a snapshot with CreateSnapshot, and isolate it.\nTerminate it at once; keep nothing'],
    ['a, b.'],
  ])('%s are a and b', (input) => expect(right(input, ['a', 'b'], true)).toBe(true));
});

/** Items that are put in order. */
import { describe, expect, it } from 'vitest';
import { failureWords } from '@/lib/grading/failure-words';
import { grade } from '@/lib/grading/grade';
import { type Asked, bound } from '@/lib/grading/registry';
import { expectNote, said } from './ask';

const question: Extract<Asked, { kind: 'order' }> = {
  kind: 'order',
  config: {
    items: [
      { id: 'b', text: 'isolate' },
      { id: 'd', text: 'verify' },
      { id: 'a', text: 'identify' },
      { id: 'c', text: 'fix' },
    ],
  },
};
const key = ['a', 'b', 'c', 'd'];
const words = (input: string, by: unknown = key) => {
  const verdict = grade(question, { key: by }, input);
  return verdict.verdict === 'wrong' && verdict.fails ? failureWords(verdict.fails) : verdict.verdict; // prettier-ignore
};

describe('an order', () => {
  it.each([
    'a, b, c, d',
    'a;b;c;d',
    'A B C D',
    'a\nb\nc\nd\n',
    '1. a\n2. b\n3. c\n4. d',
    'a > b > c > d',
    'a -> b->c => d',
    'a → b → c → d',
    '["a", "b", "c", "d"]',
    '“a, b, c, d”',
    '\ufeffa,b,c,d.',
  ])('is read from %j', (input) => {
    expect(said(question, input)).toBe('identify → isolate → fix → verify');
    expect(words(input)).toBe('right');
  });

  it.each([
    ['a, b, c', 'not yet placed: d'],
    ['a, b, c, d, d', 'd is there twice'],
    ['a, b, c, e', 'There is no item e; there are b, d, a, c'],
    ['__proto__, a, b, c', 'There is no item __proto__'],
    ['constructor', 'There is no item constructor'],
    [',', 'Place every item'],
    ['{"a": ["b", {"c": "d"}], "z": 1}', 'There is no item'],
    ['a,'.repeat(900), 'a is there twice'],
    ['a,'.repeat(1_001), '2000 are read'],
  ])('refuses %.20j', (input, note) => expectNote(question, input, note));

  it('says what has to move, at the least, and where it first goes wrong', () => {
    // Moving d alone to the end makes it right.
    expect(words('d, a, b, c')).toBe(
      '1 of 4 is out of place: “verify”. The first to go wrong: “verify” stands before “identify”, and comes after it.',
    );
    // Of two pairs turned round, one of each has to move.
    expect(words('b, a, d, c')).toMatch(/^2 of 4 are out of place/);
    // Turned round altogether, one may stay.
    expect(words('d, c, b, a')).toMatch(/^3 of 4 are out of place/);
  });

  it('says of each item whether it has to move', () => {
    expect(bound(question).parts('d, a, b, c', key)).toEqual(new Map([['d', false], ['a', true], ['b', true], ['c', true]])); // prettier-ignore
    expect(bound(question).parts('nonsense', key).size).toBe(0);
  });

  it('may have several right orders, and is compared with the nearest', () => {
    const both = [
      ['a', 'b', 'c', 'd'],
      ['a', 'b', 'd', 'c'],
    ];
    expect(words('a, b, d, c', both)).toBe('right');
    expect(words('b, a, d, c', both)).toMatch(/^1 of 4 is out of place/);
  });

  it('has a key of every item, in another order than shown', () => {
    const { checkKey } = bound(question);
    expect(checkKey(key)).toEqual({ ok: true });
    expect(checkKey(['a', 'b', 'c'])).toMatchObject({ note: 'the key does not have every item' });
    expect(checkKey(['a', 'b', 'c', 'c'])).toMatchObject({ note: 'The item c is there twice.' });
    expect(checkKey(['a', 'b', 'c', 'x'])).toMatchObject({ ok: false });
    expect(checkKey(['b', 'd', 'a', 'c'])).toMatchObject({ ok: false });
    expect(checkKey([['a', 'b', 'c', 'd'], ['b', 'a']])).toMatchObject({ ok: false }); // prettier-ignore
    expect(checkKey('a, b, c, d')).toMatchObject({ ok: false });
  });

  it('is shown as a numbered list', () => {
    expect(bound(question).shown(key)).toBe('1. identify\n2. isolate\n3. fix\n4. verify');
  });
});

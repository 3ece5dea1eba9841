/** The automaton of filter patterns against JavaScript's own engine, and over text that would hold that up. */
import { expect, it } from 'vitest';
import { matchFilter, parseFilterPattern } from '@/lib/query/logs/filter';
import { automatonOf } from '@/lib/query/logs/filter/automaton';

const random = (seed: number) => () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;

it('finds what JavaScript finds', () => {
  const next = random(5);
  const pick = (list: readonly string[]) => list[Math.floor(next() * list.length)] ?? '';
  const many = (list: readonly string[], most: number) =>
    Array.from({ length: Math.floor(next() * (most + 1)) }, () => pick(list)).join('');
  const atoms = ['a', 'b', '.', '[ab]', '[^a]', '\\d', '\\w', '\\S', '\\.', '\\x62', '[a-c1]', '-'];
  const signs = ['', '', '', '*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?'];
  const unit = () => `${pick(atoms)}${pick(signs)}`;
  for (let round = 0; round < 4_000; round++) {
    const alternatives = Array.from({ length: 1 + Math.floor(next() * 2) }, () => {
      const inner = Array.from({ length: Math.floor(next() * 4) }, unit).join('');
      return `${pick(['', '', '^'])}${inner}${pick(['', '', '$'])}`;
    });
    const source = alternatives.join('|');
    const automaton = automatonOf(source);
    const regex = new RegExp(source);
    for (let turn = 0; turn < 6; turn++) {
      const text = many(['a', 'b', 'c', '1', '.', '-', ' ', '\n', 'é', '😀'], 7);
      if (automaton?.test(text) !== regex.test(text)) {
        expect([source, text, automaton?.test(text)]).toEqual([source, text, regex.test(text)]);
      }
    }
  }
});

it.each([
  '%.*.*.*.*.*x\\x00%',
  '%\\d+\\d+\\d+\\d+\\d+z%',
  '%.*a.*a.*a.*a.*a.*\\x00%',
  '%[a-z0-9]*[a-j0-9]*[0-9a-z]*!?\\x00%'.replace('!?', ''),
])('does not go back and try again: %s', (text) => {
  const { pattern } = parseFilterPattern(text);
  const message = 'abcdefghij0123456789'.repeat(500);
  expect(pattern && matchFilter(pattern, message)).toBeNull();
});

it('forgets states where there are too many, and goes on', () => {
  const automaton = automatonOf('a.{14}b.*c.*d');
  const next = random(9);
  const noise = Array.from({ length: 20_000 }, () => (next() < 0.5 ? 'a' : 'e')).join('');
  expect(automaton?.test(noise)).toBe(false);
  expect(automaton?.test(`${noise}a${'e'.repeat(14)}bcd`)).toBe(true);
});

it('leaves chains that are too long', () => {
  expect(automatonOf('a{5000}')).toBeUndefined();
  expect(automatonOf('a{1,50000}b*')).toBeUndefined();
});

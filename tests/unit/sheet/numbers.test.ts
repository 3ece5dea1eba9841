import { expect, test } from 'vitest';
import { coefficient, isBelowZero, percent } from '@/components/sheet/numbers';

test.each([
  [undefined, '–', false],
  [0, '0.00', false],
  [-1.1e-16, '0.00', false],
  [-0.004, '0.00', false],
  [-0.006, '−0.01', true],
  [-0.5, '−0.50', true],
  [0.42, '0.42', false],
])('%d is written %s', (value, words, below) => {
  expect([coefficient(value), isBelowZero(value)]).toEqual([words, below]);
});

test.each([
  [299 / 300, '99 %'],
  [1, '100 %'],
  [29 / 100, '29 %'],
  [2 / 3, '66 %'],
  [0, '0 %'],
  [undefined, '–'],
])('%d is %s: only all of it is 100 %%', (value, words) => {
  expect(percent(value)).toBe(words);
});

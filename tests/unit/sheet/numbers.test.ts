import { expect, test } from 'vitest';
import { coefficient, isBelowZero } from '@/components/sheet/numbers';

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

import { describe, expect, test } from 'vitest';
import { hintPrice, questionScore, totalScore } from '@/lib/grading/score';

const open = { solved: false, revealed: false, hintsTaken: 0 };
const costs = [10, 20, 30];

describe('questionScore', () => {
  test.each([
    ['not solved', { ...open }, 0],
    ['solved without a hint', { ...open, solved: true }, 100],
    ['solved with one hint', { ...open, solved: true, hintsTaken: 1 }, 90],
    ['solved with all hints', { ...open, solved: true, hintsTaken: 3 }, 40],
    ['more hints than there are', { ...open, solved: true, hintsTaken: 9 }, 40],
    ['a count that cannot be', { ...open, solved: true, hintsTaken: -1 }, 100],
    ['revealed', { ...open, solved: true, revealed: true }, 0],
  ])('%s', (_what, state, earned) => {
    expect(questionScore(100, costs, state)).toEqual({ earned, possible: 100 });
  });
  test('a solved question keeps a point', () => {
    expect(questionScore(5, costs, { ...open, solved: true, hintsTaken: 3 }).earned).toBe(1);
  });
});

test('a hint costs nothing once solved, revealed or already open', () => {
  expect(hintPrice(costs, 1, { ...open, hintsTaken: 1 })).toBe(20);
  expect(hintPrice(costs, 0, { ...open, hintsTaken: 1 })).toBe(0);
  expect(hintPrice(costs, 1, { ...open, solved: true })).toBe(0);
  expect(hintPrice(costs, 1, { ...open, revealed: true })).toBe(0);
  expect(hintPrice(costs, 7, open)).toBe(0);
});

test('totalScore adds, and nothing is nothing', () => {
  expect(totalScore([])).toEqual({ earned: 0, possible: 0 });
  expect(
    totalScore([
      { earned: 1, possible: 2 },
      { earned: 3, possible: 4 },
    ]),
  ).toEqual({
    earned: 4,
    possible: 6,
  });
});

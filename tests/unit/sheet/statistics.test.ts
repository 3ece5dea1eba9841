import { describe, expect, test } from 'vitest';
import {
  difficulty,
  itemRest,
  kelleyWeights,
  upperLower,
} from '@/lib/sheet/statistics/discrimination';
import { deviation, mean, median } from '@/lib/sheet/statistics/moments';
import { alpha } from '@/lib/sheet/statistics/reliability';

/**
 * A perfect Guttman scale, worked by hand: five learners with 4, 3, 2, 1 and 0 right. Each question's p(1-p) is 0.16,
 * 0.24, 0.24, 0.16, together 0.80; the totals' variance is 2.
 */
const GUTTMAN = [
  [1, 1, 1, 1, 0],
  [1, 1, 1, 0, 0],
  [1, 1, 0, 0, 0],
  [1, 0, 0, 0, 0],
];
const TOTALS = [4, 3, 2, 1, 0];

test('mean, median and the deviation of a whole group', () => {
  const marks = [2, 4, 4, 4, 5, 5, 7, 9];
  expect([mean(marks), median(marks), deviation(marks)]).toEqual([5, 4.5, 2]);
  expect(median([10, 1, 3, 2])).toBe(2.5);
  expect(median([3, 1, 2])).toBe(2);
  expect([mean([]), median([]), deviation([])]).toEqual([undefined, undefined, undefined]);
});

test('difficulty is the share who are right', () => {
  expect(GUTTMAN.map(difficulty)).toEqual([0.8, 0.6, 0.4, 0.2]);
  expect(difficulty([])).toBeUndefined();
});

describe('reliability', () => {
  test('KR-20: 4/3 × (1 − 0.80/2) = 0.8', () => {
    expect(alpha(GUTTMAN)).toBeCloseTo(0.8, 12);
  });
  // Variances 1 and 0.25; totals 3, 3, 0, 0 have 2.25: 2 × (1 − 1.25/2.25) = 8/9.
  test('alpha of questions of 2 points and 1 point', () => {
    const worth = [[2, 2, 0, 0], [1, 1, 0, 0]]; // prettier-ignore
    expect(alpha(worth)).toBeCloseTo(8 / 9, 12);
  });
  // Variances 1/4 and 1/4; totals 1, 1, 1, 1 do not vary; totals 2, 1, 1, 0 have 1/2: 2 × (1 − 1) = 0.
  test('nothing in common is 0, the contrary below', () => {
    expect(alpha([[1, 1, 0, 0], [1, 0, 1, 0]])).toBeCloseTo(0, 12); // prettier-ignore
    // Totals 1, 1, 1, 2: 3/16; variances 1/4 and 3/16: 2 × (1 − (7/16)/(3/16)) = −8/3.
    expect(alpha([[1, 1, 0, 0].map((one) => 1 - one), [1, 1, 0, 1]])).toBeCloseTo(-8 / 3, 12);
  });
  test('not defined for one question, one learner, or totals that are all the same', () => {
    expect(alpha([[1, 0]])).toBeUndefined();
    expect(alpha([[1], [0]])).toBeUndefined();
    expect(alpha([[1, 0], [0, 1]])).toBeUndefined(); // prettier-ignore
    expect(alpha([])).toBeUndefined();
  });
});

describe('corrected item-total correlation', () => {
  // The rest of question 1 is 3, 2, 1, 0, 0: covariance 6/5 − 0.8 × 1.2 = 0.24; variances 0.16 and 1.36.
  test('question 1 of the scale', () => {
    expect(itemRest(GUTTMAN[0] ?? [], TOTALS)).toBeCloseTo(0.24 / Math.sqrt(0.16 * 1.36), 12);
  });
  test('not defined where all are right, or the others do not vary', () => {
    expect(itemRest([1, 1, 1], [3, 2, 1])).toBeUndefined();
    expect(itemRest([1, 0, 0], [2, 1, 1])).toBeUndefined();
    expect(itemRest([1], [1])).toBeUndefined();
  });
});

describe('index D', () => {
  const d = (item: number[], totals: number[]) => upperLower(item, kelleyWeights(totals));
  // 27 % of 5 is 1: the best one and the weakest one.
  test('the best are right and the weakest wrong', () => {
    expect(GUTTMAN.map((item) => d(item, TOTALS))).toEqual([1, 1, 1, 1]);
  });
  // 27 % of 10 is 3. Above: 5, 5 and one of the two 4s; below: 1, 1 and one of the two 2s.
  test('of those who tie at the edge each counts in part', () => {
    const totals = [5, 5, 4, 4, 3, 3, 2, 2, 1, 1];
    const item = [1, 0, 1, 1, 0, 0, 0, 1, 0, 0];
    expect(d(item, totals)).toBeCloseTo(2 / 3 - 1 / 6, 12);
    expect(d(item.toReversed(), totals.toReversed())).toBeCloseTo(0.5, 12);
  });
  // 27 % of 10 is 3: the weakest stand before the best, and -1/3 three times and 1/3 three times is not quite 0.
  test('a question that all get right tells nobody apart, in whatever order they stand', () => {
    const totals = [1, 1, 1, 2, 2, 2, 2, 5, 5, 5];
    expect(d(Array<number>(10).fill(1), totals)).toBe(0);
    expect(d(Array<number>(10).fill(1), totals.toReversed())).toBe(0);
  });
  test('not defined where all totals are the same, or there is one learner', () => {
    expect(d([1, 0, 1], [2, 2, 2])).toBeUndefined();
    expect(d([1], [1])).toBeUndefined();
  });
});

import { expect, it } from 'vitest';
import { whyWords } from '@/components/review/words';
import { item } from '../progress/review/items';

it.each([
  ['2026-11-21T10:00:00.000Z', 'You had this right earlier today'],
  ['2026-11-20T23:00:00.000Z', 'You had this right 1 day ago'],
  // The clock was set back since.
  ['2026-11-23T10:00:00.000Z', 'You had this right earlier today'],
])('answered at %s', (last, words) => {
  const now = { at: '2026-11-21T12:00:00.000Z', zone: 'UTC' };
  expect(whyWords(item({ last }), now)).toBe(words);
});

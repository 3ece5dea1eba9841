import { describe, expect, it } from 'vitest';
import { cardAfter, ratingOf, retrievability } from '@/lib/progress/review/fsrs';
import type { ReviewCard } from '@/lib/progress/review/schema';

const AT = '2026-03-01T10:00:00.000Z';
const DAY = 86_400_000;
const utc = (at: string) => ({ at, zone: 'UTC' });
const good = (card: ReviewCard) =>
  cardAfter(card, { right: true, confidence: 'fairly' }, utc(card.due));

describe('ratingOf', () => {
  // Anki's four buttons, which FSRS numbers 1 to 4: Again, Hard, Good, Easy.
  it.each([
    [false, 'sure', 1],
    [false, 'fairly', 1],
    [false, 'guessed', 1],
    [false, undefined, 1],
    [true, 'guessed', 2],
    [true, 'fairly', 3],
    [true, undefined, 3],
    [true, 'sure', 4],
  ] as const)('right %s and %s is %i', (right, confidence, rating) => {
    expect(ratingOf({ right, ...(confidence && { confidence }) })).toBe(rating);
  });
});

describe('the first answer', () => {
  // FSRS-6: the first stability is w0..w3 = 0.212, 1.2931, 2.3065, 8.2956; at a wanted retention of
  // 90 % the interval is the stability in whole days.
  // https://github.com/open-spaced-repetition/fsrs4anki/wiki/The-Algorithm#fsrs-6
  it.each([
    [{ right: true, confidence: 'guessed' }, 1.2931, 1],
    [{ right: true, confidence: 'fairly' }, 2.3065, 2],
    [{ right: true, confidence: 'sure' }, 8.2956, 8],
  ] as const)('%j', (recall, stability, days) => {
    const card = cardAfter(undefined, recall, utc(AT));
    expect(card).toMatchObject({ stability, days, state: 'review', reps: 1, lapses: 0, last: AT });
    expect(Date.parse(card.due) - Date.parse(AT)).toBe(days * DAY);
  });

  it('comes back in ten minutes where it was wrong', () => {
    const card = cardAfter(undefined, { right: false, confidence: 'sure' }, utc(AT));
    expect(card).toMatchObject({ stability: 0.212, days: 0, state: 'learning', lapses: 0 });
    expect(card.due).toBe('2026-03-01T10:10:00.000Z');
  });
});

describe('later answers', () => {
  it('move the day further away each time', () => {
    let card = cardAfter(undefined, { right: true, confidence: 'fairly' }, utc(AT));
    const days = [card.days];
    for (let i = 0; i < 4; i++) {
      card = good(card);
      days.push(card.days);
    }
    // The default parameters, answered Good on the day each time.
    expect(days).toEqual([2, 11, 46, 163, 497]);
  });

  it('bring a lapse back soon, and remember it', () => {
    const known = good(good(cardAfter(undefined, { right: true, confidence: 'fairly' }, utc(AT))));
    const lapsed = cardAfter(known, { right: false, confidence: 'sure' }, utc(known.due));
    expect(lapsed).toMatchObject({ state: 'relearning', lapses: 1, days: 0 });
    expect(Date.parse(lapsed.due) - Date.parse(known.due)).toBe(10 * 60_000);
    const again = good(lapsed);
    expect(again.state).toBe('review');
    expect(again.days).toBeGreaterThanOrEqual(1);
    expect(again.days).toBeLessThan(known.days);
    expect(again.difficulty).toBeGreaterThan(known.difficulty);
  });

  it('sort by how sure one was: a guess sooner than fairly sure, that sooner than sure', () => {
    const card = cardAfter(undefined, { right: true, confidence: 'fairly' }, utc(AT));
    const days = (['guessed', 'fairly', 'sure'] as const).map(
      (confidence) => cardAfter(card, { right: true, confidence }, utc(card.due)).days,
    );
    expect(days).toEqual([...days].sort((a, b) => a - b));
    expect(new Set(days).size).toBe(3);
  });

  it('give the same bytes for the same answers', () => {
    const run = () => JSON.stringify(good(good(cardAfter(undefined, { right: true }, utc(AT)))));
    expect(run()).toBe(run());
  });

  it('never go before the last one where the clock was set back', () => {
    const card = cardAfter(undefined, { right: true }, utc(AT));
    const later = cardAfter(card, { right: true }, utc('2026-02-01T10:00:00.000Z'));
    expect(later.last).toBe(AT);
    expect(later.due > AT).toBe(true);
  });
});

describe('days are the learner’s', () => {
  const zone = 'America/Los_Angeles';
  const guess = { right: true, confidence: 'guessed' } as const;
  const then = (first: string, second: string) =>
    cardAfter(
      cardAfter(undefined, guess, { at: first, zone }),
      { right: true, confidence: 'fairly' },
      { at: second, zone },
    );

  // By the formulas of FSRS-6, worked by hand from the first stability of 1.2931 and difficulty of
  // 5.1122: after one day S·(1 + e^w8·(11 − D)·S^−w9·(e^(w10·(1 − R)) − 1)); on the same day
  // S·e^(w17·w18)·S^−w19.
  it('Monday 17:00 and Tuesday 08:00 are a day apart, though the same in UTC', () => {
    const card = then('2026-01-06T01:00:00.000Z', '2026-01-06T16:00:00.000Z');
    expect(card.stability).toBeCloseTo(4.5460294, 6);
    expect(card.last).toBe('2026-01-06T16:00:00.000Z');
    expect(Date.parse(card.due) - Date.parse(card.last)).toBe(card.days * DAY);
  });

  it('15:55 and 16:05 are on one day, though midnight is between them in UTC', () => {
    const card = then('2026-01-05T23:55:00.000Z', '2026-01-06T00:05:00.000Z');
    expect(card.stability).toBeCloseTo(1.3358998, 6);
  });

  it('keep the minutes of a miss', () => {
    const at = '2026-01-06T01:00:00.000Z';
    const card = cardAfter(undefined, { right: false }, { at, zone });
    expect(card).toMatchObject({ last: at, due: '2026-01-06T01:10:00.000Z' });
  });
});

describe('retrievability', () => {
  // The power forgetting curve is 1 at once, and by its definition 0.9 after the stability.
  it('is 1 at first, 0.9 after as many days as it is stable, and falls on', () => {
    const card: ReviewCard = {
      ...cardAfter(undefined, { right: true }, utc(AT)),
      stability: 10,
    };
    const after = (days: number) =>
      retrievability(card, new Date(Date.parse(AT) + days * DAY).toISOString());
    expect(after(0)).toBe(1);
    expect(after(10)).toBeCloseTo(0.9, 6);
    expect(after(5)).toBeGreaterThan(0.9);
    expect(after(100)).toBeLessThan(after(20));
    expect(after(3650)).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import type { HomeModule } from '@/lib/progress/course';
import { masteryOf, skippable, sparedBy } from '@/lib/progress/mastery';
import { nextUp } from '@/lib/progress/next';
import { EMPTY, type Progress, type QuizAnswer } from '@/lib/progress/schema';
import { quizScore } from '@/lib/progress/score';

const AT = '2026-11-21T10:00:00.000Z';
const answer = (firstTry: boolean, more: Partial<QuizAnswer> = {}): QuizAnswer => ({
  input: 'x',
  right: firstTry,
  firstTry,
  attempts: 1,
  at: AT,
  notes: {},
  ...more,
});
const lesson = (id: string, questions: string[]) => ({
  id: `m/${id}`,
  title: id,
  summary: '',
  minutes: 10,
  quiz: { id, questions },
});
/** Ten questions that count: four, four and two. */
const MODULE: HomeModule = {
  id: 'm',
  title: 'M',
  summary: '',
  lessons: [lesson('one', ['a', 'b', 'c', 'd']), lesson('two', ['a', 'b', 'c', 'd'])],
  before: {
    id: 'm-before',
    questions: [
      { id: 'p', lesson: 'm/one' },
      { id: 'q', lesson: 'm/two' },
      { id: 'r', lesson: 'm/two' },
    ],
  },
  review: { id: 'm-review', questions: ['y', 'z'] },
};
const having = (quizzes: Record<string, QuizAnswer>): Progress => ({ ...EMPTY, quizzes });
const right = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, answer(true)]));

describe('mastery', () => {
  const SEVEN = ['one/a', 'one/b', 'one/c', 'one/d', 'two/a', 'two/b', 'm-review/y'];

  it('is nothing at first, and of the checks and the review', () => {
    expect(masteryOf(EMPTY, MODULE)).toEqual({
      firstTry: 0,
      total: 10,
      percent: 0,
      mastered: false,
    });
  });

  it('is reached at 80 percent, and not at 79', () => {
    expect(masteryOf(having(right(...SEVEN)), MODULE)).toMatchObject({
      percent: 70,
      mastered: false,
    });
    expect(masteryOf(having(right(...SEVEN, 'two/c')), MODULE)).toMatchObject({
      percent: 80,
      mastered: true,
    });
    const hundred = Array.from({ length: 100 }, (_, i) => `q${i}`);
    const wide = { ...MODULE, lessons: [lesson('one', hundred)], review: undefined };
    const some = right(...hundred.slice(0, 79).map((id) => `one/${id}`));
    expect(masteryOf(having(some), wide)).toMatchObject({ percent: 79, mastered: false });
  });

  it('counts first tries alone: neither a later one, nor a variant, nor the pre-assessment', () => {
    const later = answer(false, { right: true, attempts: 2 });
    const made = answer(false, { made: true });
    const progress = having({
      'one/a': later,
      'one/b': made,
      'one/other': answer(true),
      ...right('m-before/p', 'opens/m/two/one/a'),
    });
    expect(masteryOf(progress, MODULE).firstTry).toBe(0);
    expect(quizScore(progress, 'one', ['a', 'b', 'c', 'd'])).toEqual({
      answered: 2,
      right: 2,
      firstTry: 0,
    });
  });

  it('is never said of a module that asks nothing', () => {
    const empty = { ...MODULE, lessons: [], review: undefined };
    expect(masteryOf(EMPTY, empty)).toMatchObject({ total: 0, percent: 0, mastered: false });
  });
});

describe('a pre-assessment', () => {
  it('spares a lesson where everything about it was right at the first try', () => {
    const progress = having(right('m-before/p', 'm-before/q'));
    expect([...sparedBy(progress, MODULE)]).toEqual([
      ['m/one', { answered: 1, firstTry: 1, total: 1, skip: true }],
      ['m/two', { answered: 1, firstTry: 1, total: 2, skip: false }],
    ]);
    expect(skippable(progress, [MODULE])).toEqual(new Set(['m/one']));
  });

  it('spares none that it does not ask about, or that was right only in the end', () => {
    const without = { ...MODULE, before: { id: 'm-before', questions: [] } };
    expect(sparedBy(having(right('m-before/p')), without).size).toBe(0);
    const later = having({ 'm-before/p': answer(false, { right: true, attempts: 2 }) });
    expect(skippable(later, [MODULE]).size).toBe(0);
  });

  it('lets what is next go past what it spares, unless that was begun', () => {
    const skip = new Set(['m/one']);
    expect(nextUp(EMPTY, MODULE.lessons, [], skip)?.href).toBe('/learn/m/two');
    const begun = { ...EMPTY, lessons: { 'm/one': { openedAt: AT } } };
    expect(nextUp(begun, MODULE.lessons, [], skip)?.href).toBe('/learn/m/one');
  });
});

import { describe, expect, it } from 'vitest';
import { nextUp } from '@/lib/progress/next';
import { EMPTY, type Progress } from '@/lib/progress/schema';
import { labScore, stateOf } from '@/lib/progress/score';

const AT = '2026-11-20T10:00:00.000Z';
const lesson = {
  id: 'm/l',
  title: 'L',
  summary: '',
  minutes: 20,
  quiz: { id: 'z', questions: ['a', 'b'] },
};
const lab = {
  id: 'c',
  title: 'C',
  tagline: '',
  summary: '',
  minutes: 40,
  points: 20,
  questions: ['q', 'r'],
  files: [],
};
const closed = (points: number) => ({
  draft: '',
  attempts: [],
  hints: [],
  closed: { how: 'solved' as const, at: AT, points, answer: 'x', explanation: 'y', solutions: [] },
});
const answered = {
  input: 'x',
  right: true,
  firstTry: true,
  attempts: 1,
  at: AT,
  notes: {},
};
const done: Progress = {
  ...EMPTY,
  lessons: { 'm/l': { openedAt: AT, doneAt: AT } },
  quizzes: { 'z/a': answered, 'z/b': answered },
};

describe('nextUp', () => {
  it('begins with the first lesson', () => {
    expect(nextUp(EMPTY, [lesson], [lab])).toEqual({
      href: '/learn/m/l',
      title: 'L',
      note: '20 minutes',
    });
  });
  it('comes back to a lesson whose knowledge check is open', () => {
    const half = { ...done, quizzes: { 'z/a': answered } };
    expect(nextUp(half, [lesson], [lab])?.note).toMatch(/^1 question /);
  });
  it('goes on with the lab, then with nothing', () => {
    const one = { ...done, questions: { 'c/q': closed(7) } };
    expect(nextUp(one, [lesson], [lab])).toMatchObject({
      href: '/labs/c',
      note: '1 of 2 questions open',
    });
    const all = { ...one, questions: { ...one.questions, 'c/r': closed(10) } };
    expect(nextUp(all, [lesson], [lab])).toBeUndefined();
    expect(labScore(all, 'c', lab.questions)).toEqual({
      solved: 2,
      closed: 2,
      started: true,
      points: 17,
    });
  });
});

describe('stateOf', () => {
  it('tells the four states apart', () => {
    const attempt = { input: 'x', right: false, at: AT, echo: 'x' };
    expect(stateOf(undefined)).toBe('open');
    expect(stateOf({ draft: 'typing', attempts: [], hints: [] })).toBe('open');
    expect(stateOf({ draft: '', attempts: [attempt], hints: [] })).toBe('tried');
    expect(stateOf(closed(3))).toBe('solved');
  });
});

import { describe, expect, it } from 'vitest';
import { certificateOf, labProof, labRecord, quizProof } from '@/lib/progress/achievements';
import type { HomeLab, HomeModule } from '@/lib/progress/course';
import { EMPTY, type Progress, type QuizAnswer } from '@/lib/progress/schema';

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T10:00:00.000Z`;
const answer = (firstTry: boolean, at: string, more: Partial<QuizAnswer> = {}): QuizAnswer => ({
  input: 'x',
  right: firstTry,
  firstTry,
  attempts: 1,
  at,
  notes: {},
  ...more,
});
const IDS = ['a', 'b', 'c', 'd', 'e'];
const MODULE: HomeModule = {
  id: 'm',
  title: 'Module',
  summary: '',
  lessons: [
    { id: 'm/one', title: 'One', summary: '', minutes: 1, quiz: { id: 'one', questions: IDS } },
  ],
};
const LAB: HomeLab = {
  id: 'l',
  title: 'Lab',
  tagline: '',
  summary: '',
  minutes: 1,
  points: 500,
  questions: IDS,
  files: [],
};
const attempt = (right: boolean) => ({ input: 'x', right, at: day(1), echo: 'x' });
const solved = (
  at: string,
  tries = 1,
  costs: number[] = [],
  how: 'solved' | 'revealed' = 'solved',
) => ({
  draft: '',
  attempts: Array.from({ length: tries }, (_, i) => attempt(how === 'solved' && i === tries - 1)),
  hints: costs.map((cost) => ({ text: 'h', cost })),
  closed: {
    how,
    at,
    points: how === 'solved' ? 100 : 0,
    answer: 'x',
    explanation: '',
    solutions: [],
  },
});
const quizzesOf = (right: number): Progress => ({
  ...EMPTY,
  quizzes: Object.fromEntries(IDS.map((id, i) => [`one/${id}`, answer(i < right, day(i + 1))])),
});
const labOf = (...all: ReturnType<typeof solved>[]): Progress => ({
  ...EMPTY,
  questions: Object.fromEntries(all.map((one, i) => [`l/${IDS[i]}`, one])),
});

describe('proofs', () => {
  it('say how a question of a quiz went', () => {
    expect(quizProof(answer(true, day(1))).how).toBe('first');
    expect(quizProof(answer(false, day(1), { right: true, attempts: 3 }))).toMatchObject({
      how: 'later',
      tries: 3,
    });
    expect(quizProof(answer(false, day(1), { made: true })).how).toBe('variant');
    expect(quizProof(answer(false, day(1))).how).toBe('missed');
  });

  it('say how a question of a lab went, and count no hint that was opened afterwards', () => {
    expect(labProof(undefined)).toBeUndefined();
    expect(labProof({ draft: 'x', attempts: [attempt(false)], hints: [] })).toBeUndefined();
    expect(labProof(solved(day(2)))).toEqual({ how: 'first', tries: 1, hints: 0, at: day(2) });
    expect(labProof(solved(day(2), 2, [10, 0]))).toMatchObject({
      how: 'later',
      tries: 2,
      hints: 1,
    });
    expect(labProof(solved(day(2), 2, [], 'revealed'))).toMatchObject({ how: 'revealed' });
  });
});

describe('labRecord', () => {
  it('is finished where all is closed and four of five were solved', () => {
    const four = [solved(day(1)), solved(day(5), 2, [10]), solved(day(3)), solved(day(2))];
    const shown = solved(day(4), 2, [], 'revealed');
    expect(labRecord(labOf(...four, shown), LAB)).toEqual({
      solved: 4,
      closed: 5,
      total: 5,
      first: 3,
      hints: 1,
      revealed: 1,
      points: 400,
      finished: true,
      at: day(5),
    });
    expect(labRecord(labOf(...four), LAB)).toMatchObject({ finished: false });
    expect(labRecord(labOf(...four), LAB).at).toBeUndefined();
    const three = [...four.slice(0, 3), shown, shown];
    expect(labRecord(labOf(...three), LAB).finished).toBe(false);
  });

  it('is nothing for a lab without questions', () => {
    expect(labRecord(EMPTY, { ...LAB, questions: [] })).toMatchObject({
      finished: false,
      total: 0,
    });
  });
});

describe('certificateOf', () => {
  it('names what was mastered and finished, with the day of the last answer that it rests on', () => {
    const progress = {
      ...quizzesOf(4),
      questions: labOf(...IDS.map((_, i) => solved(day(i + 10)))).questions,
    };
    expect(certificateOf(progress, [MODULE], [LAB])).toEqual({
      modules: [{ id: 'm', title: 'Module', words: '80 % right at first try', at: day(4) }],
      labs: [{ id: 'l', title: 'Lab', words: '5 of 5 solved, no hints', at: day(14) }],
      missing: [],
    });
  });

  it('gives none below, and says what is missing', () => {
    const progress = { ...quizzesOf(3), questions: labOf(solved(day(1))).questions };
    const { modules, labs, missing } = certificateOf(progress, [MODULE], [LAB]);
    expect([modules, labs]).toEqual([[], []]);
    expect(missing).toEqual([
      {
        id: 'm',
        title: 'Module',
        href: '/learn/m',
        words: '60 % of 5 questions right at first try; 80 % are needed',
      },
      {
        id: 'l',
        title: 'Lab',
        href: '/labs/l',
        words: '1 of 5 questions answered; all are needed',
      },
    ]);
    const shown = labOf(...IDS.map(() => solved(day(1), 1, [], 'revealed')));
    expect(certificateOf(shown, [], [LAB]).missing[0]?.words).toMatch(
      /^0 of 5 solved, the others were shown/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { learned, reviewed } from '@/lib/progress/review/answers';
import type { BankItem } from '@/lib/progress/review/bank';
import { closedAs } from '@/lib/progress/review/closed';
import { enrol } from '@/lib/progress/review/enrol';
import { EMPTY, type QuizAnswer } from '@/lib/progress/schema';
import { AT, item } from './items';

const minutesLater = (minutes: number) => new Date(Date.parse(AT) + minutes * 60_000).toISOString();

describe('learned', () => {
  const miss = { question: 'q', right: false, confidence: 'sure', at: AT } as const;

  it('counts the first answer, and keeps how it went', () => {
    const first = learned(undefined, miss, 'UTC');
    expect(first.recall).toEqual({ right: false, confidence: 'sure' });
    expect(first.card.due).toBe(minutesLater(10));
    expect(first.asked).toEqual({ q: AT });
  });

  it('does not count a right answer a moment after the words on every option', () => {
    const first = learned(undefined, miss, 'UTC');
    const variant = { question: 'v', right: true, at: minutesLater(2) };
    const then = learned(first, variant, 'UTC');
    expect(then.card).toEqual(first.card);
    expect(then.recall).toEqual(first.recall);
    expect(then.asked).toEqual({ q: AT, v: minutesLater(2) });
  });

  it('counts it once it is due, and a miss always', () => {
    const first = learned(undefined, miss, 'UTC');
    const later = learned(first, { question: 'q', right: true, at: minutesLater(11) }, 'UTC');
    expect(later.card).toMatchObject({ state: 'review', reps: 2 });
    const known = item({ due: '2027-01-01T00:00:00.000Z' });
    expect(learned(known, { ...miss, at: AT }, 'UTC').card).toMatchObject({
      state: 'relearning',
      lapses: 1,
    });
  });
});

describe('reviewed', () => {
  it('counts every answer, of a variant too', () => {
    const before = item({}, { asked: { q: '2026-11-01T00:00:00.000Z' } });
    const after = reviewed(
      before,
      { question: 'v', right: true, confidence: 'sure', at: AT },
      'UTC',
    );
    expect(after.card.reps).toBe(2);
    expect(after.card.due > before.card.due).toBe(true);
    expect(after.asked).toEqual({ q: '2026-11-01T00:00:00.000Z', v: AT });
  });
});

describe('an answer that was given before the last one, and graded after it', () => {
  const missed = reviewed(undefined, { question: 'q', right: false, at: AT }, 'UTC');
  const early = '2026-11-20T10:00:00.000Z';

  it('does not undo a newer miss', () => {
    const after = reviewed(missed, { question: 'q', right: true, at: early }, 'UTC');
    expect(after).toEqual(missed);
  });

  it('counts as a miss, without taking the place of the newer answer', () => {
    const known = reviewed(undefined, { question: 'q', right: true, at: AT }, 'UTC');
    const after = reviewed(known, { question: 'v', right: false, at: early }, 'UTC');
    expect(after.card).toMatchObject({ state: 'relearning', last: AT });
    expect(after.recall).toEqual({ right: true });
    expect(after.asked).toEqual({ q: AT, v: early });
  });
});

describe('closedAs', () => {
  const closed = {
    how: 'solved',
    at: AT,
    points: 100,
    answer: 'x',
    explanation: '',
    solutions: [],
  } as const;
  const tried = (right: boolean) => ({ input: 'x', right, at: AT, echo: 'x' });
  const saved = {
    draft: '',
    hints: [],
    attempts: [tried(true)],
    closed: { ...closed, solutions: [] },
  };

  it('takes a first try as known, help as a guess, and what was shown as a miss', () => {
    expect(closedAs('q', saved)).toEqual({ question: 'q', right: true, at: AT });
    const twice = { ...saved, attempts: [tried(false), tried(true)] };
    expect(closedAs('q', twice)).toMatchObject({ right: true, confidence: 'guessed' });
    const hinted = { ...saved, hints: [{ text: 'h', cost: 10 }] };
    expect(closedAs('q', hinted)).toMatchObject({ right: true, confidence: 'guessed' });
    // A hint that was opened afterwards costs nothing, and helped nobody.
    const after = { ...saved, hints: [{ text: 'h', cost: 0 }] };
    expect(closedAs('q', after)).toEqual({ question: 'q', right: true, at: AT });
    const shown = { ...saved, closed: { ...saved.closed, how: 'revealed' as const } };
    expect(closedAs('q', shown)).toEqual({ question: 'q', right: false, at: AT });
    expect(closedAs('q', { draft: 'x', hints: [], attempts: [tried(false)] })).toBeUndefined();
  });
});

describe('enrol', () => {
  const question = (id: string) =>
    ({ id, prompt: id, kind: 'choice' }) as unknown as BankItem['questions'][number];
  const bank: BankItem[] = [
    { ref: 'quizzes/breach/one', topic: 't', questions: [question('one'), question('one-b')] },
    { ref: 'quizzes/breach/two', topic: 't', questions: [question('two')] },
    { ref: 'labs/denied/who', topic: 'denied', questions: [question('who')] },
    { ref: 'labs/denied/never', topic: 'denied', questions: [question('never')] },
  ];
  const answer = (firstTry: boolean, at: string, more: Partial<QuizAnswer> = {}): QuizAnswer => ({
    input: 'a',
    right: true,
    firstTry,
    attempts: firstTry ? 1 : 2,
    at,
    notes: {},
    ...more,
  });
  const progress = {
    ...EMPTY,
    quizzes: {
      'breach/one': answer(false, AT, { confidence: 'sure' }),
      'breach/one-b': answer(true, minutesLater(1)),
      'opens/iam/access-denied/breach/two': answer(true, AT, { confidence: 'fairly' }),
      'gone/three': answer(true, AT),
    },
    questions: {
      'denied/who': {
        draft: '',
        hints: [],
        attempts: [],
        closed: {
          how: 'revealed' as const,
          at: AT,
          points: 0,
          answer: 'x',
          explanation: '',
          solutions: [],
        },
      },
    },
  };

  it('makes items of what was answered: with variants, at the head of lessons, in labs', () => {
    const items = enrol(progress, bank, 'UTC');
    expect(Object.keys(items)).toEqual([
      'quizzes/breach/one',
      'quizzes/breach/two',
      'labs/denied/who',
    ]);
    expect(items['quizzes/breach/one']).toMatchObject({
      recall: { right: false, confidence: 'sure' },
      asked: { one: AT, 'one-b': minutesLater(1) },
    });
    expect(items['quizzes/breach/two']?.card.days).toBe(2);
    expect(items['labs/denied/who']?.card.state).toBe('learning');
  });

  it('leaves alone what is there', () => {
    const reviews = { 'quizzes/breach/one': item(), 'quizzes/breach/two': item() };
    expect(Object.keys(enrol({ ...progress, reviews }, bank, 'UTC'))).toEqual(['labs/denied/who']);
  });
});

// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeArchive, readArchive } from '@/lib/progress/archive';
import { migrate } from '@/lib/progress/migrate';
import { EMPTY, VERSION } from '@/lib/progress/schema';
import { PROGRESS_KEY, useProgress } from '@/lib/progress/store';
import { AT, item } from './items';

const REF = 'quizzes/breach/one';
const WAITING = { question: 'one', input: 'a', confidence: 'sure', at: AT } as const;
const SESSION = { startedAt: AT, asked: [{ ref: REF, question: 'one' }], at: 0, answers: {} };
const state = () => useProgress.getState();

beforeEach(async () => {
  localStorage.clear();
  await useProgress.persist.rehydrate();
  state().replace(EMPTY);
});

describe('what is saved of a review', () => {
  it('is read from version 2 as none, with everything else of it', () => {
    const two = { ...EMPTY, notes: { a: 'kept' }, reviews: undefined, waiting: undefined };
    localStorage.setItem(PROGRESS_KEY, JSON.stringify({ state: two, version: 2 }));
    void useProgress.persist.rehydrate();
    expect(VERSION).toBe(3);
    expect(state()).toMatchObject({ notes: { a: 'kept' }, reviews: {}, waiting: {} });
    state().review(() => ({ reviews: { [REF]: item() } }));
    expect(JSON.parse(localStorage.getItem(PROGRESS_KEY) ?? '')).toMatchObject({
      version: 3,
      state: { reviews: { [REF]: item() } },
    });
  });

  it.each([
    ['no card', { recall: { right: true }, asked: {} }],
    ['a stability of 0', item({ stability: 0 })],
    ['a stability that is none', item({ stability: Number.NaN })],
    ['a difficulty of 11', item({ difficulty: 11 })],
    ['a time that is none', item({ due: 'tomorrow' })],
    ['a local time', item({ due: '2026-11-21T10:00:00' })],
    ['a state of FSRS that is not kept', item({ state: 'new' as 'review' })],
    ['text', 'due'],
    ['nothing', null],
  ])('drops an entry with %s and keeps its neighbour', (_, broken) => {
    const read = migrate({
      reviews: { broken, [REF]: item() },
      waiting: { broken, [REF]: WAITING },
    });
    expect(read.reviews).toEqual({ [REF]: item() });
    expect(read.waiting).toEqual({ [REF]: WAITING });
  });

  it.each([[null], ['x'], [{ ...SESSION, asked: [] }], [{ ...SESSION, at: -1 }]])(
    'has no session where it is %j',
    (session) => {
      expect(migrate({ session, notes: { a: 'b' } })).toMatchObject({ notes: { a: 'b' } });
      expect(migrate({ session }).session).toBeUndefined();
    },
  );

  it('goes along in an export and comes back from it', async () => {
    const asked = { reviews: { [REF]: item() }, waiting: { [REF]: WAITING }, session: SESSION };
    state().review(() => asked);
    state().named('Ada Lovelace');
    const { text } = await makeArchive(new Date(AT));
    state().replace(EMPTY);
    expect(state().session).toBeUndefined();
    await readArchive(text).apply();
    expect(state()).toMatchObject({ ...asked, name: 'Ada Lovelace' });
  });

  it('keeps what another tab reviewed a moment before', () => {
    const theirs = { ...EMPTY, reviews: { theirs: item() } };
    localStorage.setItem(PROGRESS_KEY, JSON.stringify({ state: theirs, version: 3 }));
    state().review(({ reviews }) => ({ reviews: { ...reviews, mine: item() } }));
    expect(Object.keys(state().reviews).sort()).toEqual(['mine', 'theirs']);
  });
});

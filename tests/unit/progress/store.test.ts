// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makeArchive, readArchive, resetAll } from '@/lib/progress/archive';
import { migrate } from '@/lib/progress/migrate';
import { EMPTY } from '@/lib/progress/schema';
import { PROGRESS_KEY, pick, useProgress } from '@/lib/progress/store';
import { unkept } from '@/lib/progress/unkept';

const AT = '2026-11-20T10:00:00.000Z';
const state = () => useProgress.getState();
const saved = () => JSON.parse(localStorage.getItem(PROGRESS_KEY) ?? 'null');

beforeEach(async () => {
  localStorage.clear();
  await useProgress.persist.rehydrate();
  state().replace(EMPTY);
});

describe('progress', () => {
  it('writes every change at once, so that a crash loses nothing', () => {
    state().question('care4wares/q', () => ({ draft: 'PutOb' }));
    expect(saved().state.questions['care4wares/q'].draft).toBe('PutOb');
    expect(saved().version).toBe(3);
  });

  it('comes back after a reload', async () => {
    state().keep('notes', 'care4wares', 'the IP is shared');
    const text = localStorage.getItem(PROGRESS_KEY) ?? '';
    state().replace(EMPTY);
    localStorage.setItem(PROGRESS_KEY, text);
    await useProgress.persist.rehydrate();
    expect(state().notes).toEqual({ care4wares: 'the IP is shared' });
  });

  it('forgets a single entry and leaves its neighbours', () => {
    state().keep('quizDrafts', 'quiz/a', { input: 'x' });
    state().keep('quizDrafts', 'quiz/b', { input: 'y' });
    state().keep('quizDrafts', 'quiz/a', undefined);
    expect(state().quizDrafts).toEqual({ 'quiz/b': { input: 'y' } });
  });
});

describe('progress in trouble', () => {
  /** What another tab that knows `question` alone would write. */
  const elsewhere = (question: string) => {
    const questions = { [question]: { draft: 'theirs', attempts: [], hints: [] } };
    const text = JSON.stringify({ state: { ...EMPTY, questions }, version: 1 });
    localStorage.setItem(PROGRESS_KEY, text);
  };

  it('keeps what another tab wrote a moment before', () => {
    elsewhere('care4wares/theirs');
    state().question('care4wares/mine', () => ({ draft: 'mine' }));
    expect(Object.keys(saved().state.questions).sort()).toEqual([
      'care4wares/mine',
      'care4wares/theirs',
    ]);
  });

  it('forgets what another tab forgot', async () => {
    state().named('Ada Lovelace');
    state().visit('/labs/care4wares', 'Care4Wares', new Date(AT));
    // "Delete everything" in the other tab leaves a progress without a name and a last place.
    localStorage.setItem(PROGRESS_KEY, JSON.stringify({ state: EMPTY, version: 3 }));
    await useProgress.persist.rehydrate();
    state().keep('scroll', '/', 100);
    expect(saved().state.name).toBeUndefined();
    expect(saved().state.last).toBeUndefined();
  });

  it('keeps what was saved where something is written before it was read', async () => {
    elsewhere('care4wares/theirs');
    vi.resetModules();
    const fresh = await import('@/lib/progress/store');
    fresh.useProgress.getState().visit('/', 'Course', new Date(AT));
    expect(saved().state.last.title).toBe('Course');
    expect(Object.keys(saved().state.questions)).toEqual(['care4wares/theirs']);
  });

  it.each(['{"state":', 'null', '7', '[]', '{"version":99,"state":{"notes":{"a":"kept"}}}'])(
    'is ready with %s in the storage',
    async (text) => {
      const warn = vi.spyOn(console, 'warn').mockReturnValue();
      localStorage.setItem(PROGRESS_KEY, text);
      await useProgress.persist.rehydrate();
      expect(useProgress.persist.hasHydrated()).toBe(true);
      expect(state().notes).toEqual(text.includes('kept') ? { a: 'kept' } : {});
      warn.mockRestore();
    },
  );

  it.each([
    ['full', 'setItem'],
    ['forbidden', 'getItem'],
  ] as const)('goes on where the storage is %s', async (_, method) => {
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const broken = vi.spyOn(Storage.prototype, method).mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    await useProgress.persist.rehydrate();
    expect(useProgress.persist.hasHydrated()).toBe(true);
    state().keep('notes', 'a', 'one');
    state().keep('notes', 'b', 'two');
    expect(state().notes).toEqual({ a: 'one', b: 'two' });
    expect(unkept.getState().why).toBe(method === 'setItem' ? 'full' : undefined);
    broken.mockRestore();
    warn.mockRestore();
  });

  it('has what could not be written beside what another tab wrote, until there is room', async () => {
    state().keep('notes', 'before', 'kept');
    state().keep('notes', 'gone', 'kept');
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const broken = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'QuotaExceededError');
    });
    state().keep('notes', 'a', 'mine');
    state().keep('notes', 'gone', undefined);
    state().named('Ada');
    broken.mockRestore();
    // The other tab changed one note and deleted another.
    const theirs = { ...EMPTY, notes: { gone: 'kept', b: 'theirs' } };
    localStorage.setItem(PROGRESS_KEY, JSON.stringify({ state: theirs, version: 3 }));
    await useProgress.persist.rehydrate();
    await useProgress.persist.rehydrate();
    expect(state()).toMatchObject({ notes: { a: 'mine', b: 'theirs' }, name: 'Ada' });
    expect(Object.keys(state().notes).sort()).toEqual(['a', 'b']);
    expect(unkept.getState().why).toBe('full');
    state().keep('notes', 'c', 'more');
    expect(unkept.getState().why).toBeUndefined();
    expect(saved().state.notes).toEqual({ a: 'mine', b: 'theirs', c: 'more' });
    // From here on another tab has the last word again.
    localStorage.setItem(PROGRESS_KEY, JSON.stringify({ state: EMPTY, version: 3 }));
    await useProgress.persist.rehydrate();
    expect(state().notes).toEqual({});
    warn.mockRestore();
  });
});

describe('migrate', () => {
  it('drops the entry that cannot be read and keeps the rest', () => {
    const read = migrate({
      questions: { good: { draft: 'x', attempts: [], hints: [] }, bad: { attempts: 'none' } },
      notes: { lab: 'kept', other: 7 },
      last: { href: 'https://elsewhere.example', title: 'x', at: AT },
    });
    expect(Object.keys(read.questions)).toEqual(['good']);
    expect(read.notes).toEqual({ lab: 'kept' });
    expect(read.last).toBeUndefined();
  });

  it('takes over the answers and drafts of version 1, which were options', () => {
    const notes = { a: { right: false, text: 'no' }, b: { right: true, text: 'yes' } };
    const answer = { right: true, firstTry: false, attempts: 2, at: AT, notes };
    const read = migrate({
      quizzes: {
        'quiz/one': { ...answer, chosen: ['b', 'd'], draft: [] },
        'quiz/none': { ...answer, chosen: 'b' },
      },
      quizDrafts: { 'quiz/two': ['c', 'a'] },
      lessons: { 'm/l': { openedAt: AT, doneAt: AT } },
    });
    expect(read.quizzes).toEqual({ 'quiz/one': { ...answer, input: 'b d' } });
    expect(read.quizDrafts).toEqual({ 'quiz/two': { input: 'c a' } });
    expect(read.lessons['m/l']?.doneAt).toBe(AT);
    expect(migrate(read)).toEqual(read);
  });

  it('is what reads the storage of version 1', async () => {
    const quizzes = {
      'quiz/one': {
        chosen: ['b'],
        draft: [],
        right: true,
        firstTry: true,
        attempts: 1,
        at: AT,
        notes: {},
      },
    };
    localStorage.setItem(
      PROGRESS_KEY,
      JSON.stringify({ state: { ...EMPTY, quizzes }, version: 1 }),
    );
    await useProgress.persist.rehydrate();
    expect(state().quizzes['quiz/one']).toMatchObject({ input: 'b', firstTry: true });
  });

  it.each([[null], [undefined], ['text'], [7], [{ questions: 'broken' }], [[]]])(
    'makes an empty progress of %j',
    (value) => {
      expect(migrate(value)).toEqual(EMPTY);
    },
  );
});

describe('archive', () => {
  it('brings everything back in another browser', async () => {
    state().question('care4wares/q', () => ({ draft: 'half an ans' }));
    state().keep('lessons', 'm/l', { openedAt: AT, doneAt: AT });
    const before = pick(state());
    const { name, text } = await makeArchive(new Date(AT));
    expect(name).toBe('trailwise-progress-2026-11-20.json');
    await resetAll();
    expect(state().questions).toEqual({});
    const archive = readArchive(text);
    expect(archive).toMatchObject({ lessons: 1, questions: 0, exportedAt: AT });
    await archive.apply();
    expect(pick(state())).toEqual(before);
  });

  it('changes nothing until it is applied', async () => {
    const { text } = await makeArchive(new Date(AT));
    state().keep('notes', 'lab', 'newer');
    readArchive(text);
    expect(state().notes).toEqual({ lab: 'newer' });
  });

  it.each([
    ['not json', /not JSON/],
    ['{"Records":[]}', /not an export of Trailwise/],
    ['{"trailwise":"progress","version":99,"exportedAt":"","progress":{}}', /newer Trailwise/],
  ])('says what is wrong with %s', (text, message) => {
    expect(() => readArchive(text)).toThrow(message);
  });
});

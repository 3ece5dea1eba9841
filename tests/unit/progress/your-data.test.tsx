// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import '../workshop/ui/dialog';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepAnswer, useDrafts } from '@/components/check/drafts';
import { YourData } from '@/components/progress/your-data';
import { keepSheet } from '@/components/sheet/kept-sheet';
import { Unkept } from '@/components/site/unkept';
import { EMPTY, VERSION } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';
import type * as WorkspaceFile from '@/lib/progress/workspace-file';

const database = vi.hoisted(() => ({ broken: false }));

/** As in a private window of some browsers: there is no IndexedDB to be had. */
vi.mock('@/lib/progress/workspace-file', async (original) => {
  const real = await original<typeof WorkspaceFile>();
  const guarded = <Args extends unknown[], Result>(work: (...args: Args) => Promise<Result>) =>
    (...args: Args) =>
      database.broken
        ? Promise.reject(new DOMException('The operation is insecure.', 'SecurityError'))
        : work(...args); // prettier-ignore
  return {
    exportWorkspace: guarded(real.exportWorkspace),
    importWorkspace: guarded(real.importWorkspace),
    resetWorkspace: guarded(real.resetWorkspace),
  };
});

const AT = '2026-11-21T10:00:00.000Z';
const answer = { input: 'a', right: true, firstTry: true, attempts: 1, at: AT, notes: {} };
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  await useProgress.persist.rehydrate();
  useProgress.getState().replace({ ...EMPTY, quizzes: { 'one/q': answer } });
});
afterEach(() => {
  cleanup();
  database.broken = false;
});

it('a reset leaves nothing: not the names of learners, nor what was typed under /check', async () => {
  keepSheet({ name: 'class.csv', scope: '', text: 'learner,question,answer\nAda Lovelace,q,a\n' });
  await useDrafts.persist.rehydrate();
  keepAnswer('quizzes/one/q', '192.0.2.1');
  render(<YourData />);
  press('Reset');
  press('Delete everything');
  await screen.findByText(/is kept any more/);
  expect(JSON.stringify({ ...sessionStorage })).not.toMatch(/Ada|192\.0\.2\.1/);
  expect(useDrafts.getState().answers).toEqual({});
  expect(useProgress.getState().quizzes).toEqual({});
});

it.each([
  ['Reset', 'Delete everything', 'Case files and terminal history could not be deleted.'],
  ['Export', undefined, 'Nothing could be exported.'],
])('%s without a database says what is wrong', async (first, then, words) => {
  database.broken = true;
  render(<YourData />);
  press(first);
  if (then) press(then);
  const said = await screen.findByRole('alert');
  expect(said.textContent).toContain(words);
  expect(said.textContent).toContain('The operation is insecure.');
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('a browser without room says so on every page, and here what to do, until there is room', () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  render(
    <>
      <Unkept />
      <YourData />
    </>,
  );
  act(() => useProgress.getState().named('Ada'));
  expect(screen.getByRole('link', { name: 'Progress not kept' })).toBeTruthy();
  expect(screen.getByText(/no room left for your progress: export it/)).toBeTruthy();
  full.mockRestore();
  act(() => useProgress.getState().named('Ada L.'));
  expect(screen.queryByRole('link', { name: 'Progress not kept' })).toBeNull();
  expect(screen.queryByText(/no room left/)).toBeNull();
});

it('an import says what is in the file, answers of quizzes too, and what went wrong with it', async () => {
  const file = {
    trailwise: 'progress',
    version: VERSION,
    exportedAt: AT,
    progress: {
      ...EMPTY,
      quizzes: { 'one/a': answer, 'one/b': answer },
      lessons: { 'm/l': { openedAt: AT, doneAt: AT } },
    },
    workspace: { version: 1, workspaces: { denied: {} } },
  };
  render(<YourData />);
  const chosen = { name: 'p.json', text: async () => JSON.stringify(file) };
  fireEvent.change(screen.getByLabelText('File to import'), { target: { files: [chosen] } });
  const dialog = await screen.findByRole('dialog');
  expect(dialog.textContent).toContain('holds 2 answered questions and 1 lesson read');
  database.broken = true;
  fireEvent.click(within(dialog).getByRole('button', { name: 'Import' }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('It could not be imported.')); // prettier-ignore
  // Nothing of the file has come in by halves.
  expect(Object.keys(useProgress.getState().quizzes)).toEqual(['one/q']);
});

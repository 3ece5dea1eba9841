// @vitest-environment jsdom
import './no-media';
import 'fake-indexeddb/auto';
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useWorkbench, WorkbenchProvider } from '@/components/lab/workbench/context';
import { setConnectors } from '@/components/lab/workbench/engines';
import { Workbench } from '@/components/lab/workbench/workbench';
import { hydrateWorkspace, workspaceStore } from '@/lib/progress/workspace';
import { resetWorkspace } from '@/lib/progress/workspace-file';
import { flushWorkspaces, readStored } from '@/lib/progress/workspace-storage';
import type { Completion, Engine, Evidence, Outcome, RunOptions } from '@/lib/query/types';

// A second is not enough where other tests have the machine to themselves.
configure({ asyncUtilTimeout: 30_000 });

const evidence: Evidence = {
  lab: 'test',
  files: [{ name: 'rds.log', url: '/rds.log', bytes: 42_861, modified: '2024-11-28T15:44:52Z' }],
  clock: '2024-11-28T16:00:00Z',
  engines: { jq: '/jq.wasm', duckdb: '/duckdb.wasm' },
};

type Run = (query: string, options: RunOptions) => Promise<Outcome>;
const done = (exitCode = 0): Outcome => ({
  status: 'done',
  exitCode,
  truncated: false,
  elapsedMs: 12,
});
let run: Run;
let completions: readonly Completion[] = [];

const engine = (language: Engine['language']): Engine => ({
  language,
  open: () => Promise.resolve(),
  prepare: () => Promise.resolve([]),
  complete: () => Promise.resolve(completions),
  run: (query, options) => run(query, options),
  close: () => undefined,
});

function Asker() {
  const workbench = useWorkbench();
  return <button onClick={() => workbench.run('shell', 'echo asked')}>Ask</button>;
}

/**
 * Ready for keys: what was stored is read and React's effects have run. A key pressed between the
 * first paint and the effects would meet a prompt that does not listen to its store yet.
 */
async function mount(key = 'labs/test') {
  render(
    <WorkbenchProvider>
      <Asker />
      <Workbench evidence={evidence} storageKey={key} languages={['shell', 'sql']} />
    </WorkbenchProvider>,
  );
  await act(() => hydrateWorkspace(workspaceStore(key)));
  return screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Command' });
}
function type(field: HTMLTextAreaElement, text: string) {
  fireEvent.change(field, { target: { value: text } });
  field.setSelectionRange(text.length, text.length);
}
const key = (field: HTMLElement, name: string, more = {}) =>
  fireEvent.keyDown(field, { key: name, ...more });

/** Runs a command and waits until the engine has been given it. */
async function enter(field: HTMLTextAreaElement, command: string) {
  type(field, command);
  key(field, 'Enter');
  await screen.findByRole('listitem', { name: command });
}

beforeEach(async () => {
  await resetWorkspace();
  completions = [];
  run = vi.fn<Run>((query, { onOutput }) => {
    onOutput({ kind: 'text', stream: 'stdout', text: `ran ${query}\n` });
    return Promise.resolve(done());
  });
  setConnectors({
    shell: () => Promise.resolve(engine('shell')),
    sql: () => Promise.resolve(engine('sql')),
  });
});
afterEach(() => {
  cleanup();
  setConnectors();
});

describe('the terminal', () => {
  it('runs on Enter, shows the output, and tells it in words', async () => {
    const field = await mount();
    await enter(field, 'ls');
    expect(await screen.findByText('ran ls')).toBeTruthy();
    expect(field.value).toBe('');
    await waitFor(() => expect(screen.getByRole('log').textContent).toBe('1 line: ran ls\n'));
  });

  it('marks stderr in words, and a failing exit code', async () => {
    run = (_, { onOutput }) => {
      onOutput({ kind: 'text', stream: 'stderr', text: 'jq: error\n' });
      return Promise.resolve(done(5));
    };
    const field = await mount();
    await enter(field, 'jq x');
    expect(await screen.findByText('jq: error')).toBeTruthy();
    expect(screen.getByText('stderr:')).toBeTruthy();
    expect(screen.getByText('exit 5, 1 line')).toBeTruthy();
  });

  it('walks through the history and gives the draft back', async () => {
    const field = await mount();
    await enter(field, 'one');
    await screen.findByText('ran one');
    await enter(field, 'two');
    await screen.findByText('ran two');
    type(field, 'half');
    key(field, 'ArrowUp');
    expect(field.value).toBe('two');
    key(field, 'ArrowUp');
    expect(field.value).toBe('one');
    key(field, 'ArrowDown');
    key(field, 'ArrowDown');
    expect(field.value).toBe('half');
  });

  it('searches the history with Ctrl-R and puts the match into the prompt', async () => {
    const field = await mount();
    await enter(field, 'grep INSERT rds.log');
    await screen.findByText('ran grep INSERT rds.log');
    key(field, 'r', { ctrlKey: true });
    const search = await screen.findByRole('combobox');
    fireEvent.change(search, { target: { value: 'insert' } });
    expect(screen.getByRole('option').querySelector('mark')?.textContent).toBe('INSERT');
    key(search, 'Tab');
    expect(field.value).toBe('grep INSERT rds.log');
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('completes the common part first, then from a list; Esc and Tab leave', async () => {
    const span = { start: 0, end: 1 };
    completions = ['cat', 'cats'].map((label) => ({ label, kind: 'command', insert: label, span }));
    const field = await mount();
    type(field, 'c');
    key(field, 'Tab');
    const list = await screen.findByRole('listbox', { name: 'Completions' });
    expect(field.value).toBe('cat');
    expect(within(list).getAllByRole('option')).toHaveLength(2);
    key(field, 'ArrowDown');
    expect(field.getAttribute('aria-activedescendant')).toBe(
      within(list).getByRole('option', { selected: true }).id,
    );
    key(field, 'Enter');
    expect(field.value).toBe('cats');
    key(field, 'Escape');
    // Not prevented: the browser moves the focus on.
    expect(key(field, 'Tab')).toBe(true);
  });

  it('goes to a new line where the pipe is not finished', async () => {
    const field = await mount();
    type(field, 'ls |');
    expect(key(field, 'Enter')).toBe(true);
    expect(run).not.toHaveBeenCalled();
  });

  it('stops a run with Ctrl-C, and says so', async () => {
    run = (_, { signal }) =>
      new Promise((resolve) =>
        signal?.addEventListener('abort', () =>
          resolve({ status: 'stopped', reason: 'cancelled', elapsedMs: 5 }),
        ),
      );
    const field = await mount();
    await enter(field, 'jq -n "def f: f; f"');
    await screen.findByRole('button', { name: /Stop/ });
    key(field, 'c', { ctrlKey: true });
    const transcript = within(screen.getByRole('region', { name: 'Transcript' }));
    expect(await transcript.findByText('stopped, 0 lines')).toBeTruthy();
  });

  it('clears the line with Ctrl-C and the screen with Ctrl-L', async () => {
    const field = await mount();
    await enter(field, 'ls');
    await screen.findByText('ran ls');
    type(field, 'something');
    key(field, 'c', { ctrlKey: true });
    expect(field.value).toBe('');
    key(field, 'l', { ctrlKey: true });
    await waitFor(() => expect(screen.queryByText('ran ls')).toBeNull());
  });

  it('shows a page until q', async () => {
    run = (_, { onOutput }) => {
      onOutput({ kind: 'page', title: 'rds.log', text: 'line one\nline two\n' });
      return Promise.resolve(done());
    };
    const field = await mount();
    await enter(field, 'less rds.log');
    const page = await screen.findByRole('document');
    expect(within(page).getByText('line two')).toBeTruthy();
    key(page, 'q');
    expect(screen.queryByRole('document')).toBeNull();
  });

  it('says what broke where the engine itself fails, and lets it be tried again', async () => {
    let broken = true;
    setConnectors({
      shell: () =>
        broken ? Promise.reject(new Error('HTTP 503')) : Promise.resolve(engine('shell')),
    });
    await mount();
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('HTTP 503');
    broken = false;
    fireEvent.click(within(alert).getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });

  it('runs what another part of the page asks for', async () => {
    await mount();
    fireEvent.click(screen.getByRole('button', { name: 'Ask' }));
    expect(await screen.findByText('ran echo asked')).toBeTruthy();
  });

  it('is found as it was after a reload', async () => {
    const field = await mount('labs/reload');
    await enter(field, 'ls');
    await screen.findByText('ran ls');
    type(field, 'jq .');
    await act(() => flushWorkspaces());
    const stored = await readStored('labs/reload');
    expect(stored?.shellDraft).toBe('jq .');
    expect(stored?.entries.map((entry) => [entry.command, entry.status])).toEqual([['ls', 'done']]);
    cleanup();
    expect((await mount('labs/reload')).value).toBe('jq .');
    expect(await screen.findByText('ran ls')).toBeTruthy();
  });
});

describe('the tabs', () => {
  it('opens the engine of a tab only when it is first shown', async () => {
    const connect = vi.fn(() => Promise.resolve(engine('sql')));
    setConnectors({ shell: () => Promise.resolve(engine('shell')), sql: connect });
    await mount();
    expect(connect).not.toHaveBeenCalled();
    const tab = screen.getByRole('tab', { name: 'Terminal' });
    fireEvent.keyDown(tab, { key: 'ArrowRight' });
    expect(screen.getByRole('tab', { name: 'SQL' }).getAttribute('aria-selected')).toBe('true');
    await waitFor(() => expect(connect).toHaveBeenCalledOnce());
  });
});

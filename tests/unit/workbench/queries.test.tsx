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
import { useImperativeHandle } from 'react';
import { WorkbenchProvider } from '@/components/lab/workbench/context';
import type { QueryEditorProps } from '@/components/lab/workbench/query-editor';
import { setConnectors } from '@/components/lab/workbench/engines';
import { Workbench } from '@/components/lab/workbench/workbench';
import { KeysDialog } from '@/components/site/keys';
import { usePageActions } from '@/components/site/page-actions';
import { savedQueries } from '@/lib/progress/queries';
import { shareHash } from '@/lib/progress/share';
import { hydrateWorkspace, workspaceStore } from '@/lib/progress/workspace';
import { resetWorkspace } from '@/lib/progress/workspace-file';
import type { Workspace } from '@/lib/progress/workspace-schema';
import { LANGUAGES, type Engine, type Evidence, type RunOptions } from '@/lib/query/types';

// CodeMirror asks jsdom for what it has not; the browser tests have the editor itself.
vi.mock('@/components/lab/workbench/query-editor', () => ({ default: PlainEditor }));
function PlainEditor({ value, onChange, control, label }: QueryEditorProps) {
  useImperativeHandle(control, () => ({
    set: onChange,
    insert: (text: string) => onChange(value + text),
    wanted: () => value,
    focus: () => undefined,
  }));
  return (
    <textarea aria-label={label} value={value} onChange={(e) => onChange(e.currentTarget.value)} />
  );
}

// A second is not enough where other tests have the machine to themselves.
configure({ asyncUtilTimeout: 30_000 });

const KEY = 'labs/queries-test';
const evidence: Evidence = {
  lab: 'test',
  files: [],
  clock: '2024-11-28T16:00:00Z',
  logGroups: [{ name: 'trail', streams: [] }],
  engines: { jq: '/jq.wasm', duckdb: '/duckdb.wasm' },
};
const ran = vi.fn<(language: string, query: string, options: RunOptions) => void>();
const engine = (language: Engine['language']): Engine => ({
  language,
  open: () => Promise.resolve(),
  prepare: () => Promise.resolve([]),
  complete: () => Promise.resolve([]),
  run: (query, options) => {
    ran(language, query, options);
    options.onOutput({ kind: 'columns', columns: [{ name: 'n', type: 'number' }] });
    options.onOutput({ kind: 'rows', rows: [[7]] });
    return Promise.resolve({
      status: 'done',
      truncated: false,
      elapsedMs: 200,
      scanned: { recordsMatched: 12, recordsScanned: 59, bytesScanned: 81_200 },
    });
  },
  close: () => undefined,
});

/** What the palette would list. */
function Actions() {
  return usePageActions().map(({ title, act }) => (
    <button key={title} onClick={act}>
      {title}
    </button>
  ));
}

const store = () => workspaceStore(KEY);
async function mount(state: Partial<Workspace> = {}) {
  await hydrateWorkspace(store());
  store().setState(state);
  render(
    <WorkbenchProvider>
      <Actions />
      <Workbench evidence={evidence} storageKey={KEY} languages={LANGUAGES} />
    </WorkbenchProvider>,
  );
  await screen.findByRole('tablist', { name: 'Language' });
}
const open = async (name: 'History' | 'Saved') => {
  fireEvent.click(await screen.findByRole('button', { name }));
  return screen.findByRole('dialog');
};
const history = (...texts: string[]) => texts.map((text, at) => ({ text, at: at + 1 }));

beforeEach(async () => {
  // jsdom has dialogs without their methods.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  await resetWorkspace();
  window.history.replaceState(null, '', '/labs/test');
  ran.mockClear();
  setConnectors(
    Object.fromEntries(LANGUAGES.map((one) => [one, () => Promise.resolve(engine(one))])) as never,
  );
});
afterEach(async () => {
  cleanup();
  // What waits for the next frames must not reach the next test's workspace, which has the same name.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
});

describe('the panes', () => {
  it('are one for the two languages of CloudWatch Logs', async () => {
    await mount();
    const tabs = within(screen.getByRole('tablist', { name: 'Language' })).getAllByRole('tab');
    expect(tabs.map((tab) => tab.getAttribute('aria-label') ?? tab.textContent)).toEqual([
      'Terminal',
      'SQL',
      'CloudWatch Logs',
      'Dashboards',
    ]);
  });

  it('run a query of CloudWatch Logs in its scope, and say what was scanned', async () => {
    await mount({
      language: 'filter',
      logsLanguage: 'filter',
      filterDraft: 'ERROR',
      logGroups: ['trail'],
      logRange: { kind: 'last', ms: 3_600_000 },
    });
    fireEvent.click(await screen.findByRole('button', { name: 'Run' }));
    expect(await screen.findByText(/12 records matched/)).toBeTruthy();
    expect(ran.mock.calls[0]?.slice(0, 2)).toEqual(['filter', 'ERROR']);
    expect(ran.mock.calls[0]?.[2].scope).toEqual({
      logGroups: ['trail'],
      from: Date.parse('2024-11-28T15:00:00Z'),
      to: Date.parse('2024-11-28T16:00:00Z'),
    });
    await waitFor(() => expect(store().getState().filterResult?.rows).toEqual([[7]]));
  });
});

describe('the history', () => {
  const past = {
    language: 'sql',
    sqlHistory: history('SELECT 1', 'SELECT two', 'SELECT 1'),
  } as const;

  it('lists each query once, the newest first, and finds them by their words', async () => {
    await mount({ ...past, sqlHistory: [...past.sqlHistory] });
    const drawer = await open('History');
    const texts = () =>
      within(drawer)
        .queryAllByRole('button', { name: /^Put into/ })
        .map((one) => one.textContent);
    expect(texts()).toEqual(['SELECT 1', 'SELECT two']);
    fireEvent.change(within(drawer).getByRole('searchbox'), { target: { value: 'TWO' } });
    expect(texts()).toEqual(['SELECT two']);
    expect(within(drawer).getByText('1 of 2')).toBeTruthy();
  });

  it('puts a query into the editor without running it', async () => {
    await mount({ ...past, sqlHistory: [...past.sqlHistory], sqlDraft: 'mine' });
    const drawer = await open('History');
    fireEvent.click(
      within(drawer).getByRole('button', { name: 'Put into the editor: SELECT two' }),
    );
    await waitFor(() => expect(store().getState().sqlDraft).toBe('SELECT two'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(ran).not.toHaveBeenCalled();
  });

  it('runs a query again', async () => {
    await mount({ ...past, sqlHistory: [...past.sqlHistory] });
    const drawer = await open('History');
    fireEvent.click(within(drawer).getByRole('button', { name: 'Run: SELECT two' }));
    await waitFor(() => expect(ran.mock.calls[0]?.slice(0, 2)).toEqual(['sql', 'SELECT two']));
  });

  it('deletes a query, all its runs', async () => {
    await mount({ ...past, sqlHistory: [...past.sqlHistory] });
    const drawer = await open('History');
    fireEvent.click(within(drawer).getByRole('button', { name: 'Delete: SELECT 1' }));
    expect(
      store()
        .getState()
        .sqlHistory.map(({ text }) => text),
    ).toEqual(['SELECT two']);
  });

  it('says what will be there where nothing is yet', async () => {
    await mount({ language: 'insights' });
    expect(within(await open('History')).getByText(/Nothing was run here yet/)).toBeTruthy();
  });
});

describe('saved queries', () => {
  const names = () => savedQueries(store().getState(), 'sql').map(({ name }) => name);
  async function save(drawer: HTMLElement, name: string) {
    const field = within(drawer).getByLabelText('Name for the query in the editor');
    fireEvent.change(field, { target: { value: name } });
    fireEvent.submit(field.closest('form') as HTMLFormElement);
    await act(() => Promise.resolve());
  }

  it('are saved, replaced, renamed and deleted', async () => {
    await mount({ language: 'sql', sqlDraft: 'SELECT 1' });
    const drawer = await open('Saved');
    await save(drawer, ' one ');
    expect(within(drawer).getByText('Saved one.')).toBeTruthy();
    act(() => store().setState({ sqlDraft: 'SELECT 2' }));
    await save(drawer, 'one');
    expect(savedQueries(store().getState(), 'sql').map(({ text }) => text)).toEqual(['SELECT 2']);
    await save(drawer, 'other');

    fireEvent.click(within(drawer).getByRole('button', { name: 'Rename: one' }));
    const rename = () => within(drawer).getByLabelText('New name for one');
    fireEvent.change(rename(), { target: { value: 'other' } });
    fireEvent.keyDown(rename(), { key: 'Enter' });
    expect(names()).toEqual(['one', 'other']);
    expect(within(drawer).getByText('The name other is taken.')).toBeTruthy();

    fireEvent.click(within(drawer).getByRole('button', { name: 'Rename: one' }));
    fireEvent.change(rename(), { target: { value: 'dropped' } });
    fireEvent.keyDown(rename(), { key: 'Escape' });
    expect(names()).toEqual(['one', 'other']);

    fireEvent.click(within(drawer).getByRole('button', { name: 'Rename: one' }));
    fireEvent.change(rename(), { target: { value: 'first' } });
    fireEvent.keyDown(rename(), { key: 'Enter' });
    expect(names()).toEqual(['first', 'other']);

    fireEvent.click(within(drawer).getByRole('button', { name: 'Delete: other' }));
    expect(names()).toEqual(['first']);
  });

  it('cannot be saved without a name or a query', async () => {
    await mount({ language: 'sql', sqlDraft: '  ' });
    const drawer = await open('Saved');
    await save(drawer, 'empty');
    act(() => store().setState({ sqlDraft: 'SELECT 1' }));
    await save(drawer, '   ');
    expect(names()).toEqual([]);
  });
});

describe('a link', () => {
  const hash = shareHash({ language: 'insights', query: 'fields @message' }) ?? '';
  const arrive = () => window.history.replaceState(null, '', `/labs/test${hash}`);

  it('fills the draft, says so, is not run, and leaves the address', async () => {
    arrive();
    await mount({ insightsDraft: 'mine' });
    expect(await screen.findByText(/Logs Insights: the query of the link is here/)).toBeTruthy();
    expect(screen.getByText(/What you had written is in the history/)).toBeTruthy();
    expect(store().getState()).toMatchObject({
      language: 'insights',
      logsLanguage: 'insights',
      insightsDraft: 'fields @message',
    });
    expect(
      store()
        .getState()
        .insightsHistory.map(({ text }) => text),
    ).toEqual(['mine']);
    expect(window.location.hash).toBe('');
    expect(ran).not.toHaveBeenCalled();

    // Its words are true until something is run.
    fireEvent.click(await screen.findByRole('button', { name: 'Run' }));
    await waitFor(() => expect(screen.queryByText(/the query of the link/)).toBeNull());
  });

  it('is not about another language, and can be dismissed', async () => {
    arrive();
    await mount();
    await screen.findByText(/the query of the link/);
    fireEvent.click(screen.getByRole('tab', { name: 'SQL' }));
    expect(screen.queryByText(/the query of the link/)).toBeNull();
    act(() => {
      const { dashboard } = store().getState();
      store().setState({ dashboard: { ...dashboard, shown: true } });
    });
    expect(screen.queryByText(/the query of the link/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Copy a link to the query' })).toBeNull();
    fireEvent.click(screen.getByRole('tab', { name: 'CloudWatch Logs' }));
    fireEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByText(/the query of the link/)).toBeNull();
  });

  it('comes to the front of the dashboards', async () => {
    arrive();
    const { dashboard } = store().getState();
    await mount({ dashboard: { ...dashboard, shown: true } });
    await waitFor(() => expect(store().getState().dashboard.shown).toBe(false));
    expect(await screen.findByText(/the query of the link/)).toBeTruthy();
  });

  it('opened on the page itself is taken too', async () => {
    await mount({ language: 'sql' });
    arrive();
    fireEvent(window, new HashChangeEvent('hashchange'));
    expect(await screen.findByText(/the query of the link/)).toBeTruthy();
  });

  it('that is broken changes nothing and says what to do', async () => {
    window.history.replaceState(null, '', '/labs/test#query=broken');
    await mount({ language: 'sql', sqlDraft: 'mine' });
    expect(await screen.findByText(/cannot be read/)).toBeTruthy();
    expect(store().getState()).toMatchObject({ language: 'sql', sqlDraft: 'mine' });
  });

  it('is copied with the query of the pane', async () => {
    const writeText = vi.fn((_text: string) => Promise.resolve());
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText } });
    await mount({ language: 'insights', insightsDraft: 'fields @message' });
    fireEvent.click(await screen.findByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText('Copied a link to the query')).toBeTruthy();
    expect(writeText).toHaveBeenCalledWith(`${window.location.origin}/labs/test${hash}`);
    vi.unstubAllGlobals();
  });

  it('is not made of nothing', async () => {
    await mount({ language: 'sql' });
    fireEvent.click(await screen.findByRole('button', { name: 'Copy link' }));
    expect(await screen.findByText('Write a query first')).toBeTruthy();
  });
});

describe('the palette', () => {
  it('is offered what the workbench can do, while that is there', async () => {
    await mount({ language: 'sql' });
    fireEvent.click(await screen.findByRole('button', { name: 'Open Filter pattern' }));
    await waitFor(() => expect(store().getState().language).toBe('filter'));
    fireEvent.click(await screen.findByRole('button', { name: 'Query history' }));
    const drawer = await screen.findByRole('dialog');
    expect(within(drawer).getByText('Filter pattern: your queries')).toBeTruthy();
    cleanup();
    render(<Actions />);
    expect(screen.queryByRole('button')).toBeNull();
  });
});

it('the list of keys knows how to save', () => {
  render(<KeysDialog open onClose={() => undefined} />);
  expect(screen.getByText(/Save the query under a name/)).toBeTruthy();
});

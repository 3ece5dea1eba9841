// @vitest-environment jsdom
import './no-media';
import 'fake-indexeddb/auto';
import { act, cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setConnectors } from '@/components/lab/workbench/engines';
import { Workbench } from '@/components/lab/workbench/workbench';
import { hydrateWorkspace, workspaceStore } from '@/lib/progress/workspace';
import { resetWorkspace } from '@/lib/progress/workspace-file';
import { readWorkspace } from '@/lib/progress/workspace-schema';
import type { Engine, Evidence, Json, Outcome, RunOptions } from '@/lib/query/types';

configure({ asyncUtilTimeout: 30_000 });

const evidence: Evidence = {
  lab: 'test',
  files: [],
  clock: '2024-11-28T16:00:00Z',
  engines: { jq: '/jq.wasm', duckdb: '/duckdb.wasm' },
};
const KEY = 'labs/dashboard';
const GLITCH = 'arn:aws:iam::111122223333:user/glitch';
const ANA = 'arn:aws:iam::111122223333:user/ana';

type Rows = readonly (readonly Json[])[];
/** What the account holds, as the real queries would answer. */
function rowsFor(query: string): Rows {
  const glitch = query.includes(`= '${GLITCH}'`);
  if (query.includes("'nowhere'")) return query.includes('min(') ? [[0, null, null]] : [];
  if (query.startsWith('SELECT *')) return [['PutObject', '2024-11-28 15:00:00.000']];
  if (query.includes('min(eventTime)')) {
    return glitch
      ? [[7, '2024-11-28 15:00:00.000', '2024-11-28 15:00:30.000']]
      : [[10, '2024-11-28 14:00:00.000', '2024-11-28 15:00:30.000']];
  }
  if (query.includes('AS time')) return [['2024-11-28 15:00:00.000', 4, glitch ? 3 : 6]];
  if (query.includes('userIdentity.arn AS value')) {
    return glitch
      ? [[GLITCH, 7]]
      : [
          [GLITCH, 7],
          [ANA, 2],
          [null, 1],
        ];
  }
  if (query.includes('count(DISTINCT')) return [[glitch ? 7 : 10, 1, 2, 3]];
  if (query.includes('awsRegion AS value')) return [['eu-west-1', glitch ? 7 : 10]];
  return [];
}

const asked: string[] = [];
let run: (query: string, options: RunOptions) => Promise<Outcome>;
const done: Outcome = { status: 'done', truncated: false, elapsedMs: 1 };
const answer = (query: string, { onOutput }: RunOptions): Promise<Outcome> => {
  const rows = rowsFor(query);
  onOutput({
    kind: 'columns',
    columns: ['eventName', 'eventTime'].map((name) => ({ name, type: 'VARCHAR' })),
  });
  onOutput({ kind: 'rows', rows });
  return Promise.resolve(done);
};
const engine = (language: Engine['language']): Engine => ({
  language,
  open: () => Promise.resolve(),
  prepare: () => Promise.resolve([]),
  complete: () => Promise.resolve([]),
  run: (query, options) => {
    asked.push(query);
    return run(query, options);
  },
  close: () => undefined,
});

beforeEach(async () => {
  await resetWorkspace();
  asked.length = 0;
  run = answer;
  setConnectors({
    shell: () => Promise.resolve(engine('shell')),
    sql: () => Promise.resolve(engine('sql')),
  });
});
afterEach(() => {
  cleanup();
  setConnectors();
});

async function mount() {
  render(<Workbench evidence={evidence} storageKey={KEY} languages={['shell', 'sql']} />);
  await act(() => hydrateWorkspace(workspaceStore(KEY)));
  fireEvent.click(screen.getByRole('tab', { name: 'Dashboards' }));
}
const filters = () => workspaceStore(KEY).getState().dashboard.filters;
const tile = (name: string) => screen.findByRole('region', { name });

describe('the dashboards', () => {
  it('ask nothing before they are shown', async () => {
    render(<Workbench evidence={evidence} storageKey={KEY} languages={['shell', 'sql']} />);
    await act(() => hydrateWorkspace(workspaceStore(KEY)));
    expect(asked).toEqual([]);
  });

  it('are not there without SQL', async () => {
    render(<Workbench evidence={evidence} storageKey={KEY} languages={['shell']} />);
    await act(() => hydrateWorkspace(workspaceStore(KEY)));
    expect(screen.queryByRole('tab', { name: 'Dashboards' })).toBeNull();
  });

  it('fill one tile after the other, and say what an empty one means', async () => {
    await mount();
    const users = await tile('Top users');
    expect((await within(users).findAllByRole('row')).map((row) => row.textContent)).toEqual([
      'ValueEvents',
      'user/glitch7',
      'user/ana2',
      'No ARN1',
    ]);
    expect(await screen.findByText('No throttling. No call met a rate limit.')).toBeTruthy();
    expect(screen.getByText(/^10 events/).getAttribute('role')).toBe('status');
    expect(asked.filter((query) => query.includes('userIdentity.arn AS value'))).toHaveLength(1);
  });

  it('are narrowed by a value, as a chip that can be taken off again', async () => {
    await mount();
    const users = await tile('Top users');
    const glitch = await within(users).findByRole('button', { name: GLITCH });
    expect(glitch.getAttribute('aria-pressed')).toBe('false');
    await screen.findByText('No throttling. No call met a rate limit.');
    asked.length = 0;
    fireEvent.click(glitch);
    expect(await screen.findByText(/^7 events/)).toBeTruthy();
    await vi.waitFor(() => expect(asked).toHaveLength(9));
    for (const query of asked) expect(query).toContain(`userIdentity.arn = '${GLITCH}'`);
    expect(within(users).getByRole('button', { name: GLITCH }).getAttribute('aria-pressed')).toBe(
      'true',
    );

    fireEvent.click(
      screen.getByRole('button', { name: /^Remove\s*userIdentity.arn = user.glitch/ }),
    );
    expect(await screen.findByText(/^10 events/)).toBeTruthy();
    expect(filters()).toEqual([]);
  });

  it('are narrowed by the absence of a value, and cleared all at once', async () => {
    await mount();
    const users = await tile('Top users');
    fireEvent.click(await within(users).findByRole('button', { name: 'No ARN' }));
    fireEvent.click(
      await within(await tile('Most active Regions')).findByRole('button', { name: 'eu-west-1' }),
    );
    expect(filters()).toEqual([
      { kind: 'is', field: ['userIdentity', 'arn'], value: null },
      { kind: 'is', field: ['awsRegion'], value: 'eu-west-1' },
    ]);
    fireEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(filters()).toEqual([]);
    expect(screen.queryByRole('list', { name: 'Filters' })).toBeNull();
  });

  it('are narrowed to a window of the chart, with keys', async () => {
    await mount();
    const chart = await screen.findByRole('group', { name: /^Account activity/ });
    fireEvent.focus(chart);
    fireEvent.keyDown(chart, { key: 'ArrowRight' });
    fireEvent.keyDown(chart, { key: 'Enter' });
    // The bins of an hour and half a minute are five minutes wide.
    expect(filters()).toEqual([
      { kind: 'time', from: '2024-11-28T15:00:00.000Z', to: '2024-11-28T15:05:00.000Z' },
    ]);
    await screen.findByRole('button', { name: /2024-11-28 15:00:00 to 2024-11-28 15:05:00 UTC/ });
  });

  it('stop what they ask when they are narrowed anew', async () => {
    const stopped: string[] = [];
    run = (query, options) => {
      if (!query.includes('errorCode IS NOT NULL') || query.includes('awsRegion =')) {
        return answer(query, options);
      }
      return new Promise((resolve) => {
        options.signal?.addEventListener('abort', () => {
          stopped.push(query);
          resolve({ status: 'stopped', reason: 'cancelled', elapsedMs: 1 });
        });
      });
    };
    await mount();
    await vi.waitFor(() => expect(asked.at(-1)).toContain('errorCode IS NOT NULL'));
    act(() => {
      const { dashboard } = workspaceStore(KEY).getState();
      const filter = { kind: 'is' as const, field: ['awsRegion'], value: 'eu-west-1' };
      workspaceStore(KEY).setState({ dashboard: { ...dashboard, filters: [filter] } });
    });
    expect(await screen.findByText('No throttling. No call met a rate limit.')).toBeTruthy();
    expect(stopped).toHaveLength(1);
  });

  it('say kindly where a tile failed, and fill the others', async () => {
    let broken = true;
    run = (query, options) =>
      broken && query.includes('awsRegion AS value')
        ? Promise.reject(new Error('out of memory'))
        : answer(query, options);
    await mount();
    const regions = await tile('Most active Regions');
    expect((await within(regions).findByRole('alert')).textContent).toContain('out of memory');
    expect(await screen.findByText('No throttling. No call met a rate limit.')).toBeTruthy();
    broken = false;
    fireEvent.click(within(regions).getByRole('button', { name: 'Try again' }));
    expect(await within(regions).findByRole('button', { name: 'eu-west-1' })).toBeTruthy();
  });

  it('do not call it good news where no event is left', async () => {
    workspaceStore(KEY).setState({
      dashboard: {
        shown: false,
        id: 'overview',
        filters: [{ kind: 'is', field: ['awsRegion'], value: 'nowhere' }],
      },
    });
    await mount();
    const throttled = await tile('Most throttled events');
    expect(
      await within(throttled).findByText('No event passes the filters. Take one off.'),
    ).toBeTruthy();
    expect(screen.getByText('0 events')).toBeTruthy();
  });

  it('put the query of a tile, with the filters, into the SQL pane', async () => {
    await mount();
    const users = await tile('Top users');
    fireEvent.click(await within(users).findByRole('button', { name: GLITCH }));
    await screen.findByText(/^7 events/);
    fireEvent.click(screen.getByRole('button', { name: 'Open query: Most active Regions' }));
    await vi.waitFor(() =>
      expect(workspaceStore(KEY).getState().sqlDraft)
        .toBe(`SELECT awsRegion AS value, count(*) AS events
FROM cloudtrail
WHERE userIdentity.arn = '${GLITCH}'
GROUP BY 1
ORDER BY events DESC, value
LIMIT 10`),
    );
    expect(screen.getByRole('tab', { name: 'SQL' }).getAttribute('aria-selected')).toBe('true');
  });

  it('are shown again as they were left', async () => {
    await mount();
    fireEvent.click(await screen.findByRole('tab', { name: 'Security' }));
    cleanup();
    render(<Workbench evidence={evidence} storageKey={KEY} languages={['shell', 'sql']} />);
    const security = await screen.findByRole('tab', { name: 'Security' });
    expect(security.getAttribute('aria-selected')).toBe('true');
  });
});

describe('what was stored', () => {
  it('is read as far as it can be', () => {
    const good = { kind: 'is', field: ['awsRegion'], value: 'eu-west-1' };
    expect(
      readWorkspace({ dashboard: { shown: 'yes', id: 5, filters: [good, { kind: 'is' }, 3] } })
        .dashboard,
    ).toEqual({ shown: false, id: 'overview', filters: [good] });
    expect(readWorkspace({ dashboard: 'x' }).dashboard.filters).toEqual([]);
    expect(readWorkspace({}).dashboard.shown).toBe(false);
  });
});

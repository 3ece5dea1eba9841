// @vitest-environment jsdom
import '../workbench/no-media';
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setConnectors } from '@/components/lab/workbench/engines';
import type { FieldProps, FieldReply } from '@/components/question/field-props';
import ResultField from '@/components/question/result-field';
import { grade } from '@/lib/grading/grade';
import type { Engine, Evidence, Json, Outcome } from '@/lib/query/types';

vi.mock('@/components/lab/workbench/query-editor', () => import('../plain-editor'));
configure({ asyncUtilTimeout: 30_000 });

const evidence: Evidence = {
  lab: 'result-test',
  files: [],
  clock: '2026-10-06T12:00:00Z',
  logGroups: [],
  engines: { jq: '/jq.wasm', duckdb: '/duckdb.wasm' },
};
const QUESTION: FieldProps<'result'>['question'] = {
  kind: 'result',
  evidence,
  config: {
    data: 'some-lab',
    languages: ['sql', 'shell'],
    columns: ['eventname', 'calls'],
    ordered: false,
    start: { sql: 'SELECT ' },
  },
};
const RIGHT = { key: { rows: [['RunInstances', 3], ['StopInstances', 1]] } }; // prettier-ignore

const ran = vi.fn<(language: string, query: string) => void>();
const opened = vi.fn<(language: string) => void>();
/** What the engines give, by query; anything else fails. */
const TABLES: Readonly<Record<string, readonly (readonly Json[])[]>> = {
  'SELECT counts': [['StopInstances', 1], ['RunInstances', 3]], // prettier-ignore
  'SELECT many': Array.from({ length: 3_000 }, (_, n) => [`${n} and some more of it`, n]),
};

function engine(language: Engine['language']): Engine {
  return {
    language,
    open: () => Promise.resolve(),
    prepare: () => Promise.resolve([]),
    complete: () => Promise.resolve([]),
    run: (query, { onOutput }): Promise<Outcome> => {
      ran(language, query);
      if (language === 'shell') {
        onOutput({ kind: 'text', stream: 'stderr', text: 'a word on the side\n' });
        onOutput({ kind: 'text', stream: 'stdout', text: '3 RunInstances\n1 StopInstances\n' });
        return Promise.resolve({ status: 'done', exitCode: 0, truncated: false, elapsedMs: 3 });
      }
      const rows = TABLES[query];
      if (!rows) {
        const diagnostics = [{ severity: 'error', message: 'no such column' } as const];
        return Promise.resolve({ status: 'failed', diagnostics, elapsedMs: 2 });
      }
      const columns = ['eventname', 'calls'].map((name) => ({ name, type: 'VARCHAR' }));
      onOutput({ kind: 'columns', columns });
      onOutput({ kind: 'rows', rows });
      return Promise.resolve({ status: 'done', truncated: false, elapsedMs: 2 });
    },
    close: () => undefined,
  };
}

beforeEach(() => {
  ran.mockClear();
  opened.mockClear();
  const connect = (language: Engine['language']) => () => {
    opened(language);
    return Promise.resolve(engine(language));
  };
  setConnectors({ sql: connect('sql'), shell: connect('shell') });
});
afterEach(async () => {
  cleanup();
  // What waits for the next frame must not reach the next test.
  await new Promise(requestAnimationFrame);
});

interface Shown {
  first?: string;
  locked?: boolean;
  reply?: FieldReply;
  question?: typeof QUESTION;
}
/** Renders the field with its draft kept outside of it; the draft is what is sent. */
async function show({ first = '', locked = false, reply, question = QUESTION }: Shown = {}) {
  const drafts = [first];
  function Kept() {
    const [value, setValue] = useState(first);
    const change = (next: string) => {
      drafts.push(next);
      setValue(next);
    };
    return (
      <ResultField question={question} value={value} onChange={change} locked={locked} {...(reply && { reply })} /> // prettier-ignore
    );
  }
  render(<Kept />);
  if (!locked && !reply) await screen.findByRole('textbox', { name: 'Your query' });
  return () => drafts.at(-1) ?? '';
}
async function write(query: string) {
  // The text area becomes the editor once it has the focus.
  fireEvent.focus(await screen.findByRole('textbox', { name: 'Your query' }));
  const editor = await screen.findByRole('textbox', { name: 'Your query' });
  fireEvent.change(editor, { target: { value: query } });
}
const run = async () => fireEvent.click(await screen.findByRole('button', { name: 'Run' }));
const told = (text: RegExp | string) => screen.findByText(text);
const verdict = (draft: string) => grade(QUESTION, RIGHT, draft).verdict;

describe('the result of a query', () => {
  it('is what is sent, and nothing is loaded before the first run', async () => {
    const draft = await show();
    expect((await told(/2 columns/)).closest('p')?.textContent).toBe(
      '2 columns: eventname, calls. Rows may come in any order.',
    );
    expect(await told('Run your query: its result is what is checked.')).toBeTruthy();
    await write('SELECT counts');
    expect(opened).not.toHaveBeenCalled();
    expect(verdict(draft())).toBe('not-of-kind');
    await run();
    expect(await told('Check sends the result above.')).toBeTruthy();
    expect(ran.mock.calls).toEqual([['sql', 'SELECT counts']]);
    expect(verdict(draft())).toBe('right');
  });

  it('stays the answer while the query is changed, and that is said', async () => {
    const draft = await show();
    await write('SELECT counts');
    await run();
    await told('Check sends the result above.');
    await write('SELECT counts, more');
    expect(await told(/The query was changed since: run it again/)).toBeTruthy();
    expect(verdict(draft())).toBe('right');
    await write('SELECT counts');
    expect(await told('Check sends the result above.')).toBeTruthy();
  });

  it('is there after a reload with its query, without an engine', async () => {
    const draft = await show();
    await write('SELECT counts');
    await run();
    await told('Check sends the result above.');
    await write('SELECT other');
    const kept = draft();
    cleanup();
    opened.mockClear();
    await show({ first: kept });
    const editor = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your query' });
    expect(editor.value).toBe('SELECT other');
    const table = await screen.findByRole('group', { name: 'The result of your last run' });
    expect(within(table).getAllByRole('row').map((row) => row.textContent)).toEqual(['eventnamecalls', 'StopInstances1', 'RunInstances3']); // prettier-ignore
    expect(await told(/The query was changed since/)).toBeTruthy();
    expect(opened).not.toHaveBeenCalled();
    expect(verdict(kept)).toBe('right');
  });

  it('is none where the query failed', async () => {
    const draft = await show();
    await write('SELECT counts');
    await run();
    await told('Check sends the result above.');
    await write('SELECT nothing');
    await run();
    expect(await told('no such column')).toBeTruthy();
    expect(await told('Run your query: its result is what is checked.')).toBeTruthy();
    expect(verdict(draft())).toBe('not-of-kind');
  });

  it('may be what a terminal prints; each language keeps its own query', async () => {
    const draft = await show();
    await write('SELECT counts');
    await run();
    await told('Check sends the result above.');
    fireEvent.click(await screen.findByRole('tab', { name: 'Terminal' }));
    expect(await told(/the result of your last run in SQL/)).toBeTruthy();
    const shell = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your query' });
    expect(shell.value).toBe('');
    await write('sort | uniq -c');
    await run();
    expect(await told('Check sends the result above.')).toBeTruthy();
    // What goes to standard error is no part of the result.
    expect(draft()).not.toContain('a word on the side');
    expect(verdict(draft())).toBe('right');
    fireEvent.click(await screen.findByRole('tab', { name: 'SQL' }));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your query' })).value).toBe('SELECT counts'); // prettier-ignore
  });

  it('that is too large is not kept, and that is said', async () => {
    const draft = await show();
    await write('SELECT many');
    await run();
    expect(await told(/larger than any answer/)).toBeTruthy();
    expect(screen.queryByText('Check sends the result above.')).toBeNull();
    expect(draft().length).toBeLessThan(1_000);
    cleanup();
    await show({ first: draft() });
    expect((await screen.findAllByText(/larger than any answer/)).length).toBeGreaterThan(0);
  });
});

describe('the field of a result', () => {
  it('begins with the start of the question, and cannot run an empty query', async () => {
    await show();
    const editor = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your query' });
    expect(editor.value).toBe('SELECT ');
    await write('  ');
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Run' }).disabled).toBe(true);
  });

  it('shows the query with its result while it is sent, and then what was asked for', async () => {
    const draft = await show();
    await write('SELECT counts');
    await run();
    await told('Check sends the result above.');
    cleanup();
    await show({ first: draft(), locked: true });
    expect(screen.queryByRole('textbox')).toBeNull();
    expect((await screen.findByRole('group', { name: 'Your query' })).textContent).toBe(
      'SELECT counts',
    );
    expect(await screen.findByRole('group', { name: 'Your result' })).toBeTruthy();
    cleanup();
    const answer = JSON.stringify({ columns: ['eventname', 'calls'], rows: [['CreateUser', 1]] });
    await show({ first: draft(), locked: true, reply: { right: false, answer, notes: {} } });
    const wanted = await screen.findByRole('group', { name: 'The result that was asked for' });
    expect(within(wanted).getAllByRole('row').at(-1)?.textContent).toBe('CreateUser1');
  });

  it('says that there is no evidence where there is none', async () => {
    const { kind, config } = QUESTION;
    render(
      <ResultField
        question={{ kind, config }}
        value=""
        onChange={() => undefined}
        locked={false}
      />,
    );
    expect(await told('There is no evidence to ask.')).toBeTruthy();
  });
});

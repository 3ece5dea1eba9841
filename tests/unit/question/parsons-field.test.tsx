// @vitest-environment jsdom
import '../workbench/no-media';
import { cleanup, configure, fireEvent, render, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { setConnectors } from '@/components/lab/workbench/engines';
import type { FieldProps, FieldReply } from '@/components/question/field-props';
import ParsonsField from '@/components/question/parsons-field';
import type { Engine, Evidence } from '@/lib/query/types';

configure({ asyncUtilTimeout: 30_000 });
afterEach(() => {
  cleanup();
  setConnectors();
});

type Question = FieldProps<'parsons'>['question'];
const SHELL: Question = {
  kind: 'parsons',
  config: {
    language: 'shell',
    data: 'some-lab',
    stages: [
      { id: 'uniq', text: 'uniq -c' },
      { id: 'read', text: 'jq -r .eventName log.json' },
      { id: 'grep', text: 'grep Delete' },
      { id: 'sort', text: 'sort' },
    ],
  },
};

interface Shown {
  question?: Question;
  first?: string;
  locked?: boolean;
  reply?: FieldReply;
}
/** Renders the field with its draft kept outside of it, as a quiz keeps it. */
async function show({ question = SHELL, first = '', locked = false, reply }: Shown = {}) {
  const drafts = [first];
  function Kept() {
    const [value, setValue] = useState(first);
    const change = (next: string) => {
      drafts.push(next);
      setValue(next);
    };
    return (
      <ParsonsField question={question} value={value} onChange={change} locked={locked} {...(reply && { reply })} /> // prettier-ignore
    );
  }
  render(<Kept />);
  await screen.findAllByRole('list');
  return () => drafts.at(-1);
}
const list = (name: string) => screen.getByRole('list', { name });
const rows = (name: string) =>
  within(list(name))
    .getAllByRole('listitem')
    .map((row) => row.textContent);
const handle = (text: string) => screen.getByRole('button', { name: `Lift: ${text}` });
const press = (text: string, ...keys: string[]) =>
  keys.forEach((key) => fireEvent.keyDown(handle(text), { key }));
const query = () => screen.queryByRole('group', { name: 'Your query' })?.textContent;
const said = () =>
  screen
    .getAllByRole('status')
    .map((one) => one.textContent)
    .join();

describe('the stages of a pipeline', () => {
  it('go from the bin into the query by keys, and to their place in it', async () => {
    const draft = await show();
    expect(rows('In your query')).toEqual(['Bring stages here, in the order in which they run.']);
    handle('sort').focus();
    press('sort', ' ', 'ArrowLeft');
    // Lifted, it is shown where it would go; the draft waits until it is dropped.
    expect(draft()).toBe('');
    expect(said()).toContain('sort, 1 of 1 in your query');
    press('sort', ' ');
    expect(draft()).toBe('sort');
    expect(document.activeElement).toBe(handle('sort'));

    press('jq -r .eventName log.json', 'Enter', 'ArrowLeft', 'ArrowUp', 'Enter');
    expect(draft()).toBe('read, sort');
    expect(rows('In your query')).toEqual(['jq -r .eventName log.json', '| sort']);
    expect(query()).toBe('jq -r .eventName log.json | sort');
    // The bin has no order: up leaves it at once, to the end of the query.
    press('uniq -c', ' ', 'ArrowUp');
    expect(said()).toContain('uniq -c, 3 of 3 in your query');
    press('uniq -c', ' ');
    expect(draft()).toBe('read, sort, uniq');
    expect(query()).toBe('jq -r .eventName log.json | sort | uniq -c');
  });

  it('go back into the bin by keys, and stay where they were after Escape', async () => {
    const draft = await show({ first: 'read, grep, sort' });
    press('grep Delete', ' ', 'ArrowRight');
    expect(said()).toContain('grep Delete, not used');
    expect(query()).toBe('jq -r .eventName log.json | sort');
    press('grep Delete', 'Escape');
    expect(draft()).toBe('read, grep, sort');
    expect(said()).toContain('put back: 2 of 3 in your query');
    press('grep Delete', ' ', 'ArrowRight', ' ');
    expect(draft()).toBe('read, sort');
    expect(rows('Not used')).toEqual(['uniq -c', 'grep Delete']);
    // Down past the end of the query leads there, too.
    press('sort', ' ', 'ArrowDown', ' ');
    expect(draft()).toBe('read');
  });

  it('go by buttons, and the keys go on from the row that moved', async () => {
    const draft = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Use: sort' }));
    expect(document.activeElement).toBe(handle('sort'));
    fireEvent.click(screen.getByRole('button', { name: 'Use: jq -r .eventName log.json' }));
    expect(draft()).toBe('sort, read');
    fireEvent.click(screen.getByRole('button', { name: 'Move down: sort' }));
    expect(draft()).toBe('read, sort');
    fireEvent.click(screen.getByRole('button', { name: 'Take out: sort' }));
    expect(draft()).toBe('read');
    expect(said()).toContain('sort, now not used');
    for (const text of ['uniq -c', 'grep Delete', 'sort'])
      fireEvent.click(screen.getByRole('button', { name: `Use: ${text}` }));
    expect(rows('Not used')).toEqual(['Every stage is used.']);
  });

  it('are as they were left when the field comes back with what was kept', async () => {
    const draft = await show();
    press('sort', ' ', 'ArrowLeft', ' ');
    press('uniq -c', ' ', 'ArrowLeft', ' ');
    const kept = draft();
    cleanup();
    await show({ first: kept });
    expect(rows('In your query')).toEqual(['sort', '| uniq -c']);
    expect(rows('Not used')).toEqual(['jq -r .eventName log.json', 'grep Delete']);
    expect(query()).toBe('sort | uniq -c');
  });

  it('cannot be reached while the answer is under way', async () => {
    await show({ first: 'read', locked: true });
    for (const name of ['In your query', 'Not used'])
      expect(list(name).closest('[inert]')).not.toBeNull();
    // What is copied or run is no part of it.
    expect(screen.getByRole('group', { name: 'Your query' }).closest('[inert]')).toBeNull();
  });

  it('are clauses of SQL without pipes', async () => {
    const stages = [
      { id: 'from', text: 'FROM cloudtrail' },
      { id: 'select', text: 'SELECT eventname' },
    ];
    const question: Question = { kind: 'parsons', config: { language: 'sql', data: 'x', stages } };
    await show({ question, first: 'select, from' });
    expect(rows('In your query')).toEqual(['SELECT eventname', 'FROM cloudtrail']);
    expect(query()).toBe('SELECT eventname\nFROM cloudtrail');
  });
});

describe('once answered', () => {
  const notes = {
    read: { right: true, text: 'Names.' },
    sort: { right: false, text: 'Like beside like.' },
    uniq: { right: false, text: 'Counts.' },
    grep: { right: false, text: 'Only deletions.' },
  };
  const told = (name: string) =>
    within(screen.getByRole('list', { name }))
      .getAllByRole('listitem')
      .map((row) => row.textContent);

  it('each stage says where it belongs and why', async () => {
    const reply = { right: false, answer: 'read, sort, uniq', notes };
    await show({ first: 'read, uniq, grep', locked: true, reply });
    expect(told('The right query')).toEqual([
      'jq -r .eventName log.json In placeNames.',
      '| sort You left it outLike beside like.',
      '| uniq -c Out of placeCounts.',
    ]);
    expect(told('Not needed')).toEqual(['grep Delete You used itOnly deletions.']);
    expect(screen.queryByRole('button', { name: /^Lift/ })).toBeNull();
    // What is run is still the answer that was given.
    expect(query()).toBe('jq -r .eventName log.json | uniq -c | grep Delete');
  });

  it('another good order is shown as it was given', async () => {
    const reply = { right: true, answer: 'read, sort, uniq', notes };
    await show({ first: 'read, grep, sort', locked: true, reply });
    expect(told('Your query').map((row) => row?.replace(/ In place.*/, ''))).toEqual([
      'jq -r .eventName log.json',
      '| grep Delete',
      '| sort',
    ]);
  });
});

describe('the query', () => {
  const evidence: Evidence = {
    lab: 'parsons-test',
    files: [],
    clock: '2026-10-06T12:00:00Z',
    logGroups: [],
    engines: { jq: '/jq.wasm', duckdb: '/duckdb.wasm' },
  };

  it('is run as it stands, and nothing is loaded before that', async () => {
    const ran = vi.fn<(text: string) => void>();
    const opened = vi.fn<() => Promise<Engine>>(() =>
      Promise.resolve({
        language: 'shell',
        open: () => Promise.resolve(),
        prepare: () => Promise.resolve([]),
        complete: () => Promise.resolve([]),
        run: (text, { onOutput }) => {
          ran(text);
          onOutput({ kind: 'text', stream: 'stdout', text: '      2 CreateUser\n' });
          return Promise.resolve({ status: 'done', exitCode: 0, truncated: false, elapsedMs: 3 });
        },
        close: () => undefined,
      }),
    );
    setConnectors({ shell: opened });
    const draft = await show({ question: { ...SHELL, evidence }, first: 'read, sort' });
    press('uniq -c', ' ', 'ArrowLeft', ' ');
    expect(opened).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Run it' }));
    expect(await screen.findByText(/^1 line/)).toBeTruthy();
    expect(ran.mock.calls).toEqual([['jq -r .eventName log.json | sort | uniq -c']]);
    expect((await screen.findByRole('group', { name: 'Output' })).textContent).toContain(
      '2 CreateUser',
    );
    expect(draft()).toBe('read, sort, uniq');
  });
});

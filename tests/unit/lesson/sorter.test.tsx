// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { factsOf } from '@/components/mdx/sorter/facts';
import { Sorter } from '@/components/mdx/sorter/sorter';
import type { PublicSorter } from '@/lib/grading/sorter';
import { EMPTY } from '@/lib/progress/schema';
import { PROGRESS_KEY, useProgress } from '@/lib/progress/store';

const SORTER: PublicSorter = {
  id: 'kinds',
  title: 'Four kinds',
  records: [
    { id: 'one', record: { eventName: 'CreateBucket', eventSource: 's3.amazonaws.com' } },
    { id: 'two', record: { eventName: 'GetObject', userIdentity: { type: 'Unknown' } } },
  ],
};
const KEY = { one: 'management', two: 'data' } as const;
const TOLD = { management: 'Management', data: 'Data' } as const;

/** Answers as the server does. */
const fetched = vi.fn(async (path: string) => {
  const id = /records\/(\w+)\/answer$/.exec(path)?.[1] as keyof typeof KEY;
  const reply = {
    kind: KEY[id],
    why: `Because of \`${id}\`.`,
    told: { eventCategory: TOLD[KEY[id]] },
  };
  return Response.json(reply);
});

beforeEach(async () => {
  localStorage.clear();
  useProgress.getState().replace(EMPTY);
  await useProgress.persist.rehydrate();
  fetched.mockClear();
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const choose = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

describe('Sorter', () => {
  it('tells kind, reason and the hidden fields after an answer, and not before', async () => {
    render(<Sorter sorter={SORTER} />);
    expect(screen.getByText('CreateBucket')).toBeTruthy();
    expect(screen.queryByText(/Hidden until now/)).toBeNull();
    choose('Data');
    expect(await screen.findByText('Not Data: Management')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toContain('eventCategory: "Management"');
    expect(document.activeElement?.textContent).toBe('Next record');
    choose('Management');
    expect(fetched).toHaveBeenCalledTimes(1);
  });

  it('goes by keys 1 to 4 to the score, lists the missed, and asks those again', async () => {
    render(<Sorter sorter={SORTER} />);
    act(() => screen.getByText('Which kind of event is this?').focus());
    press('9');
    expect(fetched).not.toHaveBeenCalled();
    press('2');
    fireEvent.click(await screen.findByRole('button', { name: 'Next record' }));
    expect(screen.getByText('GetObject')).toBeTruthy();
    // The focus came along, so that the keys go on.
    press('2');
    await screen.findByText('Right: Data');
    choose('See the score');
    expect(screen.getByRole('status').textContent).toBe('1 of 2 right');
    const list = screen.getByRole('list');
    expect(within(list).getAllByRole('listitem')).toHaveLength(1);
    expect(list.textContent).toContain('CreateBucket');
    choose('Sort the missed ones again');
    expect(screen.getByText('Record 1 of 1')).toBeTruthy();
    choose('Management');
    await screen.findByText('Right: Management');
    choose('See the score');
    expect(screen.getByRole('status').textContent).toBe('1 of 1 right');
    expect(screen.queryByRole('button', { name: 'Sort the missed ones again' })).toBeNull();
    choose('Start over with all 2');
    expect(screen.getByText('Record 1 of 2')).toBeTruthy();
  });

  it('is where it was after a reload', async () => {
    const { unmount } = render(<Sorter sorter={SORTER} />);
    choose('Management');
    await screen.findByText('Right: Management');
    unmount();
    const saved = localStorage.getItem(PROGRESS_KEY) ?? '';
    useProgress.setState({ sorters: {} });
    localStorage.setItem(PROGRESS_KEY, saved);
    await act(() => useProgress.persist.rehydrate());
    render(<Sorter sorter={SORTER} />);
    expect(await screen.findByText('Right: Management')).toBeTruthy();
    choose('Next record');
    expect(screen.getByText('Record 2 of 2, 1 right')).toBeTruthy();
  });

  it('begins anew where what was saved is of other records', () => {
    useProgress.getState().keep('sorters', 'kinds', { round: ['gone'], at: 0, answers: {} });
    render(<Sorter sorter={SORTER} />);
    expect(screen.getByText('Record 1 of 2')).toBeTruthy();
  });

  it('says that the server could not be reached, and asks again', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('offline')));
    render(<Sorter sorter={SORTER} />);
    choose('Data');
    expect((await screen.findByRole('alert')).textContent).toMatch(/could not be reached/);
    vi.stubGlobal('fetch', fetched);
    choose('Management');
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(await screen.findByText('Right: Management')).toBeTruthy();
  });

  it('unfolds the whole record, with the fields that were hidden once there is an answer', async () => {
    render(<Sorter sorter={SORTER} />);
    choose('The whole record');
    expect(screen.getByRole('tree').textContent).not.toContain('eventCategory');
    choose('Management');
    await screen.findByText('Right: Management');
    expect(screen.getByRole('tree').textContent).toContain('"eventCategory": "Management"');
  });
});

describe('factsOf', () => {
  it('takes what a record has, an Insights event’s own included', () => {
    expect(factsOf({ insightDetails: { eventName: 'RunInstances' }, errorCode: '' })).toEqual([
      { name: 'eventName', value: 'RunInstances' },
    ]);
  });

  it('does not stumble over what is no record', () => {
    expect(factsOf(JSON.parse('{"userIdentity":["x"],"__proto__":{"eventName":"x"}}'))).toEqual([]);
    expect(factsOf({ userIdentity: null, eventName: 5 })).toEqual([]);
  });
});

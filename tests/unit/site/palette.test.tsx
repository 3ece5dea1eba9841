// @vitest-environment jsdom
import {
  act,
  cleanup,
  configure,
  fireEvent,
  render,
  screen,
  waitFor,
} from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

type PaletteItem = import('@/components/site/palette').PaletteItem;

configure({ asyncUtilTimeout: 30_000 });
const push = vi.fn<(href: string) => void>();
vi.mock('next/navigation', () => ({ useRouter: () => ({ push }) }));

const ITEMS = [
  { group: 'Lessons', title: 'Proving integrity', href: '/learn/cloudtrail/proving-integrity' },
  { group: 'Labs', title: 'The silent trail', href: '/labs/silent-trail' },
] as const;
const ENTRIES = [
  {
    href: '/learn/iam/evaluation-order#deny',
    kind: 'Lesson',
    title: 'Evaluation order',
    section: 'An explicit deny',
    text: 'One statement that denies outweighs every allow.',
  },
  { href: '/glossary#scp', kind: 'Term', title: 'SCP', text: 'It denies what an account may not.' },
  { href: '/learn/iam/before', kind: 'Question', title: 'Before IAM', text: 'Who is in charge?' },
];
const fetched = vi.fn<(address: string) => Promise<Response>>();

beforeEach(() => {
  // What jsdom has not: the methods of a dialog, and what a list that scrolls asks for.
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
  };
  Element.prototype.scrollIntoView = () => undefined;
  vi.stubGlobal('ResizeObserver', class { observe() {} unobserve() {} disconnect() {} }); // prettier-ignore
  fetched.mockReset().mockImplementation(() => Promise.resolve(Response.json(ENTRIES)));
  vi.stubGlobal('fetch', fetched);
  push.mockClear();
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  // The texts are fetched once a page.
  vi.resetModules();
});

const press = (key: string, more: object = {}) =>
  act(() => fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more }));
async function open(items: readonly PaletteItem[] = ITEMS) {
  const { Palette } = await import('@/components/site/palette');
  render(<Palette items={items} />);
  await screen.findByRole('button', { name: /^Go to/ });
  press('k', { ctrlKey: true });
  return screen.findByRole('combobox');
}
const type = (field: HTMLElement, value: string) => fireEvent.change(field, { target: { value } });
const options = () => screen.queryAllByRole('option').map((one) => one.textContent);
const chosen = () => document.querySelector('[role=option][aria-selected=true]')?.textContent;

describe('the palette', () => {
  it('opens by Ctrl+K with the field in focus, and fetches no texts before something is typed', async () => {
    const field = await open();
    expect(document.activeElement).toBe(field);
    expect(options()).toContain('Proving integrity');
    type(field, 'p');
    expect(fetched).not.toHaveBeenCalled();
    press('k', { metaKey: true });
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('finds words of texts, shows them with what is around, and goes there by Enter', async () => {
    const field = await open();
    type(field, 'outweighs');
    expect(await screen.findByText('outweighs')).toHaveProperty('tagName', 'MARK');
    expect(options()).toEqual([
      'Evaluation order: An explicit denyLessonOne statement that denies outweighs every allow.',
    ]);
    // The first that was found is chosen, though it came after the typing.
    await waitFor(() => expect(chosen()).toContain('Evaluation order'));
    press('Enter');
    await waitFor(() => expect(push.mock.calls).toEqual([['/learn/iam/evaluation-order#deny']]));
    expect(screen.queryByRole('combobox')).toBeNull();
  });

  it('keeps something chosen while what is found changes with each letter', async () => {
    const field = await open();
    type(field, 'denies');
    await screen.findByText(/^One statement that/);
    expect(chosen()).toContain('SCP');
    type(field, 'denies one');
    await waitFor(() => expect(options()).toHaveLength(1));
    await waitFor(() => expect(chosen()).toContain('Evaluation order'));
    press('Enter');
    await waitFor(() => expect(push.mock.calls).toEqual([['/learn/iam/evaluation-order#deny']]));
  });

  it('has what is meant first, whatever stands before it otherwise, and goes there however fast Enter follows', async () => {
    const field = await open([
      { group: 'Lessons', title: 'Where logs live, and how to bring them down', href: '/learn/x' },
      { group: 'Pages', title: 'Home', href: '/' },
    ]);
    expect(options()[0]).toBe('Where logs live, and how to bring them down');
    act(() => {
      type(field, 'home');
      fireEvent.keyDown(field, { key: 'Enter' });
    });
    await waitFor(() => expect(push.mock.calls).toEqual([['/']]));
  });

  it('has titles before texts, terms before lessons, and arrows through all of them', async () => {
    const field = await open();
    type(field, 'denies');
    await screen.findByText(/^One statement that/);
    expect(options().map((one) => one?.slice(0, 16))).toEqual(['SCPTermIt denies', 'Evaluation order']); // prettier-ignore
    type(field, 'in');
    await screen.findByText('Before IAM');
    expect(options()[0]).toBe('Proving integrity');
    const last = options().length - 1;
    for (let step = 0; step < last; step++) press('ArrowDown');
    expect(chosen()).toBe(options()[last]);
    press('Home');
    expect(chosen()).toBe('Proving integrity');
  });

  it('fetches the texts once, however much is typed', async () => {
    const field = await open();
    type(field, 'outweighs');
    await screen.findByText('outweighs');
    for (const query of ['scp', 'charge', 'nothing of that kind']) type(field, query);
    expect(await screen.findByText(/^Nothing of that kind/)).toBeTruthy();
    expect(fetched.mock.calls).toEqual([['/search.json']]);
  });

  it.each([
    ['is not reached', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['refuses', () => Promise.resolve(new Response('', { status: 503 }))],
  ])('goes by titles where the server %s, says so, and asks again', async (_, answer) => {
    fetched.mockImplementation(answer);
    const field = await open();
    type(field, 'outweighs');
    expect((await screen.findByText(/could not be fetched/)).textContent).toContain(
      'Titles are searched all the same.',
    );
    type(field, 'silent');
    expect(options()).toEqual(['The silent trail']);
    await act(async () => undefined);
    fetched.mockImplementation(() => Promise.resolve(Response.json(ENTRIES)));
    type(field, 'charge');
    expect((await screen.findByText('charge')).closest('[role=option]')?.textContent).toContain(
      'Question',
    );
  });

  it('leaves Ctrl+K to the terminal, which cuts the line with it', async () => {
    const { Palette } = await import('@/components/site/palette');
    render(
      <>
        <textarea data-readline aria-label="Terminal" />
        <Palette items={ITEMS} />
      </>,
    );
    (await screen.findByLabelText('Terminal')).focus();
    press('k', { ctrlKey: true });
    expect(screen.queryByRole('combobox')).toBeNull();
    press('k', { metaKey: true });
    expect(await screen.findByRole('combobox')).toBeTruthy();
  });

  it('lists the keys at a question mark, and not while something is typed', async () => {
    const field = await open();
    press('?');
    expect(screen.queryByText('Keyboard shortcuts', { selector: 'h2' })).toBeNull();
    type(field, 'keyboard');
    press('Enter');
    expect(await screen.findByText('Keyboard shortcuts', { selector: 'h2' })).toBeTruthy();
  });
});

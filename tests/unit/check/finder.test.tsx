// @vitest-environment jsdom
/** The list of questions: found by words and filters, and never without the keyboard. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useDrafts } from '@/components/check/drafts';
import type { ListedQuestion } from '@/components/check/search';

const question = (id: string, prompt: string): ListedQuestion => ({
  id,
  title: 'A title',
  prompt,
  more: '',
  kind: 'choice',
  modules: id.startsWith('labs/') ? [] : ['iam'],
  lessons: [],
});
const LIST = [
  question('quizzes/one/refused', 'Access denied, access denied: why is access denied?'),
  question('labs/care/why', 'Which of the records says that a key was denied?'),
  ...Array.from({ length: 30 }, (_, n) => question(`quizzes/many/q${n}`, `Number ${n}`)),
];
const choices = { modules: [{ id: 'iam', title: 'IAM' }], labs: [{ id: 'care', title: 'Care' }] };

beforeEach(() => {
  sessionStorage.clear();
  useDrafts.setState({ words: '', answers: {}, told: {} });
  history.replaceState(null, '', '/check');
  vi.stubGlobal('fetch', async () => Response.json(LIST));
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** The list is fetched once a page: each test has a page of its own. */
async function open() {
  vi.resetModules();
  const { Finder } = await import('@/components/check/finder');
  render(<Finder {...choices} />);
  const field = screen.getByLabelText<HTMLTextAreaElement>(/^Words, an id/);
  await waitFor(() => expect(field.readOnly).toBe(false));
  const write = (words: string) => fireEvent.change(field, { target: { value: words } });
  return { field, write };
}
const status = () => screen.getByRole('status').textContent;
const prompts = () => screen.queryAllByRole('link').map(({ textContent }) => textContent);
const filter = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

it('has all questions in their order, and more of them when asked, at the first of which one is', async () => {
  await open();
  await screen.findByText('All 32 questions, in the order of the course');
  expect(prompts()).toHaveLength(20);
  fireEvent.click(screen.getByRole('button', { name: 'Show more' }));
  expect(prompts()).toHaveLength(32);
  expect(document.activeElement?.textContent).toContain('Number 18');
});

it('finds within a filter what is far from the nearest without it', async () => {
  const { write } = await open();
  await screen.findByText(/^All 32/);
  write('access denied');
  filter('Lab', 'care');
  expect(location.search).toBe('?lab=care');
  expect(status()).toBe('One question, the nearest');
  expect(prompts()[0]).toContain('Which of the records');
});

it('says honestly that there is nothing, and lets the filter go without losing the keyboard', async () => {
  const { write } = await open();
  await screen.findByText(/^All 32/);
  write('qqqxyzzy');
  expect(status()).toBe('No question has any of these words. Paste more of it.');
  write('number');
  filter('Lab', 'care');
  expect(status()).toContain('Take a filter away.');
  fireEvent.click(screen.getByRole('button', { name: 'Clear' }));
  expect(status()).toBe('30 questions, the nearest first');
  expect(document.activeElement).toBe(screen.getByLabelText('Module'));
});

it('takes the filters of the address', async () => {
  history.replaceState(null, '', '/check?lab=care');
  await open();
  expect(await screen.findByText('1 question')).toBeTruthy();
  expect(prompts()[0]).toContain('Which of the records');
});

it('fetches again where the list did not come, and keeps what was written', async () => {
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
  const { field, write } = await open();
  write('number 7');
  expect((await screen.findByRole('alert')).textContent).toContain('What you wrote is kept');
  vi.stubGlobal('fetch', async () => Response.json(LIST));
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  expect(document.activeElement).toBe(field);
  await waitFor(() => expect(prompts()[0]).toContain('Number 7'));
  expect(field.value).toBe('number 7');
});

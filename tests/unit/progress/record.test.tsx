// @vitest-environment jsdom
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CertificatePage } from '@/components/progress/certificate-page';
import { Record } from '@/components/progress/record';
import type { HomeLab, HomeModule } from '@/lib/progress/course';
import { EMPTY, type Progress, type QuizAnswer } from '@/lib/progress/schema';
import { useProgress } from '@/lib/progress/store';
import { item } from './review/items';

const day = (n: number) => `2026-11-${String(n).padStart(2, '0')}T10:00:00.000Z`;
const answer = (firstTry: boolean, more: Partial<QuizAnswer> = {}): QuizAnswer => ({
  ...{ input: 'x', right: firstTry, firstTry, attempts: 1, at: day(1), notes: {}, ...more },
});
const QUIZ = { id: 'one', questions: ['a', 'b', 'c', 'd'] };
const MODULE: HomeModule = {
  id: 'm',
  title: 'Module',
  summary: '',
  lessons: [{ id: 'm/one', title: 'Lesson one', summary: '', minutes: 1, quiz: QUIZ }],
  before: { id: 'm-before', questions: [{ id: 'p', lesson: 'm/one' }] },
};
const LAB: HomeLab = { id: 'l', title: 'The lab', tagline: '', summary: '', minutes: 1, points: 100, questions: ['who'], files: [] }; // prettier-ignore
const closed = (how: 'solved' | 'revealed') => ({
  draft: '',
  attempts: [{ input: 'x', right: how === 'solved', at: day(1), echo: 'x' }],
  hints: [],
  closed: { how, at: day(2), points: 0, answer: 'x', explanation: '', solutions: [] },
});

async function show(state: Partial<Progress>, module = MODULE) {
  useProgress.getState().replace({ ...EMPTY, ...state });
  const prompts = { 'one/a': 'What is `a`?', 'l/who': 'Who was it?' };
  render(<Record modules={[module]} labs={[LAB]} prompts={prompts} />);
  await waitFor(() => expect(document.querySelector('[aria-busy=true]')).toBeNull());
}
const rowOf = (name: RegExp) => screen.getByRole('row', { name });
const cells = (name: RegExp) =>
  within(rowOf(name)).getAllByRole('cell').map((cell) => cell.textContent); // prettier-ignore
const proofs = (name: RegExp) =>
  [...rowOf(name).querySelectorAll('li')].map((one) => one.textContent);

beforeEach(async () => {
  localStorage.clear();
  await useProgress.persist.rehydrate();
});
afterEach(cleanup);

it('what was right at the first try is right, whatever was tried afterwards', async () => {
  await show({
    quizzes: {
      'one/a': answer(true),
      'one/b': answer(true),
      'one/c': answer(true),
      // Answered again, and wrong.
      'one/d': answer(true, { right: false, attempts: 2 }),
    },
  });
  expect(cells(/^Lesson one/).slice(0, 2)).toEqual(['4 of 4', '4']);
});

it('a miss that was right when it came back is told with its day', async () => {
  const back = { recall: { right: true }, asked: {} };
  await show({
    quizzes: { 'one/a': answer(false), 'one/b': answer(false), 'one/c': answer(false) },
    questions: { 'l/who': closed('revealed') },
    reviews: {
      'quizzes/one/a': item({ last: day(5) }, back),
      // Missed when it came back.
      'quizzes/one/b': item({ last: day(5) }, { ...back, recall: { right: false } }),
      'labs/l/who': item({ last: day(6) }, back),
    },
  });
  expect(cells(/^Lesson one/).slice(0, 2)).toEqual(['1 of 4', '0']);
  expect(proofs(/^Lesson one/)).toEqual([
    'What is a?Missed, 1 Nov 2026; right on 5 Nov 2026',
    'bMissed, 1 Nov 2026',
    'cMissed, 1 Nov 2026',
  ]);
  expect(proofs(/^The lab/)).toEqual(['Who was it?Answer shown, 2 Nov 2026; right on 6 Nov 2026']);
  // What the lab came to stays what it was.
  expect(cells(/^The lab/)[0]).toBe('0 of 1');
  // All was shown: nothing of it is finished.
  expect(cells(/^The lab/).at(-1)).toBe('');
});

it('a lab that was solved has its day, and the review of a module once all of it is answered', async () => {
  const last = '2026-11-07T10:00:00.000Z';
  const quizzes = { 'm-review/r': answer(true, { at: last }) };
  const course = { ...MODULE, review: { id: 'm-review', questions: ['r', 's'] } };
  await show({ questions: { 'l/who': closed('solved') }, quizzes }, course);
  expect(cells(/^The lab/).at(-1)).toBe('2 Nov 2026');
  expect(cells(/^Review of the module/).at(-1)).toBe('');
  cleanup();
  await show({ quizzes: { ...quizzes, 'm-review/s': answer(false) } }, course);
  expect(cells(/^Review of the module/)).toEqual(['1 of 2', '1', '7 Nov 2026']);
});

it('a pre-assessment counts neither way', async () => {
  await show({ quizzes: { 'm-before/p': answer(false) } });
  expect(screen.queryByText(/Missed/)).toBeNull();
});

it('a certificate names what was proven, and what is missing', async () => {
  const right = Object.fromEntries(QUIZ.questions.map((id) => [`one/${id}`, answer(true)]));
  useProgress.getState().replace({ ...EMPTY, quizzes: right, name: 'Ada Lovelace' });
  render(<CertificatePage modules={[MODULE]} labs={[LAB]} />);
  const paper = within(await screen.findByRole('article', { name: 'Certificate' }));
  expect(paper.getByText('Ada Lovelace')).toBeTruthy();
  expect(paper.getByText('100 % right at first try, 1 Nov 2026')).toBeTruthy();
  expect(paper.queryByText('The lab')).toBeNull();
  expect(screen.getByText('0 of 1 questions answered; all are needed')).toBeTruthy();
});

it('of nothing there is no certificate', async () => {
  useProgress.getState().replace(EMPTY);
  render(<CertificatePage modules={[MODULE]} labs={[LAB]} />);
  await screen.findByText(/There is nothing to certify yet/);
  expect(screen.queryByRole('article')).toBeNull();
  expect(screen.queryByRole('button', { name: /Print/ })).toBeNull();
});

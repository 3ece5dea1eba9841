import path from 'node:path';
import { expect, test } from 'vitest';
import { loadBank } from '@/lib/content/bank/load';
import { pairsOf } from '@/lib/sheet/pairs';
import { questionNames } from '@/lib/sheet/read/names';
import { readSheet } from '@/lib/sheet/read/sheet';
import { longTemplate, questionListCsv, wideTemplate, writtenAs } from '@/lib/sheet/template';
import { batches } from '@/lib/sheet/wire';

const bank = await loadBank(path.resolve(import.meta.dirname, '../../..'));
const questions = bank.questions
  .filter(({ id }) => id.startsWith('quizzes/a-policy-statement/'))
  .map(({ question: id, prompt, asked }) => ({ id, prompt, asked }));
const refs = bank.questions.map(({ id }) => id);
const names = questionNames(refs, 'quizzes/a-policy-statement');

test('templates that are filled in are read without a word', () => {
  const filled = longTemplate(questions).replace(/^,([^,]+),$/gm, 'Ada,$1,a');
  const long = readSheet(filled, names);
  expect([long.answers.length, long.bad, long.remarks]).toEqual([questions.length, [], []]);
  const row = `Ada${',a'.repeat(questions.length)}\n`;
  const wide = readSheet(`\ufeff${wideTemplate(questions)}${row}`, names);
  expect([wide.answers.length, wide.bad, wide.remarks]).toEqual([questions.length, [], []]);
});

test('the list says by which letter an option is meant, in the order of letters', () => {
  const [effect] = questions;
  if (effect?.asked.kind !== 'choice') throw new Error('not a choice');
  // content/quizzes/a-policy-statement.yaml; the page shows them in another order.
  expect(writtenAs(effect.asked).split('\n')).toEqual([
    'One of:',
    'a) Whether requests that the rest of the statement matches are allowed or denied',
    'b) Which service the statement is about',
    'c) Which resources the statement covers',
    'd) Under which circumstances the statement holds',
  ]);
  expect(questionListCsv(questions)).toContain('\neffect,What does `Effect` say');
});

test('every kind says how its answer is written', () => {
  for (const { asked } of bank.questions) expect(writtenAs(asked).length).toBeGreaterThan(5);
});

test('what many wrote alike is sent once, in requests of a bounded size', () => {
  const answer = (line: number, learner: string, text: string) => ({ line, learner, ref: 'labs/x/y', answer: text }); // prettier-ignore
  const { pairs, places } = pairsOf([answer(2, 'A', 'p'), answer(3, 'B', ' p '), answer(4, 'C', 'P'), answer(5, 'D', 'p')]); // prettier-ignore
  // Spaces stay: the grading alone says what they mean.
  expect(pairs.map((pair) => pair.answer)).toEqual(['p', ' p ', 'P']);
  expect(places).toEqual([0, 1, 2, 0]);
  const long = (length: number) => ({ ref: 'x', answer: 'x'.repeat(length) });
  const sizes = (all: readonly { ref: string; answer: string }[]) => batches(all).map((one) => one.length); // prettier-ignore
  expect(sizes(Array.from({ length: 1_001 }, () => long(1)))).toEqual([500, 500, 1]);
  expect(sizes([])).toEqual([]);
});

// RFC 8259, section 7: a control character takes six bytes; the route takes 1,000,000.
test.each(['\u0001', '\ud800', '€', '"', 'x'])(
  'requests of %j are within what the route takes',
  (letter) => {
    const pairs = Array.from({ length: 9 }, () => ({
      ref: 'labs/x/y',
      answer: letter.repeat(50_000),
    }));
    const all = batches(pairs);
    expect(all.flat()).toEqual(pairs);
    for (const one of all)
      expect(Buffer.byteLength(JSON.stringify({ pairs: one }))).toBeLessThanOrEqual(1_000_000);
  },
);

import { describe, expect, test } from 'vitest';
import { readAnswers } from '@/lib/cli/answers';

const QUESTIONS = ['object-change', 'first-sign-in'];

test('columns in any order, others beside them', () => {
  const text = 'Answer,when, LEARNER ,question\nPutObject,now, Ada ,object-change\n';
  expect(readAnswers(text, QUESTIONS)).toEqual({
    rows: [{ line: 2, learner: 'Ada', question: 'object-change', answer: 'PutObject' }],
    bad: [],
  });
});

test('bad rows are listed with their line, the rest is kept', () => {
  const text = [
    'learner,question,answer',
    'Ada,object-chnage,PutObject',
    ',object-change,PutObject',
    'Ada,object-change',
    'Ada,object-change,Put,Object',
    '"Ada,object-change,PutObject',
    'Ben,object-change,"Put',
    'Object"',
    'Cy,nonsense,x',
  ].join('\n');
  const { rows, bad } = readAnswers(text, QUESTIONS);
  expect(rows).toEqual([
    { line: 7, learner: 'Ben', question: 'object-change', answer: 'Put\nObject' },
  ]);
  expect(bad.map((row) => `${row.line}: ${row.reason}`)).toEqual([
    '2: There is no question object-chnage. Did you mean object-change?',
    '3: There is no learner in it.',
    '4: It has 2 cells; the header has 3.',
    '5: It has 4 cells; the header has 3.',
    '6: The quotes of a cell do not match.',
    '9: There is no question nonsense. There is: object-change, first-sign-in.',
  ]);
});

describe('a header that does not tell the columns', () => {
  test.each([
    ['', 'The file is empty'],
    ['Ada,object-change,PutObject', 'There is no column learner, question, answer'],
    ['learner,answer', 'There is no column question'],
    ['learner;question;answer\nAda;object-change;x', 'not separated by commas'],
    ['learner,question,answer,answer', 'two columns answer'],
    ['"learner', 'do not match'],
  ])('%j', (text, words) => {
    expect(() => readAnswers(text, QUESTIONS)).toThrow(words);
  });
});

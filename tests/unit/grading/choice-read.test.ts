import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadBank } from '@/lib/content/bank/load';
import { readChoice } from '@/lib/grading/kinds/choice-read';

const OPTIONS = [
  { id: 'a', text: '`Action`, from `s3:GetObject` to `s3:*`' },
  { id: 'b', text: 'The policy; then the role.' },
  { id: 'c', text: 'The policy' },
  { id: 'long-id', text: 'First: nothing' },
];

test.each([
  ['b', ['b']],
  ['B)', ['b']],
  ['(b).', ['b']],
  ['a,c', ['a', 'c']],
  ['a c', ['a', 'c']],
  ['a; long-id', ['a', 'long-id']],
  ['the policy', ['c']],
  ['c) The policy', ['c']],
  // Whoever gave letters of his own means the words.
  ['1. The policy', ['c']],
  ['Action, from s3:GetObject to s3:*', ['a']],
  ['Action, from s3:GetObject to s3:*, The policy', ['a', 'c']],
  ['The policy; then the role., The policy', ['b', 'c']],
  ['The policy\nFirst: nothing', ['c', 'long-id']],
  ['first: nothing', ['long-id']],
  ['The policies', ['the', 'policies']],
  ['x, b', ['x', 'b']],
])('%j', (input, ids) => {
  expect(readChoice(input, OPTIONS)).toEqual(ids);
});

// content/quizzes/patterns-and-insights.yaml, not-equal-missing: only the case of a name differs.
describe('two options that differ in case alone', () => {
  const options = [
    { id: 'b', text: '`{"userName":"jane"}`' },
    { id: 'd', text: '`{"userName":"Jane"}`' },
    { id: 'e', text: 'None of them' },
  ];
  test.each([
    ['{"userName":"Jane"}', ['d']],
    ['{"userName":"jane"}', ['b']],
    ['"{"userName":"Jane"}"', ['d']],
    ['“{"userName":"Jane"}”', ['d']],
    ['\'{"userName":"jane"}\'', ['b']],
    ['"none of them"', ['e']],
  ])('%s', (input, ids) => {
    expect(readChoice(input, options)).toEqual(ids);
  });
  test('written in neither case it is neither', () => {
    const read = readChoice('{"userName":"JANE"}', options);
    expect(read.filter((id) => options.some((one) => one.id === id))).toEqual([]);
  });
});

describe('every choice of the content', async () => {
  const bank = await loadBank(path.resolve(import.meta.dirname, '../../..'));
  const choices = bank.questions.flatMap(({ id, asked }) =>
    asked.kind === 'choice' ? [{ id, ...asked.config }] : [],
  );
  test.each(choices)('$id is read by the words of its options, one and all', ({ options }) => {
    for (const { id, text } of options) {
      expect(readChoice(text, options)).toEqual([id]);
      expect(readChoice(`${id}) ${text}`, options)).toEqual([id]);
    }
    const ids = options.map(({ id }) => id);
    for (const between of [', ', ';', '\n'])
      expect(readChoice(options.map(({ text }) => text).join(between), options)).toEqual(ids);
  });
});

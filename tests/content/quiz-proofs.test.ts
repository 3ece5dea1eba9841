/** Queries of quizzes are run on their data: what is proved, and what is complained of. */
import { expect, test } from 'vitest';
import { checkQuizProofs } from '@/lib/content/check/quiz-proofs';
import type { ContentSource } from '@/lib/content/check/source';
import type { Asked } from '@/lib/content/check/types';
import { formatFinding } from '@/lib/content/finding';
import { quizSchema } from '@/lib/content/schema/quiz';
import { parseYaml } from '@/lib/content/yaml';

const quiz = (data = 'lab-a', key = '[a, b]', solution = 'good') => `id: q
title: Queries
summary: Two questions.
questions:
  - id: stages
    lesson: one/first
    kind: parsons
    prompt: Put it together.
    config:
      language: shell
      data: ${data}
      stages: [{ id: b, text: two }, { id: a, text: one }, { id: c, text: three }]
    key: ${key}
    explanation: It is so.
  - id: rows
    lesson: one/first
    kind: result
    prompt: Write it.
    config: { data: ${data}, languages: [sql] }
    key: { rows: [[x, '1'], [y, '2']] }
    solutions: [{ language: sql, query: ${solution} }]
    explanation: It is so.
`;

/** What each query gives, by hand. */
const GIVES: Readonly<Record<string, Asked>> = {
  'one | two': { ok: true, text: '12\n' },
  'two | one': { ok: true, text: '21\n' },
  one: { ok: true, text: '1\n' },
  'one | three': { ok: true, text: '13\n' },
  'three | two': { ok: true, text: '\n' },
  three: { ok: false, message: 'no such command' },
  good: { ok: true, text: '', table: { columns: ['a', 'b'], rows: [['y', 2], ['x', 1]] } }, // prettier-ignore
  short: { ok: true, text: '', table: { columns: ['a', 'b'], rows: [['y', 2]] } },
};

async function findings(text: string, gives: Readonly<Record<string, Asked>> = GIVES) {
  const file = parseYaml('content/quizzes/q.yaml', text, quizSchema);
  expect(file.findings).toEqual([]);
  const content = { quizzes: new Map([['q', file]]), labs: ['lab-a'] };
  const opened: string[] = [];
  const found = await checkQuizProofs(content as unknown as ContentSource, async (lab) => {
    opened.push(lab);
    const ask = async (_: string, query: string) => gives[query] ?? { ok: true as const, text: query }; // prettier-ignore
    return { files: [], ask, close: () => undefined };
  });
  return { opened, found: found.map(formatFinding) };
}

test('a key that prints something, and a solution that gives the key, are right', async () => {
  expect(await findings(quiz())).toEqual({ opened: ['lab-a'], found: [] });
});

test.each([
  ['a key that fails', quiz('lab-a', '[c]'), 'error [quiz] The key of stages fails: no such command'],
  ['a key that prints nothing', quiz('lab-a', '[c, b]'), 'error [quiz] The key of stages prints nothing'],
  ['a solution without a row', quiz('lab-a', '[a, b]', 'short'), '1 of 2 wanted rows is there. The one missing: `x`, `1`.'],
  ['a solution that fails', quiz('lab-a', '[a, b]', 'three'), 'The query fails: no such command'],
  ['a lab that is none', quiz('lab-z'), 'There is no lab lab-z'],
])('%s', async (_, text, words) => expect((await findings(text)).found.join('\n')).toContain(words)); // prettier-ignore

test('another order that prints the same is for the author to judge; a second key ends it', async () => {
  const gives = { ...GIVES, 'two | one': { ok: true, text: '12\n' } } as const;
  const { found } = await findings(quiz(), gives);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain('warning [quiz] b, a prints the same as the key of stages');
  expect((await findings(quiz('lab-a', '[[a, b], [b, a]]'), gives)).found).toEqual([]);
});

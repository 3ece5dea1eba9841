/** What pages get holds no key, no hint's text, no explanation and no solution. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { loadLab, listLabs } from '@/lib/content/labs';
import { publicQuiz, quizFiles } from '@/lib/content/quizzes';
import { labIds } from '@/lib/content/read-lab';
import {
  answerLabQuestion,
  labHint,
  publicLab,
  revealLabQuestion,
} from '@/lib/content/server/labs';
import { answerQuizQuestion, quizForPage } from '@/lib/content/server/quizzes';
import { reviewBank } from '@/lib/content/server/review';

const ROOT = path.resolve(import.meta.dirname, '../..');

test.each(await labIds(ROOT))('the public side of %s', async (id) => {
  const { public: lab, questions } = await loadLab(ROOT, id);
  const text = JSON.stringify(lab);
  for (const { answer, solutions } of questions.values()) {
    expect(text).not.toContain(JSON.stringify(answer.explanation).slice(1, -1));
    for (const hint of answer.hints)
      expect(text).not.toContain(JSON.stringify(hint.text).slice(1, -1));
    for (const { query } of solutions)
      expect(text).not.toContain(JSON.stringify(query).slice(1, -1));
  }
  for (const question of lab.questions)
    expect(Object.keys(question)).not.toEqual(expect.arrayContaining(['key']));
});

test.each(await quizFiles.ids(ROOT))('the public side of the quiz %s', async (id) => {
  const quiz = await quizFiles.load(ROOT, id);
  const page = publicQuiz(quiz, (lesson) => lesson);
  const text = JSON.stringify(page);
  const secrets = quiz.questions.flatMap((question) =>
    'options' in question
      ? question.options.map(({ why }) => why)
      : [
          question.explanation,
          ...Object.values(question.notes ?? {}),
          ...question.wrong.map(({ because }) => because),
        ],
  );
  for (const secret of secrets) expect(text).not.toContain(JSON.stringify(secret).slice(1, -1));
  for (const question of page.questions) {
    const known = ['id', 'prompt', 'code', 'lesson', 'variantOf', 'kind', 'config'];
    expect(known).toEqual(expect.arrayContaining(Object.keys(question)));
    if (question.kind !== 'choice') continue;
    expect(Object.keys(question.config).sort()).toEqual(['multiple', 'options']);
    for (const option of question.config.options)
      expect(Object.keys(option).sort()).toEqual(['id', 'text']);
  }
});

test('Care4Wares has twelve questions, and every one of the seven steps has one', async () => {
  const [lab] = (await listLabs(ROOT)).filter(({ id }) => id === 'care4wares');
  expect(lab?.questions).toHaveLength(12);
  expect(new Set(lab?.questions.map(({ step }) => step)).size).toBe(7);
});

// The answers are those of the issue that asked for the lab.
test.each([
  ['object-change', 'PutObject'],
  ['bucket-source-ip', '53.94.201.69'],
  ['sign-in-source', 'signin.amazonaws.com'],
  ['first-sign-in', '2024-11-28T15:21:54Z'],
  ['created-user', 'glitch'],
  ['access-granted', 'AdministratorAccess'],
  ['mayor-ip', '53.94.201.69'],
  ['mcskidy-ip', '31.210.15.79'],
  ['receiving-account', '2394 6912 7723 1294'],
])('%s is %s, and comes with its explanation once it is right', async (question, answer) => {
  const wrong = await answerLabQuestion('care4wares', question, 'x');
  expect(wrong?.verdict.verdict).not.toBe('right');
  expect(Object.keys(wrong ?? {})).toEqual(['verdict']);
  const right = await answerLabQuestion('care4wares', question, ` "${answer}" `);
  expect(right?.verdict.verdict).toBe('right');
  expect(right?.explanation).toMatch(/does not prove/);
  expect(right?.solutions?.map(({ language }) => language)).toEqual(['shell', 'sql', 'insights']);
  expect((await revealLabQuestion('care4wares', question))?.answer).toBe(answer);
});

test('hints come one at a time', async () => {
  const lab = await publicLab('care4wares');
  const costs = lab?.questions.find(({ id }) => id === 'object-change')?.hintCosts ?? [];
  expect(await labHint('care4wares', 'object-change', 1)).toMatchObject({ n: 1, cost: costs[1] });
  for (const n of [3, -1, 0.5, Number.NaN])
    expect(await labHint('care4wares', 'object-change', n)).toBeUndefined();
});

test.each(['nowhere', '../care4wares', 'care4wares/../care4wares', '__proto__', ''])(
  'an unknown lab, question or knowledge check is nothing: %j',
  async (id) => {
    expect(await publicLab(id)).toBeUndefined();
    expect(await answerLabQuestion(id, 'object-change', 'PutObject')).toBeUndefined();
    expect(await answerLabQuestion('care4wares', id, 'PutObject')).toBeUndefined();
    expect(await revealLabQuestion('care4wares', id)).toBeUndefined();
    expect(await quizForPage(id)).toBeUndefined();
    expect(await answerQuizQuestion(id, 'alternative', 'b')).toBeUndefined();
  },
);

test('an answer to a quiz brings a word on every option', async () => {
  const reply = await answerQuizQuestion('reading-logs-with-jq', 'aligned-columns', 'b, a');
  expect(reply?.verdict.verdict).toBe('right');
  expect(Object.entries(reply?.notes ?? {}).map(([id, { right }]) => [id, right])).toEqual([
    ['a', true],
    ['b', true],
    ['c', false],
    ['d', false],
  ]);
  const wrong = await answerQuizQuestion('reading-logs-with-jq', 'aligned-columns', 'a');
  expect(wrong?.verdict.verdict).toBe('wrong');
  expect(Object.values(wrong?.notes ?? {}).every(({ text }) => text.length > 40)).toBe(true);
  const none = await answerQuizQuestion('reading-logs-with-jq', 'alternative', 'a b');
  expect(none).toEqual({ verdict: expect.objectContaining({ verdict: 'not-of-kind' }), notes: {} });
});

test('what a review fetches', async () => {
  const text = JSON.stringify(await reviewBank());
  const within = (secret: string) => text.includes(JSON.stringify(secret).slice(1, -1));
  for (const id of await quizFiles.ids(ROOT))
    for (const question of (await quizFiles.load(ROOT, id)).questions)
      for (const secret of 'options' in question
        ? question.options.map(({ why }) => why)
        : [question.explanation, ...Object.values(question.notes ?? {})])
        expect(within(secret)).toBe(false);
  for (const id of await labIds(ROOT))
    for (const { answer, solutions } of (await loadLab(ROOT, id)).questions.values())
      for (const secret of [
        answer.explanation,
        ...answer.hints.map((hint) => hint.text),
        ...solutions.map(({ query }) => query),
      ])
        expect(within(secret)).toBe(false);
  expect(text).not.toMatch(/"(why|accept|explanation)":/);
});

/** The checks of the course: a small one is right; then one place is broken, and has to be named. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '@/lib/content/check';
import type { OpenBench } from '@/lib/content/check/types';
import { formatFinding } from '@/lib/content/finding';

const FIRST = 'content/lessons/one/first.mdx';
const SECOND = 'content/lessons/one/second.mdx';
const QUIZ = 'content/quizzes/first.yaml';
const KEYED = 'content/quizzes/second.yaml';
const TABLE = 'content/coverage/me.yaml';
const WHY = 'because of what was said in the lesson about it';

const lesson = (order: number, head: string, body: string) => `---
title: A lesson
summary: What you can do after this lesson of the course.
minutes: 9
goals: [One thing, Another thing]
order: ${order}
lab: lab-a
${head}
updated: '2026-11-21'
---

## Where it begins

[AWS says so](https://docs.aws.amazon.com/x). ${body}
`;

/** Path -> text of a course in which nothing is wrong. */
const COURSE: Readonly<Record<string, string>> = {
  'scenarios/lab-a/lab.yaml': 'id: lab-a\n',
  'scenarios/lab-b/lab.yaml': 'id: lab-b\n',
  'content/lessons/one/module.yaml': `id: one
title: One
summary: The first module.
order: 1
preAssessment: one-before
`,
  [FIRST]: lesson(1, 'quiz: first', 'See [there](/learn/one/second#where-it-begins).'),
  [SECOND]: lesson(
    2,
    'data: lab-b\nopens: [first/a, first/b]\nquiz: second',
    `

<Query id="count">

\`\`\`sh
echo 1
\`\`\`

</Query>

<Figure name="pipeline" caption="What it shows" />
`,
  ),
  [QUIZ]: `id: first
title: First
summary: About the first lesson.
questions:
${['a', 'b']
  .map(
    (id) => `  - id: ${id}
    lesson: one/first
    prompt: Which one?
    options:
      - { id: x, text: This, right: true, why: ${WHY} }
      - { id: y, text: That, why: ${WHY} }
`,
  )
  .join('')}  - id: c
    lesson: one/first
    variantOf: a
    kind: number
    prompt: How many?
    config: {}
    key: 7
    explanation: There are seven of them, as the picture of the lesson shows.
    wrong:
      - { answer: 8, because: ${WHY} }
`,
  [KEYED]: `id: second
title: Second
summary: About the second lesson.
questions:
  - id: address
    lesson: one/second
    kind: ip
    prompt: From where?
    key: 192.0.2.10
    explanation: It is the sourceIPAddress of the record that the lesson shows.
`,
  'content/quizzes/one-before.yaml': `id: one-before
title: Before
summary: What you know already.
purpose: pre-assessment
questions:
  - id: a
    lesson: one/first
    prompt: Which one?
    options:
      - { id: x, text: This, right: true, why: ${WHY} }
      - { id: y, text: That, why: ${WHY} }
`,
  [TABLE]: `- { seed: '004', line: 3, what: heading, short: Where it begins, at: [one/first#where-it-begins, quiz:first/a, lab:lab-a] }
`,
};

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'trailwise-course-'));
  for (const [file, text] of Object.entries(COURSE)) await put(file, text);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(file: string, text: string) {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}

const opened: string[] = [];
const open: OpenBench = async (lab) => {
  opened.push(lab);
  return {
    files: [],
    ask: async (_, query) =>
      query.startsWith('echo')
        ? { ok: true, text: `${query.slice(5)}\n` }
        : { ok: false, message: 'command not found' },
    close: () => undefined,
  };
};

async function findings(under?: string): Promise<string[]> {
  const found = await checkContent({ root, labs: [], open, ...(under && { under }) });
  return found.map(formatFinding);
}

/** Breaks one place, and says which line and what is found then. */
async function broken(file: string, from: string, to: string) {
  const text = COURSE[file] ?? '';
  expect(text).toContain(from);
  await put(
    file,
    text.replace(from, () => to),
  );
  return { line: text.slice(0, text.indexOf(from)).split('\n').length, found: await findings() };
}

test('nothing is wrong with it; live queries ask the data of the lesson, not its lab', async () => {
  opened.length = 0;
  expect(await findings()).toEqual([]);
  expect(opened).toEqual(['lab-b']);
});

test.each([
  // The heads of lessons and modules.
  [FIRST, 'order: 1', 'order: 2', 2, 'first has the order 2 too', SECOND],
  [FIRST, 'order: 1', 'order: one', 0, 'order: Invalid input', FIRST],
  [FIRST, 'lab: lab-a', 'labs: lab-a', 0, 'There is no field labs here', FIRST],
  [FIRST, 'lab: lab-a', 'lab: lab-c', 0, 'There is no lab lab-c', FIRST],
  [SECOND, 'data: lab-b', 'data: lab-c', 0, 'There is no lab lab-c', SECOND],
  [FIRST, 'quiz: first', 'quiz: frist', 0, 'There is no quiz frist', FIRST],
  [FIRST, 'quiz: first', 'quiz: one-before', 0, 'has the purpose pre-assessment', FIRST],
  [SECOND, 'first/a', 'first/z', 0, 'There is no question first/z', SECOND],
  [SECOND, 'first/a', 'second/address', 0, 'is of one/second, which comes no earlier', SECOND],
  [SECOND, 'opens: [first/a, first/b]', 'opens: [first/a]', 0, 'opens:', SECOND],
  ['content/lessons/one/module.yaml', 'id: one', 'id: two', 0, 'There is no folder two', ''],
  [
    'content/lessons/one/module.yaml',
    'preAssessment: one-before',
    'preAssessment: first',
    0,
    'first has the purpose check',
    'content/lessons/one/module.yaml',
  ],
  [
    'content/lessons/one/module.yaml',
    'preAssessment: one-before\n',
    '',
    0,
    'No lesson and no module names it',
    'content/quizzes/one-before.yaml',
  ],
  // Links, pictures, sources.
  [
    FIRST,
    '/learn/one/second#where',
    '/learn/one/third#where',
    0,
    'no page /learn/one/third',
    FIRST,
  ],
  [FIRST, '#where-it-begins', '#where-it-ends', 0, 'one/second has no heading', FIRST],
  [FIRST, '/learn/one/second#where-it-begins', '#elsewhere', 0, 'one/first has no heading', FIRST],
  [FIRST, '/learn/one/second#where-it-begins', '/labs/lab-c', 0, 'no page /labs/lab-c', FIRST],
  [FIRST, '/learn/one/second#where-it-begins', '/labs/lab-a/x', 0, 'no page /labs/', FIRST],
  [FIRST, '/learn/one/second#where-it-begins', '/lesson', 0, 'no page /lesson', FIRST],
  [FIRST, '/learn/one/second#where-it-begins', 'second', 0, 'second leads nowhere', FIRST],
  [FIRST, '/learn/one/second#where-it-begins', 'http://x.y', 0, 'http://x.y leads nowhere', FIRST],
  [FIRST, 'See [there]', 'See ![](/x.png) [there]', 0, 'This image says nothing', FIRST],
  [SECOND, ' caption="What it shows"', '', 0, 'This Figure has no caption', SECOND],
  [FIRST, 'docs.aws.amazon.com', 'example.com', -1, 'Nothing in it is linked', FIRST],
  // Live queries.
  [SECOND, 'echo 1', 'ehco 1', -1, 'The query count fails: command not found', SECOND],
  // Quizzes.
  [QUIZ, 'lesson: one/first', 'lesson: one/frist', 0, 'There is no lesson one/frist', QUIZ],
  [QUIZ, 'variantOf: a', 'variantOf: z', 0, 'There is no question z here', QUIZ],
  [QUIZ, 'variantOf: a', 'variantOf: c', 0, 'c is a variant of itself', QUIZ],
  [
    QUIZ,
    'id: b\n    lesson: one/first',
    'id: b\n    variantOf: c\n    lesson: one/first',
    1,
    'c is a variant itself',
    QUIZ,
  ],
  [
    QUIZ,
    'id: c\n    lesson: one/first',
    'id: c\n    lesson: one/second',
    2,
    'a is of another lesson',
    QUIZ,
  ],
  [QUIZ, 'key: 7', 'key: seven', 0, '"seven" is no answer to c', QUIZ],
  [QUIZ, 'key: 7', 'key: 8', 3, 'This wrong answer is right', QUIZ],
  [QUIZ, 'answer: 8', 'answer: many', 0, '"many" is no answer to c', QUIZ],
  [QUIZ, `because: ${WHY}`, 'because: No.', 0, 'This hardly explains it', QUIZ],
  [
    QUIZ,
    'There are seven of them, as the picture of the lesson shows.',
    'So.',
    0,
    'c is hardly explained',
    QUIZ,
  ],
  [
    QUIZ,
    '    wrong:',
    '    notes: { x: It is the first of them all }\n    wrong:',
    0,
    'There is no item x',
    QUIZ,
  ],
  [QUIZ, 'kind: number', 'kind: nombre', 0, 'questions.2.kind', QUIZ],
  [KEYED, 'key: 192.0.2.10', 'key: 192.0.2.1000', 0, 'is no answer to address', KEYED],
  [KEYED, '    key: 192.0.2.10\n', '', -1, 'questions.0.key', KEYED],
  // What became of the seeds.
  [TABLE, 'one/first#where', 'one/third#where', 0, 'There is no one/third#where', TABLE],
  [TABLE, '#where-it-begins', '#nowhere', 0, 'There is no one/first#nowhere', TABLE],
  [TABLE, 'quiz:first/a', 'quiz:first/z', 0, 'There is no quiz:first/z', TABLE],
  [TABLE, 'lab:lab-a', 'lab:lab-c', 0, 'There is no lab:lab-c', TABLE],
  [TABLE, 'lab:lab-a', 'lab:lab-a/q', 0, 'There is no lab:lab-a/q', TABLE],
  [TABLE, 'what: heading', 'what: header', 0, '0.what', TABLE],
  [TABLE, "'004'", "'005'", 0, '0.seed', TABLE],
])('%s: %s -> %s', async (file, from, to, below, message, named) => {
  const { line, found } = await broken(file, from, to);
  const hit = found.find((text) => text.includes(message));
  expect(hit, found.join('\n')).toBeDefined();
  if (named) expect(hit?.startsWith(`${named}:`)).toBe(true);
  // Where the finding stands in the file that was broken, below the first line of what was changed.
  if (named === file && below >= 0) expect(hit).toContain(`${file}:${line + below}:`);
});

describe('what a module asks of its first lesson, and of others', () => {
  test('the first opens with nothing, a later one with two questions', async () => {
    const { found } = await broken(SECOND, 'opens: [first/a, first/b]\n', '');
    expect(found).toEqual([
      expect.stringMatching(/^content\/lessons\/one\/second\.mdx:2:.*opens with no question/),
    ]);
  });
});

test('everything at once, by place; and only what stands under a path', async () => {
  await put(FIRST, (COURSE[FIRST] ?? '').replace('lab: lab-a', 'lab: lab-c'));
  await put(KEYED, (COURSE[KEYED] ?? '').replace('192.0.2.10', 'here'));
  await put(TABLE, (COURSE[TABLE] ?? '').replace('quiz:first/a', 'quiz:first/z'));
  const found = await findings();
  expect(found.map((text) => text.split(':')[0])).toEqual([TABLE, FIRST, KEYED]);
  expect(await findings('content/lessons')).toEqual([found[1]]);
  opened.length = 0;
  await findings('content/quizzes');
  expect(opened).toEqual([]);
});

/** The verbs that need no query engine, in this process. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { main } from '@/lib/cli/main';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'trailwise-cli-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function run(args: readonly string[], stdin = '', root = REPOSITORY) {
  let out = '';
  let err = '';
  const code = await main(args, {
    root,
    out: (text) => (out += text),
    err: (text) => (err += text),
    stdin: async () => new TextEncoder().encode(stdin),
  });
  return { out, err, code };
}

test('help is a success; no verb is none', async () => {
  expect(await run(['--help'])).toMatchObject({ code: 0, err: '' });
  expect((await run(['--help'])).out).toMatch(
    /query .*\n.*check .*\n.*data .*\n.*grade .*\n.*schema /,
  );
  expect(await run([])).toMatchObject({ code: 2 });
  for (const verb of ['query', 'check', 'data', 'grade', 'schema'])
    expect((await run([verb, '--help'])).out).toContain(`trailwise ${verb}`);
});

test.each([
  [['chekc'], 'There is no verb chekc. Did you mean check?'],
  [['grade', 'care4ware', '-'], 'There is no lab or quiz care4ware. Did you mean care4wares?'],
  [['grade'], 'Which file of answers?'],
  [['grade', '../care4wares', '-'], 'There is no lab or quiz ../care4wares.'],
  [['grade', 'care4wares'], 'Which file of answers?'],
  [['grade', 'care4wares', 'a', 'b'], 'One file of answers'],
  [['grade', 'care4wares', '-', '--format', 'xml'], 'There is no format xml.'],
  [['grade', 'care4wares', '-', '--fromat', 'csv'], "Unknown option '--fromat'"],
  [['query', 'care4wares', 'ls'], '--lang shell, sql, filter, insights.'],
  [['query', 'care4wares', '--lang', 'jq', 'ls'], 'There is no language jq'],
  [['query', 'care4wares', '--lang', 'shell'], 'Which query?'],
  [['query', 'care4wares', '--lang', 'shell', 'ls', 'x'], 'One query at a time'],
  [['query', 'care4wares', '--lang', 'shell', '--format', 'csv', 'ls'], '--format is for rows'],
])('a wrong command line is 2 and says what is meant: %j', async (args, words) => {
  const { out, err, code } = await run(args);
  expect({ out, code }).toEqual({ out: '', code: 2 });
  expect(err).toContain(words);
});

const ANSWERS = [
  '\ufeffanswer,learner,question',
  'PutObject,Ada,object-change',
  '"28 Nov 2024, 15:21:54 UTC",Ada,first-sign-in',
  'ListObjects,Ben,object-change',
  's3:putobject,Ben,object-change',
  '53.94.201.69.1,Ben,bucket-source-ip',
  'x,Ben,nothing',
  '',
].join('\r\n');

// object-change is worth 100 points and first-sign-in 150; all twelve are worth 1350, and 250 of that is for two about
// the time after the fix, which no sheet can earn (scenarios/care4wares/questions.yaml).
test('grade: a verdict on each answer, a score per learner, bad rows beside', async () => {
  const { out, err, code } = await run(['grade', 'care4wares', '-', '--format', 'json'], ANSWERS);
  const { answers, scores, notGraded } = JSON.parse(out) as Record<string, object[]>;
  expect(answers).toMatchObject([
    { learner: 'Ada', question: 'object-change', verdict: 'right', understood: 'PutObject' },
    { verdict: 'right', understood: '15:21:54 UTC on 28 November 2024', reason: '' },
    { verdict: 'wrong', reason: expect.stringContaining('listing') as string },
    { learner: 'Ben', verdict: 'right', understood: 's3:putobject' },
    { verdict: 'not-of-kind', reason: expect.stringContaining('this has 5') as string },
  ]);
  expect(scores).toEqual([
    { learner: 'Ada', points: 250, possible: 1100, right: 2, questions: 10 },
    { learner: 'Ben', points: 100, possible: 1100, right: 1, questions: 10 },
  ]);
  expect(notGraded).toMatchObject([{ line: 7 }]);
  expect(err).toContain('-:7: There is no question nothing.');
  expect(code).toBe(1);
});

test('grade: a file, as a table and as CSV', async () => {
  const file = path.join(folder, 'answers.csv');
  await writeFile(file, 'learner,question,answer\n"O\'Hara, Z.",created-user,GLITCH\n');
  const table = await run(['grade', 'care4wares', file]);
  expect(table).toMatchObject({ code: 0, err: '' });
  expect(table.out).toContain(
    " O'Hara, Z. | created-user | GLITCH | right   | GLITCH     |        |    100 |      100\n",
  );
  expect(table.out).toContain(" O'Hara, Z. |    100 |     1100 |     1 |        10\n");
  const csv = await run(['grade', 'care4wares', file, '--format=csv']);
  expect(csv.out).toBe(
    'learner,question,answer,verdict,understood,reason,points,possible,learner_points,learner_possible\r\n' +
      '"O\'Hara, Z.",created-user,GLITCH,right,GLITCH,,100,100,100,1100\r\n',
  );
});

test.each([
  ['', 'The file is empty'],
  [
    'Ada,object-change,PutObject\n',
    'There is no row beneath the header. The first line has to name',
  ],
  ['Ada,PutObject\nBen,x', 'There is no column learner, question, answer'],
])('grade: no header, nothing graded: %j', async (stdin, words) => {
  const { out, err, code } = await run(['grade', 'care4wares', '-'], stdin);
  expect({ out, code }).toEqual({ out: '', code: 1 });
  expect(err).toContain(words);
});

test('grade: a file that is not there', async () => {
  const { err, code } = await run(['grade', 'care4wares', path.join(folder, 'none.csv')]);
  expect(err).toContain('none.csv: There is no such file.');
  expect(code).toBe(1);
});

test('schema: JSON Schemas in which every field is described', async () => {
  expect(await run(['schema'], '', folder)).toMatchObject({ code: 0, err: '' });
  for (const name of ['lab', 'questions', 'answers', 'quiz']) {
    const file = path.join(folder, 'public/files/schemas', `${name}.schema.json`);
    const schema = JSON.parse(await readFile(file, 'utf8')) as object;
    expect(undescribed(schema)).toEqual([]);
  }
});

/** The paths of properties without a description. */
function undescribed(node: unknown, at = ''): string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, value]: [string, unknown]) => {
    const below = undescribed(value, `${at}/${key}`);
    if (!at.endsWith('/properties')) return below;
    const described = typeof value === 'object' && value !== null && 'description' in value;
    const constant = typeof value === 'object' && value !== null && 'const' in value;
    return described || constant ? below : [`${at}/${key}`, ...below];
  });
}

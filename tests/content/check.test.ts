/** `check` itself: a copy of the content is broken in one place, and the place has to be named. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openBench } from '@/lib/cli/bench';
import { checkContent } from '@/lib/content/check';
import { checkQuizzes } from '@/lib/content/check/quiz';
import { readContent } from '@/lib/content/check/source';
import type { Asked, Bench } from '@/lib/content/check/types';
import { formatFinding } from '@/lib/content/finding';
import type { Decision } from '@/lib/simulate/plans';

const REPOSITORY = path.resolve(import.meta.dirname, '../..');
const LAB = 'scenarios/care4wares';
const QUIZ = 'content/quizzes/reading-logs-with-jq.yaml';

let bench: Bench;
let root: string;

beforeAll(async () => {
  bench = await openBench(REPOSITORY, 'care4wares', () => undefined);
}, 180_000);
afterAll(async () => {
  bench.close();
  for (const one of played.values()) (await one).close();
});

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'trailwise-check-'));
  // One lab is enough to break; `trailwise check` proves them all.
  for (const folder of [LAB, 'content'])
    await cp(path.join(REPOSITORY, folder), path.join(root, folder), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

/** The same query gives the same each time, and most are the same in every test. */
const asked = new Map<string, Promise<Asked>>();
/** The time after each outcome's decisions is the same in every test too. */
const played = new Map<string, Promise<Bench>>();
const ask: Bench['ask'] = (language, query) => {
  const key = `${language} ${query}`;
  const answer = asked.get(key) ?? bench.ask(language, query);
  asked.set(key, answer);
  return answer;
};

async function open(lab: string, decisions?: readonly Decision[]): Promise<Bench> {
  const close = () => undefined;
  if (!decisions) return { files: bench.files, ask, close };
  const key = JSON.stringify(decisions);
  const after = played.get(key) ?? openBench(REPOSITORY, lab, () => undefined, decisions);
  played.set(key, after);
  const { files, ask: askAfter } = await after;
  return {
    files,
    close,
    ask: (language, query) => {
      const place = `${key} ${language} ${query}`;
      const answer = asked.get(place) ?? askAfter(language, query);
      asked.set(place, answer);
      return answer;
    },
  };
}

/** Every finding over the copy, each as its line of output. */
async function findings(labs: readonly string[]): Promise<string[]> {
  const found = await checkContent({ root, labs, open });
  return found.map(formatFinding);
}

/** Replaces the first `from` in a file, and says on which line it was. */
async function edit(file: string, from: string, to: string): Promise<number> {
  const at = path.join(root, file);
  const text = await readFile(at, 'utf8');
  expect(text).toContain(from);
  await writeFile(
    at,
    text.replace(from, () => to),
  );
  return text.slice(0, text.indexOf(from)).split('\n').length;
}

const lineOf = async (file: string, words: string) => {
  const text = await readFile(path.join(root, file), 'utf8');
  return text.slice(0, text.indexOf(words)).split('\n').length;
};

test('nothing is wrong with the lab as it is', async () => {
  expect(await findings(['care4wares'])).toEqual([]);
});

describe('one place broken in the lab is named', () => {
  test('a typo in a key: every reference query disagrees', async () => {
    await edit(`${LAB}/answers.yaml`, 'key: PutObject', 'key: PutObjekt');
    const found = await findings(['care4wares']);
    for (const extension of ['sh', 'sql', 'insights'])
      expect(found.join('\n')).toContain(
        `${LAB}/solutions/object-change.${extension}:1:1 error [solutions] It gives PutObject, and the key of object-change is PutObjekt.`,
      );
  });

  test('a key that is not of its kind', async () => {
    const line = await edit(`${LAB}/answers.yaml`, 'key: 53.94.201.69', 'key: 53.94.201.690');
    const found = await findings(['care4wares']);
    expect(found.join('\n')).toContain(
      `${LAB}/answers.yaml:${line}:5 error [keys] The key "53.94.201.690"`,
    );
  });

  test('a broken reference query in the shell', async () => {
    await edit(`${LAB}/solutions/mayor-ip.sh`, 'select(', 'selekt(');
    const found = await findings(['care4wares']);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(
      `${LAB}/solutions/mayor-ip.sh:1:1 error [solutions] The query fails:`,
    );
    expect(found[0]).toContain('selekt');
  });

  test('a broken reference query in SQL', async () => {
    await edit(`${LAB}/solutions/mayor-ip.sql`, 'sourceIPAddress', 'sourceIPAdress');
    const found = await findings(['care4wares']);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(
      `${LAB}/solutions/mayor-ip.sql:1:1 error [solutions] The query fails:`,
    );
  });

  test('a broken reference query in Logs Insights', async () => {
    await edit(`${LAB}/solutions/mayor-ip.insights`, 'dedup', 'dedupe');
    const found = await findings(['care4wares']);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(
      `${LAB}/solutions/mayor-ip.insights:1:1 error [solutions] The query fails:`,
    );
  });

  test('a filter pattern is proved where there is one, and answers no question of one value', async () => {
    await writeFile(path.join(root, LAB, 'solutions/mayor-ip.filter'), '{ $.eventName = * }');
    const found = await findings(['care4wares']);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('mayor-ip.filter:1:1 error [solutions] One value is wanted');
  });

  test('a missing reference query in Logs Insights', async () => {
    await rm(path.join(root, LAB, 'solutions/mayor-ip.insights'));
    const found = await findings(['care4wares']);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain('[solutions] mayor-ip has no reference query in insights.');
  });

  test('a reference query that gives another answer, or several', async () => {
    await edit(`${LAB}/solutions/mayor-ip.sql`, 'mayor_malware', 'mcskidy');
    await edit(`${LAB}/solutions/created-user.sh`, 'CreateUser', 'ListPolicies');
    await edit(`${LAB}/solutions/first-sign-in.sh`, 'glitch', 'mcskidy');
    const found = await findings(['care4wares']);
    expect(found).toHaveLength(3);
    expect(found[0]).toContain('created-user.sh:1:1 error [solutions] One value is wanted');
    expect(found[1]).toContain('first-sign-in.sh:1:1 error [solutions] One value is wanted');
    expect(found[2]).toContain('mayor-ip.sql:1:1 error [solutions] One value is wanted');
  });

  test('a reference query in Logs Insights that is missing', async () => {
    await rm(path.join(root, LAB, 'solutions/mayor-ip.insights'));
    expect((await findings(['care4wares'])).join('\n')).toContain(
      'mayor-ip has no reference query in insights.',
    );
  });

  test('none is wanted in a language that has not what the question asks about', async () => {
    await edit(
      `${LAB}/questions.yaml`,
      '  - id: mayor-ip\n',
      '  - id: mayor-ip\n    languages: [shell, sql]\n',
    );
    await rm(path.join(root, LAB, 'solutions/mayor-ip.insights'));
    expect(await findings(['care4wares'])).toEqual([]);
  });

  test('a reference query that is missing', async () => {
    await rm(path.join(root, LAB, 'solutions/created-user.sql'));
    const line = await lineOf(`${LAB}/questions.yaml`, 'id: created-user');
    expect(await findings(['care4wares'])).toEqual([
      `${LAB}/questions.yaml:${line}:5 error [solutions] created-user has no reference query in sql. Write ${LAB}/solutions/created-user.sql.`,
    ]);
  });

  test('a wrong query that is right, and one that nobody foresaw', async () => {
    await edit(`${LAB}/solutions/first-sign-in.wrong-other-user.sh`, 'mcskidy', 'glitch');
    await edit(
      `${LAB}/solutions/first-sign-in.wrong-last-in-file.sh`,
      'tail -n 1',
      'tail -n 2 | head -n 1',
    );
    const found = await findings(['care4wares']);
    expect(found).toHaveLength(2);
    expect(found[0]).toMatch(
      /wrong-last-in-file\.sh:1:1 .*It gives 2024-11-25T21:48:22Z, which nothing foresees/,
    );
    expect(found[1]).toMatch(/wrong-other-user\.sh:1:1 .*which is right/);
  });

  test('a missing explanation, and a trivial one', async () => {
    const file = `${LAB}/answers.yaml`;
    const text = await readFile(path.join(root, file), 'utf8');
    const start = text.indexOf('    explanation:');
    const end = text.indexOf('    hints:', start);
    await writeFile(path.join(root, file), text.slice(0, start) + text.slice(end));
    const missing = await findings(['care4wares']);
    expect(missing).toHaveLength(1);
    const line = await lineOf(file, 'receiving-account:');
    expect(missing[0]).toContain(
      `${file}:${line}:3 error [schema] answers.receiving-account.explanation`,
    );

    await writeFile(
      path.join(root, file),
      `${text.slice(0, start)}    explanation: So it is.\n${text.slice(end)}`,
    );
    const trivial = await findings(['care4wares']);
    expect(trivial).toHaveLength(1);
    expect(trivial[0]).toContain(
      `${file}:${line + 2}:5 error [prose] The explanation of receiving-account`,
    );
  });

  test('an emptied hint, no hints, hints that cost too much', async () => {
    const file = `${LAB}/answers.yaml`;
    const hint =
      '- text: Look at the lines with `INSERT` in `rds.log`, and compare the first with the last.';
    const line = await edit(file, hint, "- text: ''");
    expect((await findings(['care4wares'])).join('\n')).toContain(
      `${file}:${line}:9 error [schema] answers.receiving-account.hints.1.text: must not be empty.`,
    );
    await edit(file, "- text: ''\n        cost: 20", '- text: Look again.\n        cost: 60');
    const hints = await lineOf(file, 'hints:');
    expect(await findings(['care4wares'])).toEqual([
      `${file}:${hints}:5 error [hints] The hints of receiving-account cost 110 of its 100 points. Make them cost less: a question solved with help is worth something.`,
    ]);
  });

  test('a foreseen wrong answer that is right, twice there, or not of the kind', async () => {
    const file = `${LAB}/answers.yaml`;
    const first = await edit(file, 'answer: PreflightRequest', 'answer: put object');
    const second = await edit(file, 'answer: HeadBucket', 'answer: listobjects');
    const found = await findings(['care4wares']);
    expect(found.join('\n')).toContain(
      `${file}:${first}:9 error [keys] The wrong answer put object is right.`,
    );
    expect(found.join('\n')).toContain(
      `${file}:${second}:9 error [keys] The wrong answer listobjects is there twice.`,
    );
    const third = await edit(file, 'answer: put object', 'answer: 10.0.0.1');
    expect((await findings(['care4wares'])).join('\n')).toContain(
      `${file}:${third}:9 error [keys] The wrong answer "10.0.0.1" is not of its kind`,
    );
  });

  test('a query of some feedback that fails', async () => {
    const line = await edit(`${LAB}/answers.yaml`, 'query: grep INSERT', 'query: gerp INSERT');
    const found = await findings(['care4wares']);
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`${LAB}/answers.yaml:${line}:11 error [see] The query fails:`);
  });

  test('a question without an answer, and an answer without a question', async () => {
    await edit(`${LAB}/questions.yaml`, 'id: mayor-ip', 'id: mayors-ip');
    const found = (await findings(['care4wares'])).join('\n');
    expect(found).toContain('[pairs] mayors-ip has no answer.');
    expect(found).toContain('[pairs] There is no question mayor-ip.');
    expect(found).toContain('mayor-ip.sh:1:1 error [solutions] There is no question mayor-ip.');
  });

  test('an unknown step, an unknown field, YAML that is broken', async () => {
    const step = await edit(`${LAB}/questions.yaml`, 'step: isolate', 'step: guess');
    const field = await edit(`${LAB}/questions.yaml`, 'points: 100', 'pionts: 100');
    const found = (await findings(['care4wares'])).join('\n');
    expect(found).toContain(`${LAB}/questions.yaml:${step}:5 error [schema] questions.1.step`);
    expect(found).toContain(
      `${LAB}/questions.yaml:${field}:5 error [schema] There is no field pionts here.`,
    );
    const broken = await edit(`${LAB}/lab.yaml`, 'tagline: People', 'tagline: a: People');
    expect((await findings(['care4wares'])).join('\n')).toContain(`${LAB}/lab.yaml:${broken}:`);
  });

  test('a brief that is missing, gives an answer away, or holds code', async () => {
    const brief = `${LAB}/brief.mdx`;
    const text = await readFile(path.join(root, brief), 'utf8');
    await writeFile(path.join(root, brief), `${text}\nIt was glitch.\n\n<Script />\n`);
    const found = await findings(['care4wares']);
    const last = text.split('\n').length;
    expect(found).toHaveLength(2);
    expect(found[0]).toContain(`${brief}:${last + 1}:1 error [spoilers] This gives away glitch`);
    expect(found[1]).toContain(`${brief}:${last + 3}:1 error [lessons] <Script> is not allowed`);
    await rm(path.join(root, brief));
    expect((await findings(['care4wares'])).join('\n')).toContain(
      `${brief}:1:1 error [prose] The brief`,
    );
  });

  test('everything is reported at once, by place', async () => {
    await edit(`${LAB}/solutions/mayor-ip.sh`, 'select(', 'selekt(');
    await edit(`${LAB}/answers.yaml`, 'key: glitch', 'key: glich');
    await edit(`${LAB}/answers.yaml`, 'cost: 10', 'cost: 90');
    const found = await findings(['care4wares']);
    expect(found.map((line) => /\[(\w+)\]/.exec(line)?.[1])).toEqual([
      'hints',
      // The query that is broken, and created-user in its three languages.
      'solutions',
      'solutions',
      'solutions',
      'solutions',
    ]);
  });
});

const quizFindings = async () =>
  (await checkQuizzes(await readContent(root), open)).map(formatFinding);

describe('one place broken in a knowledge check is named', () => {
  test('an option without a word on it', async () => {
    const text = await readFile(path.join(root, QUIZ), 'utf8');
    const start = text.indexOf('        why:');
    const end = text.indexOf('      - id: b', start);
    await writeFile(path.join(root, QUIZ), text.slice(0, start) + text.slice(end));
    expect((await quizFindings()).join('\n')).toContain('[schema] questions.0.options.0.why');
    await writeFile(
      path.join(root, QUIZ),
      `${text.slice(0, start)}        why: No.\n${text.slice(end)}`,
    );
    expect((await quizFindings()).join('\n')).toContain(
      '[quiz] Option a of into-the-records is hardly explained',
    );
  });

  test('no right option, or one too many', async () => {
    await edit(QUIZ, '        right: true\n', '');
    const line = await lineOf(QUIZ, 'options:');
    expect((await quizFindings()).join('\n')).toContain(
      `${QUIZ}:${line}:5 error [quiz] into-the-records has no right option.`,
    );
    await edit(QUIZ, '- id: a\n', '- id: a\n        right: true\n');
    await edit(QUIZ, '- id: c\n', '- id: c\n        right: true\n');
    expect((await quizFindings()).join('\n')).toContain('into-the-records has 2 right options');
  });

  test('two options of one id', async () => {
    await edit(QUIZ, '- id: b', '- id: a');
    expect((await quizFindings()).join('\n')).toContain(
      'Two options of into-the-records have one id',
    );
  });
});

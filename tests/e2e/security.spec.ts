import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { expect, LAB, LESSON, test } from './fixtures';

const QUESTION = '/api/labs/care4wares/questions';
const ANSWERS = 'scenarios/care4wares/answers.yaml';
const QUIZZES = 'content/quizzes';

interface QuizFile {
  questions: {
    options?: { why: string }[];
    explanation?: string;
    notes?: Record<string, string>;
    wrong?: { because: string }[];
  }[];
}

/** Every sentence that only the server may know. */
function secrets(): string[] {
  const texts: string[] = [];
  const visit = (value: unknown, key: string) => {
    if (
      typeof value === 'string' &&
      ['text', 'because', 'explanation', 'why', 'query'].includes(key)
    ) {
      texts.push(value);
    }
    if (value && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value))
        visit(inner, Array.isArray(value) ? key : name);
    }
  };
  visit(parse(readFileSync(ANSWERS, 'utf8')), '');
  for (const name of readdirSync(QUIZZES)) {
    const { questions } = parse(readFileSync(path.join(QUIZZES, name), 'utf8')) as QuizFile;
    for (const { options = [], explanation = '', notes = {}, wrong = [] } of questions)
      texts.push(
        explanation,
        ...options.map(({ why }) => why),
        ...Object.values(notes),
        ...wrong.map(({ because }) => because),
      );
  }
  const folder = 'scenarios/care4wares/solutions';
  const solutions = readdirSync(folder).map((file) =>
    readFileSync(path.join(folder, file), 'utf8'),
  );
  const plain = (text: string) => text.trim().replace(/\s+/g, ' ');
  // A query begins as others do; what it asks for comes later.
  return [
    ...texts.map((text) => plain(text).slice(0, 60)),
    ...solutions.map((text) => plain(text).slice(0, 120)),
  ].filter((text) => text.length > 24);
}

test('no answer, hint or solution is in what the browser gets', async () => {
  const served = ['.next/static', '.next/server/app'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => folder === '.next/static' || /\.(html|rsc|body)$/.test(name))
      .filter((name) => /\.(js|css|html|rsc|json|body)$/.test(name))
      .map((name) => path.join(folder, name)),
  );
  expect(served.length).toBeGreaterThan(10);
  const all = secrets();
  expect(all.length).toBeGreaterThan(40);
  for (const file of served) {
    const text = readFileSync(file, 'utf8').replace(/\\n/g, ' ').replace(/\s+/g, ' ');
    expect(
      all.filter((secret) => text.includes(secret)),
      file,
    ).toEqual([]);
  }
});

test('every page has a strict policy', async ({ request }) => {
  for (const page of ['/', LESSON, LAB, '/progress', '/nowhere']) {
    const policy = (await request.get(page)).headers()['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("style-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe-inline');
    expect(policy).not.toMatch(/'unsafe-eval'/);
  }
});

test('the grading API refuses what is not a question, in words', async ({ request }) => {
  const post = (url: string, data: unknown) => request.post(url, { data: data as object });
  expect((await post(`${QUESTION}/nope/answer`, { input: 'x' })).status()).toBe(404);
  expect((await post('/api/labs/..%2F..%2Fetc/questions/x/answer', { input: 'x' })).status()).toBe(
    404,
  );
  expect(
    (await post('/api/labs/constructor/questions/toString/answer', { input: 'x' })).status(),
  ).toBe(404);
  const huge = await post(`${QUESTION}/x/answer`, { input: 'x'.repeat(300_000) });
  expect(huge.status()).toBe(413);
  const wrong = await request.post(`${QUESTION}/x/answer`, {
    data: 'not json',
    headers: { 'content-type': 'text/plain' },
  });
  expect(wrong.status()).toBe(400);
  expect(await wrong.json()).toEqual({ error: 'The request is not JSON.' });
});

test('the made data is served compressed, for ever by its hash, and nothing beside it', async ({
  request,
}) => {
  const page = await (await request.get(LAB)).text();
  const url = (name: string) =>
    new RegExp(`/files/[\\w/.-]*${name}\\?v=[0-9a-f]+`).exec(page)?.[0] ?? '';
  const log = await request.get(url('cloudtrail_log\\.json'));
  expect(log.headers()['cache-control']).toContain('immutable');
  expect(((await log.json()) as { Records: unknown[] }).Records).toHaveLength(59);

  const engine = await request.get(url('\\.wasm'), { headers: { 'accept-encoding': 'br' } });
  expect(engine.headers()['content-encoding']).toBe('br');
  expect(engine.headers()['content-type']).toBe('application/wasm');
  const plain = await request.get(url('\\.wasm'), { headers: { 'accept-encoding': 'identity' } });
  expect(plain.headers()['content-encoding']).toBeUndefined();
  // The magic number that every WebAssembly module begins with.
  for (const response of [engine, plain]) {
    expect([...(await response.body()).subarray(0, 4)]).toEqual([0, 0x61, 0x73, 0x6d]);
  }

  for (const path of [
    '../package.json',
    '%2e%2e/package.json',
    '..%2fpackage.json',
    'labs/care4wares/',
    'scenarios',
  ]) {
    expect((await request.get(`/files/${path}`)).status(), path).toBe(404);
  }
});

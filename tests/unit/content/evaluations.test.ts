/** The check of the evaluator's cases: the repository's own hold, and a wrong one is found at its place. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkEvaluations } from '@/lib/content/check/evaluations';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const FILE = 'content/evaluations/read-and-write.yaml';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'trailwise-evaluations-'));
  const folder = 'content/evaluations';
  await cp(path.join(REPOSITORY, folder), path.join(root, folder), { recursive: true });
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function check(from = '', to = ''): Promise<string[]> {
  const text = await readFile(path.join(root, FILE), 'utf8');
  expect(text).toContain(from);
  await writeFile(path.join(root, FILE), text.replace(from, to));
  const content = { root, lessons: [] } as unknown as Parameters<typeof checkEvaluations>[0];
  const open = () => Promise.reject(new Error('no evidence is needed'));
  return (await checkEvaluations(content, open)).map(({ message }) => message);
}

describe('the cases of the evaluator', () => {
  it('decide as they say', async () => expect(await check()).toEqual([]));

  it.each([
    ['explicit-deny', 'implicit-deny', 'result is explicit-deny, not implicit-deny.'],
    ['statement: NoWrites', 'statement: Other', 'statement is NoWrites, not Other.'],
    ['"Effect": "Deny"', '"Effect": "Deni"', 'Policy B, 6:17'],
    ['without: [Policy B]', 'without: [Policy C]', 'There is no policy Policy C.'],
    ['id: read-and-write', 'id: other', 'It calls itself other.'],
  ])('%s to %s is found', async (from, to, says) => {
    expect((await check(from, to)).join('\n')).toContain(says);
  });
});

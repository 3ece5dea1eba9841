/** What `check` says of an alarm bench that does not hold what it promises. */
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkAlarmBenches } from '@/lib/content/check/alarm-benches';
import { parseMdx } from '@/lib/content/mdx/parse';

const REPOSITORY = path.resolve(import.meta.dirname, '../../..');
const FILE = 'content/alarms/unauthorised-calls.yaml';
let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'trailwise-alarms-'));
  await cp(path.join(REPOSITORY, 'content/alarms'), path.join(root, 'content/alarms'), {
    recursive: true,
  });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const findings = async (lesson?: string) => {
  const tree = lesson === undefined ? undefined : parseMdx(lesson);
  const lessons = tree ? [{ file: 'content/lessons/a/b.mdx', tree }] : [];
  const found = await checkAlarmBenches({ root, lessons } as never, undefined as never);
  return found.map(({ message }) => message);
};
async function replaced(from: string | RegExp, to: string) {
  const text = await readFile(path.join(root, FILE), 'utf8');
  expect(text).toMatch(from);
  await writeFile(path.join(root, FILE), text.replace(from, to));
  return findings();
}

describe('checkAlarmBenches', () => {
  it('finds nothing where all is well', async () => {
    expect(await findings('<AlarmBench id="unauthorised-calls" />')).toEqual([]);
  });
  it('finds a lesson that names a bench that is not there', async () => {
    expect(await findings('<AlarmBench id="other" />')).toEqual(['There is no alarm bench other.']);
  });
  it('finds a name that is not the file’s', async () => {
    expect(await replaced('id: unauthorised-calls', 'id: other')).toEqual([
      'It calls itself other.',
    ]);
  });
  it('finds a solution that rings for nothing', async () => {
    const [found] = await replaced(/ && \(\$\.sourceIPAddress.*?\) \}/, ' }');
    expect(found).toMatch(/^It rings at 2026-10-06T\S+Z for nothing\.$/);
  });
  it('finds a solution that is silent', async () => {
    expect(await replaced('--threshold 3', '--threshold 5')).toEqual([
      'It is silent on: The same key, slowly.',
    ]);
  });
  it('finds a pattern and flags that cannot be read', async () => {
    const found = await replaced('--period 300', '--period 301 --sum 1');
    expect(found).toContain('--sum is no flag of an alarm.');
  });
  it('finds a stream without times', async () => {
    const found = await replaced(/\n {4}every: \{ seconds: 420.*/, '');
    expect(found.join()).toContain('A stream has either at or every.');
  });
});

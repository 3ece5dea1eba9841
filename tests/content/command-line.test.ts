/** The command line: streams and exit codes pass through, SQL in three formats, `check`. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { main } from '@/lib/cli/main';
import { makeDataSets } from '@/lib/content/datasets';

vi.setConfig({ testTimeout: 180_000 });

const ROOT = path.resolve(import.meta.dirname, '../..');
const TSX = path.join(ROOT, 'node_modules/tsx/dist/cli.mjs');

function trailwise(...args: string[]): Promise<{ out: string; err: string; code: number }> {
  return new Promise((resolve) => {
    const command = [TSX, path.join(ROOT, 'lib/cli/main.ts'), ...args];
    execFile(process.execPath, command, { cwd: ROOT }, (error, out, err) => {
      resolve({ out, err, code: error ? Number(error.code) : 0 });
    });
  });
}

// Made here, or the first test that needs them would say so on stderr.
beforeAll(() => makeDataSets({ root: ROOT, log: () => undefined }), 180_000);

/** The same in this process, which is faster. */
async function inProcess(...args: string[]) {
  let [out, err] = ['', ''];
  const code = await main(args, {
    root: ROOT,
    out: (text) => (out += text),
    err: (text) => (err += text),
    stdin: () => Promise.reject(new Error('nothing is read')),
  });
  return { out, err, code };
}
const shell = (query: string) => inProcess('query', 'care4wares', '--lang', 'shell', query);
const sql = (query: string) => inProcess('query', 'care4wares', '--lang', 'sql', query);

test('a process passes on stdout, stderr and the exit code', async () => {
  const query = "echo out; echo 'err' >&2; printf 'no line end'; exit 3";
  expect(await trailwise('query', 'care4wares', '--lang', 'shell', query)).toEqual({
    out: 'out\nno line end',
    err: 'err\n',
    code: 3,
  });
  expect(await trailwise('chekc')).toMatchObject({ out: '', code: 2 });
});

// What bash 5.2 with jq 1.8 prints.
describe('query in the shell', () => {
  test('a jq program that fails ends with 5 and says so once', async () => {
    const { out, err, code } = await shell("jq '.Records' book_list.json");
    expect({ out, code }).toEqual({ out: '', code: 5 });
    expect(err).toMatch(
      /^jq: error \(at book_list\.json:\d+\): Cannot index array with string \("Records"\)\n$/,
    );
  });
  test('a line that cannot be read is 2', async () => {
    const { out, err, code } = await shell("echo 'a");
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err).toContain('unexpected EOF');
  });
});

describe('query in SQL', () => {
  const FIVE = `SELECT eventName, count(*) AS n FROM cloudtrail
    WHERE element_at(requestParameters, 'bucketName') = 'wareville-care4wares'
    GROUP BY eventName ORDER BY n DESC, eventName`;
  test('a table', async () => {
    expect(await sql(FIVE)).toEqual({
      out: [
        ' eventName        | n',
        '------------------+---',
        ' ListObjects      | 3',
        ' PreflightRequest | 1',
        ' PutObject        | 1',
        '(3 rows)',
        '',
      ].join('\n'),
      err: '',
      code: 0,
    });
  });
  test('what is wrong stands under its place', async () => {
    const { out, err, code } = await sql('SELECT eventNam FROM cloudtrail');
    expect({ out, code }).toEqual({ out: '', code: 1 });
    expect(err).toContain('1 | SELECT eventNam FROM cloudtrail\n           ^');
  });
});

test('check proves the lab', async () => {
  expect(await inProcess('check', 'care4wares')).toEqual({
    out: 'care4wares: 12 questions, 13 outcomes proved in shell, sql, insights\n',
    err: '',
    code: 0,
  });
});

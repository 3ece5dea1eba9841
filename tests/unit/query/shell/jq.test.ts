/** Real jq on our own system calls: what the recorded cases do not reach. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArguments } from '@/lib/query/jq/arguments';
import { readErrors } from '@/lib/query/jq/errors';
import { loadJq } from '@/lib/query/jq/program';
import { evidence } from './harness';

const wasm = new Uint8Array(readFileSync(evidence.engines.jq));
const jq = loadJq(wasm);

async function run(args: string[], files: Record<string, string> = {}, stdin = '') {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder();
  const text = { stdout: '', stderr: '' };
  const code = await (
    await jq
  ).run(args, {
    stdin: encoder.encode(stdin),
    environment: { NAME: 'value' },
    clock: Date.UTC(2024, 10, 28),
    open: (path) => (path in files ? encoder.encode(files[path]) : undefined),
    write: (stream, bytes) => {
      text[stream] += decoder.decode(bytes);
    },
  });
  return { ...text, code };
}

describe('the build of jq that the system calls belong to', () => {
  it('imports and exports what they know', async () => {
    const compiled = await WebAssembly.compile(wasm);
    const imports = WebAssembly.Module.imports(compiled).map(({ name }) => name);
    expect(imports.sort().join('')).toBe('ABCDEabcdefghijklmnopqrstuvwxyz');
    const exports = WebAssembly.Module.exports(compiled).map(({ name }) => name);
    expect(exports.sort().join('')).toBe('FGHIJKL');
  });
  it('is 1.8.2', async () => expect((await run(['--version'])).stdout).toBe('jq-1.8.2\n'));
});

// Expectations are what native jq 1.8.2 prints in UTC.
describe('time', () => {
  it.each([
    ['now | todate', '"2024-11-28T00:00:00Z"'],
    ['0 | localtime | mktime', '0'],
    ['0 | strflocaltime("%H:%M %Z")', '"00:00 UTC"'],
    ['0 | gmtime | strftime("%Z")', '"GMT"'],
    ['"10 Mar 05" | strptime("%d %b %y")', '[2005,2,10,0,0,0,4,68]'],
    ['"2024-02-30" | strptime("%Y-%m-%d")', '[2024,1,30,0,0,0,5,60]'],
    ['"2015 064" | strptime("%Y %j")', '[2015,2,5,0,0,0,4,63]'],
    [
      '"Thu, 05 Mar 2015 23:51:47 +0100" | strptime("%a, %d %b %Y %H:%M:%S %z") | mktime',
      '1425599507',
    ],
    ['"12:30:00 pm" | strptime("%I:%M:%S %p") | .[3:5]', '[12,30]'],
    ['"10:20" | strptime("%H:%M") | mktime', '-2209038000'],
    ['-1.5 | todate', '"1969-12-31T23:59:59Z"'],
  ])('%s', async (program, value) => {
    expect(await run(['-nc', program])).toEqual({ stdout: `${value}\n`, stderr: '', code: 0 });
  });
});

describe('files', () => {
  it('come by name, modules too', async () => {
    const files = { a: '{"x":1}', '/lib/m.jq': 'def f: 7;' };
    expect((await run(['-c', '., input_filename', 'a'], files)).stdout).toBe('{"x":1}\n"a"\n');
    expect((await run(['-L', '/lib', '-n', 'import "m" as m; m::f'], files)).stdout).toBe('7\n');
    expect((await run(['.', 'none'], files)).code).toBe(2);
  });
  it('end a program whose output nobody takes', async () => {
    class Enough extends Error {}
    const endless = (await jq).run(['-n', 'repeat(1)'], {
      stdin: new Uint8Array(0),
      environment: {},
      clock: 0,
      open: () => undefined,
      write: () => {
        throw new Enough();
      },
    });
    await expect(endless).rejects.toThrow(Enough);
  });
});

describe('readArguments', () => {
  it.each([
    [['-r', '.a', 'f'], 1, [2]],
    [['--arg', 'a', 'b', '.x', 'f', 'g'], 3, [4, 5]],
    [['.x', '--indent', '2', 'f'], 0, [3]],
    [['--args', '.x', 'a', 'b'], 1, []],
    [['-f', 'p.jq', 'f'], undefined, [2]],
    [['f', '-f', 'p.jq'], undefined, [0]],
    [['--', '-1', 'f'], 1, [2]],
    [[], undefined, []],
  ])('%j', (args, program, inputs) => {
    expect(readArguments(args)).toMatchObject({ program, inputs });
  });
});

describe('readErrors', () => {
  it('finds the place after letters of several bytes', async () => {
    const program = '"é日" | foo';
    const { stderr } = await run(['-n', program]);
    const [error] = readErrors(stderr, program);
    expect(program.slice(error!.span!.start, error!.span!.end)).toBe('foo');
  });
  it('stays within the program', async () => {
    for (const program of ['{a:', '"abc', '[1,2', '.a |', '(']) {
      const { stderr } = await run(['-n', program]);
      for (const { span } of readErrors(stderr, program)) {
        expect(span!.start).toBeLessThan(span!.end);
        expect(span!.end).toBeLessThanOrEqual(program.length);
      }
    }
  });
});

import { readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readStep } from '@/lib/cli/after-option';
import { main } from '@/lib/cli/main';
import { plansSchema } from '@/lib/content/schema/plans';
import type { Step } from '@/lib/simulate/steps';

const { plans } = plansSchema.parse(
  parse(readFileSync(path.join(import.meta.dirname, 'lab/plans.yaml'), 'utf8')),
);

describe('--after', () => {
  it.each<[string, Step]>([
    ['restart', { plan: 'restart' }],
    ['raise-timeout:seconds=5', { plan: 'raise-timeout', parameters: { seconds: 5 } }],
    ['restart:which=one', { plan: 'restart', parameters: { which: 'one' } }],
    ['undo:restart', { undo: 'restart' }],
    // What is no number stays as it is, and is complained of where values are.
    ['raise-timeout:seconds=five', { plan: 'raise-timeout', parameters: { seconds: 'five' } }],
    ['raise-timeout:seconds=', { plan: 'raise-timeout', parameters: { seconds: '' } }],
    ['a:b=c=d,e=f', { plan: 'a', parameters: { b: 'c=d', e: 'f' } }],
    // A document has commas of its own.
    ['a:b={"c":["d","e"],"f":1},g=h', { plan: 'a', parameters: { b: '{"c":["d","e"],"f":1}', g: 'h' } }], // prettier-ignore
  ])('%s', (text, step) => {
    expect(readStep(text, plans)).toEqual(step);
  });

  it('wants values', () => {
    expect(() => readStep('raise-timeout:seconds', plans)).toThrow('Write seconds as');
  });

  it.each([
    [true, 1, 'The lab tiny does not go on after the fix.'],
    [false, 2, 'The lab tiny has no plans.yaml: its account does not go on.'],
  ])('is no use where the account does not go on (plans.yaml: %s)', async (has, code, words) => {
    const root = await mkdtemp(path.join(tmpdir(), 'trailwise-option-'));
    const lab = path.join(root, 'scenarios/tiny');
    await cp(path.join(import.meta.dirname, 'lab'), lab, { recursive: true });
    if (!has) await rm(path.join(lab, 'plans.yaml'));
    let err = '';
    const world = {
      root,
      out: () => undefined,
      err: (text: string) => void (err += text),
      stdin: async () => new Uint8Array(),
    };
    const args = ['query', 'tiny', '--lang', 'shell', '--after', 'restart', 'ls'];
    expect(await main(args, world)).toBe(code);
    expect(err).toContain(words);
    await rm(root, { recursive: true });
  });
});

it('grade leaves out what depends on a decision, and says so', async () => {
  const root = await mkdtemp(path.join(tmpdir(), 'trailwise-grade-'));
  await cp(path.join(import.meta.dirname, 'lab'), path.join(root, 'scenarios/tiny'), { recursive: true }); // prettier-ignore
  await mkdir(path.join(root, 'content/lessons'), { recursive: true });
  let [out, err] = ['', ''];
  const world = {
    root,
    out: (text: string) => void (out += text),
    err: (text: string) => void (err += text),
    stdin: async () =>
      new TextEncoder().encode('learner,question,answer\nada,left,0\nada,who,ops\n'),
  };
  expect(await main(['grade', 'tiny', '-', '--format', 'json'], world)).toBe(1);
  expect(err).toMatch(
    /^-:2: (labs\/tiny\/)?left: [^\n]*about the time after the fix[^\n]* Not graded\.\n$/,
  );
  const report = JSON.parse(out) as { answers: { question: string; verdict: string }[] };
  expect(report.answers.map(({ question, verdict }) => [question, verdict])).toEqual([
    ['who', 'right'],
  ]);
  await rm(root, { recursive: true });
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { judgeOf, judgeWith } from '@/lib/content/judge/judge';
import { JudgeBusy } from '@/lib/content/judge/errors';
import { BadDecisions } from '@/lib/content/decisions';
import { plansSchema } from '@/lib/content/schema/plans';
import { at, incident, judge } from './tiny';

/** What tests/unit/after/lab/plans.yaml says. */
const plans = plansSchema.parse(
  parse(readFileSync(path.join(import.meta.dirname, 'lab/plans.yaml'), 'utf8')),
);
let looked = 0;
const counted: typeof judge = (run) => {
  looked++;
  return judge(run);
};
const judged = judgeWith(async (lab) => (lab === 'tiny' ? { incident, judge: counted, plans } : undefined)); // prettier-ignore
const RAISE = { plan: 'raise-timeout', parameters: { seconds: 5 }, at: at(0) };

describe('what the judge says', () => {
  it.each([
    // Each minute times out: from 30 to 59 past.
    [[{ plan: 'restart', at: at(0) }], 'unsolved', 30],
    // Every third.
    [[{ plan: 'raise-timeout', at: at(0) }], 'partly', 10],
    [[RAISE], 'solved', 0],
    [[RAISE, { plan: 'raise-timeout/undo', at: at(1) }], 'unsolved', 30],
    [
      [
        { plan: 'restart', at: at(0) },
        { ...RAISE, at: at(1) },
      ],
      'solved',
      0,
    ],
  ])('%j', async (decisions, verdict, timeouts) => {
    expect(await judged('tiny', decisions)).toMatchObject({ verdict, measures: { timeouts } });
  });

  it('is kept: the same decisions, written otherwise, run once', async () => {
    await judged('tiny', [RAISE]);
    const before = looked;
    const again = [{ at: '2026-03-02T10:00:00.0Z', parameters: { seconds: 5 }, plan: 'raise-timeout' }]; // prettier-ignore
    expect((await judged('tiny', again)).verdict).toBe('solved');
    expect(looked).toBe(before);
  });
});

describe('many who ask', () => {
  const load = async () => ({ incident, judge, plans });
  const anybody = { key: 'bea', wait: () => 0 };

  it('the same at the same time have it told once; what failed is told anew', async () => {
    const answers = [Promise.reject(new Error('lost')), judged('tiny', [RAISE])];
    let told = 0;
    const shared = judgeWith(load, () => answers[told++] ?? Promise.reject(new Error('again')));
    const both = await Promise.allSettled([
      shared('tiny', [RAISE], anybody),
      shared('tiny', [RAISE], { ...anybody, key: 'cem' }),
    ]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(told).toBe(1);
    expect((await shared('tiny', [RAISE])).verdict).toBe('solved');
    expect((await shared('tiny', [RAISE])).verdict).toBe('solved');
    expect(told).toBe(2);
  });

  it('of plans that nobody tried, one who tries too many waits, alone', async () => {
    const bounded = judgeWith(load);
    const flooding = { key: 'bea', wait: () => 7 };
    await expect(bounded('tiny', [RAISE], flooding)).rejects.toThrow(new JudgeBusy(7));
    expect((await bounded('tiny', [RAISE], anybody)).verdict).toBe('solved');
    // What is known already costs nobody anything.
    expect((await bounded('tiny', [RAISE], flooding)).verdict).toBe('solved');
  });
});

describe('what is refused before anything runs', () => {
  it.each<[string, unknown]>([
    ['not of the expected form', undefined],
    ['not of the expected form', {}],
    ['not of the expected form', []],
    ['not of the expected form', Array.from({ length: 21 }, () => RAISE)],
    ['not of the expected form: 0.at', [{ plan: 'restart', at: 'tomorrow' }]],
    ['not of the expected form: 0', [{ ...RAISE, more: 1 }]],
    ['0.parameters', [{ ...RAISE, parameters: { seconds: null } }]],
    ['0.parameters', [{ ...RAISE, parameters: { seconds: Infinity } }]],
    ['There is no plan “pray”', [{ plan: 'pray', at: at(0) }]],
    ['There is no plan “__proto__”', [{ plan: '__proto__', at: at(0) }]],
    ['There is no plan “pray/undo”', [{ plan: 'pray/undo', at: at(0) }]],
    ['has no parameter minutes; it has: seconds.', [{ ...RAISE, parameters: { minutes: 5 } }]],
    ['has no parameter seconds; it has: none.', [{ ...RAISE, plan: 'raise-timeout/undo' }]],
    ['“raise-timeout”, seconds: From 1 to 60.', [{ ...RAISE, parameters: { seconds: 1e9 } }]],
    ['“raise-timeout”, seconds: Write a number.', [{ ...RAISE, parameters: { seconds: '5' } }]],
    ['“restart”, which: Choose one.', [{ plan: 'restart', parameters: { which: 'x' }, at: at(0) }]],
    ['not at 2026-03-02T09:00:00.000Z', [{ ...RAISE, at: at(-1) }]],
    ['not at 2026-03-02T12:00:00.000Z', [{ ...RAISE, at: at(2) }]],
    ['not at 2026-03-02T10:30:00.000Z', [{ ...RAISE, at: at(1) }, { plan: 'restart', at: at(0.5) }]], // prettier-ignore
  ])('%s', async (words, decisions) => {
    const before = looked;
    const answer = judged('tiny', decisions);
    await expect(answer).rejects.toThrow(BadDecisions);
    await expect(answer).rejects.toThrow(words);
    expect(looked).toBe(before);
  });

  it.each(['nowhere', '../tiny', '__proto__'])('the lab %s', async (lab) => {
    await expect(judgeOf(lab, [RAISE])).rejects.toThrow(`The lab ${lab} does not go on`);
  });
});

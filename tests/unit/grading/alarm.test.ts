/** A question whose answer is an alarm's settings, graded by when it would have rung. */
import { describe, expect, it } from 'vitest';
import { failureWords } from '@/lib/grading/failure-words';
import { grade } from '@/lib/grading/grade';
import { problemsOfAlarm, readFlags, writeFlags } from '@/lib/grading/kinds/alarm-flags';
import { bound, type Asked } from '@/lib/grading/registry';
import { expectNote, said } from './ask';

const flags = (period: number, threshold: number, missing = 'notBreaching') =>
  `--statistic Sum --period ${period} --threshold ${threshold} --comparison-operator GreaterThanOrEqualToThreshold --evaluation-periods 1 --datapoints-to-alarm 1 --treat-missing-data ${missing}`;
const question: Extract<Asked, { kind: 'alarm' }> = {
  kind: 'alarm',
  config: {
    name: 'refused',
    start: flags(300, 1),
    from: '2026-09-10T00:00:00Z',
    until: '2026-09-10T08:00:00Z',
    within: 30,
  },
};
/** At one a colleague is refused twice, from four on somebody each six minutes; others come all the time. */
const at = (minutes: number, errorCode?: string) => ({
  time: Date.parse('2026-09-10T00:00:00Z') + minutes * 60_000,
  message: JSON.stringify({ eventName: 'x', ...(errorCode !== undefined && { errorCode }) }),
});
const key = {
  example: flags(1_800, 3),
  pattern: '{ $.errorCode = "AccessDenied*" }',
  incidents: [{ from: '2026-09-10T04:00:00Z', until: '2026-09-10T06:00:00Z' }],
  events: [
    ...Array.from({ length: 480 }, (_, minute) => at(minute)),
    ...[61.5, 63.5, 240, 246, 252, 258].map((minute) => at(minute, 'AccessDenied')),
  ],
};
const verdict = (input: string) => grade(question, { key }, input);
const words = (input: string) => {
  const wrong = verdict(input);
  if (wrong.verdict !== 'wrong' || !wrong.fails) throw new Error('not wrong');
  return failureWords(wrong.fails);
};

describe('what is typed', () => {
  it('is read as flags, in any order, over several lines, with what AWS has defaults for left out', () => {
    const typed =
      '--period 300 \\\n --statistic Sum --threshold 5 --evaluation-periods 2 --comparison-operator GreaterThanThreshold';
    expect(said(question, typed)).toBe(typed.replace(/[\s\\]+/g, ' '));
  });

  it.each([
    ['5 in an hour', '5 is no flag'],
    [flags(90, 1), '--period: Seconds: 60, or a multiple of 60.'],
    [flags(300, 1, 'breached'), '--treat-missing-data: One of missing, notBreaching, breaching'],
    [flags(300, 1).replace('--threshold 1', '--threshold'), '--threshold: A number.'],
    [flags(300, 1).replace('--datapoints-to-alarm 1', '--datapoints-to-alarm 2'), '--datapoints-to-alarm: From 1'], // prettier-ignore
    [flags(86_400, 1).replace('--evaluation-periods 1', '--evaluation-periods 2'), 'a day at the most'], // prettier-ignore
  ])('%.40s is none', (input, note) => {
    expectNote(question, input, note);
  });

  it('survives the way to a form and back', () => {
    const { texts } = readFlags(flags(300, 1));
    expect(writeFlags(texts)).toBe(flags(300, 1));
    const emptied = readFlags(writeFlags({ ...texts, period: '' })).texts;
    expect(emptied).toEqual({ ...texts, period: '' });
    expect(problemsOfAlarm(emptied)).toEqual({ period: 'Seconds: 60, or a multiple of 60.' });
  });
});

describe('the verdict', () => {
  it('is right where it rings in time and at no other', () => {
    expect(verdict(key.example).verdict).toBe('right');
  });

  it('names the first false alarm, in CloudWatch’s words', () => {
    // At 01:02 and for five minutes there is one in five minutes, at 01:04 there are two.
    expect(words(flags(300, 2))).toBe(
      'It rings at 01:04 UTC on 10 September 2026, and nobody tries a key then. CloudWatch would say: `Threshold Crossed: 1 out of the last 1 datapoints [2.0 (10/09/26 00:59:00)] was greater than or equal to the threshold (2.0) (minimum 1 datapoint for OK -> ALARM transition).`',
    );
  });

  it('says from when to when it was silent, and what it did', () => {
    const silent = 'From 04:00 UTC on 10 September 2026 somebody tries a key, and until 04:30 UTC on 10 September 2026 it does not ring.'; // prettier-ignore
    expect(words(flags(300, 3))).toBe(`${silent} Its state stays \`OK\`.`);
    // A mail is sent when the state changes: one that rings all the time sends none.
    expect(words(flags(3_600, 0))).toMatch(/^It rings at 00:01/);
    const late = { ...question, config: { ...question.config, within: 15 } };
    const wrong = grade(late, { key }, flags(3_600, 4));
    if (wrong.verdict !== 'wrong' || !wrong.fails) throw new Error('not wrong');
    expect(failureWords(wrong.fails)).toMatch(/ It rings at 04:19 UTC on 10 September 2026\.$/);
  });
});

describe('a key', () => {
  it.each([
    [{}, undefined],
    [{ events: [] }, 'no recorded events'],
    [{ pattern: '{' }, 'its pattern has an error'],
    [{ example: flags(300, 3) }, 'does not grade itself'],
    [{ tempting: [{ flags: flags(300, 2), at: '2026-09-10T01:04:00Z' }] }, undefined],
    [{ tempting: [{ flags: key.example, at: '2026-09-10T01:04:00Z' }] }, 'fail at nothing'],
  ])('%# is told what is wrong with it', (change, note) => {
    const found = bound(question).checkKey({ ...key, ...change });
    expect(found.ok ? undefined : found.note).toEqual(
      note === undefined ? undefined : expect.stringContaining(note),
    );
  });
});

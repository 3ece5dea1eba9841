/** A question whose answer is a filter pattern, graded by events. */
import { describe, expect, it } from 'vitest';
import { failureWords } from '@/lib/grading/failure-words';
import { grade } from '@/lib/grading/grade';
import { bound, keyAsInput, type Asked } from '@/lib/grading/registry';
import { expectNote, said } from './ask';

const question: Extract<Asked, { kind: 'filter' }> = {
  kind: 'filter',
  config: {
    name: 'refused',
    start: '{ $.errorCode = "AccessDenied" }',
    groups: [
      { id: 'tried', title: 'the refused calls', matches: true },
      { id: 'failed', title: 'other failures', matches: false },
    ],
  },
};
const event = (group: string | undefined, errorCode: string, time = 0) => ({
  time,
  ...(group !== undefined && { group }),
  message: JSON.stringify({
    errorCode,
    eventName: 'DescribeVolumes',
    eventSource: 'ec2.amazonaws.com',
    eventTime: '2026-09-10T01:50:07Z',
    sourceIPAddress: '203.0.113.171',
  }),
});
const key = {
  example: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
  because: { tried: 'EC2 spells it in its own way.' },
  events: [
    event('tried', 'AccessDenied'),
    event('tried', 'Client.UnauthorizedOperation'),
    event('tried', 'Client.UnauthorizedOperation'),
    event('failed', 'Client.DryRunOperation'),
    // Of no matter.
    event(undefined, 'AccessDeniedException'),
  ],
  tempting: [{ pattern: '{ $.errorCode = * }', fails: 'failed' }],
};
const verdict = (input: string) => grade(question, { key }, input);

describe('what is typed', () => {
  it('is understood as it stands, in one line', () => {
    expect(said(question, '{ $.errorCode =\n  "x" }')).toBe('{ $.errorCode = "x" }');
  });

  it.each([
    ['{ $.errorCode = "Acc', 'Character 17: This " has no partner.'],
    ['{ $.errorCode }', 'Character'],
    [`{ $.a = "${'x'.repeat(1_050)}" }`, '1,024 characters'],
    ['x'.repeat(1_300), '1200 are read'],
  ])('%.30s is no pattern', (input, words) => {
    expectNote(question, input, words);
  });
});

describe('the verdict', () => {
  it('is right where every group goes its way, and the rest is left alone', () => {
    expect(verdict(key.example).verdict).toBe('right');
    expect(verdict('{ $.errorCode = %Unauthorized|AccessDenied$% }').verdict).toBe('right');
  });

  it('names the first group that goes wrong, with a few of its events', () => {
    const wrong = verdict(question.config.start);
    expect(wrong).toMatchObject({
      verdict: 'wrong',
      fails: { of: 'filter', events: 'the refused calls', matches: true, wrong: 2, total: 3 },
    });
    // Two alike are one example.
    if (wrong.verdict !== 'wrong' || !wrong.fails) throw new Error('not wrong');
    expect(failureWords(wrong.fails)).toBe(
      '“the refused calls” has to be matched: 2 of 3 do not match. Some of them: `DescribeVolumes` (`Client.UnauthorizedOperation`) at 01:50 UTC on 10 September 2026 from 203.0.113.171. EC2 spells it in its own way.',
    );
    const wide = verdict('{ $.errorCode = * }');
    if (wide.verdict !== 'wrong' || !wide.fails) throw new Error('not wrong');
    expect(failureWords(wide.fails)).toMatch(
      /^“other failures” must not be matched: 1 of 1 does match\. Here: `DescribeVolumes` \(`Client\.DryRunOperation`\)/,
    );
  });
});

describe('a key', () => {
  const check = (change: object, config: object = {}) =>
    bound({ ...question, config: { ...question.config, ...config } }).checkKey({
      ...key,
      ...change,
    });

  it('is of its kind, and shown by its example', () => {
    expect(check({})).toEqual({ ok: true });
    expect(keyAsInput(key)).toBe(key.example);
  });

  it.each([
    [{ example: '{ $.errorCode = * }' }, {}, 'does not grade itself as right'],
    [{ events: [] }, {}, 'no event of the lab is of the group tried'],
    [{}, { start: key.example }, 'right already'],
    [{}, { start: '{' }, 'the pattern to begin with has an error'],
    [{ tempting: [{ pattern: '{ $.a = 1 }', fails: 'failed' }] }, {}, 'fails at tried, not at failed'], // prettier-ignore
    [{ tempting: [{ pattern: key.example, fails: 'failed' }] }, {}, 'fails at nothing'],
  ])('%# is told what is wrong with it', (change, config, note) => {
    const found = check(change, config);
    expect(found.ok ? '' : found.note).toContain(note);
  });
});

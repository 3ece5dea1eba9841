import { describe, expect, it } from 'vitest';
import { tie, writeSection } from '@/lib/casefile/edit';
import { checkReport, CRITERIA } from '@/lib/casefile/report/rubric';
import { type CaseFile, EMPTY_CASE_FILE, type SectionId } from '@/lib/casefile/schema';
import { CONTEXT, line, NOW, record, withHypothesis, withPins } from './helpers';

const missing = (file: CaseFile, context = CONTEXT) =>
  checkReport(file, context)
    .filter(({ met }) => !met)
    .map(({ id }) => id);
const met = (file: CaseFile, id: string) =>
  checkReport(file, CONTEXT).find((one) => one.id === id)?.met;
const wrote = (section: SectionId, text: string, file = EMPTY_CASE_FILE) =>
  writeSection(file, section, text, {}, NOW);

describe('the rubric', () => {
  it('names all that an empty report is missing, and what to do', () => {
    expect(missing(EMPTY_CASE_FILE)).toEqual([
      'problem',
      'time',
      'principal',
      'evidence',
      'supported',
      'alternative',
      'solution',
      'undo',
      'verified',
      'lesson',
    ]);
    for (const check of checkReport(EMPTY_CASE_FILE, CONTEXT))
      expect(check.missing).toMatch(/\. \w.*\.$/);
  });

  it('has nothing against a whole one', () => {
    const pins = withPins(
      line('2024-11-28 15:21:35 CreateUser'),
      line('2024-11-28 15:22:39 PutObject'),
    );
    const two = withHypothesis(
      withHypothesis(pins, 'h1', 'Someone else', 'supported'),
      'h2',
      'Herself',
      'ruled-out',
    );
    const tied = tie(tie(two, 'h1', 'p1', 'for', NOW), 'h2', 'p2', 'against', NOW);
    const report: [SectionId, string][] = [
      ['problem', 'Donations went to a foreign account from 15:22 UTC on 28 November 2024 on.'],
      ['steps', 'The user glitch replaced the flyer.'],
      [
        'solution',
        'We deleted the user and its keys. The change cannot be undone; a new user is made in minutes.',
      ],
      ['outcome', 'For three hours no event of the user was seen.'],
      ['lessons', 'An alarm on PutObject of the flyer comes first.'],
    ];
    const whole = report.reduce((file, [section, text]) => wrote(section, text, file), tied);
    expect(missing(whole)).toEqual([]);
  });

  it('has each criterion once', () => {
    const ids = CRITERIA.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('criteria', () => {
  it('asks for the zone only where there is a time', () => {
    expect(met(EMPTY_CASE_FILE, 'zone')).toBeUndefined();
    expect(met(wrote('problem', 'It began at 15:22.'), 'zone')).toBe(false);
    expect(met(wrote('problem', 'It began at 15:22 UTC.'), 'zone')).toBe(true);
    expect(met(wrote('problem', 'It began at 2024-11-28T15:22:00Z.'), 'zone')).toBe(true);
  });

  it.each([
    ['the user glitch did it', true],
    ['by `arn:aws:iam::518371450717:user/glitch`', true],
    ['the role "deploy"', true],
    ['root did it', true],
    ['the user who did it', false],
    ['which user was it', false],
    ['somebody', false],
  ])('a principal in %j: %s', (text, there) => {
    expect(met(wrote('steps', text), 'principal')).toBe(there);
  });

  it('knows the principals of pinned records by name', () => {
    const identity = { type: 'IAMUser', userName: 'mayor_malware' };
    const file = withPins({
      kind: 'record',
      record: { eventName: 'ConsoleLogin', userIdentity: identity },
    });
    expect(met(file, 'principal')).toBe(true);
    expect(met(wrote('steps', 'It was mayor_malware.', file), 'principal')).toBe(true);
    expect(met(wrote('steps', 'It was somebody.', file), 'principal')).toBe(false);
  });

  it('wants the learner’s own words where the case file speaks for them', () => {
    const finding = {
      id: 'q',
      step: 'verify' as const,
      question: 'Which eventSource do those events carry?',
      answer: 'signin.amazonaws.com',
    };
    const context = { ...CONTEXT, findings: [finding] };
    expect(missing(EMPTY_CASE_FILE, context)).toContain('verified');
    const given = '- Which eventSource do those events carry? `signin.amazonaws.com`';
    expect(missing(wrote('outcome', given), context)).toContain('verified');
    expect(
      missing(wrote('outcome', `${given}\nNo sign-in was seen for three hours.`), context),
    ).not.toContain('verified');
  });

  it('asks for evidence of a state, not of an open or an empty hypothesis', () => {
    expect(met(withHypothesis(EMPTY_CASE_FILE, 'h', 'Open'), 'supported-evidence')).toBeUndefined();
    expect(met(withHypothesis(EMPTY_CASE_FILE, 'h', ' ', 'supported'), 'supported')).toBe(false);
    const pins = withPins(line('a'));
    const supported = withHypothesis(pins, 'h', 'So', 'supported');
    expect(met(supported, 'supported-evidence')).toBe(false);
    expect(met(tie(supported, 'h', 'p1', 'against', NOW), 'supported-evidence')).toBe(false);
    expect(met(tie(supported, 'h', 'p1', 'for', NOW), 'supported-evidence')).toBe(true);
    const out = withHypothesis(pins, 'h', 'So', 'ruled-out');
    expect(met(tie(out, 'h', 'p1', 'for', NOW), 'ruled-out-evidence')).toBe(false);
    expect(met(tie(out, 'h', 'p1', 'against', NOW), 'ruled-out-evidence')).toBe(true);
  });

  it('asks for evidence from after a fix, once there is one that stands', () => {
    const decision = { id: 'd', at: 1, plan: 'p', name: 'Plan', when: '2024-11-28T16:00:00Z' };
    const fixed = (file: CaseFile) => ({ ...file, decisions: [decision] });
    expect(met(EMPTY_CASE_FILE, 'after')).toBeUndefined();
    expect(met(fixed(withPins(record({ eventName: 'x' }))), 'after')).toBe(false);
    const pinned = withPins(line('2024-11-28 17:00:00 ok'));
    const after = { ...pinned, pins: pinned.pins.map((pin) => ({ ...pin, after: true })) };
    expect(met(fixed(after), 'after')).toBe(true);
    const back = {
      ...fixed(EMPTY_CASE_FILE),
      decisions: [{ ...decision, rolledBackAt: '2024-11-28T16:01:00Z' }],
    };
    expect(met(back, 'after')).toBeUndefined();
    expect(met(fixed(EMPTY_CASE_FILE), 'solution')).toBe(true);
  });
});

/** The lab tripwire: facts counted by hand from its story, and what each decision leads to. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evidenceAfter, evidenceBefore } from '@/lib/simulate/incident';
import { decisionsOf, type Step } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import { cloud } from '@/scenarios/tripwire/cloud';
import { incident } from '@/scenarios/tripwire/incident';
import { judge } from '@/scenarios/tripwire/judge';
import { recorded } from '@/scenarios/tripwire/recorded';

const { story } = incident;
const before = runStory(story);
const records = before.records.map(({ record }) => record);
const NIGHTS = ['203.0.113.171', '192.0.2.77'];
const REFUSED = /^(Client\.UnauthorizedOperation|AccessDenied(Exception)?)$/;
const from = (address: string) => records.filter((one) => one.sourceIPAddress === address);
const play = (...steps: Step[]) => judge(runStory(story, decisionsOf(story, steps)));

const PATTERN =
  '{ (($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*")) && ($.sourceIPAddress != "198.18.61.*") && ($.sourceIPAddress != "198.51.100.90") && ($.userIdentity.invokedBy NOT EXISTS) }';
const own = (change: object = {}): Step => ({
  plan: 'own-tripwire',
  parameters: {
    pattern: PATTERN,
    period: '3600',
    threshold: 5,
    missing: 'notBreaching',
    ...change,
  },
});

describe('the evidence', () => {
  it('is the same bytes each time', () => {
    const sums = () =>
      evidenceBefore(incident).map(({ name, bytes }) => [
        name,
        createHash('sha256').update(bytes).digest('hex').slice(0, 16),
      ]);
    expect(sums()).toEqual(sums());
    expect(sums()).toMatchInlineSnapshot(`
      [
        [
          "cloudtrail.json",
          "e3da3d34d3ca6018",
        ],
        [
          "alarms.log",
          "f4a409d41e10eae7",
        ],
      ]
    `);
  });

  it('has two nights in which one key is tried', () => {
    const refused = NIGHTS.map((address) => from(address).filter(({ errorCode }) => errorCode));
    // The first night with the key and then a role's session, the second with the session alone.
    expect(refused.map((list) => list.length)).toEqual([27, 13]);
    expect(new Set(refused.flat().map(({ eventTime }) => eventTime.slice(0, 10)))).toEqual(
      new Set(['2026-09-10', '2026-09-12']),
    );
    for (const { errorCode } of refused.flat()) expect(errorCode).toMatch(REFUSED);
    expect(refused[1]?.every(({ userIdentity }) => userIdentity.type === 'AssumedRole')).toBe(true);
    const granted = NIGHTS.flatMap(from).filter(({ errorCode }) => !errorCode);
    expect(granted.map(({ eventName }) => eventName).sort()).toEqual([
      ...['AssumeRole', 'AssumeRole', 'GetCallerIdentity', 'GetCallerIdentity'],
      ...['GetObject', 'GetObject', 'ListObjects'],
    ]);
  });

  it('spells a refusal in three ways, and the old filter knows one', () => {
    const codes = from('203.0.113.171').map(({ errorCode }) => errorCode);
    const count = (code: string) => codes.filter((one) => one === code).length;
    expect(count('Client.UnauthorizedOperation')).toBe(21);
    expect(count('AccessDeniedException')).toBe(3);
    expect(count('AccessDenied')).toBe(3);
  });

  it('uses every key of a program from one address, but for the one that is tried', () => {
    const addresses = new Map<string, Set<string>>();
    for (const { userIdentity, sourceIPAddress = '' } of records) {
      const { accessKeyId = '', userName = '' } = userIdentity;
      if (!accessKeyId.startsWith('AKIA')) continue;
      addresses.set(userName, (addresses.get(userName) ?? new Set()).add(sourceIPAddress));
    }
    const several = [...addresses].filter(([, { size }]) => size > 1).map(([name]) => name);
    expect(several).toEqual(['render-farm']);
  });

  it('has colleagues who are refused at most four times in an hour', () => {
    const times = before.records
      .filter(({ record }) =>
        ['192.0.2.140', '203.0.113.45'].includes(record.sourceIPAddress ?? ''),
      )
      .filter(({ record }) => REFUSED.test(record.errorCode ?? ''))
      .map(({ arrival }) => arrival)
      .sort((a, b) => a - b);
    const most = Math.max(
      ...times.map((time) => times.filter((one) => one >= time && one < time + 3_600_000).length),
    );
    expect(most).toBe(4);
  });

  it('sends no mail about either night', () => {
    const mails = before.logs.map(({ time }) => new Date(time).toISOString());
    expect(mails).toHaveLength(70);
    const night = (start: string, end: string) => mails.filter((at) => at > start && at < end);
    expect(night('2026-09-10T00:45', '2026-09-10T06:00')).toEqual([]);
    expect(night('2026-09-12T00:45', '2026-09-12T06:00')).toEqual([]);
  });

  it('agrees with the account: sign-ins, keys, filter and alarm', () => {
    const { users, alarms, metricFilters } = cloud();
    for (const { name, passwordLastUsed, accessKeys } of users) {
      const signIns = records
        .filter((one) => one.eventName === 'ConsoleLogin' && one.userIdentity.userName === name)
        .map(({ eventTime }) => eventTime);
      expect(passwordLastUsed, name).toBe(signIns.sort().at(-1));
      const used = records.filter(
        ({ userIdentity }) =>
          userIdentity.userName === name && userIdentity.accessKeyId?.startsWith('AKIA'),
      );
      for (const { userIdentity } of used)
        expect(accessKeys?.map(({ id }) => id)).toContain(userIdentity.accessKeyId);
    }
    const last = JSON.parse(before.logs.at(-1)?.message ?? '{}') as {
      Trigger: Record<string, unknown>;
    };
    const [alarm] = alarms ?? [];
    expect(last.Trigger).toMatchObject({
      Period: alarm?.Period,
      Threshold: alarm?.Threshold,
      MetricName: alarm?.MetricName,
      ComparisonOperator: alarm?.ComparisonOperator,
    });
    expect(metricFilters?.[0]?.filterPattern).toContain('"UnauthorizedOperation"');
  });
});

describe('what is decided', () => {
  it.each([
    ['a filter of one’s own and an hour', [own()], 'solved', 1, 0],
    ['half an hour', [own({ period: '1800' })], 'solved', 1, 0],
    ['four of six', [own({ period: '300', threshold: 1, periods: 6, datapoints: 4 })], 'solved', 1, 0], // prettier-ignore
    ['a quarter of an hour', [own({ period: '900' })], 'unsolved', 0, 0],
    ['each refusal', [own({ period: '300', threshold: 1 })], 'partly', 5, 3],
    ['what Tove makes', [own({ threshold: 3 })], 'partly', 2, 1],
    ['a broken exclusion', [own({ pattern: PATTERN.replace('$.sourceIPAddress != "198.51.100.90"', '$.userIdentity.sessionContext.sessionIssuer.userName != "posture-scan"') })], 'unsolved', 0, 0], // prettier-ignore
    ['the benchmark', [{ plan: 'benchmark-pattern' }], 'unsolved', 9, 9],
    ['a higher threshold', [{ plan: 'raise-threshold' }], 'unsolved', 0, 0],
    ['the right one, taken back', [own(), { undo: 'own-tripwire' }], 'unsolved', 7, 7],
    ['a wrong one, then the right one', [{ plan: 'raise-threshold' }, { undo: 'raise-threshold' }, own()], 'solved', 1, 0], // prettier-ignore
  ] satisfies [string, Step[], string, number, number][])(
    '%s',
    (_, steps, verdict, mails, idle) => {
      const judged = play(...steps);
      expect(judged.verdict).toBe(verdict);
      expect(judged.measures).toEqual({ mails, 'mails-for-nothing': idle });
    },
  );

  it('leaves its calls in the trail, and what came before as it was', () => {
    const decisions = decisionsOf(story, [own()]);
    const [trail] = evidenceAfter(incident, decisions).files;
    const { Records } = JSON.parse(new TextDecoder().decode(trail?.bytes)) as {
      Records: { eventName: string; requestParameters: Record<string, unknown> | null }[];
    };
    const put = Records.find(({ eventName }) => eventName === 'PutMetricFilter');
    expect(put?.requestParameters).toMatchObject({ filterPattern: PATTERN });
    const ids = runStory(story, decisions).records.map(({ record }) => record.eventID);
    const early = before.records.map(({ record }) => record.eventID);
    expect(ids.slice(0, early.length)).toEqual(early);
  });
});

describe('the events of its questions', () => {
  it('have every group, and those of the night to come', () => {
    const groups = new Map<string | undefined, number>();
    for (const { group } of recorded()) groups.set(group, (groups.get(group) ?? 0) + 1);
    expect(groups.get('tried')).toBe(40);
    expect(groups.get('tried-later')).toBe(13);
    for (const group of ['scanner', 'console', 'services', 'other-errors', 'granted'])
      expect(groups.get(group), group).toBeGreaterThan(40);
    // Samir and Tove are of no group.
    expect(groups.get(undefined)).toBeGreaterThan(20);
  });
});

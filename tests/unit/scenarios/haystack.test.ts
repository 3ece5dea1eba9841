/** The lab's facts, counted by hand from the story; the days that need no days before; what each order comes to. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { labSchema } from '@/lib/content/schema/lab';
import { outcomesSchema } from '@/lib/content/schema/outcomes';
import { plansSchema } from '@/lib/content/schema/plans';
import { cloudSchema } from '@/lib/query/aws/cloud';
import { afterOf } from '@/lib/simulate/incident';
import type { TrailEvent } from '@/lib/simulate/output';
import { decisionsOf, undoOf } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import { recordSchema } from '@/lib/trail/record';
import { cloud } from '@/scenarios/haystack/cloud';
import { incident } from '@/scenarios/haystack/incident';
import { judge } from '@/scenarios/haystack/judge';
import { logged } from '@/scenarios/haystack/trail';

const yaml = (name: string): unknown =>
  parse(readFileSync(`scenarios/haystack/${name}.yaml`, 'utf8'));
const { outcomes } = outcomesSchema.parse(yaml('outcomes'));
const { plans } = plansSchema.parse(yaml('plans'));

// Once: three weeks take some seconds. With the right fix, as the time before it is the same whatever is decided.
const fixed = decisionsOf(incident.story, outcomes[0]?.steps ?? []);
const whole = runStory(incident.story, fixed);
const arrived = whole.records.filter(({ arrival }) => arrival < whole.fix);
const before = logged({ ...whole, records: arrived });
const events = [...before.records].sort((a, b) => a.time - b.time);
const records = events.map(({ record }) => record);
const of = (name: string) => records.filter((r) => r.eventName === name && !r.errorCode);
const from = (address: string) => records.filter((r) => r.sourceIPAddress === address);
const [FIRST, SECOND, THIRD] = ['198.51.100.23', '203.0.113.199', '192.0.2.87'] as const;

describe('what is there at the moment of the fix', () => {
  it('is the same on every machine, some 200,000 records in the days that lab.yaml names', () => {
    const hash = createHash('sha256');
    for (const { record } of before.records) hash.update(JSON.stringify(record));
    expect(hash.digest('hex')).toBe(
      '39539ccb7c75c70c6ec8ce850add35f1e7083fcdf62961a5feb25ebdb18f84ff',
    );
    expect(records.length).toBeGreaterThan(190_000);
    expect(records.length).toBeLessThan(210_000);
    const names = incident.files({ ...before, records: [] }, '2026-09-28T09:00:00Z');
    expect(names.map(({ name }) => name)).toEqual(
      labSchema.parse(yaml('lab')).files.map(({ name }) => name),
    );
  });

  it('is of records as CloudTrail has them, of the two accounts alone', () => {
    for (const record of records.filter((_, i) => i % 50 === 0)) recordSchema.parse(record);
    expect(new Set(records.map((r) => r.recipientAccountId))).toEqual(
      new Set(['736401958127', '290517346618']),
    );
  });

  it('has the seven stages, each made with the credentials of the one before', () => {
    expect(from(FIRST)[0]).toMatchObject({
      eventTime: '2026-09-10T22:41:17Z',
      eventName: 'GetCallerIdentity',
      userIdentity: { userName: 'report-mailer' },
    });
    // Five a night in the first two, four in the third.
    expect(from(FIRST).filter((r) => r.errorCode)).toHaveLength(5 + 5 + 4);
    expect(from(FIRST).filter((r) => r.errorCode === 'AccessDenied')).toHaveLength(12);
    const wide = of('CreatePolicyVersion').find((r) => r.userIdentity.type === 'IAMUser');
    expect(wide?.eventTime).toBe('2026-09-15T01:52:33Z');
    const made = of('CreateAccessKey').find((r) => r.sourceIPAddress === FIRST);
    const key = (made?.responseElements?.['accessKey'] as { accessKeyId: string }).accessKeyId;
    expect(new Set(from(SECOND).filter((r) => r.userIdentity.userName).map((r) => r.userIdentity.accessKeyId))).toEqual(new Set([key])); // prettier-ignore
    const invited = of('UpdateAssumeRolePolicy').find((r) => r.sourceIPAddress === SECOND);
    expect(invited?.requestParameters?.['policyDocument']).toContain('847290163355');
    const sessions = of('AssumeRole').filter((r) => r.userIdentity.accountId === '847290163355');
    // Nights from 18 to 28 September, and once more that morning.
    expect(sessions).toHaveLength(11 + 1);
    const reads = from(THIRD).filter((r) => r.eventName === 'GetObject');
    expect(new Set(reads.map((r) => r.requestParameters?.['key'])).size).toBe(669);
    const narrowed = of('PutEventSelectors').find((r) => r.sourceIPAddress === SECOND);
    expect(narrowed?.eventTime).toBe('2026-09-25T22:03:41Z');
    const last = records.findLast((r) => r.eventCategory === 'Data');
    expect(Date.parse(last?.eventTime ?? '')).toBeLessThan(Date.parse('2026-09-25T22:03:41Z'));
    const scheduled = of('ScheduleKeyDeletion').find((r) => r.sourceIPAddress === SECOND);
    expect(scheduled?.recipientAccountId).toBe('290517346618');
  });

  it('has both sides of the call from one account to the other, with one id', () => {
    const [call] = of('ScheduleKeyDeletion').filter((r) => r.sourceIPAddress === SECOND);
    const given = of('AssumeRole').filter((r) => {
      const { accessKeyId } = (r.responseElements?.['credentials'] ?? {}) as { accessKeyId?: string }; // prettier-ignore
      return accessKeyId === call?.userIdentity.accessKeyId;
    });
    expect(given.map((r) => r.recipientAccountId).sort()).toEqual(['290517346618', '736401958127']);
    expect(new Set(given.map((r) => r.sharedEventID)).size).toBe(1);
  });

  it('tempts: each stage has its look-alike', () => {
    const refused = (name: string) =>
      records.filter((r) => r.errorCode && r.userIdentity.userName === name).length;
    expect(refused('pentest-okra')).toBeGreaterThan(10 * 14);
    expect(of('CreatePolicyVersion')).toHaveLength(11 + 2);
    expect(of('CreateAccessKey')).toHaveLength(4 + 1);
    expect(of('UpdateAssumeRolePolicy')).toHaveLength(1 + 1);
    expect(of('StopLogging').map((r) => r.requestParameters?.['name'])).toEqual(['migration-2023']);
    expect(of('ScheduleKeyDeletion')).toHaveLength(2);
    expect(from('203.0.113.77')[0]?.eventName).toBe('GetCallerIdentity');
    // The job that the role is for has sessions of the same name, from another address.
    const role = of('GetObject').filter((r) => r.userIdentity.arn?.endsWith('results-archive/archive-job')); // prettier-ignore
    expect(new Set(role.map((r) => r.sourceIPAddress))).toEqual(new Set([THIRD, '198.18.9.40']));
  });
});

describe('the time after the fix', () => {
  it('is the same to the byte, whether the weeks before were played or not', () => {
    const late = runStory(incident.story, fixed, { part: 'after' });
    expect(late.records.length).toBeLessThan(whole.records.length / 10);
    const written = (events: readonly TrailEvent[]) =>
      events.filter(({ arrival }) => arrival >= whole.fix).map(({ record }) => record);
    expect(written(late.records)).toEqual(written(whole.records));
    expect(judge(late)).toEqual(judge(whole));
  });

  it('has every file that there was before, and its records in the last', () => {
    const late = runStory(incident.story, fixed, { part: 'after' });
    const { files } = afterOf(incident, late);
    expect(files).toHaveLength(22);
    const full = files.filter(({ bytes }) => bytes.length > '{"Records":[]}'.length);
    expect(full.map(({ name }) => name)).toEqual(['cloudtrail-2026-09-28.json']);
  });

  it('has a plan for all that may be decided, with its roll-back', () => {
    for (const { id, parameters } of plans) {
      const values = Object.fromEntries(parameters.map((p) => [p.id, p.default]));
      const at = '2026-09-28T09:00:00Z';
      const steps = [{ plan: id, parameters: values, at }, { plan: undoOf(id), at }]; // prettier-ignore
      expect(() => runStory(incident.story, steps, { until: at, part: 'after' })).not.toThrow();
    }
  });

  it.each(outcomes.map((outcome) => [outcome.name, outcome] as const))(
    '%s',
    (_, { steps, verdict }) => {
      const decisions = decisionsOf(incident.story, steps);
      expect(judge(runStory(incident.story, decisions, { part: 'after' })).verdict).toBe(verdict);
    },
  );
});

describe('the account that the terminal asks', () => {
  const { users, roles, policies, trails } = cloudSchema.parse(cloud());
  const last = <Item>(items: readonly Item[]) => items.at(-1);

  it('has the last sign-ins of the log', () => {
    for (const user of users.filter(({ loginProfile }) => loginProfile)) {
      const signIn = last(of('ConsoleLogin').filter((r) => r.userIdentity.userName === user.name));
      expect([user.name, user.passwordLastUsed]).toEqual([user.name, signIn?.eventTime]);
    }
  });

  it('has the keys of the log: when they were made, and used last', () => {
    // IAM knows of what the trail does not log.
    const all = [...arrived].sort((a, b) => a.time - b.time).map(({ record }) => record);
    for (const { id, created, lastUsed } of users.flatMap((user) => user.accessKeys)) {
      const made = of('CreateAccessKey').find((r) => JSON.stringify(r.responseElements).includes(id)); // prettier-ignore
      if (made) expect([id, created]).toEqual([id, made.eventTime]);
      const used = last(all.filter((r) => r.userIdentity.accessKeyId === id));
      if (used)
        expect([id, lastUsed?.date, lastUsed?.service]).toEqual([id, used.eventTime, used.eventSource.split('.')[0]]); // prettier-ignore
    }
    const used = new Set(records.map((r) => r.userIdentity.accessKeyId).filter((id) => id?.startsWith('AKIA'))); // prettier-ignore
    const known = users.flatMap((user) => user.accessKeys.map(({ id }) => id));
    for (const id of used) expect(known).toContain(id);
  });

  it('has the policies, the trust and the trail as they were left', () => {
    for (const r of of('CreatePolicyVersion')) {
      const arn = r.requestParameters?.['policyArn'];
      const { versionId } = r.responseElements?.['policyVersion'] as { versionId: string };
      const version = policies.find((one) => one.arn === arn)?.versions.find(({ id }) => id === versionId); // prettier-ignore
      expect([arn, versionId, version?.created]).toEqual([arn, versionId, r.eventTime]);
      expect(JSON.stringify(version?.document)).toBe(r.requestParameters?.['policyDocument']);
    }
    for (const r of of('UpdateAssumeRolePolicy')) {
      const role = roles.find(({ name }) => name === r.requestParameters?.['roleName']);
      expect(JSON.stringify(role?.trust)).toBe(r.requestParameters?.['policyDocument']);
    }
    expect(trails.map(({ dataResources }) => dataResources)).toEqual([[]]);
  });
});

/** The lab's facts, counted by hand from the story, and what each decision comes to. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outcomesSchema } from '@/lib/content/schema/outcomes';
import { evidenceBefore } from '@/lib/simulate/incident';
import { decisionsOf } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import { recordSchema, type CloudTrailRecord } from '@/lib/trail/record';
import { cloud } from '@/scenarios/borrowed-role/cloud';
import { incident } from '@/scenarios/borrowed-role/incident';
import { judge } from '@/scenarios/borrowed-role/judge';

const { outcomes } = outcomesSchema.parse(
  parse(readFileSync('scenarios/borrowed-role/outcomes.yaml', 'utf8')),
);
const texts = () =>
  evidenceBefore(incident).map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)]);
const files = new Map(texts() as [string, string][]);
const { Records: records } = JSON.parse(files.get('cloudtrail.json') ?? '') as {
  Records: CloudTrailRecord[];
};
const lines = (files.get('access.log') ?? '').split('\n');
const of = (address: string) => records.filter((r) => r.sourceIPAddress === address);
const VISITOR = ['192.0.2.173', '203.0.113.201'];
const outside = VISITOR.flatMap(of);

describe('what is there at the moment of the fix', () => {
  it('is the same twice, and of records as CloudTrail has them', () => {
    expect(new Map(texts() as [string, string][])).toEqual(files);
    for (const record of records) recordSchema.parse(record);
  });

  it('has the calls that the story tells of', () => {
    // Six questions and fourteen exports by night; one list and nine exports in the morning.
    expect(of('192.0.2.173')).toHaveLength(6 + 14);
    const morning = of('203.0.113.201').filter((r) => r.eventTime < '2026-09-17T09:00:00Z');
    expect(morning).toHaveLength(1 + 9);
    for (const { userIdentity } of outside) {
      expect(userIdentity.sessionContext?.ec2RoleDelivery).toBe('1.0');
      expect(userIdentity.arn).toMatch(/:assumed-role\/orders-web\/i-[0-9a-f]{17}$/);
    }
  });

  it('uses no key before the site has handed it out, nor after it expires', () => {
    const given = lines
      .filter((line) => /security-credentials\/orders-web HTTP\/1\.1" 200 /.test(line))
      .map((line) => `${line.slice(0, 19)}Z`);
    const keys = new Set(outside.map((r) => r.userIdentity.accessKeyId));
    expect(given).toHaveLength(keys.size);
    for (const { eventTime, userIdentity } of outside) {
      const issued = userIdentity.sessionContext?.attributes?.creationDate ?? '';
      expect(given.some((time) => time > issued && time < eventTime)).toBe(true);
      expect(Date.parse(eventTime) - Date.parse(issued)).toBeLessThan(6 * 3_600_000);
    }
  });

  it('tempts: the scanner is refused most, and Ines has the same role elsewhere', () => {
    const refused = (address: string) =>
      of(address).filter((r) => r.errorCode !== undefined).length;
    // Two nights, four times three questions about the bucket.
    expect(refused('192.0.2.60')).toBe(2 * 12);
    expect(VISITOR.map(refused)).toEqual([3, 0]);
    const home = of('203.0.113.87');
    // Twice: she takes the role, then four calls.
    expect(home).toHaveLength(2 * 5);
    expect(home.filter((r) => r.eventName === 'AssumeRole')).toHaveLength(2);
  });

  it('has the account agree with the log', () => {
    const { instances, users } = cloud();
    const launched = records.find(({ eventName }) => eventName === 'RunInstances');
    const text = JSON.stringify(launched?.responseElements);
    expect(instances?.some(({ InstanceId }) => text.includes(String(InstanceId)))).toBe(true);
    expect(text).toContain('"httpTokens":"optional"');
    for (const { name, passwordLastUsed } of users ?? []) {
      const last = records
        .filter((r) => r.eventName === 'ConsoleLogin' && r.userIdentity.userName === name)
        .map((r) => r.eventTime)
        .sort()
        .at(-1);
      expect(passwordLastUsed).toBe(last);
    }
  });
});

describe('what may be decided', () => {
  it.each(outcomes.map((outcome) => [outcome.name, outcome] as const))('%s', (_, outcome) => {
    const run = runStory(incident.story, decisionsOf(incident.story, outcome.steps));
    expect(judge(run).verdict).toBe(outcome.verdict);
  });

  it('changes nothing of what was there before', () => {
    const [first] = outcomes;
    const run = runStory(incident.story, decisionsOf(incident.story, first?.steps ?? []));
    const before = run.records.filter(({ arrival }) => arrival < run.fix);
    expect(before.map(({ record }) => record.eventID)).toEqual(records.map((r) => r.eventID));
  });

  it('stops the shop where its way is forgotten, and at no other call', () => {
    const decisions = decisionsOf(incident.story, [
      { plan: 'restrict-network', parameters: { from: 'vpc' } },
    ]);
    const refused = runStory(incident.story, decisions).records.filter(
      ({ record }) => record.errorCode !== undefined && record.sourceIPAddress === '198.51.100.21',
    );
    expect(new Set(refused.map(({ record }) => record.eventName))).toEqual(
      new Set(['GetParameter']),
    );
  });
});

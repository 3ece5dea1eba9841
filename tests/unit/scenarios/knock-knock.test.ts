/** The lab's facts, counted by hand from the story, and what each decision comes to. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outcomesSchema } from '@/lib/content/schema/outcomes';
import { plansSchema } from '@/lib/content/schema/plans';
import { evidenceBefore } from '@/lib/simulate/incident';
import { decisionsOf } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import { recordSchema, type CloudTrailRecord } from '@/lib/trail/record';
import { incident } from '@/scenarios/knock-knock/incident';
import { judge } from '@/scenarios/knock-knock/judge';
import { keepsItsWord } from './decisions';

const yaml = (name: string): unknown =>
  parse(readFileSync(`scenarios/knock-knock/${name}.yaml`, 'utf8'));
const outcomes = outcomesSchema.parse(yaml('outcomes'));
const plans = plansSchema.parse(yaml('plans'));

const [file] = evidenceBefore(incident);
const text = new TextDecoder().decode(file?.bytes);
const records = (JSON.parse(text) as { Records: CloudTrailRecord[] }).Records;
const logins = records.filter(({ eventName }) => eventName === 'ConsoleLogin');
const result = (record: CloudTrailRecord) => record.responseElements?.['ConsoleLogin'];
const failures = logins.filter((record) => result(record) === 'Failure');
const wrongPasswords = failures.filter(
  ({ errorMessage }) => errorMessage === 'Failed authentication',
);
const of = (name: string) => wrongPasswords.filter((r) => r.userIdentity.userName === name);

describe('what is there at the moment of the fix', () => {
  it('is the same bytes on every machine', () => {
    expect(file?.name).toBe('cloudtrail.json');
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      'c365ff8c24c00768da720241bee2ec5e449d776fff069a6a5cacc2ea5d619ac1',
    );
  });

  it('is of records as CloudTrail has them', () => {
    for (const record of records) recordSchema.parse(record);
  });

  it('has each knock that the story tells of', () => {
    const testers = wrongPasswords.filter((r) => r.sourceIPAddress === '198.51.100.77');
    // Twenty rounds (nine and eleven) of five names.
    expect(testers).toHaveLength(20 * 5);
    // Every 20 minutes from 08:30 to 18:00 in Berlin, where it is an hour later: 21 on 5 March from 11:12
    // on, 29 (08:32 to 17:52) on the 6th, 9th and 10th, 5 on the 11th until 10:00.
    const laptop = of('henrik').filter((r) => r.sourceIPAddress === '203.0.113.10');
    expect(laptop).toHaveLength(21 + 3 * 29 + 5);
    // Three nights: nine rounds of nine names, and of the tenth the five before the one that opened.
    const nights = wrongPasswords.filter((r) => r.userAgent?.includes('rv:140.0'));
    expect(nights).toHaveLength(9 * 9 + 5);
    const root = wrongPasswords.filter((r) => r.userIdentity.type === 'Root');
    const mistyped = 5 + 3;
    expect(wrongPasswords).toHaveLength(100 + 113 + 86 + mistyped + root.length);
    // Four names that there are not in each round of the test and of the nights.
    expect(failures.length - wrongPasswords.length).toBe(4 * (20 + 9));
  });

  it('tempts: the user with most failures is not the one', () => {
    const names = [...new Set(wrongPasswords.map((r) => r.userIdentity.userName ?? 'root'))];
    const loudest = names.sort((a, b) => of(b).length - of(a).length)[0];
    expect(loudest).toBe('henrik');
    // The one whose password was found has the fewest: three a night.
    expect(of('jonas')).toHaveLength(9);
    for (const name of names) if (name !== 'root') expect(of(name).length).toBeGreaterThan(8);
  });

  it('has one success from an address that tried many names', () => {
    const names = (address: string) =>
      new Set(
        wrongPasswords
          .filter((r) => r.sourceIPAddress === address)
          .map((r) => r.userIdentity.userName),
      ).size;
    const open = logins.filter(
      (r) => result(r) === 'Success' && names(r.sourceIPAddress ?? '') >= 5,
    );
    expect(open.map((r) => [r.userIdentity.userName, r.eventTime])).toEqual([
      ['jonas', '2026-03-11T02:45:31Z'],
    ]);
  });

  it('has an unknown user name without the name and without a principal', () => {
    const unknown = failures.filter((r) => r.errorMessage !== 'Failed authentication');
    for (const { userIdentity, errorMessage } of unknown) {
      expect(errorMessage).toBe('No username found in supplied account');
      expect(userIdentity.userName).toBe('HIDDEN_DUE_TO_SECURITY_REASONS');
      expect(userIdentity).not.toHaveProperty('principalId');
    }
  });
});

describe('what may be decided', () => {
  keepsItsWord(incident, judge, plans, outcomes);

  it('a key that is off leaves no events, and its session goes on', () => {
    const steps = [{ plan: 'deactivate-keys', parameters: { user: 'jonas', keys: 'recent' } }];
    const run = runStory(incident.story, decisionsOf(incident.story, steps));
    const after = run.records.filter(({ time }) => time > run.fix).map(({ record }) => record);
    const night = records.find(({ eventName }) => eventName === 'GetSessionToken');
    const byKey = (id?: string) => after.filter((r) => r.userIdentity.accessKeyId === id);
    expect(byKey(night?.userIdentity.accessKeyId)).toHaveLength(0);
    const given = night?.responseElements?.['credentials'] as { accessKeyId: string };
    expect(byKey(given.accessKeyId).length).toBeGreaterThan(10);
  });
});

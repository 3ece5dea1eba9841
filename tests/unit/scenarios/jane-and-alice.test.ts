/** The lab's facts, counted by hand from the story, and what each decision comes to. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outcomesSchema } from '@/lib/content/schema/outcomes';
import { plansSchema } from '@/lib/content/schema/plans';
import { evidenceBefore } from '@/lib/simulate/incident';
import { recordSchema, type CloudTrailRecord } from '@/lib/trail/record';
import { ALICE, JANE, KEYS, OFFICE } from '@/scenarios/jane-and-alice/cast';
import { cloud } from '@/scenarios/jane-and-alice/cloud';
import { incident } from '@/scenarios/jane-and-alice/incident';
import { judge } from '@/scenarios/jane-and-alice/judge';
import { keepsItsWord } from './decisions';

const yaml = (name: string): unknown =>
  parse(readFileSync(`scenarios/jane-and-alice/${name}.yaml`, 'utf8'));
const outcomes = outcomesSchema.parse(yaml('outcomes'));
const plans = plansSchema.parse(yaml('plans'));

const [file, alertFile] = evidenceBefore(incident);
const textOf = (bytes?: Uint8Array) => new TextDecoder().decode(bytes);
const text = textOf(file?.bytes);
const records = (JSON.parse(text) as { Records: CloudTrailRecord[] }).Records;
const starts = records.filter(({ eventName }) => eventName === 'StartInstances');
const refused = starts.filter(({ errorCode }) => errorCode === 'Client.UnauthorizedOperation');
const named = (name: string) => refused.filter((r) => r.userIdentity.userName === name);
const by = (id: string) => refused.filter((r) => r.userIdentity.principalId === id);

describe('what is there at the moment of the fix', () => {
  it('is the same bytes on every machine', () => {
    expect(file?.name).toBe('cloudtrail.json');
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      'af736c441a1ecf311fca20dfc117f2c0b4563f6141956e581e9d60d200f9ee05',
    );
  });

  it('is of records as CloudTrail has them, each under its own id', () => {
    for (const record of records) recordSchema.parse(record);
    expect(new Set(records.map((r) => r.eventID)).size).toBe(records.length);
  });

  it('has each refusal that the story tells of', () => {
    const evenings = [3, 4, 3, 4, 4, 4].reduce((sum, count) => sum + count);
    const elsewhere = by(ALICE.principalId).filter((r) => r.sourceIPAddress !== OFFICE);
    expect(elsewhere).toHaveLength(evenings);
    for (const r of elsewhere) expect(r.userIdentity.accessKeyId).toBe(KEYS.alice);
    // One of her own, in the console; two of the newcomer; three in each of seven nights.
    expect(by(ALICE.principalId)).toHaveLength(evenings + 1);
    expect(by(JANE.principalId)).toHaveLength(2);
    expect(refused).toHaveLength(evenings + 1 + 2 + 3 * 7);
  });

  it('tempts: the name mixes two users, and the id separates them', () => {
    expect(new Set(named('Jane').map((r) => r.userIdentity.principalId)).size).toBe(2);
    // The first evening's three, and the newcomer's two.
    expect(named('Jane')).toHaveLength(3 + 2);
    expect(named('Alice')).toHaveLength(19 + 1);
  });

  it('has one name in each record of a user', () => {
    for (const { userIdentity } of records)
      if (userIdentity.type === 'IAMUser' && userIdentity.arn !== undefined)
        expect(userIdentity.arn).toBe(
          `arn:aws:iam::581207443916:user/${userIdentity.userName ?? ''}`,
        );
  });

  it('has the new name since the rename, and the old one before', () => {
    for (const { eventTime, userIdentity } of records)
      if (userIdentity.principalId === ALICE.principalId)
        expect(userIdentity.userName).toBe(eventTime < '2026-10-07T09:14:22Z' ? 'Jane' : 'Alice');
  });
});

describe('the alert', () => {
  const { lastRecord, matches } = JSON.parse(textOf(alertFile?.bytes)) as {
    lastRecord: CloudTrailRecord;
    matches: number;
  };
  const original = records.find(({ eventID }) => eventID === lastRecord.eventID);

  it('is of a record of the trail, with another name and another error', () => {
    const { userIdentity, errorCode, errorMessage, ...rest } = lastRecord;
    const { userName, ...identity } = userIdentity;
    expect(original).toMatchObject({ ...rest, userIdentity: identity });
    expect([userName, original?.userIdentity.userName]).toEqual(['Jane', 'Alice']);
    expect(original?.errorCode).toBe(`Client.${errorCode}`);
    expect(original?.errorMessage?.startsWith(errorMessage ?? '-')).toBe(true);
  });

  it('counts both users, and has the last of their refusals', () => {
    expect(matches).toBe(by(ALICE.principalId).length + by(JANE.principalId).length);
    const times = [...by(ALICE.principalId), ...by(JANE.principalId)].map((r) => r.eventTime);
    expect(times.sort().at(-1)).toBe(lastRecord.eventTime);
  });
});

describe('the account', () => {
  it('agrees with the log', () => {
    for (const { id, accessKeys = [], passwordLastUsed } of cloud().users) {
      const own = records.filter((r) => r.userIdentity.principalId === id);
      const last = (some: typeof own) =>
        some
          .map((r) => r.eventTime)
          .sort()
          .at(-1);
      const signIns = own.filter(({ eventName }) => eventName === 'ConsoleLogin');
      if (passwordLastUsed !== undefined) expect(passwordLastUsed).toBe(last(signIns));
      for (const key of accessKeys) {
        const used = last(own.filter((r) => r.userIdentity.accessKeyId === key.id)) ?? '';
        expect(key.lastUsed?.date.slice(0, 16)).toBe(used.slice(0, 16));
      }
    }
  });
});

describe('what may be decided', () => {
  keepsItsWord(incident, judge, plans, outcomes);
});

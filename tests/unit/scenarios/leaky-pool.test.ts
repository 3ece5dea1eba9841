/** The lab's facts, counted by hand from the story, and what each decision comes to. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outcomesSchema } from '@/lib/content/schema/outcomes';
import { plansSchema } from '@/lib/content/schema/plans';
import { evidenceBefore } from '@/lib/simulate/incident';
import { decisionsOf, undoOf } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import { recordSchema, type CloudTrailRecord } from '@/lib/trail/record';
import { cloud } from '@/scenarios/leaky-pool/cloud';
import { incident } from '@/scenarios/leaky-pool/incident';
import { judge } from '@/scenarios/leaky-pool/judge';

const yaml = (name: string): unknown =>
  parse(readFileSync(`scenarios/leaky-pool/${name}.yaml`, 'utf8'));
const { outcomes } = outcomesSchema.parse(yaml('outcomes'));
const { plans } = plansSchema.parse(yaml('plans'));

const files = evidenceBefore(incident);
const text = (name: string) =>
  new TextDecoder().decode(files.find((file) => file.name === name)?.bytes);
const { Records: records } = JSON.parse(text('cloudtrail.json')) as {
  Records: CloudTrailRecord[];
};
const access = text('access.log').trimEnd().split('\n');

const named = (name: string) => records.filter(({ eventName }) => eventName === name);
const keyOf = (record: CloudTrailRecord) => String(record.requestParameters?.['key']);
const isPrivate = (record: CloudTrailRecord) => /^(private|exports)\//.test(keyOf(record));
const failed = (record: CloudTrailRecord) => record.errorCode !== undefined;
const issuer = (record: CloudTrailRecord) =>
  record.userIdentity.sessionContext?.sessionIssuer?.userName;
const byGuest = (record: CloudTrailRecord) => issuer(record) === 'Cognito_kestrelUnauth_Role';
const identity = (record: CloudTrailRecord) => {
  const data = record.userIdentity.sessionContext?.['webIdFederationData'] as {
    attributes: Record<string, string>;
  };
  return data.attributes['cognito-identity.amazonaws.com:sub'];
};
const gets = named('GetObject');
const read = gets.filter((record) => byGuest(record) && isPrivate(record) && !failed(record));
const times = (list: readonly CloudTrailRecord[]) => list.map(({ eventTime }) => eventTime).sort();

describe('what is there at the moment of the fix', () => {
  it('is the same bytes on every machine', () => {
    expect(files.map(({ name }) => name)).toEqual(['cloudtrail.json', 'access.log']);
    const sum = (name: string) => createHash('sha256').update(text(name)).digest('hex');
    expect(sum('cloudtrail.json')).toBe(
      'b9d5529090638a51af3ebc91b9489ce78f67ae988825ebc18c6425a7e35a4eca',
    );
    expect(sum('access.log')).toBe(
      '0235c1d50cb75ea440477f91c0c3001941afbba0c6dd4f3c98b7170a7b28b091',
    );
  });

  it('is of records as CloudTrail has them, each with an id of its own', () => {
    for (const record of records) recordSchema.parse(record);
    expect(new Set(records.map(({ eventID }) => eventID)).size).toBe(records.length);
  });

  it('is what the selectors of the trail take: data events, and changes', () => {
    const management = records.filter(({ managementEvent }) => managementEvent);
    expect(management.filter(({ readOnly }) => readOnly)).toEqual([]);
    const [{ advancedSelectors = [] } = {}] = cloud().trails;
    expect(JSON.stringify(advancedSelectors)).toContain('"readOnly","Equals":["false"]');
    const sources = new Set(
      records.filter(({ managementEvent }) => !managementEvent).map((r) => r.eventSource),
    );
    expect([...sources].sort()).toEqual(['cognito-identity.amazonaws.com', 's3.amazonaws.com']);
  });

  it('has every guest of the announced tests, and of the partner', () => {
    const of = (agent: string, name: string) =>
      named(name).filter(({ userAgent }) => userAgent?.includes(agent));
    // Two tests of eighty guests with three avatars each; Thursday's were before the change.
    expect(of('k6/', 'GetId')).toHaveLength(160);
    expect(of('k6/', 'GetObject').filter(failed)).toHaveLength(240);
    expect(of('k6/', 'GetObject')).toHaveLength(480);
    // Six mornings, thirty members, three rounds.
    expect(of('aws-sdk-go', 'GetObject')).toHaveLength(6 * 30 * 3);
    expect(of('aws-sdk-go', 'GetObject').filter(isPrivate)).toEqual([]);
  });

  it('has a role that was opened once, and reads of others by one program after it', () => {
    const [change, ...more] = named('PutRolePolicy').filter(
      ({ requestParameters }) => requestParameters?.['roleName'] === 'Cognito_kestrelUnauth_Role',
    );
    expect(more).toEqual([]);
    expect(change).toMatchObject({
      eventTime: '2026-05-14T13:41:27Z',
      userIdentity: { arn: 'arn:aws:sts::290816375544:assumed-role/Developer/tomasz' },
    });
    const agents = new Set(read.map(({ userAgent }) => userAgent));
    expect([...agents]).toEqual([expect.stringContaining('Boto3/1.38.23 ')]);
    expect(times(read)[0]).toBe('2026-05-16T01:14:45Z');
    // Each was asked for under somebody's identity that is not the reader's.
    for (const record of read) expect(keyOf(record)).not.toContain(identity(record) ?? '');
  });

  it('goes on after Block Public Access, as fast as before', () => {
    const [block] = named('PutBucketPublicAccessBlock');
    const moment = block?.eventTime ?? '';
    const after = read.filter(({ eventTime }) => eventTime > moment).length;
    const hours = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 3_600_000;
    const rate = after / hours(moment, '2026-05-18T09:00:00Z');
    const before = (read.length - after) / hours('2026-05-16T01:14:45Z', moment);
    expect(rate / before).toBeGreaterThan(0.8);
    expect(rate / before).toBeLessThan(1.25);
  });

  it('tempts: by identity the script is quieter than those with a reason', () => {
    const per = new Map<string, number>();
    const shown = gets.filter((record) => byGuest(record) && !failed(record));
    for (const record of shown)
      per.set(identity(record) ?? '', (per.get(identity(record) ?? '') ?? 0) + 1);
    const script = new Set(read.map((record) => identity(record) ?? ''));
    const ranked = [...per].sort((a, b) => b[1] - a[1]);
    // Five mornings of the partner on which it saw something.
    expect(ranked.slice(0, 5).map(([, count]) => count)).toEqual([90, 90, 90, 90, 90]);
    expect(ranked.slice(0, 5).filter(([id]) => script.has(id))).toEqual([]);
    for (const id of script) expect(per.get(id)).toBeLessThanOrEqual(7);
  });

  it('has members who read their own, and nobody without a signature who reads anything', () => {
    const members = gets.filter((record) => issuer(record) === 'Cognito_kestrelAuth_Role');
    expect(members.length).toBeGreaterThan(800);
    for (const record of members) expect(keyOf(record)).toContain(identity(record) ?? 'nobody');
    const unsigned = records.filter((r) => r.userIdentity.accountId === 'anonymous');
    expect(unsigned.length).toBeGreaterThan(40);
    expect(unsigned.filter((record) => record.errorCode !== 'AccessDenied')).toEqual([]);
  });

  it('says of what is not there what S3 says to those who may list, and to those who may not', () => {
    const missing = gets.filter((record) => keyOf(record).endsWith('settings.json'));
    for (const { eventTime, errorCode } of missing)
      expect(errorCode).toBe(eventTime < '2026-05-14T13:41:27Z' ? 'AccessDenied' : 'NoSuchKey');
  });

  it('ties each call of a guest to the credentials that the pool gave', () => {
    const given = new Map(
      named('GetCredentialsForIdentity').map(({ responseElements }) => {
        const { accessKeyId } = responseElements?.['credentials'] as { accessKeyId: string };
        return [accessKeyId, responseElements?.['identityId']];
      }),
    );
    for (const record of gets.filter(byGuest)) {
      // What came in the last minutes may be delivered before the event of its credentials.
      const known = given.get(record.userIdentity.accessKeyId ?? '');
      if (record.eventTime < '2026-05-18T08:45:00Z') expect(known).toBe(identity(record));
    }
  });

  it('has in the access log who looked first', () => {
    const lines = access.filter((line) => line.includes(' 203.0.113.66 '));
    expect(lines.map((line) => line.slice(0, 19))).toEqual([
      '2026-05-15T21:47:33',
      '2026-05-15T21:47:37',
      '2026-05-15T21:47:41',
      '2026-05-16T01:12:51',
    ]);
  });

  it('agrees with the account: the guests’ policy, and who signed in last', () => {
    const { roles, users } = cloud();
    const guests = roles.find(({ name }) => name === 'Cognito_kestrelUnauth_Role');
    const put = named('PutRolePolicy').find(byRole('Cognito_kestrelUnauth_Role'));
    expect(JSON.stringify(guests?.inline?.[0]?.document)).toBe(
      put?.requestParameters?.['policyDocument'],
    );
    for (const { name, passwordLastUsed } of users) {
      const logins = named('ConsoleLogin').filter((r) => r.userIdentity.userName === name);
      expect(times(logins).at(-1)).toBe(passwordLastUsed);
    }
  });
});

function byRole(name: string) {
  return ({ requestParameters }: CloudTrailRecord) => requestParameters?.['roleName'] === name;
}

describe('what may be decided', () => {
  it('is all in the story, with its roll-back', () => {
    for (const { id, parameters } of plans) {
      const values = Object.fromEntries(parameters.map((p) => [p.id, p.default]));
      const at = '2026-05-18T09:00:00Z';
      const steps = [
        { plan: id, parameters: values, at },
        { plan: undoOf(id), at },
      ];
      expect(() => runStory(incident.story, steps, { until: at })).not.toThrow();
    }
  });

  it('changes nothing of what was there before', () => {
    const [first] = outcomes;
    const run = runStory(incident.story, decisionsOf(incident.story, first?.steps ?? []));
    const before = run.records.filter(({ arrival }) => arrival < run.fix);
    const shown = before
      .map(({ record }) => record)
      .filter(({ managementEvent, readOnly }) => !managementEvent || !readOnly);
    expect(shown).toEqual(records);
  });

  it.each(outcomes.map((outcome) => [outcome.name, outcome] as const))(
    '%s',
    (_, { steps, verdict }) => {
      const run = runStory(incident.story, decisionsOf(incident.story, steps));
      expect(judge(run).verdict).toBe(verdict);
    },
    30_000,
  );

  it('guest access off: what was given out signs for an hour, and not longer', () => {
    const steps = [{ plan: 'guest-access-off' }];
    const run = runStory(incident.story, decisionsOf(incident.story, steps));
    const after = run.records.filter(({ time }) => time >= run.fix).map(({ record }) => record);
    const asked = after.filter(({ eventName }) => eventName === 'GetId');
    const refused = new Set(asked.map(({ errorCode }) => errorCode));
    expect([...refused]).toEqual(['NotAuthorizedException']);
    const still = after.filter((record) => byGuest(record) && record.eventName === 'GetObject');
    expect(still.length).toBeGreaterThan(0);
    for (const { eventTime, userIdentity } of still) {
      const since = userIdentity.sessionContext?.attributes?.creationDate ?? '';
      expect(Date.parse(eventTime) - Date.parse(since)).toBeLessThan(3_600_000);
    }
  });
});

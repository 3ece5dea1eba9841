/** The lab's facts, counted by hand from the story, and what each decision comes to. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outcomesSchema } from '@/lib/content/schema/outcomes';
import { plansSchema } from '@/lib/content/schema/plans';
import { cloudSchema } from '@/lib/query/aws/cloud';
import { evidenceBefore } from '@/lib/simulate/incident';
import { decisionsOf } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import type { DigestFile } from '@/lib/trail/digest/digest-file';
import { recordSchema, type CloudTrailRecord } from '@/lib/trail/record';
import { bucket } from '@/scenarios/silent-trail/bucket';
import { cloud } from '@/scenarios/silent-trail/cloud';
import { incident } from '@/scenarios/silent-trail/incident';
import { judge } from '@/scenarios/silent-trail/judge';
import { keepsItsWord } from './decisions';

const yaml = (name: string): unknown =>
  parse(readFileSync(`scenarios/silent-trail/${name}.yaml`, 'utf8'));
const outcomes = outcomesSchema.parse(yaml('outcomes'));
const plans = plansSchema.parse(yaml('plans'));

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');
const files = evidenceBefore(incident);
const recordsOf = (name: string) => {
  const file = files.find((one) => one.name === name);
  return (JSON.parse(new TextDecoder().decode(file?.bytes)) as { Records: CloudTrailRecord[] })
    .Records;
};
const history = recordsOf('event-history.json');
const logGroup = recordsOf('log-group.json');
const named = (name: string) => history.filter(({ eventName }) => eventName === name);
const ofTrail = (name: string) =>
  named(name).filter(({ requestParameters }) => requestParameters?.['name'] === 'charts-trail');

const { objects, publicKeys } = bucket();
const contentOf = (part: string) => {
  const found = objects.filter(({ key }) => key.includes(part));
  expect(found).toHaveLength(1);
  return gunzipSync(found[0]?.bytes ?? new Uint8Array());
};
const digest = (end: string) =>
  JSON.parse(
    contentOf(`Digest_eu-central-1_charts-trail_eu-central-1_${end}`).toString(),
  ) as DigestFile;
const idsIn = (content: Uint8Array) =>
  (JSON.parse(content.toString()) as { Records: CloudTrailRecord[] }).Records.map(
    ({ eventID }) => eventID,
  );
/** The `AssumeRole` of Sunday night. */
const LOST = 'b9c12595-5f77-4bbd-8713-23982bb10e58';

describe('what is there at the moment of the fix', () => {
  it('is the same bytes on every machine', () => {
    expect(files.map(({ name, bytes }) => [name, sha256(bytes)])).toMatchInlineSnapshot(`
      [
        [
          "event-history.json",
          "fee084bd827ac6672e1f2c8ebf068236a0bca25e953dc4649d03bd57945ef270",
        ],
        [
          "log-group.json",
          "bec28b34ef7d831eae4d41ef9122810730a953fd076f3f233e95ecf3ce2ab471",
        ],
      ]
    `);
    const all = objects.map(({ key, modified, bytes }) => `${key} ${modified} ${sha256(bytes)}`);
    expect(sha256(all.join('\n'))).toMatchInlineSnapshot(
      `"123f6ff2606db5d2bafdc355600223fc51a10bd00f1534b241240c6d161a3e1a"`,
    );
  });

  it('is of records as CloudTrail has them, and each once', () => {
    for (const record of history) recordSchema.parse(record);
    expect(new Set(history.map(({ eventID }) => eventID)).size).toBe(history.length);
    // The event history has no data events.
    expect(history.every(({ eventCategory }) => eventCategory === 'Management')).toBe(true);
  });

  it('has the stop of two hours and the deletion, and look-alikes of each', () => {
    expect(ofTrail('StopLogging').map((r) => r.eventTime)).toEqual(['2026-05-17T02:09:40Z']);
    expect(ofTrail('StartLogging').map((r) => r.eventTime)).toEqual([
      '2026-05-17T04:11:05Z',
      '2026-05-18T06:42:10Z',
    ]);
    expect(ofTrail('DeleteTrail').map((r) => r.eventTime)).toEqual(['2026-05-17T10:52:37Z']);
    // OPS-418 deletes one, and stops it before; the auditor stops and starts one.
    expect(named('DeleteTrail')).toHaveLength(2);
    expect(named('StopLogging')).toHaveLength(3);
  });

  it('has in the log group what the trail saw, and not what came while there was none', () => {
    const unseen = ({ eventTime }: CloudTrailRecord) =>
      (eventTime > '2026-05-17T02:09:40Z' && eventTime < '2026-05-17T04:11:05Z') ||
      eventTime > '2026-05-17T10:52:37Z';
    const seen = history.filter((record) => !unseen(record));
    expect(logGroup.map(({ eventID }) => eventID)).toEqual(seen.map(({ eventID }) => eventID));
    expect(logGroup.map(({ eventID }) => eventID)).toContain(LOST);
  });

  it('names somebody who was not there', () => {
    const [deletion] = ofTrail('DeleteTrail');
    expect(deletion?.userIdentity.arn).toMatch(/assumed-role\/release-runner\/ines$/);
    const given = named('AssumeRole').filter((record) => {
      const credentials = record.responseElements?.['credentials'] as { accessKeyId: string };
      return credentials.accessKeyId === deletion?.userIdentity.accessKeyId;
    });
    expect(given.map((r) => [r.eventID, r.userIdentity.userName])).toEqual([[LOST, 'ext-dorn']]);
    const inesKeys = named('AssumeRole').filter((r) => r.userIdentity.userName === 'ines');
    for (const { requestParameters } of inesKeys)
      expect(requestParameters?.['roleArn']).toMatch(/platform-admin$/);
  });

  it('has people who are away not at work', () => {
    const since = (name: string, time: string) =>
      history.filter((r) => r.userIdentity.userName === name && r.eventTime > time);
    const addresses = (found: CloudTrailRecord[]) => [
      ...new Set(found.map((r) => r.sourceIPAddress)),
    ];
    expect(addresses(since('tobias', '2026-05-15T00:00:00Z'))).toEqual(['198.51.100.44']);
    expect(addresses(since('ines', '2026-05-16T00:00:00Z'))).toEqual(['192.0.2.33']);
  });
});

describe('the bucket', () => {
  it('has one log file with a record less than its digest file is of', () => {
    const now = contentOf('eu-central-1_20260517T0210Z_');
    const listed = digest('20260517T022140Z').logFiles?.find((log) =>
      log.s3Object.includes('20260517T0210Z'),
    );
    const before = idsIn(now);
    const whole = history.filter(
      ({ eventID }) => before.includes(eventID ?? '') || eventID === LOST,
    );
    expect(before).toHaveLength(2);
    expect(listed?.hashValue).not.toBe(sha256(now));
    // With the record in its place, the hash is what CloudTrail signed.
    expect(listed?.hashValue).toBe(sha256(JSON.stringify({ Records: whole })));
    const { modified } = objects.find(({ key }) => key.includes('_20260517T0210Z_'))!;
    expect(modified).toBe('2026-05-17T02:31:52.000Z');
  });

  it('lacks a digest file that the next one names; the gap of the stop is named by none', () => {
    expect(objects.some(({ key }) => key.includes('_20260515T202140Z'))).toBe(false);
    const next = digest('20260515T212140Z');
    expect(next.digestStartTime).toBe('2026-05-15T20:21:40Z');
    expect(next.previousDigestS3Object).toMatch(/_20260515T202140Z\.json\.gz$/);
    const afterTheStop = digest('20260517T051131Z');
    expect(afterTheStop.digestStartTime).toBe('2026-05-17T04:11:31Z');
    expect(afterTheStop.previousDigestS3Object).toBeNull();
  });

  it('is signed so that OpenSSL agrees', () => {
    const object = objects.find(({ key }) => key.endsWith('_20260517T022140Z.json.gz'))!;
    const content = gunzipSync(object.bytes);
    const { digestEndTime, previousDigestSignature } = JSON.parse(content.toString()) as DigestFile;
    const signed = [
      digestEndTime,
      `${object.bucket}/${object.key}`,
      sha256(content),
      previousDigestSignature,
    ].join('\n');
    const { value } = publicKeys.find(({ region }) => region === 'eu-central-1')!;
    const key = createPublicKey({
      key: Buffer.from(value, 'base64'),
      format: 'der',
      type: 'pkcs1',
    });
    const signature = Buffer.from(object.metadata?.['signature'] ?? '', 'hex');
    expect(verify('sha256', Buffer.from(signed), key, signature)).toBe(true);
  });

  it('has nothing of 10 May, which expired at midnight, and all of 11 May', () => {
    const days = new Set(objects.map(({ modified }) => modified.slice(0, 10)));
    expect([...days].sort()[0]).toBe('2026-05-11');
    expect(objects.some(({ key }) => key.includes('_20260511T0021'))).toBe(true);
  });

  it('gets log files of one Region, and no digest files, since the trail was made anew', () => {
    const fresh = objects.filter(({ modified }) => modified > '2026-05-17T12:00:00Z');
    expect(fresh.length).toBeGreaterThan(5);
    for (const { key } of fresh) expect(key).toContain('/CloudTrail/eu-central-1/');
  });
});

describe('the account', () => {
  const { users, trails, roles } = cloudSchema.parse(cloud());
  const latest = (found: CloudTrailRecord[]) =>
    found
      .map(({ eventTime }) => eventTime)
      .sort()
      .at(-1);

  it('says of sign-ins and keys what the log says', () => {
    for (const { name, passwordLastUsed, accessKeys } of users) {
      const signIns = named('ConsoleLogin').filter((r) => r.userIdentity.userName === name);
      if (passwordLastUsed !== undefined)
        expect([name, latest(signIns)]).toEqual([name, passwordLastUsed]);
      for (const { id, lastUsed } of accessKeys) {
        const uses = history.filter((r) => r.userIdentity.accessKeyId === id);
        // IAM tells the minute.
        if (uses.length > 0)
          expect([name, latest(uses)?.slice(0, 16)]).toEqual([name, lastUsed?.date.slice(0, 16)]);
        else expect([name, (lastUsed?.date ?? '') < '2026-05-10']).toEqual([name, true]);
      }
    }
  });

  it('has the trail as it was made anew, and the power at the role', () => {
    expect(trails.find(({ name }) => name === 'charts-trail')).toMatchObject({
      multiRegion: false,
      logFileValidation: false,
      started: '2026-05-18T06:42:10Z',
    });
    const [put] = named('PutRolePolicy');
    const power = roles
      .find(({ name }) => name === 'release-runner')
      ?.inline.find(({ name }) => name === put?.requestParameters?.['policyName']);
    expect(JSON.stringify(power?.document)).toBe(put?.requestParameters?.['policyDocument']);
  });
});

describe('what may be decided', () => {
  keepsItsWord(incident, judge, plans, outcomes);

  it('refuses a guarded trail in the words of the organization', () => {
    const run = runStory(incident.story, decisionsOf(incident.story, [{ plan: 'guard-trails' }]));
    const refused = run.records.filter(({ record }) => record.errorCode === 'AccessDenied');
    expect(refused.length).toBeGreaterThan(1);
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
    expect(refused[0]?.record.errorMessage).toBe(
      'User: arn:aws:sts::730294518663:assumed-role/release-runner/ines is not authorized to perform: cloudtrail:DeleteTrail on resource: arn:aws:cloudtrail:eu-central-1:730294518663:trail/charts-trail with an explicit deny in a service control policy',
    );
  });
});

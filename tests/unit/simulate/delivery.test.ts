/** What a simulated trail delivers, against AWS's documentation and OpenSSL (node:crypto, zlib). */
import { createHash, createPrivateKey, createPublicKey, sign, verify } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { deliver } from '@/lib/simulate/delivery/deliver';
import { signerOf } from '@/lib/simulate/delivery/sign';
import { SIGNING_KEYS } from '@/lib/simulate/delivery/signing-keys';
import { altered, deleted, digestOf, holding, put } from '@/lib/simulate/delivery/tamper';
import type { Delivery } from '@/lib/simulate/delivery/types';
import type { DigestFile } from '@/lib/trail/digest/digest-file';
import type { S3Object } from '@/lib/trail/objects/object';
import type { CloudTrailRecord } from '@/lib/trail/record';
import { ARRIVALS, clean, EXAMPLES, NOW, TRAIL } from '../../cases/validate-logs/example';

const textOf = ({ bytes }: S3Object) => gunzipSync(bytes).toString();
const recordsOf = (object: S3Object) =>
  (JSON.parse(textOf(object)) as { Records: CloudTrailRecord[] }).Records;
const sha256 = (text: string | Uint8Array) => createHash('sha256').update(text).digest('hex');
const logsOf = ({ objects }: Delivery) => objects.filter(({ key }) => key.includes('/CloudTrail/'));
const digestsOf = ({ objects }: Delivery, region: string) =>
  objects
    .filter(({ key }) => key.includes(`/CloudTrail-Digest/${region}/`))
    .map((object) => ({ object, digest: JSON.parse(textOf(object)) as DigestFile }));

describe('signing keys', () => {
  it.each(Object.keys(SIGNING_KEYS))('%s signs as OpenSSL does', (region) => {
    const der = Buffer.from(SIGNING_KEYS[region]!, 'base64');
    const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs1' });
    const pkcs1 = createPublicKey(key).export({ type: 'pkcs1', format: 'der' });
    const signer = signerOf(region);
    expect(Buffer.from(signer.publicKey)).toEqual(pkcs1);
    // The fingerprints of AWS's own examples are MD5 of the DER.
    expect(signer.fingerprint).toBe(createHash('md5').update(pkcs1).digest('hex'));
    for (const text of ['', 'a', '2015-08-12T04:01:31Z\nbucket/key\nhash\nnull']) {
      expect(signer.sign(Buffer.from(text))).toBe(
        sign('sha256', Buffer.from(text), key).toString('hex'),
      );
    }
  });
  it('are different ones', () => {
    expect(new Set(Object.values(SIGNING_KEYS)).size).toBe(Object.keys(SIGNING_KEYS).length);
  });
  it('are told of where there is none', () => {
    expect(() => signerOf('mars-north-1')).toThrow(
      /mars-north-1: there are .*us-east-1.*signing-keys/,
    );
  });
});

describe('log files', () => {
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
  it('are named by account, Region and minute of delivery, in the folder of the day', () => {
    for (const { key } of logsOf(clean())) {
      expect(key).toMatch(
        /^audit\/AWSLogs\/111122223333\/CloudTrail\/([\w-]+)\/2024\/05\/19\/111122223333_CloudTrail_\1_20240519T\d\d[0-5][05]Z_[A-Za-z0-9]{16}\.json\.gz$/,
      );
    }
  });
  it('have every event once, in the file of its Region and of the five minutes it arrived in', () => {
    const found = logsOf(clean()).flatMap((object) => {
      const [, region = '', time = ''] =
        /_CloudTrail_([\w-]+)_\d{8}T(\d{4})Z/.exec(object.key) ?? [];
      return recordsOf(object).map(({ eventID, awsRegion }) => ({
        eventID,
        awsRegion,
        region,
        time,
      }));
    });
    const wanted = ARRIVALS.filter(({ arrival }) => arrival < Date.parse(NOW));
    expect(found.map((one) => one.eventID).sort()).toEqual(
      wanted.map(({ record }) => record.eventID).sort(),
    );
    for (const { eventID, awsRegion, region, time } of found) {
      expect(region).toBe(awsRegion);
      const { arrival } = wanted.find(({ record }) => record.eventID === eventID)!;
      const start = Date.parse(`2024-05-19T${time.slice(0, 2)}:${time.slice(2)}:00Z`);
      expect(arrival - start).toBeGreaterThanOrEqual(0);
      expect(arrival - start).toBeLessThan(300_000);
    }
  });
  it('hold no event of another Region, of a time without logging, or of after the clock', () => {
    const hour = (time: string) => Date.parse(`2024-05-19T${time}:00Z`);
    const logging = [{ from: hour('06:00'), to: hour('07:00') }, { from: hour('10:00') }];
    const trail = { ...TRAIL, regions: ['us-west-2'], logging };
    const times = logsOf(deliver(ARRIVALS, trail, hour('11:00')))
      .flatMap(recordsOf)
      .map(({ eventTime, awsRegion }) => {
        expect(awsRegion).toBe('us-west-2');
        return eventTime.slice(11, 16);
      })
      .sort();
    expect(times[0]! >= '06:00').toBe(true);
    expect(times.some((time) => time > '07:00' && time < '10:00')).toBe(false);
    expect(times.some((time) => time > '10:00')).toBe(true);
    expect(times.at(-1)! < '11:00').toBe(true);
  });
});

describe('digest files', () => {
  // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
  it.each(TRAIL.regions)('of %s are a chain of hours, from the start of logging', (region) => {
    const digests = digestsOf(clean(), region);
    expect(digests).toHaveLength(8);
    const [first] = digests;
    expect(first?.digest).toMatchObject({
      previousDigestS3Bucket: null,
      previousDigestS3Object: null,
      previousDigestHashValue: null,
      previousDigestHashAlgorithm: null,
      previousDigestSignature: null,
    });
    for (const [index, { object, digest }] of digests.entries()) {
      const before = digests[index - 1];
      expect(digest.digestS3Object).toBe(object.key);
      expect(Date.parse(digest.digestEndTime) - Date.parse(digest.digestStartTime)).toBe(3_600_000);
      expect(object.key).toContain(`_${digest.digestEndTime.replaceAll(/[-:]/g, '')}.json.gz`);
      if (!before) continue;
      expect(digest).toMatchObject({
        digestStartTime: before.digest.digestEndTime,
        previousDigestS3Bucket: TRAIL.bucket,
        previousDigestS3Object: before.object.key,
        previousDigestHashValue: sha256(textOf(before.object)),
        previousDigestHashAlgorithm: 'SHA-256',
        previousDigestSignature: before.object.metadata?.signature,
      });
    }
  });

  it('have their fields in the order of the documentation', () => {
    const [first] = digestsOf(clean(), 'us-west-2');
    expect(Object.keys(first!.digest)).toEqual([
      'awsAccountId',
      'digestStartTime',
      'digestEndTime',
      'digestS3Bucket',
      'digestS3Object',
      'digestPublicKeyFingerprint',
      'digestSignatureAlgorithm',
      'newestEventTime',
      'oldestEventTime',
      'previousDigestS3Bucket',
      'previousDigestS3Object',
      'previousDigestHashValue',
      'previousDigestHashAlgorithm',
      'previousDigestSignature',
      'logFiles',
    ]);
  });

  it('list each log file that was delivered in their hour, with its hash and its times', () => {
    const delivery = clean();
    const logs = new Map(logsOf(delivery).map((object) => [object.key, object]));
    const listed = TRAIL.regions.flatMap((region) =>
      digestsOf(delivery, region).flatMap(({ digest }) =>
        (digest.logFiles ?? []).map((log) => ({ log, digest, region })),
      ),
    );
    for (const { log, digest, region } of listed) {
      const object = logs.get(log.s3Object)!;
      expect(log.s3Object).toContain(`/CloudTrail/${region}/`);
      expect(log.hashValue).toBe(sha256(textOf(object)));
      const times = recordsOf(object).map(({ eventTime }) => eventTime);
      expect([log.oldestEventTime, log.newestEventTime]).toEqual([
        times.reduce((a, b) => (a < b ? a : b)),
        times.reduce((a, b) => (a > b ? a : b)),
      ]);
      expect(object.modified >= digest.digestStartTime.replace('Z', '.000Z')).toBe(true);
      expect(object.modified < digest.digestEndTime.replace('Z', '.000Z')).toBe(true);
    }
    const keys = listed.map(({ log }) => log.s3Object);
    expect(new Set(keys).size).toBe(keys.length);
    // All but those of the last, unfinished hour.
    const left = [...logs.keys()].filter((key) => !keys.includes(key));
    expect(left.every((key) => /T13\d\dZ/.test(key))).toBe(true);
  });

  it('are there, and empty, for an hour without events', () => {
    const quiet = digestsOf(clean(), 'us-west-2').filter(
      ({ digest }) => digest.logFiles?.length === 0,
    );
    expect(quiet.map(({ digest }) => digest.digestStartTime.slice(11, 13))).toEqual(['08']);
    expect(quiet[0]?.digest).toMatchObject({ newestEventTime: null, oldestEventTime: null });
  });

  it('are signed as "Custom implementations" describes, for OpenSSL to verify', () => {
    const delivery = clean();
    for (const { object, digest } of digestsOf(delivery, 'us-east-1')) {
      const text = [
        digest.digestEndTime,
        `${digest.digestS3Bucket}/${digest.digestS3Object}`,
        sha256(textOf(object)),
        digest.previousDigestSignature ?? 'null',
      ].join('\n');
      const given = delivery.publicKeys.find(
        ({ fingerprint }) => fingerprint === digest.digestPublicKeyFingerprint,
      );
      expect(given?.region).toBe('us-east-1');
      const key = createPublicKey({
        key: Buffer.from(given!.value, 'base64'),
        format: 'der',
        type: 'pkcs1',
      });
      const signature = Buffer.from(object.metadata?.signature ?? '', 'hex');
      expect(verify('sha256', Buffer.from(text), key, signature)).toBe(true);
      expect(object.metadata?.['signature-algorithm']).toBe('SHA256withRSA');
    }
  });

  it('end after StopLogging with the hour that had begun, and begin anew without one before', () => {
    const digests = digestsOf(EXAMPLES.stopped!(), 'us-west-2').map(({ digest }) => digest);
    const starting = digests.filter(
      ({ previousDigestS3Object }) => previousDigestS3Object === null,
    );
    expect(starting.map(({ digestStartTime }) => digestStartTime.slice(11, 16))).toEqual([
      '05:00',
      '10:06',
    ]);
    // Stopped at 06:40: 05:00 to 06:00, 06:00 to 07:00, and none until it was started again.
    expect(digests.slice(0, 3).map(({ digestEndTime }) => digestEndTime.slice(11, 16))).toEqual([
      '06:00',
      '07:00',
      '11:06',
    ]);
  });

  it('are not there where log file validation is off', () => {
    const off = deliver(ARRIVALS, { ...TRAIL, validation: false }, Date.parse(NOW));
    expect(off.objects.every(({ key }) => key.includes('/CloudTrail/'))).toBe(true);
    expect(off.objects).not.toHaveLength(0);
    expect(off.publicKeys).toEqual([]);
  });
});

describe('a delivery', () => {
  it('is the same bytes on every machine', () => {
    const hash = createHash('sha256');
    for (const { key, modified, bytes, metadata } of clean().objects) {
      hash.update(JSON.stringify([key, modified, metadata])).update(bytes);
    }
    // Recorded once; what changes it changes every lab that has digest files.
    expect(hash.digest('hex')).toBe(
      '8a6a9389ec91e9d2941cc309682a04a3e31a8eea5ceb3cbe2b66afe95a821ccb',
    );
  });
  it('is refused where one key pair would have to serve longer than thirty days', () => {
    const late = Date.parse('2024-06-30T00:00:00Z');
    expect(() => deliver([], { ...TRAIL, regions: ['us-east-1'] }, late)).toThrow('thirty days');
  });
});

describe('tampering', () => {
  const event = '00000000-0000-4000-8000-000000000013';
  it('alters one log file, its time and nothing else', () => {
    const at = '2024-05-19T12:10:00.000Z';
    const before = clean();
    const after = altered(before, holding(event), () => [], at);
    const changed = after.objects.filter((object, index) => object !== before.objects[index]);
    expect(changed.map(({ key }) => key)).toEqual(
      before.objects.filter(holding(event)).map(({ key }) => key),
    );
    expect(changed[0]).toMatchObject({ modified: at, size: changed[0]?.bytes.length });
    expect(textOf(changed[0]!)).toBe('{"Records":[]}');
  });
  it('deletes one object', () => {
    const after = deleted(clean(), digestOf('us-east-1', '2024-05-19T10:30:00Z'));
    expect(digestsOf(after, 'us-east-1')).toHaveLength(7);
    expect(digestsOf(after, 'us-west-2')).toHaveLength(8);
  });
  it('puts an object without its metadata, as PutObject does, or with', () => {
    const which = digestOf('us-west-2', '2024-05-19T06:30:00Z');
    const put1 = put(clean(), which, NOW, (text) => text).objects.filter(which);
    const put2 = put(clean(), which, NOW, (text) => text, 'metadata').objects.filter(which);
    expect(put1[0]?.metadata).toBeUndefined();
    expect(put2[0]?.metadata?.signature).toMatch(/^[0-9a-f]{512}$/);
  });
  it('is refused where it is not one object that is chosen', () => {
    expect(() => deleted(clean(), holding('no-such-event'))).toThrow('0 are');
    expect(() => deleted(clean(), ({ key }) => key.includes('us-east-1'))).toThrow(
      /One object .* \d+ are/,
    );
  });
});

/**
 * Buckets of a small trail of two Regions, as `deliver` makes them and as somebody left them. What
 * AWS CLI says of each is recorded in the JSON files beside (`record.ts`).
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { deliver } from '@/lib/simulate/delivery/deliver';
import { signerOf } from '@/lib/simulate/delivery/sign';
import { altered, deleted, digestOf, holding, put } from '@/lib/simulate/delivery/tamper';
import type { Arrival, Delivery, TrailSettings } from '@/lib/simulate/delivery/types';
import type { S3Object } from '@/lib/trail/objects/object';
import type { CloudTrailRecord } from '@/lib/trail/record';

const ACCOUNT = '111122223333';
const BUCKET = 'amzn-s3-demo-bucket';
const REGION = 'us-west-2';
const at = (time: string) => Date.parse(`2024-05-19T${time}Z`);
const UNTIL = at('13:30:00');
/** A bucket that the caller may not read. */
export const UNREADABLE = 'amzn-s3-demo-bucket2';
export const NOW = '2024-05-19T13:30:00Z';

export const TRAIL: TrailSettings = {
  account: ACCOUNT,
  name: 'management-events',
  homeRegion: REGION,
  bucket: BUCKET,
  prefix: 'audit',
  regions: ['us-west-2', 'us-east-1'],
  logging: [{ from: at('05:00:12') }],
  validation: true,
};

export const TRAIL_ARN = `arn:aws:cloudtrail:${REGION}:${ACCOUNT}:trail/${TRAIL.name}`;

/** An event every seven minutes, every third of us-east-1; none from 08:00 to 09:30. */
export const ARRIVALS: readonly Arrival[] = Array.from({ length: 70 }, (_, index) => {
  const time = at('05:02:00') + index * 420_000;
  const record: CloudTrailRecord = {
    eventVersion: '1.11',
    userIdentity: { type: 'IAMUser', userName: 'mateo', accountId: ACCOUNT },
    eventTime: `${new Date(time).toISOString().slice(0, 19)}Z`,
    eventSource: 'ec2.amazonaws.com',
    eventName: 'DescribeInstances',
    awsRegion: index % 3 === 0 ? 'us-east-1' : 'us-west-2',
    sourceIPAddress: '192.0.2.10',
    userAgent: 'aws-cli/2.31.0',
    eventID: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
    eventType: 'AwsApiCall',
    readOnly: true,
    managementEvent: true,
    eventCategory: 'Management',
    recipientAccountId: ACCOUNT,
  };
  return { record, arrival: delivered(time + 90_000) };
}).filter(({ arrival }) => arrival < at('08:00:00') || arrival > at('09:30:00'));

/** Log files come 25 seconds after each five minutes. */
function delivered(time: number): number {
  return Math.ceil((time - 25_000) / 300_000) * 300_000 + 25_000;
}

const eventID = (index: number) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
let made: Delivery | undefined;
export const clean = (): Delivery => (made ??= deliver(ARRIVALS, TRAIL, UNTIL));

const stopped = () =>
  deliver(
    ARRIVALS,
    { ...TRAIL, logging: [{ from: at('05:00:12'), to: at('06:40:00') }, { from: at('10:05:30') }] },
    UNTIL,
  );

type Json = Record<string, unknown>;

/** A digest file changed and signed anew with the right key, as CloudTrail alone could. */
function resigned(object: S3Object, change: (digest: Json) => Json, key = object.key): S3Object {
  const digest = change(JSON.parse(gunzipSync(object.bytes).toString()) as Json);
  const content = Buffer.from(JSON.stringify(digest));
  const hash = createHash('sha256').update(content).digest('hex');
  const text = `${String(digest.digestEndTime)}\n${String(digest.digestS3Bucket)}/${String(digest.digestS3Object)}\n${hash}\n${String(digest.previousDigestSignature)}`;
  const bytes = new Uint8Array(gzipSync(content));
  return {
    ...object,
    bucket: String(digest.digestS3Bucket),
    key,
    bytes,
    size: bytes.length,
    metadata: { ...object.metadata, signature: signerOf(REGION).sign(Buffer.from(text)) },
  };
}

const replaced = (
  delivery: Delivery,
  moment: string,
  change: (object: S3Object) => readonly S3Object[],
): Delivery => {
  const which = digestOf(REGION, `2024-05-19T${moment}Z`);
  const objects = delivery.objects.flatMap((one) => (which(one) ? change(one) : [one]));
  return { ...delivery, objects: objects.sort((a, b) => (a.key < b.key ? -1 : 1)) };
};

/** Two digest files of their own chain, for log files that the first ones leave out. */
function withBackfill(): Delivery {
  const delivery = clean();
  const made: S3Object[] = [];
  let previous: Json = {
    previousDigestS3Bucket: null,
    previousDigestS3Object: null,
    previousDigestHashValue: null,
    previousDigestHashAlgorithm: null,
    previousDigestSignature: null,
  };
  for (const moment of ['07:30:00', '10:30:00']) {
    const [object] = delivery.objects.filter(digestOf(REGION, `2024-05-19T${moment}Z`));
    if (!object) throw new Error(moment);
    const key = object.key.replace('.json.gz', '_backfill.json.gz');
    const backfill = resigned(
      object,
      (digest) => ({ ...digest, ...previous, digestS3Object: key }),
      key,
    );
    made.push({
      ...backfill,
      metadata: {
        ...backfill.metadata,
        'backfill-generation-timestamp': '2024-05-19T12:00:00Z',
      },
    });
    previous = {
      previousDigestS3Bucket: BUCKET,
      previousDigestS3Object: key,
      previousDigestHashValue: createHash('sha256').update(gunzipSync(backfill.bytes)).digest('hex'),
      previousDigestHashAlgorithm: 'SHA-256',
      previousDigestSignature: backfill.metadata?.signature,
    };
  }
  const objects = [...delivery.objects, ...made].sort((a, b) => (a.key < b.key ? -1 : 1));
  return { ...delivery, objects };
}

/** Digest files before 09:00 in a bucket of before, to which the chain leads back. */
function movedBuckets(): Delivery {
  const older = 'amzn-s3-demo-bucket1';
  const delivery = clean();
  const objects = delivery.objects.map((object) => {
    if (!/CloudTrail-Digest\/us-west-2/.test(object.key)) return object;
    const end = /_(\d{8}T\d{6})Z\.json/.exec(object.key)?.[1] ?? '';
    return resigned(object, (digest) => ({
      ...digest,
      ...(end < '20240519T090000' && { digestS3Bucket: older }),
      ...(end < '20240519T100000' &&
        digest.previousDigestS3Bucket !== null && { previousDigestS3Bucket: older }),
    }));
  });
  return { ...delivery, objects };
}

const NOON = '2024-05-19T12:10:00.000Z';
const broken = (text: string) => (object: S3Object) => {
  const bytes = new Uint8Array(Buffer.from(text));
  return [{ ...object, bytes, size: bytes.length }];
};

/** Each by its name: what the bucket holds, and which keys ListPublicKeys gives. */
export const EXAMPLES: Readonly<Record<string, () => Delivery>> = {
  clean,
  /** One log file without the event that it had, and one gone. */
  altered: () =>
    deleted(
      altered(
        clean(),
        holding(eventID(13)),
        (records) => records.filter((record) => record.eventID !== eventID(13)),
        NOON,
      ),
      holding(eventID(44)),
    ),
  /** A digest file gone from the middle of the chain. */
  'missing-digest': () => deleted(clean(), digestOf(REGION, '2024-05-19T10:30:00Z')),
  /** A log file altered, and the digest file made to fit, with the signature that it had. */
  forged: () => {
    const left = altered(clean(), holding(eventID(13)), () => [], NOON);
    const [log] = left.objects.filter(({ modified }) => modified === NOON);
    const hash = createHash('sha256').update(gunzipSync(log!.bytes)).digest('hex');
    const which = digestOf(REGION, '2024-05-19T06:40:00Z');
    const fit = (text: string) =>
      text.replace(new RegExp(`(${log!.key}","hashValue":")[0-9a-f]+`), `$1${hash}`);
    return put(left, which, NOON, fit, 'metadata');
  },
  /** A digest file uploaded again as it was: the metadata with its signature is lost. */
  'no-metadata': () => put(clean(), digestOf(REGION, '2024-05-19T06:30:00Z'), NOON, (text) => text),
  /** Logging stopped at 06:40 and started again at 10:05:30. */
  stopped,
  backfill: withBackfill,
  'two-buckets': movedBuckets,
  /** A digest file that is at another one's place. */
  moved: () =>
    replaced(clean(), '07:30:00', (object) => {
      const [other] = clean().objects.filter(digestOf(REGION, '2024-05-19T09:30:00Z'));
      return [{ ...other!, key: object.key }];
    }),
  'no-gzip': () => replaced(clean(), '07:30:00', broken('{"awsAccountId":"111122223333"}')),
  'no-digest': () =>
    replaced(clean(), '07:30:00', (object) => {
      const bytes = new Uint8Array(gzipSync('{"awsAccountId":"111122223333"}'));
      return [{ ...object, bytes, size: bytes.length }];
    }),
  'damaged-log': () => ({
    ...clean(),
    objects: clean().objects.map((object) =>
      holding(eventID(13))(object) ? broken('not gzip')(object)[0]! : object,
    ),
  }),
  'other-key': () => ({
    ...clean(),
    publicKeys: clean().publicKeys.map((key) => ({ ...key, fingerprint: 'f'.repeat(32) })),
  }),
  'expired-key': () => ({
    ...clean(),
    publicKeys: clean().publicKeys.map((key) => ({ ...key, validTo: '2024-05-19T04:00:00Z' })),
  }),
  'unreadable-key': () => ({
    ...clean(),
    publicKeys: clean().publicKeys.map((key) => ({ ...key, value: btoa('no key') })),
  }),
};

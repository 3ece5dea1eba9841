/**
 * The log files that a trail has delivered to its bucket, made from the records of the evidence.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
 */
import { packed } from '@/lib/trail/objects/gzip';
import { logFileKey } from '@/lib/trail/objects/names';
import { byKey, type S3Object } from '@/lib/trail/objects/object';
import type { CloudTrailRecord } from '@/lib/trail/record';
import type { Trail } from '../cloud';
import { lettersOf } from '../hash';

/** CloudTrail delivers about every five minutes. */
const WINDOW_MS = 5 * 60_000;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

type Delivered = Pick<CloudTrailRecord, 'awsRegion' | 'eventTime' | 'eventID'>;
interface File {
  readonly region: string;
  readonly end: number;
  readonly records: Delivered[];
}

/** @param now nothing is there that would be delivered later */
export function trailObjects(
  trail: Trail,
  account: string,
  records: readonly Delivered[],
  now: number,
  kind?: 'CloudTrail-Insight',
): readonly S3Object[] {
  const files = new Map<string, File>();
  for (const record of records) {
    const region = record.awsRegion;
    const end = (Math.floor(Date.parse(record.eventTime) / WINDOW_MS) + 1) * WINDOW_MS;
    const name = `${region}/${end}`;
    const file = files.get(name) ?? { region, end, records: [] };
    file.records.push(record);
    files.set(name, file);
  }
  return [...files.values()]
    .map((file) => delivered(trail, account, file, kind))
    .filter(({ modified }) => Date.parse(modified) <= now)
    .sort(byKey);
}

function delivered(
  trail: Trail,
  account: string,
  { region, end, records }: File,
  kind?: 'CloudTrail-Insight',
): S3Object {
  const unique = lettersOf(`${region}/${end}/${records[0]?.eventID ?? ''}`, 16, ALPHABET);
  const text = JSON.stringify({ Records: records });
  const bytes = packed(new TextEncoder().encode(text));
  const seconds = Number(lettersOf(unique, 2, '012345'));
  return {
    bucket: trail.bucket,
    key: logFileKey({ account, region, prefix: trail.prefix }, end, unique, kind),
    size: bytes.length,
    bytes,
    modified: new Date(end + 20_000 + seconds * 1000).toISOString(),
  };
}

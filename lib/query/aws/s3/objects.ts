/**
 * The log files that a trail has delivered to its bucket, made from the records of the evidence.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
 */
import { gzipSync } from 'fflate';
import type { CloudTrailRecord } from '@/lib/trail/record';
import type { Trail } from '../cloud';
import { lettersOf } from '../hash';

export interface StoredObject {
  readonly bucket: string;
  readonly key: string;
  readonly bytes: Uint8Array;
  /** UTC, ISO 8601. */
  readonly modified: string;
}

/** CloudTrail delivers about every five minutes. */
const WINDOW_MS = 5 * 60_000;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** @param now nothing is there that would be delivered later */
export function trailObjects(
  trail: Trail,
  account: string,
  records: readonly CloudTrailRecord[],
  now: number,
): readonly StoredObject[] {
  const files = new Map<string, { region: string; end: number; records: CloudTrailRecord[] }>();
  for (const record of records) {
    const region = record.awsRegion;
    const end = (Math.floor(Date.parse(record.eventTime) / WINDOW_MS) + 1) * WINDOW_MS;
    const name = `${region}/${end}`;
    const file = files.get(name) ?? { region, end, records: [] };
    file.records.push(record);
    files.set(name, file);
  }
  return [...files.values()]
    .map((file) => delivered(trail, account, file))
    .filter(({ modified }) => Date.parse(modified) <= now)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

function delivered(
  trail: Trail,
  account: string,
  { region, end, records }: { region: string; end: number; records: readonly CloudTrailRecord[] },
): StoredObject {
  const day = new Date(end).toISOString();
  const stamp = `${day.slice(0, 10).replaceAll('-', '')}T${day.slice(11, 16).replace(':', '')}Z`;
  const unique = lettersOf(`${region}/${end}/${records[0]?.eventID ?? ''}`, 16, ALPHABET);
  const path = [
    ...(trail.prefix !== undefined ? [trail.prefix] : []),
    `AWSLogs/${account}/CloudTrail/${region}`,
    day.slice(0, 10).replaceAll('-', '/'),
    `${account}_CloudTrail_${region}_${stamp}_${unique}.json.gz`,
  ];
  const text = JSON.stringify({ Records: records });
  // No time in it: the same bytes on every machine.
  const bytes = gzipSync(new TextEncoder().encode(text), { level: 6, mtime: 0 });
  const seconds = Number(lettersOf(unique, 2, '012345'));
  return {
    bucket: trail.bucket,
    key: path.join('/'),
    bytes,
    modified: new Date(end + 20_000 + seconds * 1000).toISOString(),
  };
}

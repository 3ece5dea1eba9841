/**
 * Log files as a trail delivers them: one about every five minutes and Region, where there are
 * events.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
 */
import { packed } from '@/lib/trail/objects/gzip';
import { logFileKey } from '@/lib/trail/objects/names';
import type { S3Object } from '@/lib/trail/objects/object';
import type { CloudTrailRecord } from '@/lib/trail/record';
import { random } from '../random';
import type { Arrival, TrailSettings } from './types';

const WINDOW = 5 * 60_000;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

export interface LogFile {
  readonly region: string;
  /** Milliseconds since the epoch. */
  readonly delivered: number;
  readonly object: S3Object;
  /** Uncompressed. */
  readonly content: Uint8Array;
  readonly oldest: string;
  readonly newest: string;
}

/**
 * In the order of delivery.
 * @param until nothing is delivered after it, in milliseconds since the epoch
 */
export function logFiles(
  arrivals: readonly Arrival[],
  trail: TrailSettings,
  until: number,
): readonly LogFile[] {
  const windows = new Map<string, { region: string; end: number; arrivals: Arrival[] }>();
  for (const arrival of arrivals) {
    const { record } = arrival;
    const region = record.awsRegion;
    if (!trail.regions.includes(region) || !isLogged(trail, record)) continue;
    const end = (Math.floor(arrival.arrivalMs / WINDOW) + 1) * WINDOW;
    const name = `${region}/${end}`;
    const window = windows.get(name) ?? { region, end, arrivals: [] };
    window.arrivals.push(arrival);
    windows.set(name, window);
  }
  return [...windows.values()]
    .map(({ region, end, arrivals: held }) => {
      const records = [...held].sort((a, b) => a.arrivalMs - b.arrivalMs).map((one) => one.record);
      return logFile(trail, region, end, records);
    })
    .filter(({ delivered }) => delivered <= until)
    .sort((a, b) => a.delivered - b.delivered);
}

function isLogged({ logging }: TrailSettings, { eventTime }: CloudTrailRecord): boolean {
  const time = Date.parse(eventTime);
  return logging.some(({ from, to }) => time >= from && (to === undefined || time <= to));
}

function logFile(
  trail: TrailSettings,
  region: string,
  end: number,
  records: readonly CloudTrailRecord[],
): LogFile {
  const chance = random(`${trail.account}/${trail.name}/${region}/${end}`);
  const content = new TextEncoder().encode(JSON.stringify({ Records: records }));
  const bytes = packed(content);
  const delivered = end + chance.int(15, 55) * 1000;
  const times = records.map(({ eventTime }) => eventTime).sort();
  return {
    region,
    delivered,
    content,
    oldest: times[0] ?? '',
    newest: times.at(-1) ?? '',
    object: {
      bucket: trail.bucket,
      key: logFileKey({ ...trail, region }, end, chance.string(ALPHABET, 16)),
      modified: new Date(delivered).toISOString(),
      size: bytes.length,
      bytes,
    },
  };
}

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
  const windows = new Map<string, { region: string; start: number; arrivals: Arrival[] }>();
  for (const arrival of arrivals) {
    const { record, region = record.awsRegion, accountId = trail.account } = arrival;
    if (accountId !== trail.account || !trail.regions.includes(region)) continue;
    if (arrival.arrival > until || !isLogged(trail, record)) continue;
    const start = Math.floor(arrival.arrival / WINDOW) * WINDOW;
    const name = `${region}/${start}`;
    const window = windows.get(name) ?? { region, start, arrivals: [] };
    window.arrivals.push(arrival);
    windows.set(name, window);
  }
  return [...windows.values()]
    .map(({ region, start, arrivals: held }) => logFile(trail, region, start, held))
    .sort((a, b) => a.delivered - b.delivered);
}

function isLogged({ logging }: TrailSettings, { eventTime }: CloudTrailRecord): boolean {
  const time = Date.parse(eventTime);
  return logging.some(({ from, to }) => time >= from && (to === undefined || time <= to));
}

/** One file, named by the five minutes that it is delivered in, once the last of its events is there. */
function logFile(
  trail: TrailSettings,
  region: string,
  start: number,
  arrivals: readonly Arrival[],
): LogFile {
  const chance = random(`${trail.account}/${trail.name}/${region}/${start}`);
  const records = arrivals.map(({ record }) => record);
  const content = new TextEncoder().encode(JSON.stringify({ Records: records }));
  const bytes = packed(content);
  const delivered = arrivals.reduce((last, { arrival }) => Math.max(last, arrival), start);
  const times = records.map(({ eventTime }) => eventTime).sort();
  return {
    region,
    delivered,
    content,
    oldest: times[0] ?? '',
    newest: times.at(-1) ?? '',
    object: {
      bucket: trail.bucket,
      key: logFileKey({ ...trail, region }, start, chance.string(ALPHABET, 16)),
      modified: new Date(delivered).toISOString(),
      size: bytes.length,
      bytes,
    },
  };
}

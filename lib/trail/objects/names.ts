/**
 * Where a trail puts its files in the bucket. Times in names are UTC.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html
 */
export interface LogPlace {
  readonly account: string;
  /** The Region that the events are of. */
  readonly region: string;
  /** What stands before `AWSLogs/`. */
  readonly prefix?: string;
  /** `o-…`, for a trail of an organization. */
  readonly organization?: string;
}
export interface DigestPlace extends LogPlace {
  readonly trail: string;
  readonly homeRegion: string;
}

/**
 * `AWSLogs/…/111122223333_CloudTrail_us-east-2_20150801T0210Z_Mu0KsOhtH1ar15ZZ.json.gz`
 * @param delivered milliseconds since the epoch
 * @param unique 16 letters and digits
 * @param kind Insights events have a folder of their own
 */
export function logFileKey(
  place: LogPlace,
  delivered: number,
  unique: string,
  kind: 'CloudTrail' | 'CloudTrail-Insight' = 'CloudTrail',
): string {
  const minute = compact(delivered).replace(/\d\dZ$/, 'Z');
  const name = `${place.account}_${kind}_${place.region}_${minute}_${unique}.json.gz`;
  return `${folder(place, kind)}/${day(delivered)}/${name}`;
}

/** @param end the end of the hour that the digest file covers, in milliseconds since the epoch */
export function digestKey(place: DigestPlace, end: number, backfill = false): string {
  const name = `${digestName(place)}_${compact(end)}${backfill ? '_backfill' : ''}.json.gz`;
  return `${digestFolder(place)}/${day(end)}/${name}`;
}

/** What the keys of all its digest files of the Region begin with. */
export const digestFolder = (place: DigestPlace): string => folder(place, 'CloudTrail-Digest');

/** Whether a key is that of a digest file of this trail and Region, and of the back-fill ones or not. */
export function isDigestKey(place: DigestPlace, key: string, backfill: boolean): boolean {
  const start = `${digestFolder(place)}/`;
  if (!key.startsWith(start)) return false;
  const [, name, suffix] =
    /^\d+\/\d+\/\d+\/(.+)_\d{8}T\d{6}Z(_backfill)?\.json\.gz$/.exec(key.slice(start.length)) ?? [];
  return name === digestName(place) && (suffix !== undefined) === backfill;
}

/** The end of the hour that a digest file covers, in milliseconds; NaN where the key has none. */
export function digestEnd(key: string): number {
  const stamp = /_(\d{8}T\d{6}Z)(?:_backfill)?\.json\.gz$/.exec(key)?.[1];
  return Date.parse((stamp ?? '').replace(/^(....)(..)(..)T(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

const folder = ({ prefix, organization, account, region }: LogPlace, kind: string) =>
  [prefix, 'AWSLogs', organization, account, kind, region]
    .filter((part) => part !== undefined && part !== '')
    .join('/');
const digestName = ({ account, region, trail, homeRegion }: DigestPlace) =>
  `${account}_CloudTrail-Digest_${region}_${trail}_${homeRegion}`;

/** `2015-08-17T15:01:31Z` */
export const isoSeconds = (time: number): string => `${new Date(time).toISOString().slice(0, 19)}Z`;
const day = (time: number) => isoSeconds(time).slice(0, 10).replaceAll('-', '/');
/** `20150817T150131Z` */
const compact = (time: number) => isoSeconds(time).replaceAll(/[-:]/g, '');

/** What a trail's delivery is told, and what comes of it. */
import type { PublicKey } from '@/lib/trail/digest/public-key';
import type { S3Object } from '@/lib/trail/objects/object';
import type { CloudTrailRecord } from '@/lib/trail/record';

/** An event, and when the log file with it is delivered. All times are milliseconds since the epoch. */
export interface Arrival {
  readonly record: CloudTrailRecord;
  readonly arrival: number;
  /** The Region whose log files have it; the record's own where it is not said. */
  readonly region?: string;
  /** The account whose trails have it; that of the trail where it is not said. */
  readonly accountId?: string;
}

export interface TrailSettings {
  readonly account: string;
  readonly name: string;
  readonly homeRegion: string;
  readonly bucket: string;
  readonly prefix?: string;
  /** Of a trail of one Region that one; of others each Region has digest files, events or not. */
  readonly regions: readonly string[];
  /**
   * When it logged, in order: from StartLogging (or CreateTrail) to StopLogging (or DeleteTrail).
   * An event is delivered where its eventTime is in one of these.
   */
  readonly logging: readonly { readonly from: number; readonly to?: number }[];
  /** False where log file validation is off: then there are no digest files. */
  readonly validation: boolean;
}

export interface Delivery {
  /** In the order of their keys. */
  readonly objects: readonly S3Object[];
  /** What `ListPublicKeys` gives; empty where there are no digest files. */
  readonly publicKeys: readonly PublicKey[];
}

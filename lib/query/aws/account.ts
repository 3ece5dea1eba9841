/** The lab's account: its state, and what the evidence makes of it, each made once. */
import type { CloudTrailRecord } from '@/lib/trail/record';
import { readRecords } from '@/lib/trail/read';
import { readLogEvents, type LogEvent } from '../logs/events';
import type { Evidence, LogGroup } from '../types';
import type { Cloud } from './cloud';
import { trailObjects, type StoredObject } from './s3/objects';

/** A Logs Insights query that was started. */
export interface StartedQuery {
  readonly id: string;
  readonly text: string;
  readonly groups: readonly string[];
  /** Milliseconds since the epoch. */
  readonly created: number;
  readonly results: readonly Readonly<Record<string, string>>[][];
  readonly statistics: Readonly<Record<string, unknown>>;
}

export class Account {
  readonly queries = new Map<string, StartedQuery>();
  private events: Promise<readonly LogEvent[]> | undefined;
  private trailRecords: Promise<readonly CloudTrailRecord[]> | undefined;
  private stored: Promise<readonly StoredObject[]> | undefined;

  /** @param read gives the bytes of an evidence file by its name */
  constructor(
    readonly cloud: Cloud,
    private readonly evidence: Pick<Evidence, 'logGroups' | 'clock'>,
    private readonly read: (name: string) => Promise<Uint8Array>,
  ) {}

  /** Milliseconds since the epoch. */
  get now(): number {
    return Date.parse(this.evidence.clock);
  }
  get logGroups(): readonly LogGroup[] {
    return this.evidence.logGroups ?? [];
  }
  logEvents(): Promise<readonly LogEvent[]> {
    this.events ??= readLogEvents(this.evidence, this.read);
    return this.events;
  }

  /** What CloudTrail recorded, in the files' order. */
  records(): Promise<readonly CloudTrailRecord[]> {
    this.trailRecords ??= this.readTrail();
    return this.trailRecords;
  }
  private async readTrail(): Promise<readonly CloudTrailRecord[]> {
    const streams = this.logGroups.flatMap((group) => group.streams);
    const names = streams
      .filter(({ format }) => format === 'cloudtrail')
      .flatMap((one) => one.files);
    const all: CloudTrailRecord[] = [];
    for (const name of new Set(names)) {
      for (const record of readRecords(name, await this.read(name)).records) all.push(record);
    }
    return all;
  }

  /** The objects that the trail has delivered, in the order of their keys. */
  objects(): Promise<readonly StoredObject[]> {
    this.stored ??= this.records().then((records) => {
      const [trail] = this.cloud.trails;
      return trail ? trailObjects(trail, this.cloud.account, records, this.now) : [];
    });
    return this.stored;
  }

  get callerArn(): string {
    const { role, session } = this.cloud.caller;
    return `arn:aws:sts::${this.cloud.account}:assumed-role/${role}/${session}`;
  }
  arn(service: string, resource: string, region = ''): string {
    return `arn:aws:${service}:${region}:${this.cloud.account}:${resource}`;
  }
}

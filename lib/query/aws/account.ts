/** The lab's account: its state, and what the evidence makes of it, each made once. */
import type { CloudTrailRecord } from '@/lib/trail/record';
import { readArchive } from '@/lib/trail/objects/archive';
import { byKey, type S3Object } from '@/lib/trail/objects/object';
import { readRecords } from '@/lib/trail/read';
import { readLogEvents, type LogEvent } from '../logs/events';
import type { Evidence, LogGroup } from '../types';
import type { Cloud } from './cloud';
import { trailObjects } from './s3/objects';

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

/** An Insights event, of which these parts are asked for. */
export type InsightEvent = Pick<CloudTrailRecord, 'awsRegion' | 'eventTime' | 'eventID'> & {
  readonly insightDetails: { readonly eventSource: string; readonly eventName: string };
};

export class Account {
  readonly queries = new Map<string, StartedQuery>();
  private readonly made = new Map<string, Promise<unknown>>();

  /**
   * @param read gives the bytes of an evidence file by its name
   * @param fetched gives the bytes at a url of the evidence
   */
  constructor(
    readonly cloud: Cloud,
    private readonly evidence: Pick<Evidence, 'logGroups' | 'clock' | 'objects' | 'cloudAsOf'>,
    private readonly read: (name: string) => Promise<Uint8Array>,
    private readonly fetched: (url: string) => Promise<Uint8Array>,
  ) {}

  /** Milliseconds since the epoch. */
  get now(): number {
    return Date.parse(this.evidence.clock);
  }
  /** When the account was as it is described, where that is not now; UTC, ISO 8601. */
  get asOf(): string | undefined {
    return this.evidence.cloudAsOf;
  }
  get logGroups(): readonly LogGroup[] {
    return this.evidence.logGroups ?? [];
  }
  logEvents(): Promise<readonly LogEvent[]> {
    return this.once('events', () => readLogEvents(this.evidence, this.read));
  }

  /** What CloudTrail recorded, in the files' order: the event history, whatever a trail delivered. */
  records(): Promise<readonly CloudTrailRecord[]> {
    return this.once('records', () => this.readTrail());
  }
  /** What CloudTrail Insights found: the trail sends that to its log group too. */
  async insights(): Promise<readonly InsightEvent[]> {
    return (await this.logEvents())
      .filter(({ message }) => message.includes('"eventCategory":"Insight"'))
      .map(({ message }) => JSON.parse(message) as InsightEvent);
  }
  private async readTrail(): Promise<readonly CloudTrailRecord[]> {
    const streams = this.logGroups.flatMap((group) => group.streams);
    const sent = streams.filter(({ format }) => format === 'cloudtrail');
    const names = this.cloud.eventHistory ?? sent.flatMap((one) => one.files);
    const all: CloudTrailRecord[] = [];
    for (const name of new Set(names)) {
      for (const record of readRecords(name, await this.read(name)).records) all.push(record);
    }
    return all;
  }

  /** The objects of all buckets, in the order of their keys: what the trail has delivered. */
  objects(): Promise<readonly S3Object[]> {
    return this.once('objects', async () => {
      const { objects } = this.evidence;
      if (objects) return [...readArchive(await this.fetched(objects.url))].sort(byKey);
      const [trail] = this.cloud.trails;
      if (!trail) return [];
      const { account } = this.cloud;
      const events = trailObjects(trail, account, await this.records(), this.now);
      const insights = await this.insights();
      const kind = 'CloudTrail-Insight';
      return [...events, ...trailObjects(trail, account, insights, this.now, kind)].sort(byKey);
    });
  }

  /** Made at the first call; what could not be read is asked for again the next time. */
  private once<Value>(name: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.made.get(name) as Promise<Value> | undefined;
    if (known) return known;
    const making = make();
    this.made.set(name, making);
    making.catch(() => this.made.delete(name));
    return making;
  }

  get callerArn(): string {
    const { role, session } = this.cloud.caller;
    return `arn:aws:sts::${this.cloud.account}:assumed-role/${role}/${session}`;
  }
  arn(service: string, resource: string, region = ''): string {
    return `arn:aws:${service}:${region}:${this.cloud.account}:${resource}`;
  }
}

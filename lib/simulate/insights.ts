/**
 * CloudTrail Insights: a start and an end event about calls, or errors, at an unusual rate. The
 * numbers are averages per minute.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html
 */
import type { CloudTrailRecord } from '@/lib/trail/record';
import { isoSeconds, MINUTE } from './clock';
import { uuid } from './ids';
import type { Random } from './random';

export interface InsightWanted {
  readonly eventSource: string;
  readonly eventName: string;
  readonly accountId: string;
  readonly region: string;
  /** When the unusual activity began; milliseconds since 1970, a whole minute. */
  readonly from: number;
  /** Counts the calls with this error, and not all calls. */
  readonly errorCode?: string;
}

interface Average {
  readonly value: string;
  readonly average: number;
}
interface Attribution {
  readonly attribute: 'userIdentityArn' | 'userAgent' | 'errorCode';
  readonly insight: readonly Average[];
  readonly baseline: readonly Average[];
}

export interface InsightRecord {
  readonly eventVersion: string;
  readonly eventTime: string;
  readonly awsRegion: string;
  readonly eventID: string;
  readonly eventType: 'AwsCloudTrailInsight';
  readonly recipientAccountId: string;
  readonly sharedEventID: string;
  readonly insightDetails: {
    readonly state: 'Start' | 'End';
    readonly eventSource: string;
    readonly eventName: string;
    readonly insightType: 'ApiCallRateInsight' | 'ApiErrorRateInsight';
    readonly errorCode?: string;
    readonly sourceEventCategory: 'Management';
    readonly insightContext: {
      readonly statistics: {
        readonly baseline: { readonly average: number };
        readonly insight: { readonly average: number };
        /** Minutes. */
        readonly insightDuration: number;
        readonly baselineDuration: number;
      };
      readonly attributions: readonly Attribution[];
    };
  };
  readonly eventCategory: 'Insight';
}

/** The baseline is measured over at least seven days. */
const WEEK = 10_080;
const MOST = 5;
const ATTRIBUTES = {
  userIdentityArn: ({ userIdentity: { sessionContext, arn, invokedBy, type } }) =>
    // A role is one identity, whatever its sessions are called.
    (arn?.includes(':assumed-role/') && sessionContext?.sessionIssuer
      ? arn.slice(0, arn.lastIndexOf('/'))
      : arn) ??
    invokedBy ??
    type ??
    'null',
  userAgent: ({ userAgent }) => userAgent ?? 'null',
  errorCode: ({ errorCode }) => errorCode ?? 'null',
} satisfies Record<Attribution['attribute'], (record: CloudTrailRecord) => string>;

/** What the two events of one unusual activity share. */
export interface Unusual {
  readonly sharedEventID: string;
  /** Minutes; at least seven days. */
  readonly baselineDuration: number;
}

export function unusual(random: Random): Unusual {
  return { sharedEventID: uuid(random), baselineDuration: WEEK + random.int(0, 1_300) };
}

/**
 * The event that unusual activity, since `wanted.from`, has started, or has ended, now.
 * @param since when the records begin
 */
export function insightRecord(
  random: Random,
  records: readonly CloudTrailRecord[],
  wanted: InsightWanted,
  state: 'Start' | 'End',
  { sharedEventID, baselineDuration }: Unusual,
  { since, now }: { readonly since: number; readonly now: number },
): InsightRecord {
  const { eventSource, eventName, accountId, region, from, errorCode } = wanted;
  const counted = records.filter((record) => isMeant(record, wanted));
  const between = (a: number, b: number): Span => ({
    records: counted.filter(({ eventTime }) => {
      const time = Date.parse(eventTime);
      return time >= a && time < b;
    }),
    minutes: Math.max(1, Math.round((b - a) / MINUTE)),
  });
  const insight = between(from, now);
  // Where the records do not go back as far, they stand for the time before them.
  const baseline = between(Math.max(since, from - baselineDuration * MINUTE), from);
  const attributes = errorCode === undefined ? ALL : ALL.slice(0, 2);
  return {
    eventVersion: '1.09',
    eventTime: isoSeconds(state === 'Start' ? from : now),
    awsRegion: region,
    eventID: uuid(random),
    eventType: 'AwsCloudTrailInsight',
    recipientAccountId: accountId,
    sharedEventID,
    insightDetails: {
      state,
      eventSource,
      eventName,
      insightType: errorCode === undefined ? 'ApiCallRateInsight' : 'ApiErrorRateInsight',
      ...(errorCode !== undefined && { errorCode }),
      sourceEventCategory: 'Management',
      insightContext: {
        statistics: {
          baseline: { average: rate(baseline) },
          insight: { average: rate(insight) },
          insightDuration: insight.minutes,
          baselineDuration,
        },
        attributions: attributes.map((attribute) => ({
          attribute,
          insight: top(insight, ATTRIBUTES[attribute]),
          baseline: top(baseline, ATTRIBUTES[attribute]),
        })),
      },
    },
    eventCategory: 'Insight',
  };
}

const ALL = ['userIdentityArn', 'userAgent', 'errorCode'] as const;

/** Whether a call is one of those that are counted. */
export function isMeant(record: CloudTrailRecord, wanted: Omit<InsightWanted, 'from'>): boolean {
  return (
    record.eventSource === wanted.eventSource &&
    record.eventName === wanted.eventName &&
    record.recipientAccountId === wanted.accountId &&
    record.awsRegion === wanted.region &&
    (wanted.errorCode === undefined || record.errorCode === wanted.errorCode)
  );
}

interface Span {
  readonly records: readonly CloudTrailRecord[];
  readonly minutes: number;
}

/** Per minute, to ten decimals. */
const perMinute = (count: number, minutes: number) => Math.round((count / minutes) * 1e10) / 1e10;
const rate = ({ records, minutes }: Span) => perMinute(records.length, minutes);

/** At most five, the most active first. */
function top({ records, minutes }: Span, of: (record: CloudTrailRecord) => string): Average[] {
  const counts = new Map<string, number>();
  for (const record of records) counts.set(of(record), (counts.get(of(record)) ?? 0) + 1);
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([value, count]) => ({ value, average: perMinute(count, minutes) }));
}

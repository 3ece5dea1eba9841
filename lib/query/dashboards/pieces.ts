/** What several dashboards' tiles share. */
import type { FieldPath, Tile } from './types';

export const ARN: FieldPath = ['userIdentity', 'arn'];
export const ADDRESS: FieldPath = ['sourceIPAddress'];
export const EVENT: FieldPath = ['eventName'];
export const ERROR: FieldPath = ['errorCode'];

/** Anonymous callers and some AWS services have none. */
export const NO_ARN = 'No ARN';

/** `AccessDenied`, `AccessDeniedException`, and EC2's `Client.UnauthorizedOperation`. */
export const ACCESS_DENIED = "regexp_like(errorCode, '(AccessDenied|UnauthorizedOperation)')";

/**
 * The codes that the AWS SDKs take for throttling, with or without EC2's `Client.` before them.
 * Source: AWS CLI user guide, "Retries", standard retry mode. Left out: LimitExceededException and
 * TransactionInProgressException, which other services use for what is no throttling.
 */
export const THROTTLED = `regexp_like(errorCode, '(^|\\.)(Throttling|ThrottlingException|ThrottledException|RequestThrottled|RequestThrottledException|TooManyRequestsException|RequestLimitExceeded|ProvisionedThroughputExceededException|BandwidthLimitExceeded|PriorRequestNotComplete|SlowDown|EC2ThrottledException)$')`;

/** Records from before event version 1.07 have no eventCategory. */
export const MANAGEMENT = "(eventCategory = 'Management' OR eventCategory IS NULL)";
/** Among S3's events without a category those are data events that name an object. */
export const S3_DATA =
  "(eventCategory = 'Data' OR eventCategory IS NULL AND element_at(requestParameters, 'key') IS NOT NULL)";

/** Rows of a table, at the most. */
export const TABLE_ROWS = 20;

/** What removes something, by the name of the call. */
export const DESTRUCTIVE = "regexp_like(eventName, '^(Delete|Terminate|Remove|Detach|Purge)')";

type BarsOf = Pick<Tile, 'id' | 'title' | 'where' | 'empty'> & {
  /** As SQL writes it. */
  readonly expression: string;
  readonly field: FieldPath;
  readonly missing?: string;
};

/** The ten most frequent values. Values of equal count are in order, so that none jumps about. */
export function topTen({ expression, field, missing, ...tile }: BarsOf): Tile {
  return {
    ...tile,
    select: `${expression} AS value, count(*) AS events`,
    then: 'GROUP BY 1\nORDER BY events DESC, value\nLIMIT 10',
    shows: { kind: 'bars', field, ...(missing !== undefined && { missing }) },
    width: 'third',
  };
}

export const topUsers = (tile: Pick<Tile, 'id' | 'title' | 'where' | 'empty'>): Tile =>
  topTen({ ...tile, expression: 'userIdentity.arn', field: ARN, missing: NO_ARN });

/** One number a label, over all events of the dashboard. */
export const numbers = (
  id: string,
  title: string,
  columns: readonly (readonly [label: string, expression: string])[],
): Tile => ({
  id,
  title,
  select: columns.map(([, expression]) => expression).join(',\n  '),
  shows: { kind: 'numbers', labels: columns.map(([label]) => label) },
  width: 'full',
  empty: { text: 'No events.' },
});

/** Counts over time, in bins whose width follows from the events. */
export const overTime = (
  tile: Pick<Tile, 'id' | 'title' | 'where' | 'empty'>,
  series: readonly (readonly [name: string, condition: string])[],
): Tile => ({
  ...tile,
  select: ['$time AS time', ...series.map(([, condition]) => `count_if(${condition})`)].join(
    ',\n  ',
  ),
  then: 'GROUP BY 1\nORDER BY 1',
  shows: { kind: 'time', series: series.map(([name]) => name) },
  width: 'full',
});

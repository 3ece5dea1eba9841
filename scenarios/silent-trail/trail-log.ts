/** What the trail recorded, and where it sent it: told from its own management events. */
import { SECOND } from '@/lib/simulate/clock';
import type { TrailEvent } from '@/lib/simulate/output';
import type { CloudTrailRecord } from '@/lib/trail/record';
import { REGION, TRAIL } from './cast';

export interface Settings {
  readonly logging: boolean;
  readonly allRegions: boolean;
  readonly validation: boolean;
  readonly toLogGroup: boolean;
}
/** Undefined where there is no trail of the name. */
export type Trailing = Settings | undefined;

/** As it was for years, until the Sunday. */
export const LONG_SINCE: Settings = {
  logging: true,
  allRegions: true,
  validation: true,
  toLogGroup: true,
};
/** As it is at the moment of the fix. */
export const MADE_AGAIN: Settings = {
  logging: true,
  allRegions: false,
  validation: false,
  toLogGroup: false,
};

interface Stretch {
  /** Milliseconds since 1970. */
  readonly from: number;
  readonly trail: Trailing;
}

/** The trail from one change of it to the next, the oldest first. */
export function stretches(events: readonly TrailEvent[], start: Trailing): readonly Stretch[] {
  const changes = events.filter(({ record }) => isChange(record)).sort((a, b) => a.time - b.time);
  let trail = start;
  return changes.map(({ record, time }) => {
    trail = changed(trail, record);
    return { from: Math.floor(time / SECOND) * SECOND, trail };
  });
}

const isChange = ({ eventSource, requestParameters, errorCode, readOnly }: CloudTrailRecord) =>
  eventSource === 'cloudtrail.amazonaws.com' &&
  readOnly === false &&
  errorCode === undefined &&
  requestParameters?.['name'] === TRAIL.name;

function changed(trail: Trailing, { eventName, responseElements }: CloudTrailRecord): Trailing {
  switch (eventName) {
    case 'DeleteTrail':
      return undefined;
    case 'StopLogging':
    case 'StartLogging':
      return trail && { ...trail, logging: eventName === 'StartLogging' };
    default:
      return {
        logging: eventName === 'UpdateTrail' && trail?.logging === true,
        allRegions: responseElements?.['isMultiRegionTrail'] === true,
        validation: responseElements?.['logFileValidationEnabled'] === true,
        toLogGroup: responseElements?.['cloudWatchLogsLogGroupArn'] !== undefined,
      };
  }
}

/** Those events that the trail sent to its log group: that of a stop too, as of what comes before. */
export function sentToLogGroup(
  events: readonly TrailEvent[],
  start: Trailing,
): readonly TrailEvent[] {
  const parts = stretches(events, start);
  const sends = (trail: Trailing, region: string) =>
    trail?.logging === true && trail.toLogGroup && (trail.allRegions || region === REGION);
  return events.filter(({ time, region }) => {
    const second = Math.floor(time / SECOND) * SECOND;
    const known = parts.findLast(({ from }) => from < second);
    const next = parts.find(({ from }) => from === second);
    return sends(known ? known.trail : start, region) || sends(next?.trail, region);
  });
}

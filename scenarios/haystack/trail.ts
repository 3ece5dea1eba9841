/** What the organisation's trail has of what happened: of its accounts, and of objects while it logs them. */
import { millis } from '@/lib/simulate/clock';
import type { Output, TrailEvent } from '@/lib/simulate/output';
import { ARCHIVE, MAIN_TRAIL, OWN } from './cast';

/** When the trail was narrowed to management events. */
export const NARROWED = '2026-09-25T22:03:41Z';
const ACCOUNTS: readonly string[] = [OWN.id, ARCHIVE.id];

export interface Change {
  readonly time: number;
  readonly objects: boolean;
}

/** When the main trail began or ceased to log what is done with objects, in the order of time. */
export function selections(events: readonly TrailEvent[]): readonly Change[] {
  return events
    .filter(({ record }) => record.eventName === 'PutEventSelectors' && !record.errorCode)
    .filter(({ record }) => record.requestParameters?.['trailName'] === MAIN_TRAIL.name)
    .map(({ time, record }) => ({
      time,
      objects: JSON.stringify(record.requestParameters).includes('AWS::S3::Object'),
    }))
    .sort((a, b) => a.time - b.time);
}

/** Leaves out what the trail did not log, and what is of accounts that are not the company's. */
export function logged(output: Output): Output {
  const changes = selections(output.records);
  const kept = ({ time, accountId, record }: TrailEvent) => {
    if (!ACCOUNTS.includes(accountId)) return false;
    if (record.eventCategory !== 'Data') return true;
    const last = changes.findLast((change) => change.time <= time);
    return last ? last.objects : time < millis(NARROWED);
  };
  return { ...output, records: output.records.filter(kept) };
}

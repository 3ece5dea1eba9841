/** The files: the event history, and what the trail sent to CloudWatch Logs while it was there. */
import { millis } from '@/lib/simulate/clock';
import type { Incident } from '@/lib/simulate/incident';
import type { Output } from '@/lib/simulate/output';
import { ship } from '@/lib/simulate/ship';
import { ACCOUNT, FIX, LOG_GROUP, OWN, REGION } from './cast';
import { story } from './story';
import { LONG_SINCE, MADE_AGAIN, sentToLogGroup } from './trail-log';

export const HISTORY = 'event-history.json';
const LOG_STREAM = { group: LOG_GROUP, stream: `${ACCOUNT}_CloudTrail_${REGION}` };

export const incident: Incident = {
  story,
  files(output, modified) {
    const about = { account: OWN, modified };
    const sent = { ...output, records: sentToLogGroup(output.records, atItsStart(output)) };
    const copy = ship(sent, { ...about, trail: { file: 'log-group.json', log: LOG_STREAM } });
    return [
      ...ship(output, { ...about, trail: { file: HISTORY } }),
      // SQL's table has the event history: the same records are not in it twice.
      ...copy.map((file) => ({ ...file, role: 'other' as const })),
    ];
  },
};

/** The evidence begins with the trail of years; the time after the fix, with the one made anew. */
const atItsStart = ({ records }: Output) =>
  records.some(({ arrival }) => arrival < millis(FIX)) ? LONG_SINCE : MADE_AGAIN;

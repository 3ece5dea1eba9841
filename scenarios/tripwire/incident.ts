/** The lab's files: the trail's records of all Regions, and the mails of the alarm. The page runs this on. */
import type { Incident } from '@/lib/simulate/incident';
import { ship } from '@/lib/simulate/ship';
import { TRAIL_GROUP } from './alarm';
import { ACCOUNT, OWN, REGION } from './cast';
import { story } from './story';

export const incident: Incident = {
  story,
  files: (output, modified) =>
    ship(output, {
      account: OWN,
      modified,
      trail: {
        file: 'cloudtrail.json',
        log: { group: TRAIL_GROUP, stream: `${ACCOUNT}_CloudTrail_${REGION}` },
      },
      streams: () => 'alarms.log',
    }),
};

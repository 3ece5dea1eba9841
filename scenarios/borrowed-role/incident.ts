/** The story, and the files that are made of it. The page runs this on from the fix. */
import type { Incident } from '@/lib/simulate/incident';
import { ship } from '@/lib/simulate/ship';
import { ACCOUNT, OWN, REGION } from './cast';
import { story } from './story';

export const LOG_GROUP = `aws-cloudtrail-logs-${ACCOUNT}-fennel`;

export const incident: Incident = {
  story,
  files: (output, modified) =>
    ship(output, {
      account: OWN,
      modified,
      trail: {
        file: 'cloudtrail.json',
        log: { group: LOG_GROUP, stream: `${ACCOUNT}_CloudTrail_${REGION}` },
      },
      streams: () => 'access.log',
    }),
};

/** The lab's files: the trail's records of all Regions, and the alert as its tool sent it. */
import type { Incident } from '@/lib/simulate/incident';
import { ship } from '@/lib/simulate/ship';
import { alert } from './alert';
import { ACCOUNT, OWN, REGION } from './cast';
import { story } from './story';

export const LOG_GROUP = `aws-cloudtrail-logs-${ACCOUNT}-tessel`;

export const incident: Incident = {
  story,
  files: (output, modified) => [
    ...ship(output, {
      account: OWN,
      modified,
      trail: {
        file: 'cloudtrail.json',
        log: { group: LOG_GROUP, stream: `${ACCOUNT}_CloudTrail_${REGION}` },
      },
    }),
    alert,
  ],
};

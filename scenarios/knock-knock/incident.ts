/** The lab's file: the trail's records, of all Regions, as its bucket and its log group have them. */
import type { Incident } from '@/lib/simulate/incident';
import { ship } from '@/lib/simulate/ship';
import { ACCOUNT, OWN, REGION } from './cast';
import { story } from './story';

export const LOG_GROUP = `aws-cloudtrail-logs-${ACCOUNT}-halden`;

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
    }),
};

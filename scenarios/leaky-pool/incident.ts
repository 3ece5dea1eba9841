/** The lab's files: what the trail selects of the account's events, and the web site's access log. */
import type { Incident } from '@/lib/simulate/incident';
import type { TrailEvent } from '@/lib/simulate/output';
import { ship } from '@/lib/simulate/ship';
import { ACCESS_LOG, ACCOUNT, OWN, REGION } from './cast';
import { story } from './story';

export const LOG_GROUP = `aws-cloudtrail-logs-${ACCOUNT}-kestrel`;

/** Advanced event selectors: data events, and of the management events those that change something. */
const selected = ({ record }: TrailEvent) => record.managementEvent !== true || !record.readOnly;

export const incident: Incident = {
  story,
  files: (output, modified) =>
    ship(
      { ...output, records: output.records.filter(selected) },
      {
        account: OWN,
        modified,
        trail: {
          file: 'cloudtrail.json',
          log: { group: LOG_GROUP, stream: `${ACCOUNT}_CloudTrail_${REGION}` },
        },
        streams: ({ group }) => (group === ACCESS_LOG.group ? 'access.log' : undefined),
      },
    ),
};

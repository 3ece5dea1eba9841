/** The story, and the files that are made of it. The page runs this on from the fix. */
import type { EvidenceSource } from '@/lib/simulate/evidence';
import type { Incident } from '@/lib/simulate/incident';
import { ship } from '@/lib/simulate/ship';
import { ACCOUNT, OWN, REGION } from './cast';
import * as policies from './policies';
import { story } from './story';

export const TRAIL_GROUP = `aws-cloudtrail-logs-${ACCOUNT}-31be7f90`;
/** When the three documents were copied into the case. */
const COPIED = '2026-11-13T09:42:00Z';

const document = (name: string, policy: object): EvidenceSource => ({
  name,
  bytes: new TextEncoder().encode(`${JSON.stringify(policy, null, 2)}\n`),
  modified: COPIED,
  role: 'other',
});

export const incident: Incident = {
  story,
  files: (output, modified) => [
    // The agency's trail has its own copy of what crosses the accounts; this is ours.
    ...ship(
      { ...output, records: output.records.filter(({ accountId }) => accountId === ACCOUNT) },
      {
        account: OWN,
        modified,
        trail: {
          file: 'cloudtrail.json',
          log: { group: TRAIL_GROUP, stream: `${ACCOUNT}_CloudTrail_${REGION}` },
        },
        streams: () => 'releases.log',
      },
    ),
    document('artifacts-bucket-policy.json', policies.ARTIFACTS_POLICY),
    document('site-bucket-policy.json', policies.SITE_POLICY),
    document('scp-one-region.json', policies.SCP),
  ],
};

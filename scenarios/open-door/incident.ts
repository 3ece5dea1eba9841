/** The story, and the files that are made of it. The page runs this on from the fix. */
import type { Incident } from '@/lib/simulate/incident';
import { ship } from '@/lib/simulate/ship';
import { ACCOUNT, cast, FLOW_GROUP, REGION } from './cast';
import { story } from './story';

export const TRAIL_GROUP = `aws-cloudtrail-logs-${ACCOUNT}-9c41d7e2`;

export const incident: Incident = {
  story,
  files(output, modified) {
    const { own, instances } = cast();
    const { web1, web2, batch } = instances;
    const streams = new Map([
      [`${web1.interfaceId}-all`, 'vpc_flow_web_1.log'],
      [`${web2.interfaceId}-all`, 'vpc_flow_web_2.log'],
      [`${batch.interfaceId}-all`, 'vpc_flow_batch.log'],
    ]);
    return ship(output, {
      account: own,
      modified,
      trail: {
        file: 'cloudtrail.json',
        log: { group: TRAIL_GROUP, stream: `${ACCOUNT}_CloudTrail_${REGION}` },
      },
      streams: ({ group, stream }) => (group === FLOW_GROUP ? streams.get(stream) : 'deploy.log'),
    });
  },
};

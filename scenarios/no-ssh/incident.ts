/** The story, and the files that are made of it. The page runs this on from the fix. */
import type { Incident } from '@/lib/simulate/incident';
import { ship } from '@/lib/simulate/ship';
import { ACCOUNT, cast, FLOW_GROUP, REGION } from './cast';
import { MESSAGES, SECURE } from './portal';
import { story } from './story';
import { ACCESS } from './visitors';

export const TRAIL_GROUP = `aws-cloudtrail-logs-${ACCOUNT}-5b20e8c4`;

export const incident: Incident = {
  story,
  files(output, modified) {
    const { own, instances } = cast();
    const place = (group: string, stream: string) => `${group}/${stream}`;
    const files = new Map([
      [place(FLOW_GROUP, `${instances.web.interfaceId}-all`), 'vpc_flow_web.log'],
      [place(FLOW_GROUP, `${instances.jobs.interfaceId}-all`), 'vpc_flow_jobs.log'],
      [place(ACCESS.group, ACCESS.stream), 'access.log'],
      [place(MESSAGES.group, MESSAGES.stream), 'messages.log'],
      [place(SECURE.group, SECURE.stream), 'secure.log'],
    ]);
    return ship(output, {
      account: own,
      modified,
      trail: {
        file: 'cloudtrail.json',
        log: { group: TRAIL_GROUP, stream: `${ACCOUNT}_CloudTrail_${REGION}` },
      },
      streams: ({ group, stream }) => files.get(place(group, stream)),
      metrics: { file: 'metrics.json', stream: 'portal' },
    });
  },
};

/** The account's story and the files that it leaves. */
import type { Incident } from '@/lib/simulate/incident';
import { ship } from '@/lib/simulate/ship';
import { ACCOUNT_ID, DATABASE_LOG, REGION, TRAIL_BUCKET, WEB_LOG, world } from './cast';
import { story } from './story';

const FILES: Readonly<Record<string, string>> = {
  [WEB_LOG.group]: 'web.log',
  [DATABASE_LOG.group]: 'postgresql.log',
};

export const incident: Incident = {
  story,
  files: (output, modified) =>
    ship(output, {
      account: world().account,
      modified,
      trail: {
        file: 'cloudtrail-log.json',
        log: { group: TRAIL_BUCKET, stream: `${ACCOUNT_ID}_CloudTrail_${REGION}` },
      },
      streams: ({ group }) => FILES[group],
      metrics: { file: 'metrics.json', stream: 'ferry' },
    }),
};

/** The account's story and the files that it leaves. */
import type { Incident } from '@/lib/simulate/incident';
import { ship } from '@/lib/simulate/ship';
import * as cast from './cast';
import { story } from './story';

const FILES: Readonly<Record<string, string>> = {
  [cast.COST_LOG.group]: 'cost_and_usage_report.log',
  [cast.CPU_LOG.group]: 'instance_cpu.log',
  [cast.ORDERS_LOG.group]: 'orders.log',
};

export const incident: Incident = {
  story,
  files: (output, modified) =>
    ship(output, {
      account: cast.OWN,
      modified,
      trail: {
        file: 'cloudtrail-log.json',
        log: { group: cast.TRAIL_GROUP, stream: `${cast.ACCOUNT_ID}_CloudTrail_${cast.REGION}` },
      },
      streams: ({ group }) => FILES[group],
    }),
};

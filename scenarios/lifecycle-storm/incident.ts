/** The account's story and the files that it leaves. */
import { millis } from '@/lib/simulate/clock';
import type { Incident } from '@/lib/simulate/incident';
import { ship } from '@/lib/simulate/ship';
import { ACCOUNT_ID, FUNCTION_LOG, REGION, TRAIL_BUCKET, WORKER_LOG, world } from './cast';
import { story } from './story';

const FILES: Readonly<Record<string, string>> = {
  [FUNCTION_LOG.group]: 'worker-ready.log',
  [WORKER_LOG.group]: 'workers.log',
};
/** The metric stream was set up then. */
const MEASURED = millis('2026-11-16T12:00:00Z');
const stream = `${ACCOUNT_ID}_CloudTrail_${REGION}`;

export const incident: Incident = {
  story,
  files: (output, modified) =>
    ship(
      { ...output, metrics: output.metrics.filter(({ time }) => time >= MEASURED) },
      {
        account: world().account,
        modified,
        trail: { file: 'cloudtrail.json', log: { group: TRAIL_BUCKET, stream } },
        insights: {
          file: 'insights.json',
          lines: { file: 'insights.log', log: { group: TRAIL_BUCKET, stream: `${stream}_2` } },
        },
        streams: ({ group }) => FILES[group],
        metrics: { file: 'metrics.json', stream: 'lumen' },
      },
    ),
};

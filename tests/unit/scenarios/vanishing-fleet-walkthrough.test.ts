/** The write-up that the lab grew from: its commands, over the lab's own bucket, files and log groups. */
import { expect, it } from 'vitest';
import { millis } from '@/lib/simulate/clock';
import { evidenceBefore } from '@/lib/simulate/incident';
import { runStory } from '@/lib/simulate/story';
import { cloud } from '@/scenarios/vanishing-fleet/cloud';
import { incident } from '@/scenarios/vanishing-fleet/incident';
import { labEngine } from '../query/aws/harness';
import { run } from '../query/shell/harness';

const { story } = incident;
const engine = labEngine({
  id: 'vanishing-fleet',
  clock: story.fix,
  sources: evidenceBefore(incident),
  cloud: cloud(),
});

it('aws s3 cp --recursive brings every record, each once, but for files of the last minutes', async () => {
  const copied = await run(
    engine,
    'aws s3 cp s3://ferry-cloudtrail-604417283950/AWSLogs/604417283950/ ./ --recursive --quiet',
  );
  expect(copied).toMatchObject({ stderr: '', outcome: { exitCode: 0 } });
  const { stdout } = await run(
    engine,
    `find . -name '*.json.gz' | xargs zcat | jq -r '.Records[] | select(.eventTime < "2026-10-14T11:20") | .eventID' | sort`,
  );
  const ids = runStory(story)
    .records.filter(({ record }) => record.eventTime < '2026-10-14T11:20')
    .map(({ record }) => record.eventID);
  expect(stdout.trimEnd().split('\n')).toEqual(ids.sort());
});

it('jq finds the instances that were stopped, and those that were terminated', async () => {
  const asked = async (name: string) => {
    const { stdout } = await run(
      engine,
      `jq '.Records[] | select(.eventSource=="ec2.amazonaws.com" and .eventName=="${name}")' cloudtrail-log.json | jq -s length`,
    );
    return Number(stdout);
  };
  // Five, seven and two on the three days: the pipeline's, and one by hand.
  expect(await asked('StopInstances')).toBe(14);
  // 36 of Auto Scaling, 19 of builds.
  expect(await asked('TerminateInstances')).toBe(55);
});

it('aws logs filter-log-events finds the errors of a failure', async () => {
  const start = millis('2026-10-13T12:50:00Z');
  const end = millis('2026-10-13T13:10:00Z');
  const { stdout, stderr } = await run(
    engine,
    `aws logs filter-log-events --log-group-name "/ferry/web" --start-time ${start} --end-time ${end} | jq -r '.events[].message' | grep -c 'Connection is not available'`,
  );
  expect(stderr).toBe('');
  const lines = runStory(story).logs.filter(
    ({ time, message }) =>
      time >= start && time < end && message.includes('Connection is not available'),
  );
  expect(Number(stdout)).toBe(lines.length);
  expect(lines.length).toBeGreaterThan(0);
});

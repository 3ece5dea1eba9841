/** The booking site's story: its facts counted by hand, its outcomes by the judge. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Judged } from '@/lib/simulate/incident';
import { evidenceBefore } from '@/lib/simulate/incident';
import { decisionsOf, type Step } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import type { CloudTrailRecord } from '@/lib/trail/record';
import { cloudSchema } from '@/lib/query/aws/cloud';
import { cloud } from '@/scenarios/vanishing-fleet/cloud';
import { incident } from '@/scenarios/vanishing-fleet/incident';
import { judge } from '@/scenarios/vanishing-fleet/judge';

const { story } = incident;
const run = runStory(story);
const records = run.records.map(({ record }) => record);
const named = (...names: string[]) => records.filter(({ eventName }) => names.includes(eventName));
const byService = ({ userIdentity }: CloudTrailRecord) =>
  userIdentity.invokedBy === 'autoscaling.amazonaws.com';
const idsOf = ({ requestParameters }: CloudTrailRecord) =>
  (requestParameters?.instancesSet as { items: { instanceId: string }[] }).items.map(
    ({ instanceId }) => instanceId,
  );
const lost = run.logs.filter(({ message }) => message.includes('Connection is not available'));
const FIRST_LOST = '2026-10-13T10:41:55.171Z';

describe('the evidence', () => {
  it('has the same bytes each time, on every machine', () => {
    const hash = createHash('sha256');
    for (const { name, bytes } of evidenceBefore(incident)) hash.update(name).update(bytes);
    // A change here changes what learners see, and the keys of answers.yaml: do it knowingly.
    expect(hash.digest('hex')).toBe(
      'aef4abfad754d462d86c8b87462ebcb1408804fe422ea1a5148f16862a2d892d',
    );
  });

  it('has some thousand records, each with an id of its own', () => {
    expect(records.length).toBeGreaterThan(1_500);
    expect(records.length).toBeLessThan(8_000);
    expect(new Set(records.map(({ eventID }) => eventID)).size).toBe(records.length);
  });

  it('has no error before the policy changes, and the first one half an hour after', () => {
    const [first] = lost;
    expect(new Date(first?.time ?? 0).toISOString()).toBe(FIRST_LOST);
    const change = named('PutScalingPolicy').find(
      ({ requestParameters }) => requestParameters?.policyName === 'ferry-web-scale-in',
    );
    expect(change?.eventTime).toBe('2026-10-13T10:07:31Z');
    expect(change?.userIdentity.arn).toMatch(/assumed-role\/PlatformEngineer\/lena\.brandt$/);
  });

  it('only Auto Scaling ends instances of the group, with its service-linked role', () => {
    const web = new Set(run.logs.flatMap(({ message }) => message.match(/i-[0-9a-f]{17}/) ?? []));
    const ended = named('TerminateInstances').filter((one) => idsOf(one).some((id) => web.has(id)));
    expect(ended.length).toBeGreaterThan(30);
    for (const one of ended) {
      expect(one).toMatchObject({
        sourceIPAddress: 'autoscaling.amazonaws.com',
        userAgent: 'autoscaling.amazonaws.com',
        userIdentity: {
          type: 'AssumedRole',
          arn: 'arn:aws:sts::604417283950:assumed-role/AWSServiceRoleForAutoScaling/AutoScaling',
          invokedBy: 'autoscaling.amazonaws.com',
        },
      });
    }
    expect(named('StopInstances').filter(byService)).toEqual([]);
  });

  it('an instance that is ended writes no more', () => {
    const ends = new Map(
      named('TerminateInstances').flatMap((one) =>
        idsOf(one).map((id) => [id, Date.parse(one.eventTime)] as const),
      ),
    );
    for (const { time, message } of run.logs) {
      const end = ends.get(/^\w+ \[(i-[0-9a-f]+)\]/.exec(message)?.[1] ?? '');
      if (end !== undefined) expect(time - end).toBeLessThanOrEqual(11_000);
    }
  });

  it('errors happen while an instance has more work than it can do, and never at the database’s limit', () => {
    const points = (name: string) =>
      new Map(
        run.metrics.filter(({ metric }) => metric.name === name).map((one) => [one.time, one.max]),
      );
    const cpu = points('CPUUtilization');
    for (const { time } of lost) {
      // A line is up to a minute later than the load that it is about.
      const minute = time - (time % 60_000);
      const around = [minute - 60_000, minute, minute + 60_000].map((at) => cpu.get(at) ?? 0);
      expect(Math.max(...around)).toBeGreaterThan(90);
    }
    // Eight instances with ten connections each, the reports, two sessions of RDS itself.
    for (const value of points('DatabaseConnections').values()) expect(value).toBeLessThan(84);
  });
});

describe('what tempts', () => {
  it('a server was stopped by hand two minutes before a failure, and two hours after the first', () => {
    const [stop, ...more] = named('StopInstances').filter(
      ({ userIdentity }) => userIdentity.type === 'IAMUser',
    );
    expect(more).toEqual([]);
    expect(stop?.eventTime).toBe('2026-10-13T12:53:13Z');
    const at = Date.parse(stop?.eventTime ?? '');
    expect(at).toBeGreaterThan(Date.parse(FIRST_LOST));
    expect(lost.some(({ time }) => time > at && time < at + 4 * 60_000)).toBe(true);
  });

  it('the pipeline stops instances on the good day as on the bad one, never the group’s', () => {
    const stops = named('StopInstances').filter(
      ({ userIdentity }) => userIdentity.type !== 'IAMUser',
    );
    const days = stops.map(({ eventTime }) => eventTime.slice(0, 10));
    expect(days.filter((day) => day === '2026-10-12')).toHaveLength(5);
    expect(days.filter((day) => day === '2026-10-13')).toHaveLength(6);
    expect(new Set(stops.flatMap(idsOf)).size).toBe(2);
  });

  it('the database cancels the reports since the day before, and nothing of the application', () => {
    const cancelled = run.logs.filter(({ message }) => message.endsWith('statement timeout'));
    expect(cancelled).toHaveLength(130);
    expect(cancelled.every(({ message }) => message.includes(':report@ferry:'))).toBe(true);
    expect(new Date(cancelled[0]?.time ?? 0).toISOString()).toMatch(/^2026-10-12T16:02/);
  });
});

describe('decisions', () => {
  const after = (...steps: Step[]): Judged => judge(runStory(story, decisionsOf(story, steps)));
  const retune = (minimum: number, threshold: number, cooldown: number): Step => ({
    plan: 'retune-scaling',
    parameters: { minimum, threshold, cooldown },
  });

  it.each<[string, Judged['verdict'], Step[]]>([
    ['the values of Monday', 'solved', [retune(4, 25, 300)]],
    ['a minimum that carries a wave', 'solved', [retune(4, 55, 60)]],
    ['one more than that', 'solved', [retune(5, 55, 60)]],
    ['more than finance pays for', 'partly', [retune(8, 55, 60)]],
    ['one fewer', 'partly', [retune(3, 55, 60)]],
    ['two fewer', 'unsolved', [retune(2, 55, 60)]],
    ['a low threshold alone', 'partly', [retune(1, 20, 60)]],
    ['a long cooldown alone', 'unsolved', [retune(1, 55, 3600)]],
    ['nothing but what there is', 'unsolved', [retune(1, 55, 60)]],
    ['more instances once', 'unsolved', [{ plan: 'set-capacity', parameters: { capacity: 8 } }]],
    ['no instance ended', 'partly', [{ plan: 'suspend-terminate' }]],
    ['the parameter', 'unsolved', [{ plan: 'restore-parameter' }]],
    ['the pipeline', 'unsolved', [{ plan: 'stop-staging-restarts' }]],
    ['the right one, taken back', 'unsolved', [retune(4, 25, 300), { undo: 'retune-scaling' }]],
    [
      'a wrong one, then the right one',
      'solved',
      [{ plan: 'restore-parameter' }, retune(4, 25, 300)],
    ],
  ])('%s: %s', (_, verdict, steps) => expect(after(...steps).verdict).toBe(verdict));

  it('leave what had arrived before them as it was', () => {
    const later = runStory(story, decisionsOf(story, [retune(4, 25, 300)]));
    expect(later.records.slice(0, records.length).map(({ record }) => record)).toEqual(records);
  });

  it('a longer cooldown is worse: simple scaling waits for its end in both directions', () => {
    const minutes = [60, 900, 1800, 3600].map(
      (cooldown) => after(retune(1, 55, cooldown)).measures.minutesWithTimeouts as number,
    );
    expect(minutes).toEqual([...minutes].sort((a, b) => a - b));
  });
});

it('the account that `aws` asks is that of the records at the fix', () => {
  const { instances, users } = cloudSchema.parse(cloud());
  const alive = instances.map(({ InstanceId }) => InstanceId);
  const ended = new Set(named('TerminateInstances').flatMap(idsOf));
  expect(alive.some((id) => ended.has(String(id)))).toBe(false);
  const group = instances.filter(({ Tags }) => JSON.stringify(Tags).includes('"ferry-web"'));
  const inService = run.metrics.filter(({ metric }) => metric.name === 'GroupInServiceInstances');
  expect(group).toHaveLength(inService.at(-1)?.max ?? 0);
  expect(users.map(({ name }) => name)).toContain('lena.brandt');
});

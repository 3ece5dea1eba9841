/** The storm's story: its facts counted by hand, its outcomes by the judge. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { MINUTE } from '@/lib/simulate/clock';
import { evidenceBefore, type Judged } from '@/lib/simulate/incident';
import { decisionsOf, type Step } from '@/lib/simulate/steps';
import { runStory } from '@/lib/simulate/story';
import type { CloudTrailRecord } from '@/lib/trail/record';
import { cloudSchema } from '@/lib/query/aws/cloud';
import { labEngine } from '../query/aws/harness';
import { run as runIn } from '../query/shell/harness';
import { cloud } from '@/scenarios/lifecycle-storm/cloud';
import { incident } from '@/scenarios/lifecycle-storm/incident';
import { judge } from '@/scenarios/lifecycle-storm/judge';

const { story } = incident;
const run = runStory(story);
const records = run.records
  .map(({ record }) => record)
  .sort((a, b) => (a.eventTime < b.eventTime ? -1 : 1));
const named = (name: string) => records.filter(({ eventName }) => eventName === name);
const completions = named('CompleteLifecycleAction');
const failed = completions.filter(({ errorCode }) => errorCode !== undefined);
const groupOf = ({ requestParameters }: CloudTrailRecord) =>
  requestParameters?.autoScalingGroupName;
const at = ({ eventTime }: { eventTime: string }) => Date.parse(eventTime);
const insights = run.insights.map(({ record }) => record);
const idsOf = (set: unknown) =>
  ((set as { items?: { instanceId: string }[] } | undefined)?.items ?? []).map(
    ({ instanceId }) => instanceId,
  );

describe('the evidence', () => {
  it('has the same bytes each time, on every machine', () => {
    const hash = createHash('sha256');
    for (const { name, bytes } of evidenceBefore(incident)) hash.update(name).update(bytes);
    // A change here changes what learners see, and the keys of answers.yaml: do it knowingly.
    expect(hash.digest('hex')).toBe(
      '5c07c0ecdacdca4a136ed2ed77d579e17cb2515a0a58b853b1fa685c35f1417c',
    );
  });

  it('has some thousand records, each with an id of its own', () => {
    expect(records.length).toBeGreaterThan(2_000);
    expect(records.length).toBeLessThan(8_000);
    expect(new Set(records.map(({ eventID }) => eventID)).size).toBe(records.length);
  });

  it('fails for one group alone, since the next launch after its hook was changed', () => {
    expect(new Set(failed.map(groupOf))).toEqual(new Set(['clips-render']));
    expect(failed[0]?.eventTime).toBe('2026-11-17T06:30:14Z');
    const changes = named('PutLifecycleHook').map((one) => [
      one.eventTime,
      groupOf(one),
      one.requestParameters?.heartbeatTimeout,
    ]);
    expect(changes).toEqual([
      ['2026-11-09T09:12:25Z', 'clips-render', 900],
      ['2026-11-09T09:12:32Z', 'clips-thumbs', 900],
      ['2026-11-16T16:41:30Z', 'clips-thumbs', 120],
      ['2026-11-16T16:41:52Z', 'clips-render', 120],
    ]);
    const launches = named('RunInstances').filter(
      (one) =>
        one.eventTime > '2026-11-16T16:41' &&
        JSON.stringify(one.responseElements).includes('clips-render'),
    );
    expect(launches[0]?.eventTime).toBe('2026-11-17T06:27:55Z');
  });

  it('says no action is active in CloudTrail’s code and in that of the SDK', () => {
    for (const { errorCode, errorMessage, requestParameters } of failed) {
      expect(errorCode).toBe('ValidationException');
      const token = String(requestParameters?.lifecycleActionToken);
      expect(errorMessage).toBe(`No active Lifecycle Action found with token ${token}`);
    }
    const lines = run.logs.filter(({ message }) => message.includes('No active Lifecycle Action'));
    expect(lines.every(({ message }) => message.includes('(ValidationError)'))).toBe(true);
  });

  it('ends each instance before the first call that fails for it, some 120 seconds after it waits', () => {
    const launched = new Map(
      named('RunInstances').flatMap((one) =>
        idsOf(one.responseElements?.instancesSet).map((id) => [id, at(one)] as const),
      ),
    );
    const ended = new Map(
      named('TerminateInstances').flatMap((one) =>
        idsOf(one.requestParameters?.instancesSet).map((id) => [id, at(one)] as const),
      ),
    );
    // The last terminations are not delivered yet.
    for (const one of failed.filter(({ eventTime }) => eventTime < '2026-11-17T08:00')) {
      const id = String(one.requestParameters?.instanceId);
      const end = ended.get(id) ?? 0;
      expect(end).toBeLessThanOrEqual(at(one));
      const seconds = (end - (launched.get(id) ?? 0)) / 1_000;
      // 18 to 32 seconds until it runs, then the hook's two minutes.
      expect(seconds).toBeGreaterThanOrEqual(137);
      expect(seconds).toBeLessThanOrEqual(155);
    }
  });
});

describe('the Insights events', () => {
  const rate = insights.filter(
    ({ insightDetails: { eventName, insightType } }) =>
      eventName === 'CompleteLifecycleAction' && insightType === 'ApiCallRateInsight',
  );
  const count = (from: number, minutes: number) =>
    completions.filter((one) => at(one) >= from && at(one) < from + minutes * MINUTE).length;

  it('are a pair of last week and three that have begun', () => {
    expect(insights.map(({ eventTime, insightDetails: { state } }) => [eventTime, state])).toEqual([
      ['2026-11-11T05:02:00Z', 'Start'],
      ['2026-11-11T05:03:00Z', 'End'],
      ['2026-11-11T05:06:00Z', 'Start'],
      ['2026-11-11T05:08:00Z', 'End'],
      ['2026-11-17T06:30:00Z', 'Start'],
      ['2026-11-17T06:30:00Z', 'Start'],
      ['2026-11-17T06:30:00Z', 'Start'],
    ]);
    const [start, end] = rate;
    expect(start?.sharedEventID).toBe(end?.sharedEventID);
    expect(new Set(insights.map(({ sharedEventID }) => sharedEventID)).size).toBe(5);
  });

  it('count what is in the records: in the unusual minutes, and in those of the baseline', () => {
    for (const { eventTime, insightDetails } of rate.slice(1)) {
      const { insight, insightDuration, baseline, baselineDuration } =
        insightDetails.insightContext.statistics;
      const end = insightDetails.state === 'End';
      const from = Date.parse(eventTime) - (end ? insightDuration * MINUTE : 0);
      expect(count(from, insightDuration)).toBeCloseTo(insight.average * insightDuration, 6);
      if (end) continue;
      const before = count(from - baselineDuration * MINUTE, baselineDuration);
      expect(before).toBeCloseTo(baseline.average * baselineDuration, 4);
      expect(before).toBe(86);
      expect(baselineDuration).toBeGreaterThanOrEqual(10_080);
    }
  });

  it('differ from the baseline in the error code alone', () => {
    const attributions = rate.at(-1)?.insightDetails.insightContext.attributions ?? [];
    const values = (list: readonly { value: string }[]) => list.map(({ value }) => value);
    const differing = attributions.filter(
      ({ insight, baseline }) => values(insight).join() !== values(baseline).join(),
    );
    expect(differing.map(({ attribute }) => attribute)).toEqual(['errorCode']);
    expect(values(differing[0]?.insight ?? [])).toEqual(['ValidationException']);
  });
});

describe('what tempts', () => {
  const worked = (from: string, to: string) =>
    completions.filter(
      ({ errorCode, eventTime }) => errorCode === undefined && eventTime >= from && eventTime < to,
    );

  it('the new code worked for a day, for both groups', () => {
    const [code] = named('UpdateFunctionCode20150331v2');
    expect(code?.eventTime).toBe('2026-11-16T06:05:44Z');
    const day = worked(code?.eventTime ?? '', '2026-11-17');
    expect(day.filter((one) => groupOf(one) === 'clips-render')).toHaveLength(8);
    expect(day.filter((one) => groupOf(one) === 'clips-thumbs')).toHaveLength(3);
  });

  it('the release before it is of the other group, whose launches succeed with the same timeout', () => {
    const [refresh] = named('StartInstanceRefresh');
    expect(groupOf(refresh!)).toBe('clips-thumbs');
    const since = worked('2026-11-16T16:41:30Z', '2026-11-18');
    expect(since.map(groupOf)).toEqual(['clips-thumbs', 'clips-thumbs', 'clips-thumbs']);
  });
});

describe('decisions', () => {
  const after = (...steps: Step[]): Judged => judge(runStory(story, decisionsOf(story, steps)));
  const timeout = (seconds: number): Step => ({ plan: 'set-timeout', parameters: { seconds } });

  it.each<[string, Judged['verdict'], Step[]]>([
    ['what it was', 'solved', [timeout(900)]],
    ['more than the slowest takes', 'solved', [timeout(540)]],
    ['less than the slowest takes', 'partly', [timeout(420)]],
    ['enough for most', 'partly', [timeout(300)]],
    ['less than the quickest takes', 'unsolved', [timeout(180)]],
    ['what it is', 'unsolved', [timeout(120)]],
    ['no hook', 'partly', [{ plan: 'delete-hook' }]],
    ['no launches', 'partly', [{ plan: 'suspend-launch' }]],
    ['concurrency', 'unsolved', [{ plan: 'reserve-concurrency' }]],
    ['the other group', 'unsolved', [{ plan: 'roll-back-thumbs' }]],
    ['the right one, taken back', 'unsolved', [timeout(900), { undo: 'set-timeout' }]],
    [
      'a wrong one, then the right one',
      'solved',
      [{ plan: 'suspend-launch' }, { undo: 'suspend-launch' }, timeout(900)],
    ],
  ])('%s: %s', (_, verdict, steps) => expect(after(...steps).verdict).toBe(verdict));

  it('leave what had arrived before them as it was', () => {
    const later = runStory(story, decisionsOf(story, [timeout(900)]));
    expect(later.records.slice(0, run.records.length)).toEqual(run.records);
  });

  it('end the Insights events, whether the fix is one or not', () => {
    const open = (steps: Step[]) => {
      const all = runStory(story, decisionsOf(story, steps)).insights.map(({ record }) => record);
      return (
        all.length - 2 * all.filter(({ insightDetails }) => insightDetails.state === 'End').length
      );
    };
    expect(open([timeout(900)])).toBe(0);
    expect(open([{ plan: 'delete-hook' }])).toBe(0);
    expect(open([{ plan: 'suspend-launch' }])).toBe(0);
    expect(open([{ plan: 'reserve-concurrency' }])).toBe(3);
  });
});

it('the account that `aws` asks is that of the records at the fix', () => {
  const { instances, trails } = cloudSchema.parse(cloud());
  const ended = new Set(
    named('TerminateInstances').flatMap((one) => idsOf(one.requestParameters?.instancesSet)),
  );
  const alive = instances.map(({ InstanceId }) => String(InstanceId));
  expect(alive.filter((id) => ended.has(id))).toEqual([]);
  // Those of `clips-render` that wait for their worker run as well.
  const of = (name: string) =>
    instances.filter(({ Tags }) => JSON.stringify(Tags).includes(`"${name}"`)).length;
  const service = (name: string) =>
    run.metrics
      .filter(
        ({ metric }) =>
          metric.name === 'GroupInServiceInstances' &&
          metric.dimensions.AutoScalingGroupName === name,
      )
      .at(-1)?.max ?? 0;
  expect(of('clips-thumbs')).toBe(service('clips-thumbs'));
  expect(of('clips-render')).toBeGreaterThanOrEqual(service('clips-render'));
  expect(trails[0]?.insights).toEqual(['ApiCallRateInsight', 'ApiErrorRateInsight']);
});

describe('the account’s command line', () => {
  const engine = labEngine({
    id: 'lifecycle-storm',
    clock: story.fix,
    sources: evidenceBefore(incident),
    cloud: cloud(),
  });
  const told = async (command: string) => (await runIn(engine, command)).stdout.trimEnd();

  it('looks up Insights events, which are no management events', async () => {
    const lookup =
      'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=CompleteLifecycleAction';
    const asked = await told(
      `${lookup} --event-category insight | jq -r '.Events[].CloudTrailEvent | fromjson | .eventID' | sort`,
    );
    const ids = insights
      .filter(({ insightDetails }) => insightDetails.eventName === 'CompleteLifecycleAction')
      .map(({ eventID }) => eventID);
    expect(asked.split('\n')).toEqual(ids.sort());
    expect(await told(`${lookup} --max-items 3 | jq '.Events | length'`)).toBe('3');
  });

  it('has them in a folder of their own in the bucket', async () => {
    const listed = await told(
      'aws s3 ls --recursive s3://lumen-trail-731905846223/ | grep -c CloudTrail-Insight/',
    );
    expect(Number(listed)).toBeGreaterThan(0);
    const names = await told(
      'aws cloudtrail get-insight-selectors --trail-name lumen-trail | jq -r .InsightSelectors[].InsightType',
    );
    expect(names).toBe('ApiCallRateInsight\nApiErrorRateInsight');
  });
});

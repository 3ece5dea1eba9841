/** The grocer's bill: its facts counted by hand from the story, its decisions by the judge. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { cloudSchema } from '@/lib/query/aws/cloud';
import { evidenceBefore, type Judged } from '@/lib/simulate/incident';
import { decisionsOf, type Step } from '@/lib/simulate/steps';
import { runStory, type Run } from '@/lib/simulate/story';
import { cloud } from '@/scenarios/runaway-bill/cloud';
import { incident } from '@/scenarios/runaway-bill/incident';
import { judge } from '@/scenarios/runaway-bill/judge';

const { story } = incident;
const run = runStory(story);
const records = run.records.map(({ record }) => record);
const named = (name: string) => records.filter(({ eventName }) => eventName === name);

interface Item {
  readonly line_item_usage_start_date: string;
  readonly line_item_usage_type: string;
  readonly line_item_resource_id: string;
  readonly line_item_usage_amount: number;
  readonly line_item_unblended_rate: number;
  readonly line_item_unblended_cost: number;
}
const items = (of: Run = run) =>
  of.logs
    .filter(({ group }) => group === '/finops/cost-and-usage')
    .map(({ message }) => JSON.parse(message) as Item);
const dollars = (day: string, type: string) =>
  items()
    .filter((one) => one.line_item_usage_start_date.startsWith(day))
    .filter((one) => one.line_item_usage_type === type)
    .reduce((sum, one) => sum + one.line_item_unblended_cost, 0);

describe('the evidence', () => {
  it('has the same bytes each time, on every machine', () => {
    const sha = () => {
      const hash = createHash('sha256');
      for (const { name, bytes } of evidenceBefore(incident)) hash.update(name).update(bytes);
      return hash.digest('hex');
    };
    expect(sha()).toBe(sha());
  });

  it('has some thousand records over a fortnight and more, each with an id of its own', () => {
    expect(records.length).toBeGreaterThan(1_500);
    expect(records.length).toBeLessThan(6_000);
    expect(new Set(records.map(({ eventID }) => eventID)).size).toBe(records.length);
    expect(new Set(items().map((one) => one.line_item_usage_start_date)).size).toBe(16);
  });

  it('every line costs its amount times its rate', () => {
    for (const one of items())
      expect(one.line_item_unblended_cost).toBeCloseTo(
        one.line_item_usage_amount * one.line_item_unblended_rate,
        5,
      );
  });

  // 3 × 24 h × 0.92, 6 × 24 h × 0.34, 24 h × 2.048.
  it.each([
    ['EUC1-BoxUsage:m5.4xlarge', 0, 66.24],
    ['USE2-BoxUsage:c5.2xlarge', 0, 48.96],
    ['EUC1-Multi-AZUsage:db.r6g.2xl', 49.152, 49.152],
  ])('%s costs %s dollars before, %s after', (type, before, after) => {
    expect(dollars('2026-10-27', type)).toBeCloseTo(before, 2);
    expect(dollars('2026-11-10', type)).toBeCloseTo(after, 2);
  });

  it('cost lines come on the day after the use', () => {
    for (const { group, arrival, message } of run.logs) {
      if (group !== '/finops/cost-and-usage') continue;
      const day = Date.parse((JSON.parse(message) as Item).line_item_usage_start_date);
      expect(arrival - day).toBeGreaterThan(34 * 3_600_000);
      expect(arrival - day).toBeLessThan(37 * 3_600_000);
    }
  });
});

describe('who and what', () => {
  it('the group of 4 November was created with a key that Oskar’s call gave out', () => {
    const [first, second] = named('CreateAutoScalingGroup');
    const whose = (key: string | undefined) =>
      named('AssumeRole').find(({ responseElements }) =>
        JSON.stringify(responseElements).includes(key ?? '-'),
      )?.userIdentity.userName;
    expect(whose(first?.userIdentity.accessKeyId)).toBe('maja.feld');
    expect(whose(second?.userIdentity.accessKeyId)).toBe('oskar.lind');
    expect(first?.userIdentity.arn).toBe(second?.userIdentity.arn);
  });

  it('only Auto Scaling launches instances, all of them in us-east-2: 4 and 6', () => {
    const launches = named('RunInstances');
    expect(launches).toHaveLength(10);
    for (const one of launches)
      expect(one).toMatchObject({
        awsRegion: 'us-east-2',
        userIdentity: { invokedBy: 'autoscaling.amazonaws.com' },
      });
  });

  it('Oskar acts no more once he has left', () => {
    const left = named('DeleteLoginProfile')[0]?.eventTime ?? '';
    const his = records.filter(({ userIdentity }) => userIdentity.userName === 'oskar.lind');
    expect(his.length).toBeGreaterThan(50);
    expect(his.every(({ eventTime }) => eventTime < left)).toBe(true);
  });
});

describe('what tempts', () => {
  it('the largest line is a planned fee, and the dearest resource of a day the database', () => {
    const dearest = (list: readonly Item[]) =>
      list.reduce((a, b) => (b.line_item_unblended_cost > a.line_item_unblended_cost ? b : a));
    expect(dearest(items()).line_item_usage_type).toBe('EUC1-HeavyUsage:m5.large');
    const last = items().filter((one) => one.line_item_usage_start_date.startsWith('2026-11-10'));
    expect(dearest(last).line_item_usage_type).toBe('EUC1-Multi-AZUsage:db.r6g.2xl');
  });
});

describe('decisions', () => {
  const after = (...steps: Step[]): Judged => judge(runStory(story, decisionsOf(story, steps)));
  const scale = (capacity: number): Step => ({ plan: 'scale-group', parameters: { capacity } });
  const resize = (type: string): Step => ({ plan: 'resize-catalogue', parameters: { type } });

  it.each<[string, Judged['verdict'], Step[]]>([
    ['both', 'solved', [scale(0), resize('m5.large')]],
    ['the group alone', 'partly', [scale(0)]],
    ['the catalogue alone', 'partly', [resize('m5.large')]],
    ['instances terminated', 'unsolved', [{ plan: 'end-instances', parameters: { how: 'terminate' } }]],
    ['instances stopped', 'unsolved', [{ plan: 'end-instances' }]],
    ['a Savings Plan', 'unsolved', [{ plan: 'savings-plan' }]],
    ['the group, taken back', 'unsolved', [scale(0), { undo: 'scale-group' }]],
  ])('%s: %s', (_, verdict, steps) => expect(after(...steps).verdict).toBe(verdict)); // prettier-ignore

  it('instances that are ended come back: six others', () => {
    const steps: Step[] = [{ plan: 'end-instances', parameters: { how: 'terminate' } }];
    const later = runStory(story, decisionsOf(story, steps));
    const launches = later.records.filter(({ record }) => record.eventName === 'RunInstances');
    expect(launches).toHaveLength(16);
  });

  it('a Savings Plan costs its commitment, and takes the price of each covered hour back', () => {
    const later = runStory(story, decisionsOf(story, [{ plan: 'savings-plan' }]));
    const day = items(later).filter((one) => one.line_item_usage_start_date.startsWith('2026-11-13'));
    const sum = (type: RegExp) =>
      day
        .filter((one) => type.test(one.line_item_usage_type))
        .reduce((total, one) => total + one.line_item_unblended_cost, 0);
    expect(sum(/BoxUsage/)).toBeCloseTo(0, 6);
    expect(sum(/^ComputeSP/)).toBeCloseTo(84, 6);
  }); // prettier-ignore
});

it('the account that `aws` asks is that of the records at the fix', () => {
  const { instances, users } = cloudSchema.parse(cloud());
  const types = instances.map(({ InstanceType }) => InstanceType).sort();
  expect(types).toEqual([
    ...Array<string>(6).fill('c5.2xlarge'),
    ...Array<string>(3).fill('m5.4xlarge'),
    ...Array<string>(4).fill('m5.large'),
    't3.large',
  ]);
  const oskar = users.find(({ name }) => name === 'oskar.lind');
  expect(oskar?.accessKeys[0]?.status).toBe('Inactive');
  expect(oskar?.loginProfile).toBeUndefined();
});

/** A story, what decisions may change of it, and the files that a lab makes of it. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, isoSeconds, millis, MINUTE } from '@/lib/simulate/clock';
import { splitAt } from '@/lib/simulate/output';
import { random } from '@/lib/simulate/random';
import { ship } from '@/lib/simulate/ship';
import { defineStory, runStory, type Run } from '@/lib/simulate/story';
import { account } from '@/lib/simulate/world/account';
import { readRecords } from '@/lib/trail/read';
import { shop } from './example/story';

const OWN = account(random('ship'), '111122223333', 'eu-central-1');
const files = (run: Run) =>
  ship(run, {
    account: OWN,
    modified: shop.fix,
    trail: { file: 'cloudtrail.json' },
    streams: ({ stream }) => `${stream}.log`,
    metrics: { file: 'metrics.ndjson', stream: 'all' },
  });
const sha = (run: Run) => {
  const hash = createHash('sha256');
  for (const { name, bytes } of files(run)) hash.update(name).update(bytes);
  return hash.digest('hex');
};
const at = '2026-03-02T13:00:00Z';

describe('a story', () => {
  it('gives the same bytes each time, on every machine', () => {
    const run = runStory(shop);
    expect(sha(runStory(shop))).toBe(sha(run));
    // A change here changes what learners see: do it knowingly.
    expect(sha(run)).toBe('9a7f58249286892cfc6cf21b51e83bdb84b62c3d9ff8122c11a89f2d77b01000');
  });

  it('gives other bytes with another seed', () => {
    expect(sha(runStory({ ...shop, seed: 'other' }))).not.toBe(sha(runStory(shop)));
  });

  it.each([
    [[{ plan: 'raise-minimum', parameters: { minimum: 3 }, at }]],
    [[{ plan: 'raise-minimum', parameters: { minimum: 2 }, at }]],
    [[{ plan: 'old-policy', at }]],
    [
      [
        { plan: 'old-policy', at },
        { plan: 'new-policy', at: '2026-03-02T14:00:00Z' },
      ],
    ],
  ])('what arrived before the fix is the same with %j', (decisions) => {
    const found = runStory(shop);
    const run = runStory(shop, decisions);
    const { before, after } = splitAt(run, run.fix);
    expect(sha({ ...run, ...before })).toBe(sha(found));
    expect(after.records.length).toBeGreaterThan(0);
    expect(after.metrics.length).toBeGreaterThan(0);
  });

  it('a second decision leaves alone what arrived between the two', () => {
    const first = { plan: 'old-policy', at };
    const later = '2026-03-02T14:00:00Z';
    const one = runStory(shop, [first], { until: later });
    const two = runStory(shop, [first, { plan: 'new-policy', at: later }]);
    expect(sha({ ...two, ...splitAt(two, millis(later)).before })).toBe(sha(one));
  });

  const timeouts = (run: Run, from: number) => run.logs.filter(({ time }) => time >= from).length;

  it('reads as it should: the incident, a fix, a half fix, a wrong one and a roll-back', () => {
    const found = runStory(shop);
    const alarms = found.records.filter(({ record }) => record.eventName === 'PutMetricAlarm');
    // Who changed what: the threshold is the alarm's.
    expect(alarms.map(({ record }) => record.requestParameters)).toEqual([
      expect.objectContaining({
        threshold: 60,
        evaluationPeriods: 2,
        alarmName: 'shop-web-scale-in',
        comparisonOperator: 'LessThanOrEqualToThreshold',
        dimensions: [{ name: 'AutoScalingGroupName', value: 'shop-web' }],
        alarmActions: [expect.stringMatching(/:policyName\/scale-in$/)],
      }),
    ]);
    const change = millis('2026-03-02T09:42:00Z');
    expect(found.logs.every(({ time }) => time > change)).toBe(true);
    expect(found.logs.length).toBeGreaterThan(60);
    // An hour after the fix everything has settled.
    const settled = found.fix + HOUR;
    const decide = (plan: string, parameters = {}) => runStory(shop, [{ plan, parameters, at }]);
    expect(timeouts(decide('raise-minimum', { minimum: 3 }), settled)).toBe(0);
    expect(timeouts(decide('old-policy'), settled)).toBe(0);
    expect(timeouts(decide('raise-minimum', { minimum: 2 }), settled)).toBeGreaterThan(10);
    const back = [
      { plan: 'old-policy', at },
      { plan: 'new-policy', at: '2026-03-02T14:00:00Z' },
    ];
    expect(timeouts(runStory(shop, back), settled + 15 * MINUTE)).toBeGreaterThan(10);
  });

  it('says what is wrong with a decision', () => {
    const decide = (plan: string, parameters: Record<string, number | string> = {}, when = at) =>
      runStory(shop, [{ plan, parameters, at: when }]);
    expect(() => decide('pray')).toThrow(
      'There is no plan “pray”. Choose one of “raise-minimum”, “old-policy”, “new-policy”.',
    );
    expect(() => decide('raise-minimum', { max: 3 })).toThrow(
      'The plan “raise-minimum” has no parameter “max”. It has: “minimum”.',
    );
    expect(() => decide('raise-minimum', { constructor: 3 })).toThrow('has no parameter');
    expect(() => decide('raise-minimum', { minimum: 'three' })).toThrow('is to be a number');
    expect(() => decide('raise-minimum', { minimum: NaN })).toThrow('is to be a number');
    expect(() => decide('old-policy', {}, '2026-03-02T12:59:59Z')).toThrow(
      /too early: not before 2026-03-02T13:00:00.000Z/,
    );
    expect(() => defineStory({ ...shop, fix: shop.start })).toThrow(/fixed before it starts/);
    expect(() =>
      runStory({
        ...shop,
        build: (sim) => {
          sim.plan('a', {}, () => {});
          sim.plan('a', {}, () => {});
        },
      }),
    ).toThrow('There are two plans named “a”.');
  });
});

describe('shipping', () => {
  const shipped = files(runStory(shop));
  const text = (name: string) =>
    new TextDecoder().decode(shipped.find((file) => file.name === name)?.bytes);

  it('hands over what a lab needs, records in the order of arrival', () => {
    expect(shipped.map(({ name, role, modified }) => [name, role, modified])).toEqual([
      ['cloudtrail.json', 'cloudtrail', '2026-03-02T13:00:00Z'],
      ['app.log', 'log', '2026-03-02T13:00:00Z'],
      ['metrics.ndjson', 'other', '2026-03-02T13:00:00Z'],
    ]);
    const read = readRecords('cloudtrail.json', shipped[0]!.bytes);
    expect(read.problems).toEqual([]);
    expect(read.records.map(({ eventID }) => eventID)).toEqual(
      runStory(shop).records.map(({ record }) => record.eventID),
    );
  });

  it('log lines have their time first, in its order', () => {
    const lines = text('app.log').trim().split('\n');
    for (const line of lines)
      expect(line).toMatch(
        /^2026-03-02T\d\d:\d\d:\d\d\.\d{3}Z ERROR checkout timed out, \d+ requests in a minute$/,
      );
    expect([...lines].sort()).toEqual(lines);
  });

  it('metrics are one-minute points as a metric stream sends them', () => {
    const [first = ''] = text('metrics.ndjson').split('\n');
    const point = JSON.parse(first) as Record<string, unknown>;
    // https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-formats-json.html
    expect(Object.keys(point)).toEqual([
      'metric_stream_name',
      'account_id',
      'region',
      'namespace',
      'metric_name',
      'dimensions',
      'timestamp',
      'value',
      'unit',
    ]);
    expect((point.timestamp as number) % MINUTE).toBe(0);
    expect(point.timestamp).toBeLessThan(millis(shop.start) + DAY);
  });

  it('puts the records of many days into a file for each', () => {
    const run = runStory(shop);
    const file = ({ time }: { readonly time: number }) => `${isoSeconds(time).slice(0, 13)}.json`;
    const parts = ship(run, { account: OWN, modified: at, trail: { file } });
    const counts = parts.map(({ name, bytes }) => readRecords(name, bytes).records.length);
    expect(counts.length).toBeGreaterThan(5);
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(run.records.length);
    expect(parts.map(({ name }) => name)).toContain('2026-03-02T09.json');
  });

  it('makes no file of nothing', () => {
    const empty = { records: [], insights: [], logs: [], metrics: [] };
    expect(
      ship(empty, {
        account: OWN,
        modified: at,
        trail: { file: 'a' },
        insights: { file: 'b' },
        metrics: { file: 'c', stream: 'd' },
      }),
    ).toEqual([]);
  });
});

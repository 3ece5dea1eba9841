/** The clock, the order of events, and what decisions may change. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DAY, HOUR, isoSeconds, millis, MINUTE } from '@/lib/simulate/clock';
import { splitAt } from '@/lib/simulate/output';
import { Queue } from '@/lib/simulate/queue';
import * as ec2 from '@/lib/simulate/services/ec2';
import { ship } from '@/lib/simulate/ship';
import { Simulation } from '@/lib/simulate/simulation';
import { defineStory, runStory, type Run } from '@/lib/simulate/story';
import { account } from '@/lib/simulate/world/account';
import { random } from '@/lib/simulate/random';
import { readRecords } from '@/lib/trail/read';
import { BERLIN, NEW_YORK, officeHours, offsetAt, within } from '@/lib/simulate/zone';
import { WITH_KEY } from './catalogue';
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

describe('queue', () => {
  it('gives the earliest, and of two at once the one that was planned first', () => {
    const queue = new Queue<string>();
    for (const [time, item] of [
      [5, 'e'],
      [1, 'a'],
      [3, 'c1'],
      [3, 'c2'],
      [2, 'b'],
      [3, 'c3'],
    ] as const)
      queue.push(time, item);
    const out = [];
    for (let next = queue.pop(4); next; next = queue.pop(4)) out.push(next.item);
    expect(out).toEqual(['a', 'b', 'c1', 'c2', 'c3']);
    expect(queue.pop(5)?.item).toBe('e');
    expect(queue.pop(Infinity)).toBeUndefined();
  });

  it('keeps order over many', () => {
    const queue = new Queue<number>();
    const source = random('queue');
    const times = Array.from({ length: 5_000 }, () => source.int(0, 400));
    times.forEach((time, index) => queue.push(time, index));
    const out = times.map(() => queue.pop(Infinity)?.item ?? -1);
    const sorted = times.map((_, index) => index).sort((a, b) => times[a]! - times[b]! || a - b);
    expect(out).toEqual(sorted);
  });
});

describe('local time', () => {
  it.each([
    // Clocks went forward in the EU on 29 March 2026 and go back on 25 October 2026, at 01:00 UTC.
    [BERLIN, '2026-03-29T00:59:59Z', 1],
    [BERLIN, '2026-03-29T01:00:00Z', 2],
    [BERLIN, '2026-10-25T00:59:59Z', 2],
    [BERLIN, '2026-10-25T01:00:00Z', 1],
    // In New York on 8 March 2026 at 07:00 UTC and 1 November 2026 at 06:00 UTC.
    [NEW_YORK, '2026-03-08T06:59:59Z', -5],
    [NEW_YORK, '2026-03-08T07:00:00Z', -4],
    [NEW_YORK, '2026-11-01T05:59:59Z', -4],
    [NEW_YORK, '2026-11-01T06:00:00Z', -5],
  ])('%j at %s', (zone, time, hours) => {
    expect(offsetAt(zone, millis(time)) / HOUR).toBe(hours);
  });

  it('knows office hours', () => {
    const hours = officeHours(BERLIN);
    // Monday 2 March 2026, UTC+1.
    expect(within(hours, millis('2026-03-02T07:59:59Z'))).toBe(false);
    expect(within(hours, millis('2026-03-02T08:00:00Z'))).toBe(true);
    expect(within(hours, millis('2026-03-02T16:29:59Z'))).toBe(true);
    expect(within(hours, millis('2026-03-02T16:30:00Z'))).toBe(false);
    expect(within(hours, millis('2026-03-01T12:00:00Z'))).toBe(false);
  });

  it('times are told in UTC or not at all', () => {
    expect(() => millis('2026-03-02T09:00:00')).toThrow(/Write it in UTC/);
    expect(() => millis('yesterday Z')).toThrow(RangeError);
    expect(isoSeconds(millis('2026-03-02T09:00:00.999Z'))).toBe('2026-03-02T09:00:00Z');
  });
});

describe('a simulation', () => {
  it('refuses what is over', () => {
    const sim = new Simulation('x', millis('2026-03-02T09:00:00Z'));
    expect(() => sim.at('2026-03-02T08:00:00Z', () => {})).toThrow(/is over/);
  });

  it('repeats until told', () => {
    const sim = new Simulation('x', 0);
    const times: number[] = [];
    sim.every(10, () => times.push(sim.now), { from: 5, until: 30 });
    sim.run(100);
    expect(times).toEqual([5, 15, 25]);
  });

  it('delivers within some ten minutes, in files every five, each not in the order of the calls', () => {
    const sim = new Simulation('delivery', 0);
    const actor = sim.actor('a', WITH_KEY);
    sim.every(20_000, () => actor.call(ec2.describeVpcs()), { until: 5 * HOUR });
    const { records } = sim.run(6 * HOUR);
    expect(records).toHaveLength((5 * HOUR) / 20_000);
    const delays = records.map(({ time, arrival }) => arrival - time);
    expect(Math.min(...delays)).toBeGreaterThan(0);
    expect(Math.max(...delays)).toBeLessThan(10 * MINUTE);
    // AWS: on average about five minutes.
    const mean = delays.reduce((sum, one) => sum + one, 0) / delays.length;
    expect(mean).toBeGreaterThan(4 * MINUTE);
    expect(mean).toBeLessThan(6 * MINUTE);
    const deliveries = [...new Set(records.map(({ arrival }) => arrival))];
    for (const [index, time] of deliveries.entries())
      if (index > 0) expect(time - deliveries[index - 1]!).toBe(5 * MINUTE);
    const times = records.map(({ time }) => time);
    expect(times).not.toEqual([...times].sort((a, b) => a - b));
  });

  it('an actor more leaves the others’ bytes alone', () => {
    const run = (more: boolean) => {
      const sim = new Simulation('two', 0);
      const calls = (name: string, every: number) => {
        const actor = sim.actor(name, { ...WITH_KEY, userAgent: name });
        sim.every(every, () => actor.call(ec2.describeVpcs()), { until: HOUR });
      };
      calls('a', 60_000);
      if (more) calls('b', 7_000);
      calls('c', 90_000);
      return sim.run(2 * HOUR).records.filter(({ record }) => record.userAgent !== 'b');
    };
    expect(run(true)).toEqual(run(false));
  });
});

describe('a story', () => {
  it('gives the same bytes each time, on every machine', () => {
    const run = runStory(shop);
    expect(sha(runStory(shop))).toBe(sha(run));
    // A change here changes what learners see: do it knowingly.
    expect(sha(run)).toBe('84e175d6d5ec372551a2747243f520dfb0143503ae9962d4cb290f4089e22e93');
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

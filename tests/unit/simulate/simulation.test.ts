/** The clock, the order of events, and whose chance is whose. */
import { describe, expect, it } from 'vitest';
import { HOUR, isoSeconds, millis, MINUTE } from '@/lib/simulate/clock';
import { Queue } from '@/lib/simulate/queue';
import { random } from '@/lib/simulate/random';
import * as ec2 from '@/lib/simulate/services/ec2';
import { Simulation } from '@/lib/simulate/simulation';
import { BERLIN, NEW_YORK, officeHours, offsetAt, within } from '@/lib/simulate/zone';
import { WITH_KEY } from './catalogue';

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

/**
 * The account while time goes by: what is planned happens in order, actors make calls, programs write
 * lines and count. A decision is known only when its moment comes, so nothing before can depend on it.
 */
import { Actor } from './actor';
import { Delivery } from './arrival';
import type { Caller } from './caller';
import { millis, MINUTE, SECOND } from './clock';
import { insightRecord, isMeant, unusual, type InsightWanted } from './insights';
import type { InsightEvent, LogLine, Metric, Output, Point, Stream, TrailEvent } from './output';
import { PlanBook, type Decision, type Plan } from './plans';
import { Queue } from './queue';
import { random, type Random } from './random';

/** How long a line takes to CloudWatch Logs, and a minute's point to CloudWatch. */
const LOG_LAG = [300, 2_500] as const;
const METRIC_LAG = 75 * SECOND;
/** Insights events come some time after the activity. */
const INSIGHT_LAG = [9 * MINUTE, 14 * MINUTE] as const;

export interface Every {
  /** The first time; one period from now where it is not said. */
  readonly from?: number;
  readonly until?: number;
  /** Each time is moved by up to this, later. */
  readonly jitter?: number;
  readonly random?: Random;
}

export class Simulation {
  readonly #seed: string;
  readonly #queue = new Queue<() => void>();
  readonly #delivery: Delivery;
  readonly #plans = new PlanBook();
  readonly #records: TrailEvent[] = [];
  readonly #insights: InsightEvent[] = [];
  readonly #logs: LogLine[] = [];
  readonly #metrics: Point[] = [];
  readonly #lags = new Map<string, Random>();
  readonly #readers: ((event: TrailEvent) => void)[] = [];
  #now: number;

  /** @param start milliseconds since 1970 */
  constructor(
    seed: string,
    readonly start: number,
  ) {
    this.#seed = seed;
    this.#now = start;
    this.#delivery = new Delivery(seed);
  }

  /** Milliseconds since 1970. */
  get now(): number {
    return this.#now;
  }

  /** A source of chance of its own for each label. */
  random(label: string): Random {
    return random(`${this.#seed}/${label}`);
  }

  /** @throws RangeError for a moment that has passed */
  at(moment: number | string, act: () => void): void {
    const time = typeof moment === 'string' ? millis(moment) : moment;
    if (time < this.#now)
      throw new RangeError(
        `${new Date(time).toISOString()} is over: it is ${new Date(this.#now).toISOString()}.`,
      );
    this.#queue.push(time, act);
  }

  after(delay: number, act: () => void): void {
    this.at(this.#now + delay, act);
  }

  /** Again and again, until `until` or the end. */
  every(period: number, act: () => void, options: Every = {}): void {
    const { from = this.#now + period, until = Infinity, jitter = 0, random: chance } = options;
    const plan = (turn: number) => {
      const time = from + turn * period;
      if (time > until) return;
      const late = jitter > 0 && chance ? chance.int(0, jitter) : 0;
      this.at(time + late, () => {
        plan(turn + 1);
        act();
      });
    };
    plan(0);
  }

  /** Somebody who makes calls, with a source of chance of its own. */
  actor(name: string, caller: Caller): Actor {
    return new Actor(this, this.random(name), this.random(`${name}/delivery`), caller);
  }

  /** For actors: what CloudTrail gets now. */
  emit(source: Random, events: readonly TrailEvent['record'][]): void {
    for (const record of events) {
      const accountId = record.recipientAccountId ?? '';
      const region = record.awsRegion;
      const { processed, arrival } = this.#delivery.of(source, this.#now, accountId, region);
      const event = { record, time: this.#now, processed, arrival, accountId, region };
      this.#records.push(event);
      if (this.#readers.length > 0)
        this.at(arrival, () => this.#readers.forEach((reader) => reader(event)));
    }
  }

  /** Reads every record of CloudTrail from now on, at the moment when it is delivered. */
  onDelivery(reader: (event: TrailEvent) => void): void {
    this.#readers.push(reader);
  }

  /**
   * A line in a log stream.
   * @param given.time of the event, where it is not now
   * @param given.lag until the stream has it, in milliseconds
   */
  log(
    { group, stream }: Stream,
    message: string,
    given: { readonly time?: number; readonly lag?: number } = {},
  ): void {
    const place = `${group}/${stream}`;
    const lags = this.#lags.get(place) ?? this.random(`lags/${place}`);
    this.#lags.set(place, lags);
    const { time = this.#now, lag = lags.int(LOG_LAG[0], LOG_LAG[1]) } = given;
    this.#logs.push({ group, stream, time, arrival: this.#now + lag, message });
  }

  /** The minute that is now: its only sample, or several. */
  metric(metric: Metric, value: number | readonly number[]): void {
    const samples = typeof value === 'number' ? [value] : value;
    const time = Math.floor(this.#now / MINUTE) * MINUTE;
    this.#metrics.push({
      metric,
      time,
      arrival: time + MINUTE + METRIC_LAG,
      count: samples.length,
      sum: samples.reduce((sum, one) => sum + one, 0),
      min: samples.reduce((least, one) => Math.min(least, one), Infinity),
      max: samples.reduce((most, one) => Math.max(most, one), -Infinity),
    });
  }

  /**
   * CloudTrail Insights finds now that activity is unusual, and has been since `wanted.from`: some five
   * minutes before. The numbers are counted from the records of this simulation.
   * @returns to be called when the activity is over, with the minute in which it was
   */
  insight(wanted: InsightWanted): (end?: number) => void {
    const { eventName, errorCode, from } = wanted;
    const kind = errorCode === undefined ? eventName : `${eventName}/${errorCode}`;
    const source = this.random(`insight/${kind}/${from}`);
    const shared = unusual(source);
    const emit = (state: 'Start' | 'End', until: number) => {
      const records = this.#records.map(({ record }) => record);
      const span = { since: this.start, now: until };
      const record = insightRecord(source, records, wanted, state, shared, span);
      const arrival = this.#now + source.int(INSIGHT_LAG[0], INSIGHT_LAG[1]);
      const { accountId, region } = wanted;
      const time = millis(record.eventTime);
      this.#insights.push({ record, time, processed: arrival, arrival, accountId, region });
    };
    emit('Start', this.#now);
    return (end = this.#now) => emit('End', end);
  }

  /** How many such calls there were since this moment. */
  calls(wanted: Omit<InsightWanted, 'from'>, since: number): number {
    let count = 0;
    for (let i = this.#records.length - 1; i >= 0; i--) {
      const event = this.#records[i];
      if (!event || event.time < since) break;
      if (isMeant(event.record, wanted)) count += 1;
    }
    return count;
  }

  /** What can be decided, and what it does. The defaults say which parameters there are. */
  plan: PlanBook['add'] = (name, defaults, act) => this.#plans.add(name, defaults, act);

  /** The plans there are, with their defaults. */
  plans: PlanBook['list'] = () => this.#plans.list();

  /** Runs until this moment (inclusive). @throws RangeError for a decision that the story has not */
  run(until: number, decisions: readonly Decision[] = []): Output {
    for (const decision of decisions) {
      const plan: Plan = this.#plans.find(decision);
      this.#queue.push(millis(decision.at), plan);
    }
    for (let next = this.#queue.pop(until); next; next = this.#queue.pop(until)) {
      this.#now = next.time;
      next.item();
    }
    this.#now = until;
    return this.#output(until);
  }

  /** What has arrived before `until`. */
  #output(until: number): Output {
    const arrived = <Item extends { readonly arrival: number }>(items: readonly Item[]) =>
      items.filter((item) => item.arrival < until);
    return {
      records: arrived(this.#records).sort(byDelivery),
      insights: arrived(this.#insights).sort(byDelivery),
      logs: arrived(this.#logs).sort((a, b) => a.arrival - b.arrival),
      metrics: arrived(this.#metrics).sort((a, b) => a.arrival - b.arrival),
    };
  }
}

/** In a file events are in the order in which CloudTrail had them, not in that of the calls. */
const byDelivery = (a: TrailEvent<unknown>, b: TrailEvent<unknown>) =>
  a.arrival - b.arrival || a.processed - b.processed;

/**
 * An alarm while time goes by. It is evaluated each minute, over a window that moves along with it. Where
 * data stops, the last of it is evaluated again and again, and may change the state once more, as AWS notes:
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarms-and-missing-data.html
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/alarm-evaluation-window.html
 */
import { breaches, evaluate, evaluationRange } from './evaluate';
import { Metric, MINUTE, type MetricFilterSettings } from './metric';
import type { AlarmSettings, AlarmState, Datapoint } from './types';

export interface Transition {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly from: AlarmState;
  readonly to: AlarmState;
  /** The latest values that the state follows from, the latest first; none where data is missing. */
  readonly datapoints: readonly Datapoint[];
}

/** An event of the log group. */
export interface Ingested {
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly matches: boolean;
}

export class AlarmWatch {
  readonly #values = new Map<number, number | undefined>();
  #state: AlarmState;

  /** @param state of a new alarm nothing is known; one that is changed keeps its state until it is evaluated */
  constructor(
    readonly metric: Metric,
    readonly settings: AlarmSettings,
    state: AlarmState = 'INSUFFICIENT_DATA',
  ) {
    this.#state = state;
  }

  get state(): AlarmState {
    return this.#state;
  }

  /**
   * Evaluates at this moment; all that came in before it is to be there.
   * @param now milliseconds since 1970, a whole minute
   */
  evaluate(now: number): Transition | undefined {
    const period = this.settings.period * 1_000;
    const points: (Datapoint | undefined)[] = [];
    for (let age = evaluationRange(this.settings); age > 0; age--) {
      const start = now - age * period;
      const value = this.#value(start);
      points.push(value === undefined ? undefined : { start, value });
    }
    const from = this.#state;
    const to = evaluate(
      points.map((point) => point?.value),
      this.settings,
      from,
    );
    if (to === from) return undefined;
    this.#state = to;
    const real = points.filter((point) => point !== undefined);
    const datapoints = real.slice(-this.settings.evaluationPeriods).reverse();
    return { at: now, from, to, datapoints };
  }

  /** A period is over when it is first looked at, and does not change any more. */
  #value(start: number): number | undefined {
    if (this.#values.has(start)) return this.#values.get(start);
    const value = this.metric.statistic(start, this.settings);
    this.#values.set(start, value);
    return value;
  }
}

/**
 * All changes of state between two moments.
 * @param from when the alarm is made, and `until`: milliseconds since 1970
 */
export function watch(
  events: readonly Ingested[],
  filter: MetricFilterSettings,
  settings: AlarmSettings,
  [from, until]: readonly [from: number, until: number],
): readonly Transition[] {
  const metric = new Metric();
  for (const { time, matches } of events) metric.add(time, matches, filter);
  const alarm = new AlarmWatch(metric, settings);
  const changes: Transition[] = [];
  for (let now = Math.ceil(from / MINUTE) * MINUTE; now <= until; now += MINUTE) {
    const change = alarm.evaluate(now);
    if (change) changes.push(change);
  }
  return changes;
}

const WORDS: Readonly<Record<AlarmSettings['comparison'], string>> = {
  GreaterThanOrEqualToThreshold: 'greater than or equal to',
  GreaterThanThreshold: 'greater than',
  LessThanThreshold: 'less than',
  LessThanOrEqualToThreshold: 'less than or equal to',
};

/**
 * Why the state changed, as CloudWatch words it.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Acting_Alarm_Changes.html
 */
export function stateReason({ from, to, datapoints }: Transition, settings: AlarmSettings): string {
  const { evaluationPeriods, datapointsToAlarm, threshold, comparison } = settings;
  if (datapoints.length === 0) {
    const periods = counted(evaluationPeriods, 'period');
    const points = `${plural('datapoint', evaluationPeriods)} ${wasOrWere(evaluationPeriods)}`;
    if (to === 'INSUFFICIENT_DATA')
      return `Insufficient Data: ${evaluationPeriods} ${points} unknown.`;
    const treated = to === 'ALARM' ? 'Breaching' : 'NonBreaching';
    return `Threshold Crossed: no datapoints were received for ${periods} and ${evaluationPeriods} missing ${points} treated as [${treated}].`;
  }
  const deciding = datapoints.filter(
    ({ value }) => breaches(value, threshold, comparison) === (to === 'ALARM'),
  );
  const values = deciding.map(({ start, value }) => `${decimal(value)} (${stamp(start)})`);
  const least = to === 'ALARM' ? datapointsToAlarm : evaluationPeriods - datapointsToAlarm + 1;
  const was = `${wasOrWere(deciding.length)} ${to === 'ALARM' ? '' : 'not '}${WORDS[comparison]}`;
  return `Threshold Crossed: ${deciding.length} out of the last ${datapoints.length} datapoints [${values.join(', ')}] ${was} the threshold (${decimal(threshold)}) (minimum ${counted(least, 'datapoint')} for ${from} -> ${to} transition).`;
}

const wasOrWere = (count: number) => (count === 1 ? 'was' : 'were');
const plural = (word: string, count: number) => (count === 1 ? word : `${word}s`);
const counted = (count: number, word: string) => `${count} ${plural(word, count)}`;
const decimal = (value: number) => (Number.isInteger(value) ? `${value}.0` : String(value));

/** `10/06/21 04:23:00`: day, month, year; UTC. */
function stamp(time: number): string {
  const [date = '', clock = ''] = new Date(time).toISOString().split(/[T.]/);
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${month}/${year.slice(2)} ${clock}`;
}

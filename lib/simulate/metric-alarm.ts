/**
 * A metric filter on the trail's log group and the alarm on its metric, as they go along with the account:
 * each record is looked at when it is delivered, and the alarm is evaluated each minute.
 */
import { Metric, type MetricFilterSettings } from '@/lib/query/logs/alarm/metric';
import type { AlarmSettings } from '@/lib/query/logs/alarm/types';
import { AlarmWatch, type Transition } from '@/lib/query/logs/alarm/watch';
import { matchFilter, parseFilterPattern, type FilterPattern } from '@/lib/query/logs/filter';
import { MINUTE } from './clock';
import type { Simulation } from './simulation';

export interface MetricFilter extends MetricFilterSettings {
  /** As CloudWatch Logs takes it. */
  readonly pattern: string;
  /** The metric's name: with another one its values so far no longer count. */
  readonly metric: string;
}

export class MetricAlarm {
  #filter: MetricFilter;
  #pattern: FilterPattern;
  #watch: AlarmWatch;

  /** @param changed is told of each change of the state, in the minute in which it comes */
  constructor(
    sim: Simulation,
    filter: MetricFilter,
    settings: AlarmSettings,
    changed: (transition: Transition, settings: AlarmSettings) => void,
  ) {
    this.#filter = filter;
    this.#pattern = patternOf(filter);
    this.#watch = new AlarmWatch(new Metric(), settings);
    sim.onDelivery(({ record }) => {
      const matches = matchFilter(this.#pattern, JSON.stringify(record)) !== null;
      this.#watch.metric.add(sim.now, matches, this.#filter);
    });
    sim.every(MINUTE, () => {
      const transition = this.#watch.evaluate(sim.now);
      if (transition) changed(transition, this.#watch.settings);
    });
  }

  get filter(): MetricFilter {
    return this.#filter;
  }

  get settings(): AlarmSettings {
    return this.#watch.settings;
  }

  /** Filters do not look back: what came in before is not looked at again. @throws RangeError for a broken pattern */
  putFilter(filter: MetricFilter): void {
    const pattern = patternOf(filter);
    if (filter.metric !== this.#filter.metric)
      this.#watch = new AlarmWatch(new Metric(), this.settings, this.#watch.state);
    this.#filter = filter;
    this.#pattern = pattern;
  }

  /** The state stays until the next evaluation. */
  putAlarm(settings: AlarmSettings): void {
    this.#watch = new AlarmWatch(this.#watch.metric, settings, this.#watch.state);
  }
}

function patternOf({ pattern: text }: MetricFilter): FilterPattern {
  const { pattern, diagnostics } = parseFilterPattern(text);
  if (!pattern) throw new RangeError(`The filter pattern is broken: ${diagnostics[0]?.message}`);
  return pattern;
}

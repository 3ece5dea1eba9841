/** What may be decided, and how it is taken back: by Ruth, with the role for it. */
import type { AlarmSettings } from '@/lib/query/logs/alarm/types';
import { withKey } from '@/lib/simulate/caller';
import { takeRole } from '@/lib/simulate/habits/sessions';
import type { MetricAlarm, MetricFilter } from '@/lib/simulate/metric-alarm';
import type { Operation } from '@/lib/simulate/operation';
import { putMetricFilter } from '@/lib/simulate/services/logs';
import { putMetricAlarm } from '@/lib/simulate/services/monitoring';
import type { Simulation } from '@/lib/simulate/simulation';
import {
  ALARM,
  FILTER_NAME,
  NAMESPACE,
  OLD_FILTER,
  OLD_SETTINGS,
  TOPIC,
  TRAIL_GROUP,
} from './alarm';
import { HOSTS, KEYS, REGION, ROLES, USERS } from './cast';

/** The filter of the CIS AWS Foundations Benchmark, as it is meant. */
const CIS_PATTERN =
  '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }';

export function response(sim: Simulation, watched: MetricAlarm): void {
  const ruth = sim.actor('ruth/terminal', withKey(USERS.ruth, KEYS.ruth, HOSTS.ruth, REGION));
  const put = (filter: MetricFilter | undefined, settings: AlarmSettings | undefined) => {
    if (filter) watched.putFilter(filter);
    if (settings) watched.putAlarm(settings);
    takeRole(ruth, ROLES.responder, 'ruth').steps(
      [
        ...(filter ? [filterCall(filter)] : []),
        ...(settings ? [alarmCall(watched.filter.metric, settings)] : []),
      ],
      [2, 6],
    );
  };

  let made = 0;
  sim.plan(
    'own-tripwire',
    { pattern: OLD_FILTER.pattern, threshold: 5, period: '300', periods: 1, datapoints: 1, missing: 'missing' }, // prettier-ignore
    ({ pattern, threshold, period, periods, datapoints, missing }) => {
      // Another metric, so that what the old filter counted does not count here.
      made += 1;
      const metric = made === 1 ? 'RefusedCalls' : `RefusedCalls${made}`;
      put(
        { pattern, metric, value: 1, defaultValue: 0 },
        {
          ...OLD_SETTINGS,
          threshold,
          period: Number(period),
          evaluationPeriods: periods,
          datapointsToAlarm: Math.min(datapoints, periods),
          treatMissingData: missing as AlarmSettings['treatMissingData'],
        },
      );
    },
  );
  sim.plan('own-tripwire/undo', {}, () => put(OLD_FILTER, OLD_SETTINGS));

  sim.plan('benchmark-pattern', {}, () => put({ ...OLD_FILTER, pattern: CIS_PATTERN }, undefined));
  sim.plan('benchmark-pattern/undo', {}, () => put(OLD_FILTER, undefined));

  sim.plan('raise-threshold', { threshold: 40 }, ({ threshold }) =>
    put(undefined, { ...OLD_SETTINGS, threshold }),
  );
  sim.plan('raise-threshold/undo', {}, () => put(undefined, OLD_SETTINGS));
}

const filterCall = ({ pattern, metric, value, defaultValue }: MetricFilter): Operation =>
  putMetricFilter({
    logGroupName: TRAIL_GROUP,
    filterName: FILTER_NAME,
    filterPattern: pattern,
    metricTransformations: [
      {
        metricName: metric,
        metricNamespace: NAMESPACE,
        metricValue: String(value),
        ...(defaultValue !== undefined && { defaultValue }),
      },
    ],
  });

const alarmCall = (metric: string, settings: AlarmSettings): Operation =>
  putMetricAlarm({
    name: ALARM,
    namespace: NAMESPACE,
    metric,
    actions: [TOPIC],
    statistic: settings.statistic,
    period: settings.period,
    evaluationPeriods: settings.evaluationPeriods,
    datapointsToAlarm: settings.datapointsToAlarm,
    threshold: settings.threshold,
    comparison: settings.comparison,
    treatMissingData: settings.treatMissingData,
  });

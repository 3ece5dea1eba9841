'use client';

import { STATISTICS, usualStatistic, type MetricSeries, type Statistic } from '@/lib/query/metrics';

interface MetricPickerProps {
  metrics: readonly MetricSeries[];
  /** Undefined where none is shown. */
  chosen: MetricSeries | undefined;
  statistic: Statistic | undefined;
  onMetric: (id: string | undefined) => void;
  onStatistic: (statistic: Statistic) => void;
}

const field = 'h-6 min-w-0 rounded border border-line-strong bg-page px-1 text-label';
const words = ({ name, dimensions }: MetricSeries) =>
  [name, ...Object.values(dimensions)].join(' · ');

/** Which metric stands beneath the events, and which of its statistics. */
export function MetricPicker(props: MetricPickerProps) {
  const { metrics, chosen, statistic, onMetric, onStatistic } = props;
  if (metrics.length === 0) return null;
  const namespaces = [...new Set(metrics.map(({ namespace }) => namespace))];
  return (
    <>
      <select
        aria-label="Metric"
        value={chosen?.id ?? ''}
        onChange={({ currentTarget: { value } }) => onMetric(value === '' ? undefined : value)}
        className={`${field} max-w-56`}
      >
        <option value="">No metric</option>
        {namespaces.map((namespace) => (
          <optgroup key={namespace} label={namespace}>
            {metrics
              .filter((one) => one.namespace === namespace)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {words(one)}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      {chosen && (
        <select
          aria-label="Statistic"
          value={statistic ?? usualStatistic(chosen)}
          onChange={({ currentTarget: { value } }) => onStatistic(value as Statistic)}
          className={field}
        >
          {STATISTICS.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      )}
    </>
  );
}

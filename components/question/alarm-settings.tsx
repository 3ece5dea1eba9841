'use client';

import { useId } from 'react';
import { cx } from '@/components/ui/cx';
import {
  ALARM_FIELDS,
  problemsOfAlarm,
  readFlags,
  writeFlags,
  type AlarmField as Name,
} from '@/lib/grading/kinds/alarm-flags';
import { COMPARISONS, MISSING_DATA, STATISTICS } from '@/lib/query/logs/alarm/types';

/** The console's words for the settings, and what may be chosen; numbers are typed. */
const FIELDS: Readonly<
  Record<Name, { label: string; unit?: string; options?: readonly string[] }>
> = {
  statistic: { label: 'Statistic', options: STATISTICS },
  period: { label: 'Period', unit: 'seconds' },
  comparison: { label: 'Whenever the metric is', options: COMPARISONS },
  threshold: { label: 'Threshold' },
  evaluationPeriods: { label: 'Evaluation periods' },
  datapointsToAlarm: { label: 'Datapoints to alarm' },
  treatMissingData: { label: 'Missing data is', options: MISSING_DATA },
};

interface AlarmSettingsProps {
  /** The flags that the form comes to. */
  text: string;
  onChange: (text: string) => void;
  className?: string;
}

/** The settings of an alarm, a field each; what is wrong stands beneath its field. */
export function AlarmSettings({ text, onChange, className }: AlarmSettingsProps) {
  const { texts } = readFlags(text);
  const problems = problemsOfAlarm(texts);
  return (
    <div className={className}>
      {(Object.keys(FIELDS) as Name[]).map((field) => (
        <Setting
          key={field}
          field={field}
          value={texts[field] ?? ''}
          problem={problems[field]}
          onChange={(next) =>
            onChange(writeFlags({ ...texts, [field]: next.replace(/\s+|^--+/g, '') }))
          }
        />
      ))}
    </div>
  );
}

interface SettingProps {
  field: Name;
  value: string;
  problem: string | undefined;
  onChange: (value: string) => void;
}

function Setting({ field, value, problem, onChange }: SettingProps) {
  const id = useId();
  const { label, unit, options } = FIELDS[field];
  const shared = {
    id,
    value,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': `${id}-note`,
    className: cx(
      'font-data h-8 max-w-full rounded border bg-raised px-2',
      problem ? 'border-warn' : 'border-line-strong',
      !options && 'w-24 tabular-nums',
    ),
  };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-label font-semibold text-ink-2">
        {label}
      </label>
      <div className="mt-0.5 flex items-center gap-2">
        {options ? (
          <select {...shared} onChange={(event) => onChange(event.target.value)}>
            {options.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        ) : (
          <input
            {...shared}
            inputMode="numeric"
            autoComplete="off"
            onChange={(event) => onChange(event.target.value)}
          />
        )}
        {unit && <span className="text-data text-ink-2">{unit}</span>}
      </div>
      <p id={`${id}-note`} className="mt-0.5 min-h-4 text-data">
        {problem ? (
          <span className="text-warn">{problem}</span>
        ) : (
          <span className="font-mono text-label tracking-tight whitespace-nowrap text-ink-3">
            {ALARM_FIELDS[field]}
          </span>
        )}
      </p>
    </div>
  );
}

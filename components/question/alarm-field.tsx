'use client';

import { type FormEvent, useId } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import {
  ALARM_FIELDS,
  problemsOfAlarm,
  readFlags,
  writeFlags,
  type AlarmField as Name,
} from '@/lib/grading/kinds/alarm-flags';
import type { PublicQuestion } from '@/lib/grading/responses';
import { COMPARISONS, MISSING_DATA, STATISTICS } from '@/lib/query/logs/alarm/types';
import type { AnswerFieldProps } from './answer-field';
import { StartAgain, useStarted } from './start-again';

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

type AlarmQuestion = Extract<PublicQuestion, { kind: 'alarm' }>;

/** The settings of an alarm as a form; the draft is the flags that it comes to. */
export function AlarmField(props: AnswerFieldProps<AlarmQuestion>) {
  const { question, value, busy, onChange, onSubmit } = props;
  const { name, start } = question.config;
  const [text, change] = useStarted(start, value, onChange);
  const { texts } = readFlags(text);
  const problems = problemsOfAlarm(texts);
  const ready = value.trim() !== '' && Object.keys(problems).length === 0;

  function submit(event: FormEvent) {
    event.preventDefault();
    if (ready && !busy) onSubmit();
  }

  return (
    <form onSubmit={submit} noValidate>
      <StartAgain name={name} changed={text !== start} onStart={() => change(start)} />
      <div className="mt-1 space-y-2.5">
        {(Object.keys(FIELDS) as Name[]).map((field) => (
          <Setting
            key={field}
            field={field}
            value={texts[field] ?? ''}
            problem={problems[field]}
            onChange={(next) =>
              change(writeFlags({ ...texts, [field]: next.replace(/\s+|^--+/g, '') }))
            }
          />
        ))}
      </div>
      <pre
        tabIndex={0}
        role="group"
        aria-label="As flags of put-metric-alarm"
        className="font-data mt-3 overflow-x-auto rounded border border-line bg-sunken px-3 py-2 text-data"
      >
        {text.replaceAll(' --', '\n--')}
      </pre>
      <Button type="submit" look="primary" className="mt-2" disabled={!ready || busy}>
        {busy ? 'Checking' : 'Check'}
      </Button>
    </form>
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
          <span className="font-data text-ink-3">{ALARM_FIELDS[field]}</span>
        )}
      </p>
    </div>
  );
}

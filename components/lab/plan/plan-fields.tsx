'use client';

import { useId } from 'react';
import { cx } from '@/components/ui/cx';
import type { Plan, PlanParameter } from '@/lib/casefile/plan';

interface PlanFieldsProps {
  plan: Plan;
  texts: Readonly<Record<string, string>>;
  problems: Readonly<Record<string, string>>;
  /** While the plan is in force. */
  locked: boolean;
  onChange: (name: string, text: string) => void;
}

/** What is to be set before a plan is carried out. */
export function PlanFields({ plan, texts, problems, locked, onChange }: PlanFieldsProps) {
  if (plan.parameters.length === 0) return null;
  return (
    <div className="mt-3 space-y-2.5">
      {plan.parameters.map((parameter) => (
        <Field
          key={parameter.id}
          parameter={parameter}
          text={texts[parameter.id] ?? ''}
          problem={problems[parameter.id]}
          locked={locked}
          onChange={(text) => onChange(parameter.id, text)}
        />
      ))}
    </div>
  );
}

interface FieldProps {
  parameter: PlanParameter;
  text: string;
  problem: string | undefined;
  locked: boolean;
  onChange: (text: string) => void;
}

function Field({ parameter, text, problem, locked, onChange }: FieldProps) {
  const id = useId();
  const look = cx(
    'font-data h-8 rounded border bg-raised px-2 disabled:text-ink-3',
    problem ? 'border-warn' : 'border-line-strong',
  );
  const shared = {
    id,
    value: text,
    disabled: locked,
    'aria-invalid': problem ? true : undefined,
    'aria-describedby': `${id}-note`,
  };
  return (
    <div>
      <label htmlFor={id} className="block text-label font-semibold text-ink-2">
        {parameter.label}
      </label>
      <div className="mt-0.5 flex items-center gap-2">
        {parameter.kind === 'number' ? (
          <>
            <input
              {...shared}
              type="number"
              min={parameter.min}
              max={parameter.max}
              step={parameter.step}
              onChange={(event) => onChange(event.target.value)}
              className={cx(look, 'w-24 tabular-nums')}
            />
            {parameter.unit && <span className="text-data text-ink-2">{parameter.unit}</span>}
          </>
        ) : parameter.kind === 'pattern' ? (
          <textarea
            {...shared}
            rows={4}
            spellCheck={false}
            autoCapitalize="off"
            autoCorrect="off"
            // A pattern is one line; what was pasted with line breaks is joined.
            onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
            className={cx(look, 'h-auto w-full py-1.5')}
          />
        ) : (
          <select
            {...shared}
            onChange={(event) => onChange(event.target.value)}
            className={cx(look, 'max-w-full')}
          >
            {parameter.options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </div>
      <p id={`${id}-note`} className="mt-0.5 text-data text-ink-2">
        {problem ? <span className="text-warn">{problem}</span> : parameter.hint}
      </p>
    </div>
  );
}

'use client';

import { lazy, Suspense, useId } from 'react';
import { cx } from '@/components/ui/cx';
import { DocumentText } from '@/components/ui/document-text';
import type { Plan, PlanParameter } from '@/lib/casefile/plan';

const PolicyEditor = lazy(() => import('@/components/policy/policy-editor'));

interface PlanFieldsProps {
  plan: Plan;
  texts: Readonly<Record<string, string>>;
  problems: Readonly<Record<string, string>>;
  /** While the plan is in force. */
  locked: boolean;
  onChange: (name: string, text: string) => void;
  /** From within an editor: Ctrl+Enter. */
  onSubmit: () => void;
}

/** What is to be set before a plan is carried out. */
export function PlanFields(props: PlanFieldsProps) {
  const { plan, texts, problems, locked, onChange, onSubmit } = props;
  if (plan.parameters.length === 0) return null;
  return (
    <div className="mt-3 space-y-2.5">
      {plan.parameters.map((parameter) => {
        const shared = {
          text: texts[parameter.id] ?? '',
          problem: problems[parameter.id],
          locked,
          onChange: (text: string) => onChange(parameter.id, text),
        };
        return parameter.kind === 'policy' ? (
          <PolicyParameter
            key={parameter.id}
            parameter={parameter}
            {...shared}
            onSubmit={onSubmit}
          />
        ) : (
          <Field key={parameter.id} parameter={parameter} {...shared} />
        );
      })}
    </div>
  );
}

type PolicyParameter = Extract<PlanParameter, { kind: 'policy' }>;

interface FieldProps {
  parameter: Exclude<PlanParameter, PolicyParameter>;
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

interface PolicyParameterProps extends Omit<FieldProps, 'parameter'> {
  parameter: PolicyParameter;
  onSubmit: () => void;
}

/** A policy in its editor, or to be read while the plan is in force. */
function PolicyParameter(props: PolicyParameterProps) {
  const { parameter, text, problem, locked, onChange, onSubmit } = props;
  const { label, hint, name, attach, default: start } = parameter;
  const id = useId();
  const plain = (
    <DocumentText name={`The policy ${name}`} text={text} className="max-h-80 bg-sunken" />
  );
  return (
    <div role="group" aria-labelledby={id}>
      <h4 id={id} className="text-label font-semibold text-ink-2">
        {label}
      </h4>
      {locked ? (
        plain
      ) : (
        <Suspense fallback={plain}>
          <PolicyEditor
            name={name}
            attach={attach}
            start={start}
            text={text}
            description="Ctrl+Enter carries the plan out. Tab leaves the editor."
            onChange={onChange}
            onRun={onSubmit}
          />
        </Suspense>
      )}
      <p className="mt-0.5 text-data text-ink-2" aria-live="polite">
        {problem ? <span className="text-warn">Not carried out. {problem}</span> : hint}
      </p>
    </div>
  );
}

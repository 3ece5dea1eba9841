'use client';

import { Check, ChevronRight } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Inline } from '@/components/ui/inline';
import { stampOf } from '@/lib/casefile/evidence/instant';
import { commandOf, type Plan, type PlanValues, problemsOf } from '@/lib/casefile/plan';
import { PlanFields } from './plan-fields';
import { usePlanValues } from './use-plan-values';

interface PlanOptionProps {
  lab: string;
  plan: Plan;
  /** When it would be carried out; UTC, ISO 8601. */
  at: string;
  open: boolean;
  inForce: boolean;
  onToggle: () => void;
  onCarryOut: (values: PlanValues) => void;
}

/** A plan as one line, or opened: what it does, its risk, the way back, and what is to be set. */
export function PlanOption(props: PlanOptionProps) {
  const { lab, plan, at, open, inForce, onToggle, onCarryOut } = props;
  const panel = useId();
  const { texts, values, set } = usePlanValues(lab, plan);
  const [asked, setAsked] = useState(false);
  const problems = problemsOf(plan, values);
  const command = commandOf(plan, values);

  function submit(event?: FormEvent) {
    event?.preventDefault();
    if (inForce) return;
    setAsked(true);
    if (Object.keys(problems).length === 0) onCarryOut(values);
  }

  return (
    <li className="border-b border-line">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={panel}
          onClick={onToggle}
          className="flex w-full items-center gap-2.5 px-4 py-2.5 text-left text-sm transition-colors duration-(--fast) hover:bg-hover"
        >
          <ChevronRight
            size={15}
            aria-hidden
            className={cx(
              'shrink-0 text-ink-3 transition-transform duration-(--fast)',
              open && 'rotate-90',
            )}
          />
          <span className={cx('min-w-0 flex-1', open && 'font-semibold')}>{plan.name}</span>
          {inForce && (
            <span className="inline-flex shrink-0 items-center gap-1 text-label font-semibold text-ok">
              <Check size={13} aria-hidden /> in force
            </span>
          )}
        </button>
      </h3>
      <form
        id={panel}
        hidden={!open}
        noValidate
        onSubmit={submit}
        className="px-4 pt-1.5 pb-4 pl-10.5 text-sm"
      >
        <p>
          <Inline text={plan.does} />
        </p>
        <dl className="mt-2 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1.5">
          <dt className="text-label leading-5 font-semibold text-ink-3">Risk</dt>
          <dd>
            <Inline text={plan.risk} />
          </dd>
          <dt className="text-label leading-5 font-semibold text-ink-3">Way back</dt>
          <dd>
            <Inline text={plan.rollback} />
          </dd>
        </dl>
        {open && (
          <PlanFields
            plan={plan}
            texts={texts}
            problems={asked ? problems : {}}
            locked={inForce}
            onChange={set}
            onSubmit={submit}
          />
        )}
        {command && (
          <pre
            tabIndex={0}
            role="group"
            aria-label="As a command"
            className="font-data mt-3 overflow-x-auto rounded border border-line bg-sunken px-3 py-2 text-data"
          >
            {command}
          </pre>
        )}
        {inForce ? (
          <p className="mt-3 text-data text-ink-2">It is in force. Take it back above.</p>
        ) : (
          <Button type="submit" look="primary" className="mt-3">
            Carry out at {stampOf(at)} UTC
          </Button>
        )}
      </form>
    </li>
  );
}

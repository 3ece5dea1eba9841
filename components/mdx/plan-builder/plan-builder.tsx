'use client';

import { Copy } from 'lucide-react';
import { useState } from 'react';
import { copyText } from '@/components/lab/workbench/copy';
import { Button } from '@/components/ui/button';
import { Paragraphs } from '@/components/ui/inline';
import { planMarkdown, type PlanToBuild, toggled } from '@/lib/casefile/plan-to-build';
import { PlanStep } from './plan-step';
import { usePlan } from './use-plan';

/** The reader writes a plan, step by step, and compares each step with an example. */
export function PlanBuilder({ plan }: { plan: PlanToBuild }) {
  const { ready, built, change } = usePlan(plan.id);
  const [said, setSaid] = useState('');
  const written = plan.steps.filter(({ id }) => built.texts[id]?.trim()).length;

  return (
    <section
      aria-label={plan.title}
      className="scroll-mt-16 rounded-lg border border-line bg-raised"
    >
      <div className="flex min-h-10 items-center justify-between gap-3 rounded-t-lg border-b border-line bg-sunken px-4 text-data text-ink-2">
        <span className="font-semibold text-ink">{plan.title}</span>
        <span className="shrink-0 tabular-nums">
          {written} of {plan.steps.length} written
        </span>
      </div>
      <Paragraphs text={plan.intro} className="px-4 pt-4 text-base leading-relaxed text-ink-2" />
      <div className="divide-y divide-line">
        {plan.steps.map((step, at) => (
          <PlanStep
            key={step.id}
            step={step}
            number={at + 1}
            text={built.texts[step.id] ?? ''}
            compared={built.compared.includes(step.id)}
            ticked={built.ticked}
            disabled={!ready}
            onText={(text) => change({ texts: { ...built.texts, [step.id]: text } })}
            onCompare={() => change({ compared: toggled(built.compared, step.id) })}
            onTick={(point) => change({ ticked: toggled(built.ticked, point) })}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center gap-3 border-t border-line px-4 py-3">
        <Button
          look="primary"
          disabled={!ready || written === 0}
          onClick={async () =>
            setSaid(
              (await copyText(planMarkdown(plan, built)))
                ? 'Copied as Markdown.'
                : 'Copying is not allowed here.',
            )
          }
        >
          <Copy size={14} aria-hidden /> Copy my plan
        </Button>
        <span role="status" className="text-sm text-ink-2">
          {said}
        </span>
        <span className="ml-auto text-sm text-ink-3">Kept in this browser.</span>
      </div>
    </section>
  );
}

'use client';

import { RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import type { PublicEvaluation } from '@/lib/iam/draft/public';
import { Outcome } from './outcome';
import { Policies } from './policies';
import { RequestPane } from './request';
import { useEvaluator } from './use-evaluator';

/** A case in a lesson: a request, its policies, what AWS decides, and how it comes to that. */
export function Evaluator({ evaluation: about }: { evaluation: PublicEvaluation }) {
  const id = useId();
  const state = useEvaluator(about.id, about.start);
  return (
    <section
      aria-label={about.title}
      className="@container overflow-hidden rounded-lg border border-line bg-raised"
    >
      <header className="flex min-h-9 items-center gap-3 border-b border-line bg-sunken py-1 pr-1 pl-4">
        <p className="min-w-0 flex-1 text-data font-semibold">{about.title}</p>
        {state.changed && (
          <Button size="sm" look="quiet" onClick={state.reset} title="Puts it back as it was">
            <RotateCcw size={13} aria-hidden /> Start again
          </Button>
        )}
      </header>
      <div className="px-4 pt-3">
        <p className="text-base">{about.intro}</p>
        {about.variations.length > 0 && (
          <div role="group" aria-label="Try" className="mt-2.5 flex flex-wrap items-center gap-1.5">
            <span aria-hidden className="mr-0.5 text-data text-ink-3">
              Try
            </span>
            {about.variations.map((one) => (
              <Button
                key={one.id}
                size="sm"
                className="h-auto! min-h-7 py-1 text-left whitespace-normal!"
                onClick={() => state.replace(one.draft)}
              >
                {one.say}
              </Button>
            ))}
          </div>
        )}
      </div>
      <div className="mt-3 border-y border-line">
        <RequestPane
          request={state.draft.request}
          problems={state.fields}
          onChange={state.setRequest}
        />
      </div>
      <Policies id={id} state={state} />
      <div className="border-t border-line">
        <Outcome state={state} />
      </div>
    </section>
  );
}

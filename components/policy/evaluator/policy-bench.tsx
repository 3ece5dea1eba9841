'use client';

import { Link2, RotateCcw } from 'lucide-react';
import { useId } from 'react';
import { copyText } from '@/components/lab/workbench/copy';
import { useToast } from '@/components/lab/workbench/toast';
import { Button } from '@/components/ui/button';
import type { PublicEvaluation } from '@/lib/iam/draft/public';
import { draftHash } from '@/lib/progress/share-draft';
import { Outcome } from './outcome';
import { Policies } from './policies';
import { RequestPane } from './request';
import { SharedNotice } from './shared-notice';
import { type EvaluatorState, useEvaluator } from './use-evaluator';

interface PolicyBenchProps {
  /** Cases to begin from; the first is what the page opens with. */
  cases: readonly [PublicEvaluation, ...PublicEvaluation[]];
}

/** The evaluator, free to use: any request, any policies. */
export function PolicyBench({ cases }: PolicyBenchProps) {
  const id = useId();
  const state = useEvaluator('free', cases[0].start);
  return (
    <div className="relative flex-1">
      <SharedNotice state={state} />
      <BenchBar state={state} cases={cases} />
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 px-3 pb-10 sm:px-5 xl:grid-cols-2">
        <section
          aria-label="The request and its policies"
          className="self-start overflow-hidden rounded-lg border border-line bg-raised"
        >
          <div className="border-b border-line">
            <RequestPane
              request={state.draft.request}
              problems={state.fields}
              onChange={state.setRequest}
            />
          </div>
          <Policies id={id} state={state} free />
        </section>
        <section
          aria-label="What AWS decides"
          className="self-start overflow-hidden rounded-lg border border-line bg-raised xl:sticky xl:top-[calc(var(--top)+1rem)]"
        >
          <Outcome state={state} />
        </section>
      </div>
    </div>
  );
}

function BenchBar({ state, cases }: PolicyBenchProps & { state: EvaluatorState }) {
  const { toast, say } = useToast();
  async function share() {
    const hash = draftHash(state.draft);
    if (!hash) return say('Too long for a link. Take a policy away, or copy it as text.');
    const { origin, pathname } = window.location;
    say(
      (await copyText(origin + pathname + hash))
        ? 'Link copied. The policies are in the link itself.'
        : 'The browser does not let this page copy.',
    );
  }
  return (
    <div className="relative mb-4 flex flex-wrap items-center gap-2 px-3 sm:px-5">
      <select
        aria-label="Open a case"
        value=""
        onChange={(event) => {
          const found = cases.find((one) => one.id === event.target.value);
          if (found) state.replace(found.start);
        }}
        className="h-8 max-w-full min-w-0 rounded border border-line-strong bg-raised px-2 text-sm"
      >
        <option value="">Open a case…</option>
        {cases.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
      </select>
      <Button size="sm" onClick={() => void share()}>
        <Link2 size={14} aria-hidden /> Copy a link
      </Button>
      {state.changed && (
        <Button size="sm" look="quiet" onClick={state.reset} title="Puts it back as it was">
          <RotateCcw size={13} aria-hidden /> Start again
        </Button>
      )}
      {toast}
    </div>
  );
}

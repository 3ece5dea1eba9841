'use client';

import { RotateCcw } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { PublicEvaluation } from '@/lib/iam/draft/public';
import type { Draft } from '@/lib/iam/draft/schema';
import { lightsOf } from './lights';
import { Player } from './player';
import { Policies } from './policies';
import { useDraft } from './use-draft';
import { useEvaluation } from './use-evaluation';
import { Verdict } from './verdict';

const NONE = [] as const;

/** A request, its policies, what AWS decides, and how it comes to that, step by step. */
export function Evaluator({ evaluation: about }: { evaluation: PublicEvaluation }) {
  const id = useId();
  const { draft, setDraft, reset, changed } = useDraft(about.id, about.start);
  const { shown, stale, broken } = useEvaluation(draft);
  const [step, setStep] = useState(0);
  const [tab, setTab] = useState<string>();

  const evaluation = shown?.evaluation;
  const at = Math.min(step, (evaluation?.trace.length ?? 1) - 1);
  const light = evaluation?.trace[at]?.light;
  const lit = light && evaluation?.idOf(light.policy);
  const open = tab ?? lit ?? draft.policies[0]?.id ?? '';
  const textOf = (from: Draft | undefined) => from?.policies.find((one) => one.id === open)?.text;
  // The places are those of the text that was evaluated, and of no other.
  const current = lit === open && textOf(shown?.draft) === textOf(draft);
  const lights = useMemo(() => (light && current ? lightsOf(light) : NONE), [light, current]);

  function go(to: number) {
    setStep(to);
    setTab(undefined);
  }
  function replace(next: Draft) {
    setDraft(next);
    go(0);
  }

  return (
    <section
      aria-label={about.title}
      className="overflow-hidden rounded-lg border border-line bg-raised"
    >
      <header className="flex items-center gap-3 border-b border-line bg-sunken py-1 pr-1 pl-4">
        <h3 className="m-0! min-w-0 flex-1 text-data font-semibold">{about.title}</h3>
        {changed && (
          <Button size="sm" look="quiet" onClick={() => (reset(), go(0))}>
            <RotateCcw size={13} aria-hidden /> Start again
          </Button>
        )}
      </header>
      <div className="border-b border-line px-4 py-3">
        <p className="text-base">{about.intro}</p>
        {about.variations.length > 0 && (
          <div className="mt-2 flex flex-wrap items-center gap-1.5">
            <span className="text-data text-ink-3">Try:</span>
            {about.variations.map((one) => (
              <Button key={one.id} size="sm" onClick={() => replace(one.draft)}>
                {one.say}
              </Button>
            ))}
          </div>
        )}
      </div>
      <Policies
        id={id}
        policies={draft.policies}
        shown={open}
        broken={broken}
        lights={lights}
        onShow={setTab}
        onChange={(policy, text) => {
          setTab(policy);
          setDraft({
            ...draft,
            policies: draft.policies.map((one) => (one.id === policy ? { ...one, text } : one)),
          });
        }}
      />
      {evaluation && (
        <div className="border-t border-line">
          <Verdict evaluation={evaluation} stale={stale} />
          <div className="border-t border-line">
            <Player evaluation={evaluation} at={at} onGo={go} />
          </div>
        </div>
      )}
    </section>
  );
}

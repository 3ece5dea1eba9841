'use client';

import { useMemo, useState } from 'react';
import type { Light } from '@/components/lab/workbench/editor-lights';
import type { Draft, DraftPolicy } from '@/lib/iam/draft/schema';
import { lightsOf } from './lights';
import { useDraft } from './use-draft';
import { useEvaluation } from './use-evaluation';

const NONE: readonly Light[] = [];

/** The state of an evaluator: its draft, the decision on it, the step and the policy that are shown. */
export function useEvaluator(id: string, start: Draft) {
  const { draft, setDraft, reset, changed } = useDraft(id, start);
  const { shown, stale, broken, fields } = useEvaluation(draft);
  const [step, setStep] = useState(0);
  /** Chosen by hand; the step's own policy where absent. */
  const [tab, setTab] = useState<string>();

  const evaluation = shown?.evaluation;
  const at = Math.min(step, (evaluation?.trace.length ?? 1) - 1);
  const light = evaluation?.trace[at]?.light;
  const lit = light && evaluation?.idOf(light.policy);
  const open = draft.policies.find(({ id: one }) => one === (tab ?? lit)) ?? draft.policies[0];
  // The places are those of the text that was evaluated, and of no other.
  const evaluated = shown?.draft.policies.find((one) => one.id === open?.id)?.text;
  const current = lit !== undefined && lit === open?.id && evaluated === open.text;
  const lights = useMemo(() => (light && current ? lightsOf(light) : NONE), [light, current]);

  function go(to: number) {
    setStep(to);
    setTab(undefined);
  }
  function replace(next: Draft) {
    setDraft(next);
    go(0);
  }
  return {
    draft,
    changed,
    evaluation,
    stale,
    broken,
    fields,
    at,
    open: open?.id ?? '',
    lights,
    go,
    replace,
    show: setTab,
    setRequest: (request: Draft['request']) => setDraft({ ...draft, request }),
    /** @param show the id of the policy to be shown then */
    setPolicies: (policies: readonly DraftPolicy[], show?: string) => {
      setTab(show);
      setDraft({ ...draft, policies: [...policies] });
    },
    reset: () => {
      reset();
      go(0);
    },
  };
}

export type EvaluatorState = ReturnType<typeof useEvaluator>;

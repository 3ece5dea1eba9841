'use client';

import { useEffect, useMemo, useState } from 'react';
import { type Evaluation, type FieldProblem, readDraft } from '@/lib/iam/draft/read';
import type { Draft } from '@/lib/iam/draft/schema';

/** Long enough for a word to be typed to its end. */
const WAIT = 200;

interface Shown {
  readonly evaluation: Evaluation;
  /** What it was made from. */
  readonly draft: Draft;
}

/** The decision on a draft; while the draft cannot be read, that of the last one that could. */
export function useEvaluation(draft: Draft): {
  shown?: Shown;
  stale: boolean;
  broken: readonly string[];
  fields: readonly FieldProblem[];
} {
  const [settled, setSettled] = useState(draft);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(draft), WAIT);
    return () => clearTimeout(timer);
  }, [draft]);
  const { evaluation, broken, fields } = useMemo(() => readDraft(settled), [settled]);
  const [good, setGood] = useState<Shown>();
  if (evaluation && good?.evaluation !== evaluation) setGood({ evaluation, draft: settled });
  const shown = evaluation ? { evaluation, draft: settled } : good;
  return { ...(shown && { shown }), stale: !evaluation, broken, fields };
}

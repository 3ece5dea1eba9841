import { useEffect } from 'react';
import { useCaseFile } from '@/components/casefile/use-case-file';
import { simulated, watchedUntil } from '@/lib/casefile/decide';
import type { PlanRoom } from '@/lib/casefile/plan';
import { useProgress } from '@/lib/progress/store';
import { workspaceStore } from '@/lib/progress/workspace';
import { NO_RESULTS } from '@/lib/progress/workspace-schema';
import type { Evidence } from '@/lib/query/types';
import type { View } from './evidence-switch';
import { type AfterState, useAfter } from './use-after';

export interface EvidenceView {
  readonly view: View;
  /** Absent while the account goes on. */
  readonly evidence?: Evidence;
  readonly after: AfterState;
  /** There is something to switch between. */
  readonly decided: boolean;
  /** Up to when the account was watched; UTC, ISO 8601. */
  readonly until: string;
  readonly show: (view: View) => void;
}

const NOTHING: PlanRoom = { task: '', plans: [], fix: '1970-01-01T00:00:00Z', watchedMs: 0 };

/** Which evidence a lab's queries run over. Results of the other one are taken off the page. */
export function useEvidenceView(
  lab: string,
  base: Evidence,
  workspace: string,
  room: PlanRoom | undefined,
): EvidenceView {
  const { ready, caseFile } = useCaseFile(workspace);
  const { decisions } = caseFile;
  const decided = room !== undefined && decisions.length > 0;
  const saved = useProgress((state) => state.open[`${lab}/view`]);
  const view: View = decided && saved === 'after' ? 'after' : 'before';
  const after = useAfter(base, decisions, decided && view === 'after');

  const of = view === 'after' ? JSON.stringify(simulated(decisions)) : '';
  useEffect(() => {
    const { open, keep } = useProgress.getState();
    if (!ready || (open[`${lab}/results-of`] ?? '') === of) return;
    keep('open', `${lab}/results-of`, of);
    workspaceStore(workspace).setState(NO_RESULTS);
  }, [lab, workspace, ready, of]);

  return {
    view,
    ...(view === 'before' && { evidence: base }),
    ...(view === 'after' && after.status === 'ready' && { evidence: after.evidence }),
    after,
    decided,
    until: watchedUntil(room ?? NOTHING, decisions),
    show: (next) => useProgress.getState().keep('open', `${lab}/view`, next),
  };
}

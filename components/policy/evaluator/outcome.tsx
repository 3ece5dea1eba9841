import { Player } from './player';
import type { EvaluatorState } from './use-evaluator';
import { Verdict } from './verdict';

/** The verdict and the way to it; before anything could be read, what to do. */
export function Outcome({ state }: { state: EvaluatorState }) {
  const { evaluation, stale, at, go } = state;
  if (!evaluation)
    return (
      <p role="status" className="px-4 py-3 text-sm text-ink-2">
        Mend what is marked: AWS would not take it as it stands.
      </p>
    );
  return (
    <>
      <Verdict evaluation={evaluation} stale={stale} />
      <div className="border-t border-line">
        <Player evaluation={evaluation} at={at} onGo={go} />
      </div>
    </>
  );
}

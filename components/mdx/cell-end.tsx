'use client';

import { ENGINE_NAMES, EngineLoading } from '@/components/lab/workbench/engine-loading';
import { useToast } from '@/components/lab/workbench/toast';
import type { EngineState } from '@/components/lab/workbench/engines';
import type { Language } from '@/lib/query/types';
import { CellResult } from './cell-result';
import type { CellOutcome } from './use-cell-run';

interface CellEndProps {
  language: Language;
  state: EngineState;
  outcome: CellOutcome | null;
  onRetry: () => void;
  /** What it is known to print. */
  expected?: string | undefined;
  /** A prediction is asked for: the output would give it away. */
  expectedHidden?: boolean;
  /** The reader is to write the query that prints it. */
  goal?: boolean;
  guess?: string;
}

/** Beneath a cell's query: the engine while it loads, and the result. */
export function CellEnd(props: CellEndProps) {
  const { language, state, outcome, onRetry, expected } = props;
  const { expectedHidden = false, goal = false, guess = '' } = props;
  const { toast, say } = useToast();
  return (
    <>
      {(state.status === 'opening' || (state.status === 'failed' && !outcome)) && (
        <EngineLoading state={state} name={ENGINE_NAMES[language]} onRetry={onRetry} compact />
      )}
      <CellResult
        outcome={outcome}
        language={language}
        expected={expected}
        expectedHidden={expectedHidden}
        goal={goal}
        guess={guess}
        say={say}
      />
      {toast}
    </>
  );
}

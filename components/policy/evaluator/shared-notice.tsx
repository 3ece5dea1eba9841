'use client';

import { Button } from '@/components/ui/button';
import type { EvaluatorState } from './use-evaluator';
import { useSharedDraft } from './use-shared-draft';

/** A link's request and policies, offered: what was written here is not lost without asking. */
export function SharedNotice({ state }: { state: EvaluatorState }) {
  const { shared, broken, dismiss } = useSharedDraft();
  if (!shared && !broken) return null;
  return (
    <div
      role="alert"
      className="mx-3 mb-4 flex flex-wrap items-center gap-2 rounded border border-line bg-accent-wash px-4 py-2 text-sm sm:mx-5"
    >
      {shared ? (
        <>
          <p className="mr-auto">
            This link holds a request and {count(shared.policies.length)}.
            {state.changed && ' What you have written here would be replaced.'}
          </p>
          <Button
            size="sm"
            look="primary"
            onClick={() => {
              state.replace(shared);
              dismiss();
            }}
          >
            Open it
          </Button>
          <Button size="sm" onClick={dismiss}>
            Keep what is here
          </Button>
        </>
      ) : (
        <>
          <p className="mr-auto">
            This link cannot be read. Copy the whole link, or ask for it again.
          </p>
          <Button size="sm" onClick={dismiss}>
            Close
          </Button>
        </>
      )}
    </div>
  );
}

const count = (n: number) => (n === 1 ? 'one policy' : `${n} policies`);

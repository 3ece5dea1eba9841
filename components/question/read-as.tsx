import type { ReactNode } from 'react';
import type { Understood } from '@/lib/grading/registry';

interface ReadAsProps {
  id: string;
  /** Nothing where nothing was typed. */
  parsed: Understood | undefined;
  /** Of an answer that is not yet one: why not is said elsewhere where false. */
  why?: boolean;
  /** Of one that is one: what it was read as. */
  echo: boolean;
  children?: ReactNode;
}

/** What an input was read as, while it is typed, or why it cannot be an answer yet. */
export function ReadAs({ id, parsed, why = true, echo, children }: ReadAsProps) {
  return (
    <p id={id} aria-live="polite" className="mt-1.5 min-h-5 text-data text-ink-2">
      {parsed?.ok && echo && (
        <>
          Read as <span className="font-semibold text-ink">{parsed.echo}</span>
          {parsed.assumed && <span className="text-ink-3">. {parsed.assumed}</span>}
        </>
      )}
      {parsed && !parsed.ok && why && (
        <span className="text-warn">
          <span className="font-semibold">Not yet an answer:</span> {parsed.note}
        </span>
      )}
      {children}
    </p>
  );
}

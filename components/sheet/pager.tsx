'use client';

import { useState } from 'react';
import { whole } from '@/components/lab/workbench/units';
import { Button } from '@/components/ui/button';

/** So many rows are shown at a time: a page of thousands is slow to everything. */
export const PAGE = 100;

export interface Pages<Row> {
  readonly shown: readonly Row[];
  readonly total: number;
  readonly size: number;
  /** From 0. */
  readonly at: number;
  readonly last: number;
  go(at: number): void;
}

export function usePages<Row>(rows: readonly Row[], size = PAGE): Pages<Row> {
  const [wanted, go] = useState(0);
  const last = Math.max(0, Math.ceil(rows.length / size) - 1);
  const at = Math.min(wanted, last);
  return {
    shown: rows.slice(at * size, (at + 1) * size),
    total: rows.length,
    ...{ size, at, last, go },
  };
}

/** Which of the rows these are, and the way to the others; nothing where all are there. */
export function Pager({ of, label }: { of: Pages<unknown>; label: string }) {
  const { shown, total, size, at, last, go } = of;
  if (last === 0) return null;
  const from = at * size + 1;
  return (
    <nav aria-label={`Pages of ${label}`} className="mt-3 flex flex-wrap items-center gap-2">
      <Step words="Previous" to={at - 1} last={last} go={go} />
      <Step words="Next" to={at + 1} last={last} go={go} />
      <p role="status" className="ml-1 text-sm text-ink-2 tabular-nums">
        {whole(from)}–{whole(from + shown.length - 1)} of {whole(total)}
      </p>
    </nav>
  );
}

interface StepProps extends Pick<Pages<unknown>, 'last' | 'go'> {
  words: string;
  to: number;
}

/** At the end it is only said to be disabled: the keyboard is to stay on it. */
function Step({ words, to, last, go }: StepProps) {
  const none = to < 0 || to > last;
  return (
    <Button
      size="sm"
      aria-disabled={none}
      onClick={() => !none && go(to)}
      className={none ? 'text-ink-3' : ''}
    >
      {words}
    </Button>
  );
}

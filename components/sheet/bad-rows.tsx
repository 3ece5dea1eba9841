'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { counted } from '@/components/lab/workbench/units';
import type { BadRow } from '@/lib/sheet/read/sheet';

const AT_FIRST = 20;

function whatToDo(bad: readonly BadRow[]): string {
  const mendable = bad.filter(({ asIs }) => !asIs);
  if (mendable.length === 0) return '';
  const what = mendable.length === bad.length ? 'these' : 'what is wrong';
  return `Mend ${what} in the file and bring it again.`;
}

/** What was not graded, with its line and the reason. */
export function BadRows({ bad }: { bad: readonly BadRow[] }) {
  const [all, setAll] = useState(false);
  if (bad.length === 0) return null;
  const shown = all ? bad : bad.slice(0, AT_FIRST);
  return (
    <section
      aria-labelledby="sheet-bad"
      className="rounded border border-line bg-warn-wash px-4 py-3"
    >
      <h2 id="sheet-bad" className="text-base font-semibold">
        {counted(bad.length, 'entry', 'entries')} not graded
      </h2>
      <p className="mt-0.5 text-sm text-ink-2">The rest is. {whatToDo(bad)}</p>
      <ul className="mt-2 text-sm">
        {shown.map(({ line, column, reason }, at) => (
          <li key={at} className="flex gap-3 py-0.5">
            <span className="w-20 shrink-0 text-ink-2 tabular-nums">Line {line}</span>
            <span className="min-w-0 [overflow-wrap:anywhere]">
              {column !== undefined && <span className="font-data">{column}: </span>}
              {reason}
            </span>
          </li>
        ))}
      </ul>
      {shown.length < bad.length && (
        <Button size="sm" className="mt-2" onClick={() => setAll(true)}>
          Show all {bad.length}
        </Button>
      )}
    </section>
  );
}

'use client';

import { counted } from '@/components/lab/workbench/units';
import type { BadRow } from '@/lib/sheet/read/sheet';
import { badWords } from '@/lib/sheet/report/tables';
import { Pager, usePages } from './pager';

const AT_A_TIME = 20;

function whatToDo(bad: readonly BadRow[]): string {
  const mendable = bad.filter(({ asIs }) => !asIs);
  if (mendable.length === 0) return '';
  const what = mendable.length === bad.length ? 'these' : 'what is wrong';
  return `Mend ${what} in the file and bring it again.`;
}

interface BadRowsProps {
  bad: readonly BadRow[];
  nameOf: (ref: string) => string;
  /** How many answers were graded all the same. */
  graded: number;
}

/** What was not graded, with its line and the reason. */
export function BadRows({ bad, nameOf, graded }: BadRowsProps) {
  const pages = usePages(bad, AT_A_TIME);
  if (bad.length === 0) return null;
  return (
    <section
      aria-labelledby="sheet-bad"
      className="rounded border border-line bg-warn-wash px-4 py-3"
    >
      <h2 id="sheet-bad" className="text-base font-semibold">
        {counted(bad.length, 'entry', 'entries')} not graded
      </h2>
      <p className="mt-0.5 text-sm text-ink-2">
        {graded > 0 ? 'The rest is.' : 'Nothing is.'} {whatToDo(bad)}
      </p>
      <ul className="mt-2 text-sm">
        {pages.shown.map((one, at) => (
          <Entry key={at} of={one} nameOf={nameOf} />
        ))}
      </ul>
      <Pager of={pages} label="what is not graded" />
    </section>
  );
}

function Entry({ of, nameOf }: { of: BadRow; nameOf: BadRowsProps['nameOf'] }) {
  const { column, reason } = badWords(of, nameOf);
  return (
    <li className="flex gap-3 py-0.5">
      <span className="w-20 shrink-0 text-ink-2 tabular-nums">Line {of.line}</span>
      <span className="min-w-0 [overflow-wrap:anywhere]">
        {column !== undefined && <span className="font-data">{column}: </span>}
        {reason}
      </span>
    </li>
  );
}

'use client';

import { type KeyboardEvent, useRef } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { dayOf } from '@/lib/casefile/evidence/instant';
import type { Pin } from '@/lib/casefile/schema';
import { useProgress } from '@/lib/progress/store';
import { EvidenceItem } from './evidence-item';
import { Empty, Part } from './part';
import type { ListProps } from './hypothesis-list';

interface Group {
  readonly name: string;
  readonly pins: Pin[];
}

/** By the day on which it happened; what has no time, and what is after the fix, stand apart. */
function grouped(pins: readonly Pin[]): Group[] {
  const sorted = [...pins].sort(
    (a, b) => (a.eventTime ?? '~').localeCompare(b.eventTime ?? '~') || a.number - b.number,
  );
  const groups = new Map<string, Pin[]>();
  for (const pin of sorted.filter(({ after }) => !after)) {
    const name = pin.eventTime ? dayOf(Date.parse(pin.eventTime)) : 'Without a time';
    groups.set(name, [...(groups.get(name) ?? []), pin]);
  }
  const after = sorted.filter((pin) => pin.after);
  if (after.length > 0) groups.set('After the fix', after);
  return [...groups].map(([name, members]) => ({ name, pins: members }));
}

interface EvidenceListProps extends ListProps {
  lab: string;
}

/** What was pinned, as a list whose rows open. Arrow keys go from row to row. */
export function EvidenceList({ lab, caseFile, edit, onRemove }: EvidenceListProps) {
  const place = `${lab}/pin`;
  const open = useProgress((state) => state.open[place]);
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const here = event.target as HTMLElement;
    if (!step || !here.matches('[data-pin]')) return;
    const all = [...(list.current?.querySelectorAll<HTMLElement>('[data-pin]') ?? [])];
    event.preventDefault();
    all[all.indexOf(here) + step]?.focus();
  }

  return (
    <Part part="evidence" title="Evidence" count={caseFile.pins.length}>
      {caseFile.pins.length === 0 && (
        <Empty>
          Pin what a query shows: press <Kbd>P</Kbd> on a row of a result, use the pin beside a line
          of the terminal, or open a record and pin it. The query that found it is kept with it.
        </Empty>
      )}
      <div ref={list} onKeyDown={onKeyDown}>
        {grouped(caseFile.pins).map(({ name, pins }) => (
          <section key={name} aria-label={name}>
            <h3 className="flex justify-between px-4 pt-2.5 pb-1 text-label text-ink-3">
              {name}
              {name.endsWith('time') ? null : <span>UTC</span>}
            </h3>
            <ul>
              {pins.map((pin) => (
                <EvidenceItem
                  key={pin.id}
                  pin={pin}
                  hypotheses={caseFile.hypotheses}
                  open={open === pin.id}
                  onToggle={() =>
                    useProgress.getState().keep('open', place, open === pin.id ? undefined : pin.id)
                  }
                  edit={edit}
                  onRemove={onRemove}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Part>
  );
}

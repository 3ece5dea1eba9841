'use client';

import { Plus } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { Button } from '@/components/ui/button';
import { addEntry } from '@/lib/casefile/edit';
import { type TimelineEntry, timelineOf } from '@/lib/casefile/timeline/entries';
import { freshId } from '@/lib/progress/fresh-id';
import { useProgress } from '@/lib/progress/store';
import type { ListProps } from './hypothesis-list';
import { ManualEntryItem } from './manual-entry-item';
import { Empty, Part } from './part';
import { TimelineChart } from './timeline-chart';

interface TimelinePartProps extends ListProps {
  lab: string;
}

/** What happened when: pins that have a time, and entries of your own. */
export function TimelinePart({ lab, caseFile, edit, onRemove }: TimelinePartProps) {
  const entries = useMemo(() => timelineOf(caseFile), [caseFile]);
  const own = useRef<HTMLUListElement>(null);
  const untimed = caseFile.pins.filter(({ eventTime }) => !eventTime).length;

  function add() {
    const id = freshId();
    edit((was, now) => addEntry(was, { id, now }));
    requestAnimationFrame(() => focusOwn(id));
  }
  const focusOwn = (id: string) =>
    own.current?.querySelector<HTMLElement>(`[data-id="${id}"] input`)?.focus();

  function open({ kind, id }: TimelineEntry) {
    if (kind === 'entry') return focusOwn(id);
    if (kind !== 'pin') return;
    useProgress.getState().keep('open', `${lab}/pin`, id);
    document.querySelector<HTMLElement>(`[data-pin="${id}"]`)?.focus();
  }

  return (
    <Part
      part="timeline"
      title="Timeline"
      count={entries.length}
      action={
        <Button look="quiet" size="sm" className="h-6" onClick={add}>
          <Plus size={13} aria-hidden /> Entry
        </Button>
      }
    >
      {entries.length === 0 && caseFile.entries.length === 0 && (
        <Empty>
          Pins that have a time line up here, to scale. Add entries of your own for what the logs do
          not say: a call, a change, an alarm.
        </Empty>
      )}
      {entries.length > 0 && <TimelineChart entries={entries} onOpen={open} />}
      {untimed > 0 && entries.length > 0 && (
        <p className="px-4 pb-2 text-data text-ink-3">
          {untimed === 1 ? '1 pin says' : `${untimed} pins say`} no time and{' '}
          {untimed === 1 ? 'is' : 'are'} not drawn.
        </p>
      )}
      <ul ref={own} aria-label="Your entries">
        {caseFile.entries.map((entry) => (
          <ManualEntryItem key={entry.id} entry={entry} edit={edit} onRemove={onRemove} />
        ))}
      </ul>
    </Part>
  );
}

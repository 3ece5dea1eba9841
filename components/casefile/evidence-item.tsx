'use client';

import { ChevronRight } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import { headlineOf } from '@/lib/casefile/evidence/headline';
import { clockOf } from '@/lib/casefile/evidence/instant';
import type { Hypothesis, Pin } from '@/lib/casefile/schema';
import { EvidenceDetail } from './evidence-detail';
import type { Edit } from './use-case-file';
import type { Remove } from './use-removal';

export interface EvidenceItemProps {
  pin: Pin;
  hypotheses: readonly Hypothesis[];
  open: boolean;
  onToggle: () => void;
  edit: Edit;
  onRemove: Remove;
}

/** A pin as two lines: what, who and where from, when, and on which hypotheses it bears. */
export function EvidenceItem(props: EvidenceItemProps) {
  const { pin, hypotheses, open, onToggle, edit, onRemove } = props;
  const { title, detail } = headlineOf(pin.shown);
  const panel = `pin-${pin.id}`;
  const ties = hypotheses.flatMap(({ number, evidence }) => {
    const bears = evidence.find((one) => one.pin === pin.id)?.bears;
    return bears ? [{ number, bears }] : [];
  });
  const second = pin.note.trim().split('\n')[0] || detail;
  return (
    <li className={cx('border-b border-line', open && 'bg-raised')}>
      <button
        type="button"
        data-pin={pin.id}
        aria-expanded={open}
        aria-controls={panel}
        onClick={onToggle}
        className="grid w-full grid-cols-[1.75rem_minmax(0,1fr)_auto] items-baseline gap-x-2 px-4 py-1.5 text-left transition-colors duration-(--fast) hover:bg-hover focus-visible:-outline-offset-2"
      >
        <span className="font-data font-semibold text-accent">E{pin.number}</span>
        <span
          className={cx(
            'truncate text-sm',
            pin.shown.kind === 'line' ? 'font-data' : 'font-semibold',
          )}
        >
          {title}
        </span>
        <span className="flex items-center gap-1 text-ink-2">
          {pin.eventTime && <span className="font-data">{clockOf(Date.parse(pin.eventTime))}</span>}
          <ChevronRight
            size={13}
            aria-hidden
            className={cx(
              'shrink-0 text-ink-3 transition-transform duration-(--fast)',
              open && 'rotate-90',
            )}
          />
        </span>
        {(second || ties.length > 0) && (
          <>
            <span className="col-start-2 truncate text-data text-ink-3">{second}</span>
            <span className="flex gap-1.5 justify-self-end text-label font-semibold">
              {ties.map(({ number, bears }) => (
                <span key={number} className={bears === 'for' ? 'text-ok' : 'text-bad'}>
                  <span className="sr-only">{bears} </span>H{number}
                  <span aria-hidden>{bears === 'for' ? ' +' : ' −'}</span>
                </span>
              ))}
            </span>
          </>
        )}
      </button>
      <div id={panel} hidden={!open}>
        {open && (
          <EvidenceDetail pin={pin} hypotheses={hypotheses} edit={edit} onRemove={onRemove} />
        )}
      </div>
    </li>
  );
}

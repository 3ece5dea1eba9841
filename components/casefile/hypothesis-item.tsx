'use client';

import { ChevronRight, Trash2 } from 'lucide-react';
import { useId, useState } from 'react';
import { IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { change, tie } from '@/lib/casefile/edit';
import { headlineOf } from '@/lib/casefile/evidence/headline';
import { clockOf } from '@/lib/casefile/evidence/instant';
import type { Hypothesis, Pin } from '@/lib/casefile/schema';
import { GrowText } from './grow-text';
import { Segments } from './segments';
import { BEARS, STATES } from './states';
import type { Edit } from './use-case-file';

interface HypothesisItemProps {
  hypothesis: Hypothesis;
  pins: readonly Pin[];
  edit: Edit;
  onRemove: (list: 'hypotheses', id: string, name: string) => void;
}

/** What a state other than open still asks for. */
function wanted({ state, evidence }: Hypothesis): string {
  const has = (bears: 'for' | 'against') => evidence.some((one) => one.bears === bears);
  if (state === 'supported' && !has('for')) return 'Supported by what? Tie evidence for it.';
  if (state === 'ruled-out' && !has('against'))
    return 'Ruled out by what? Tie evidence against it.';
  return '';
}

/** A hypothesis: its words, its state, and the evidence it rests on. */
export function HypothesisItem({ hypothesis, pins, edit, onRemove }: HypothesisItemProps) {
  const { id, number, text, state, evidence } = hypothesis;
  const [tying, setTying] = useState(false);
  const panel = useId();
  const name = `H${number}`;
  const missing = wanted(hypothesis);
  const named = (bears: 'for' | 'against') =>
    pins
      .filter((pin) => evidence.some((one) => one.pin === pin.id && one.bears === bears))
      .map((pin) => `E${pin.number}`)
      .join(', ');
  const [pro, contra] = [named('for'), named('against')];

  return (
    <li data-id={id} className="border-b border-line px-4 py-2.5" aria-label={name}>
      <div className="flex items-center gap-2">
        <span className="font-data w-6 shrink-0 font-semibold text-ink-2">{name}</span>
        <Segments
          label={`State of ${name}`}
          segments={STATES}
          value={state}
          onChange={(next) =>
            edit((was, now) => change(was, 'hypotheses', id, { state: next }, now))
          }
        />
        <IconButton
          size="sm"
          label={`Remove ${name}`}
          className="-mr-2 ml-auto"
          onClick={() => onRemove('hypotheses', id, name)}
        >
          <Trash2 size={14} aria-hidden />
        </IconButton>
      </div>
      <GrowText
        aria-label={`${name}: what would explain it`}
        value={text}
        onText={(next) => edit((was, now) => change(was, 'hypotheses', id, { text: next }, now))}
        placeholder="What would explain all of it?"
        className={cx('mt-1 ml-6 w-[calc(100%-1.5rem)]', state === 'ruled-out' && 'text-ink-3')}
      />
      <div className="mt-0.5 ml-6 flex flex-wrap items-center gap-x-3 gap-y-0.5 px-2 text-data text-ink-2">
        {pro && (
          <span className="inline-flex gap-1.5">
            <span className="font-semibold text-ok">For</span>
            <span className="font-data">{pro}</span>
          </span>
        )}
        {contra && (
          <span className="inline-flex gap-1.5">
            <span className="font-semibold text-bad">Against</span>
            <span className="font-data">{contra}</span>
          </span>
        )}
        <button
          type="button"
          aria-expanded={tying}
          aria-controls={panel}
          onClick={() => setTying(!tying)}
          className="-ml-1 inline-flex h-6 items-center gap-0.5 rounded-sm px-1 font-semibold text-ink-2 hover:bg-hover hover:text-ink"
        >
          <ChevronRight
            size={13}
            aria-hidden
            className={cx('transition-transform duration-(--fast)', tying && 'rotate-90')}
          />
          {evidence.length > 0 ? 'Evidence' : 'Tie evidence'}
          <span className="sr-only"> of {name}</span>
        </button>
      </div>
      {missing && <p className="mt-0.5 ml-8 text-data text-warn">{missing}</p>}
      <div id={panel} hidden={!tying} className="mt-1 ml-8 border-l border-line pl-2">
        {pins.length === 0 && (
          <p className="py-1 text-data text-ink-2">Nothing is pinned yet. Pin evidence first.</p>
        )}
        <ul>
          {(tying ? pins : []).map((pin) => (
            <li key={pin.id} className="flex items-center gap-2 py-0.5">
              <span className="font-data w-7 shrink-0 text-ink-2">E{pin.number}</span>
              <span
                className="min-w-0 flex-1 truncate text-data"
                title={headlineOf(pin.shown).detail}
              >
                {headlineOf(pin.shown).title}
                {pin.eventTime && (
                  <span className="font-data ml-1.5 text-ink-3">
                    {clockOf(Date.parse(pin.eventTime))}
                  </span>
                )}
              </span>
              <Segments
                label={`E${pin.number}, ${headlineOf(pin.shown).title}, and ${name}`}
                segments={BEARS}
                value={evidence.find((one) => one.pin === pin.id)?.bears ?? 'none'}
                onChange={(bears) => edit((was, now) => tie(was, id, pin.id, bears, now))}
              />
            </li>
          ))}
        </ul>
      </div>
    </li>
  );
}

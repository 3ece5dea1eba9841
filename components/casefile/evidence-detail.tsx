'use client';

import { Trash2 } from 'lucide-react';
import { QueryBlock } from '@/components/question/query-text';
import { Button } from '@/components/ui/button';
import { change, tie } from '@/lib/casefile/edit';
import { stampOf } from '@/lib/casefile/evidence/instant';
import type { Hypothesis, Pin, Shown } from '@/lib/casefile/schema';
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import { GrowText } from './grow-text';
import { Segments } from './segments';
import { BEARS } from './states';
import type { Edit } from './use-case-file';
import type { Remove } from './use-removal';

interface EvidenceDetailProps {
  pin: Pin;
  hypotheses: readonly Hypothesis[];
  edit: Edit;
  onRemove: Remove;
}

/** A pin opened: your note, what it bears on, the values, and the query to ask again. */
export function EvidenceDetail({ pin, hypotheses, edit, onRemove }: EvidenceDetailProps) {
  const { id, number, note, after, foundBy, shown } = pin;
  const name = `E${number}`;
  return (
    <div className="pr-4 pb-3 pl-13">
      <GrowText
        aria-label={`Note on ${name}`}
        value={note}
        onText={(next) => edit((was, now) => change(was, 'pins', id, { note: next }, now))}
        placeholder="What it shows"
        framed
      />
      {hypotheses.length > 0 && (
        <ul className="mt-2" aria-label={`What ${name} bears on`}>
          {hypotheses.map((one) => (
            <li key={one.id} className="flex items-center gap-2 py-0.5">
              <span className="font-data w-6 shrink-0 text-ink-2">H{one.number}</span>
              <span className="min-w-0 flex-1 truncate text-data text-ink-2">{one.text}</span>
              <Segments
                label={`${name} and H${one.number}`}
                segments={BEARS}
                value={one.evidence.find((two) => two.pin === id)?.bears ?? 'none'}
                onChange={(bears) => edit((was, now) => tie(was, one.id, id, bears, now))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="mt-2">
        <Values shown={shown} name={name} />
      </div>
      <QueryBlock
        query={foundBy}
        scope={foundBy.scope}
        note={`Found with ${LANGUAGE_NAMES[foundBy.language]}`}
      />
      <div className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-data text-ink-3">
        <label className="inline-flex cursor-pointer items-center gap-1.5 text-ink-2">
          <input
            type="checkbox"
            checked={after}
            onChange={(event) =>
              edit((was, now) => change(was, 'pins', id, { after: event.target.checked }, now))
            }
            className="accent-(--accent)"
          />
          After the fix
        </label>
        <span>Pinned {stampOf(pin.pinnedAt).slice(0, 16)} UTC</span>
        <Button
          look="quiet"
          size="sm"
          className="ml-auto"
          aria-label={`Remove ${name}`}
          onClick={() => onRemove('pins', id, name)}
        >
          <Trash2 size={13} aria-hidden /> Remove
        </Button>
      </div>
    </div>
  );
}

const WELL =
  'font-data max-h-64 overflow-auto rounded border border-line bg-sunken px-2.5 py-2 [overflow-wrap:anywhere] whitespace-pre-wrap';

function Values({ shown, name }: { shown: Shown; name: string }) {
  if (shown.kind !== 'row') {
    const text = shown.kind === 'line' ? shown.text : JSON.stringify(shown.record, null, 2);
    return (
      <pre tabIndex={0} role="region" aria-label={`What ${name} shows`} className={WELL}>
        {text}
      </pre>
    );
  }
  return (
    <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-data">
      {shown.columns.map((column, at) => {
        const value = shown.values[at];
        return (
          <div
            key={at}
            className="col-span-2 grid grid-cols-subgrid border-t border-line py-0.5 first:border-t-0"
          >
            <dt className="text-ink-3">{column}</dt>
            <dd className="font-data [overflow-wrap:anywhere]">
              {typeof value === 'object' ? JSON.stringify(value) : String(value)}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

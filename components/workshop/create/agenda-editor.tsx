'use client';

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useRef } from 'react';
import { flushSync } from 'react-dom';
import { Button, IconButton } from '@/components/ui/button';
import type { Offer } from '@/lib/workshop/client/wire';
import { MOST } from '@/lib/workshop/protocol/bounds';
import { choicesOf, type DraftPart, type Kind, KIND_NAMES, newPart } from './draft';

interface AgendaEditorProps {
  offer: Offer;
  parts: readonly DraftPart[];
  onChange: (parts: readonly DraftPart[]) => void;
}

const FIELD = 'h-9 rounded border border-line-strong bg-raised px-2.5 text-sm';
const KINDS = Object.keys(KIND_NAMES) as Kind[];

/** The parts in order, each with its minutes. */
export function AgendaEditor({ offer, parts, onChange }: AgendaEditorProps) {
  const list = useRef<HTMLOListElement>(null);
  const adders = useRef<HTMLDivElement>(null);
  const total = parts.reduce((sum, { minutes }) => sum + minutes, 0);
  const set = (at: number, part: DraftPart) => onChange(parts.with(at, part));
  const move = (at: number, by: number) => {
    const part = parts[at];
    if (part) onChange(parts.toSpliced(at, 1).toSpliced(at + by, 0, part));
  };
  const add = (kind: Kind) => {
    onChange([...parts, newPart(kind, offer)]);
    // The new row's first field has the focus, so that a keyboard goes on there.
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('li:last-child select, li:last-child input')?.focus()); // prettier-ignore
  };
  const remove = (at: number) => {
    flushSync(() => onChange(parts.toSpliced(at, 1)));
    // To the next one, to the one before where it was the last, to what adds one where none is left.
    const rows = list.current?.querySelectorAll<HTMLElement>('li button:last-of-type');
    const next = rows?.[Math.min(at, rows.length - 1)] ?? adders.current?.querySelector('button');
    next?.focus();
  };
  return (
    <div>
      <ol ref={list} className="divide-y divide-line rounded-lg border border-line bg-raised">
        {parts.map((part, at) => (
          <Row
            key={part.key}
            number={at + 1}
            offer={offer}
            part={part}
            onChange={(next) => set(at, next)}
            onUp={at > 0 ? () => move(at, -1) : undefined}
            onDown={at < parts.length - 1 ? () => move(at, 1) : undefined}
            onRemove={() => remove(at)}
          />
        ))}
        {parts.length === 0 && (
          <li className="px-4 py-5 text-sm text-ink-2">
            Nothing yet. Add a part: a lab is a good first one.
          </li>
        )}
      </ol>
      <div ref={adders} className="mt-3 flex flex-wrap items-center gap-2">
        {KINDS.map((kind) => (
          <Button
            key={kind}
            size="sm"
            disabled={parts.length >= MOST.parts}
            onClick={() => add(kind)}
          >
            <Plus size={13} aria-hidden /> {KIND_NAMES[kind]}
          </Button>
        ))}
        <span className="ml-auto text-sm text-ink-2 tabular-nums" role="status">
          {parts.length} {parts.length === 1 ? 'part' : 'parts'}, {total} min
        </span>
      </div>
    </div>
  );
}

interface RowProps {
  number: number;
  offer: Offer;
  part: DraftPart;
  onChange: (part: DraftPart) => void;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
  onRemove: () => void;
}

function Row({ number, offer, part, onChange, onUp, onDown, onRemove }: RowProps) {
  const choices = choicesOf(part.kind, offer);
  const name = `Part ${number}, ${KIND_NAMES[part.kind]}`;
  return (
    <li className="flex flex-wrap items-center gap-2 px-3 py-2.5 sm:flex-nowrap">
      <span className="shrink-0 text-data text-ink-3 tabular-nums max-sm:flex-1 sm:w-28">
        {number}. <span className="font-semibold text-ink-2">{KIND_NAMES[part.kind]}</span>
      </span>
      {choices ? (
        <select
          aria-label={`${name}: which`}
          value={part.of}
          onChange={(event) => onChange({ ...newPart(part.kind, offer, event.target.value), key: part.key })} // prettier-ignore
          className={`${FIELD} min-w-0 flex-1 max-sm:order-1 max-sm:basis-1/2`}
        >
          {choices.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      ) : (
        <input
          aria-label={`${name}: title`}
          value={part.title}
          maxLength={200}
          onChange={(event) => onChange({ ...part, title: event.target.value })}
          className={`${FIELD} min-w-0 flex-1 max-sm:order-1 max-sm:basis-1/2`}
        />
      )}
      <label className="flex items-center gap-1.5 text-data text-ink-3 max-sm:order-1">
        <input
          type="number"
          aria-label={`${name}: minutes`}
          value={part.minutes}
          min={0}
          max={MOST.minutes}
          onChange={(event) => onChange({ ...part, minutes: Math.max(0, Math.min(MOST.minutes, event.target.valueAsNumber || 0)) })} // prettier-ignore
          className={`${FIELD} w-18 text-right tabular-nums`}
        />
        min
      </label>
      <span className="flex shrink-0">
        <IconButton label={`${name}: move up`} size="sm" disabled={!onUp} onClick={onUp}>
          <ArrowUp size={15} aria-hidden />
        </IconButton>
        <IconButton label={`${name}: move down`} size="sm" disabled={!onDown} onClick={onDown}>
          <ArrowDown size={15} aria-hidden />
        </IconButton>
        <IconButton label={`${name}: remove`} size="sm" onClick={onRemove}>
          <Trash2 size={15} aria-hidden />
        </IconButton>
      </span>
    </li>
  );
}

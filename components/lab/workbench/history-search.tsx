'use client';

import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { Kbd } from '@/components/ui/kbd';
import { type Match, searchHistory } from './history';

interface HistorySearchProps {
  /** Distinct, the newest first. */
  past: readonly string[];
  /** `run`: Enter; otherwise the query is put into the prompt to be changed. */
  onPick: (text: string, run: boolean) => void;
  onClose: () => void;
}

/** Ctrl-R: the past queries that hold the words typed, with the words marked. */
export function HistorySearch({ past, onPick, onClose }: HistorySearchProps) {
  const [search, setSearch] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const id = useId();
  const matches = useMemo(() => searchHistory(past, search).slice(0, 100), [past, search]);
  const chosen = matches[active];

  useEffect(() => field.current?.focus(), []);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView?.({ block: 'nearest' });
  }, [active]);

  function onKeyDown(event: KeyboardEvent) {
    const { key, ctrlKey } = event;
    const older = key === 'ArrowUp' || (ctrlKey && key === 'r');
    const newer = key === 'ArrowDown' || (ctrlKey && key === 's');
    if (older) setActive((was) => Math.min(was + 1, Math.max(0, matches.length - 1)));
    else if (newer) setActive((was) => Math.max(was - 1, 0));
    else if (key === 'Enter' && chosen) onPick(chosen.text, true);
    else if ((key === 'Tab' && !event.shiftKey) || (key === 'ArrowRight' && atEnd(field.current))) {
      if (!chosen) return;
      onPick(chosen.text, false);
    } else if (key === 'Escape' || (ctrlKey && (key === 'g' || key === 'c'))) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div className="motion-fade absolute inset-x-0 bottom-full z-20 border-t border-line bg-raised shadow-pop">
      <ul
        ref={list}
        id={id}
        role="listbox"
        aria-label="Past commands"
        className="flex max-h-60 flex-col-reverse overflow-y-auto py-1"
      >
        {matches.map((match, at) => (
          <li
            key={match.text}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === active}
            onPointerDown={(event) => {
              event.preventDefault();
              onPick(match.text, false);
            }}
            className={cx(
              'font-data flex min-h-6 shrink-0 cursor-default items-center px-4',
              at === active && 'bg-accent-wash',
            )}
          >
            <span className="truncate">
              <Marked match={match} />
            </span>
          </li>
        ))}
        {matches.length === 0 && (
          <li role="presentation" className="px-4 py-1 text-data text-ink-3">
            {past.length === 0 ? 'Nothing was run here yet.' : 'No past command holds these words.'}
          </li>
        )}
      </ul>
      <label className="flex h-9 items-center gap-2 border-t border-line px-4 text-label text-ink-3">
        <span className="font-semibold">Search history</span>
        <input
          ref={field}
          value={search}
          role="combobox"
          aria-expanded
          aria-controls={id}
          aria-activedescendant={chosen ? `${id}-${active}` : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => {
            setSearch(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
          onBlur={onClose}
          className="font-data min-w-0 flex-1 bg-transparent text-ink outline-none max-sm:text-base!"
        />
        <span className="hidden items-center gap-1 @lg:flex">
          <Kbd>Enter</Kbd> run <Kbd>Tab</Kbd> edit <Kbd>Esc</Kbd> close
        </span>
      </label>
    </div>
  );
}

const atEnd = (field: HTMLInputElement | null) => field?.selectionStart === field?.value.length;

function Marked({ match }: { match: Match }) {
  const { text, ranges } = match;
  const out = [];
  let at = 0;
  for (const [from, to] of ranges) {
    out.push(text.slice(at, from));
    out.push(
      <mark key={from} className="bg-transparent font-bold text-accent underline">
        {text.slice(from, to)}
      </mark>,
    );
    at = to;
  }
  out.push(text.slice(at));
  return out;
}

'use client';

import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { Kbd } from '@/components/ui/kbd';
import { OutputLog } from './output-log';
import { OutputView, ROW_HEIGHT } from './output-view';
import { foldAt, rowsOf } from './rows';
import { counted } from './units';
import { useColumns } from './use-columns';

export interface Page {
  readonly title: string;
  readonly text: string;
}

interface PagerProps {
  page: Page;
  /** Without it long lines are chopped and scroll sideways, as `less -S` does. */
  wrap: boolean;
  onLeave: () => void;
}

/** `less`: the text at full height. q or Esc leaves, / searches, space and b turn the page. */
export function Pager({ page, wrap, onLeave }: PagerProps) {
  const pane = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [searching, setSearching] = useState(false);
  const [said, setSaid] = useState('');
  const columns = useColumns(pane);
  const fold = useMemo(() => foldAt(columns, wrap), [columns, wrap]);
  const output = useMemo(() => OutputLog.of([{ stream: 'stdout', text: page.text }]), [page.text]);

  useEffect(() => pane.current?.focus(), []);

  const scrollBy = (rows: number) => pane.current?.scrollBy({ top: rows * ROW_HEIGHT });
  const pageRows = () =>
    Math.max(1, Math.floor((pane.current?.clientHeight ?? 400) / ROW_HEIGHT) - 1);

  /** Goes to the next line (or, backwards, the one before) that holds the words. */
  function find(words: string, backwards: boolean) {
    const log = output.sections[0]?.log;
    const element = pane.current;
    if (!words || !log || !element) return;
    const rows = rowsOf(output, fold);
    const here = rows.rowAt(Math.round(element.scrollTop / ROW_HEIGHT))?.line ?? 0;
    const folded = words.toLowerCase();
    for (let away = 1; away <= log.lineCount; away += 1) {
      const at = (here + (backwards ? -away : away) + log.lineCount) % log.lineCount;
      if (!log.line(at).toLowerCase().includes(folded)) continue;
      element.scrollTop = rows.rowOf(at) * ROW_HEIGHT;
      return setSaid(`line ${at + 1}`);
    }
    setSaid('not found');
  }

  function onKeyDown(event: KeyboardEvent) {
    const acts: Record<string, () => void> = {
      q: onLeave,
      Escape: onLeave,
      '/': () => setSearching(true),
      n: () => find(search, false),
      N: () => find(search, true),
      ' ': () => scrollBy(pageRows()),
      f: () => scrollBy(pageRows()),
      b: () => scrollBy(-pageRows()),
      j: () => scrollBy(1),
      k: () => scrollBy(-1),
      Enter: () => scrollBy(1),
      g: () => pane.current?.scrollTo({ top: 0 }),
      G: () => pane.current?.scrollTo({ top: pane.current.scrollHeight }),
    };
    const act = acts[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  return (
    <section
      aria-label={`less ${page.title}`}
      className="absolute inset-0 z-20 flex flex-col bg-raised"
    >
      <div
        ref={pane}
        tabIndex={0}
        aria-label={`${page.title}, ${counted(output.lineCount, 'line')}`}
        role="document"
        onKeyDown={onKeyDown}
        className="font-data min-h-0 flex-1 overflow-auto focus-visible:-outline-offset-2"
      >
        <div className="w-max min-w-full pr-2 pl-4">
          <OutputView output={output} fold={fold} scroller={pane} />
        </div>
      </div>
      <div className="flex h-9 shrink-0 items-center gap-3 border-t border-line bg-sunken px-4 text-label text-ink-2">
        {searching ? (
          <label className="flex flex-1 items-center gap-2">
            <span aria-hidden className="font-data">
              /
            </span>
            <input
              ref={field}
              autoFocus
              aria-label="Search in the text"
              value={search}
              onChange={(event) => setSearch(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== 'Escape') return;
                event.preventDefault();
                if (event.key === 'Enter') find(search, false);
                setSearching(false);
                pane.current?.focus();
              }}
              className="font-data min-w-0 flex-1 bg-transparent text-ink outline-none"
            />
          </label>
        ) : (
          <>
            <span className="font-data truncate font-semibold">{page.title}</span>
            <span role="status">{said || counted(output.lineCount, 'line')}</span>
          </>
        )}
        <span className="ml-auto hidden items-center gap-1.5 @md:flex">
          <Kbd>Space</Kbd> <Kbd>b</Kbd> page <Kbd>/</Kbd> search
        </span>
        <button
          type="button"
          onClick={onLeave}
          className="flex h-7 items-center gap-1.5 rounded px-1.5 hover:bg-hover hover:text-ink @max-md:ml-auto"
        >
          <Kbd>q</Kbd> leave
        </button>
      </div>
    </section>
  );
}

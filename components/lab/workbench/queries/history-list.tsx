'use client';

import { fullTime } from '@/components/chart/scale';
import { useMemo, useRef, useState } from 'react';
import { forgetQuery, pastQueries } from '@/lib/progress/queries';
import type { Workspace } from '@/lib/progress/workspace-schema';
import type { Language } from '@/lib/query/types';
import { searchHistory } from '../history';
import { QueryRow, shortQuery } from './query-row';
import { useFirstFocus } from './use-first-focus';

export interface QueryListProps {
  language: Language;
  workspace: Workspace;
  change: (change: Partial<Workspace>) => void;
  onQuery: (action: 'insert' | 'run', query: string) => void;
}

/** Rows that are drawn; a search finds the others. */
const SHOWN = 200;

/** Past queries, the newest first, with the words that narrow them down. */
export function HistoryList({ language, workspace, change, onQuery }: QueryListProps) {
  const [search, setSearch] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useFirstFocus(field);
  const past = useMemo(() => pastQueries(workspace[`${language}History`]), [workspace, language]);
  const found = useMemo(() => {
    const texts = new Set(
      searchHistory(
        past.map(({ text }) => text),
        search,
      ).map(({ text }) => text),
    );
    return past.filter(({ text }) => texts.has(text));
  }, [past, search]);

  return (
    <>
      <div className="border-b border-line px-5 py-3">
        <input
          ref={field}
          type="search"
          aria-label="Search past queries"
          placeholder="Search"
          value={search}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setSearch(event.currentTarget.value)}
          className="font-data h-8 w-full rounded border border-line-strong bg-page px-2.5"
        />
        <p role="status" className="mt-1.5 text-label text-ink-3">
          {past.length === 0
            ? 'Nothing was run here yet. What you run is listed here, in this browser alone.'
            : found.length === past.length
              ? past.length === 1
                ? '1 query'
                : `${past.length} queries`
              : `${found.length} of ${past.length}`}
          {found.length > SHOWN && `, the newest ${SHOWN} are shown`}
        </p>
      </div>
      <ul aria-label="Past queries" className="min-h-0 flex-1 overflow-y-auto">
        {found.slice(0, SHOWN).map(({ text, at }) => (
          <QueryRow
            key={text}
            name={shortQuery(text)}
            query={text}
            head={
              <time
                dateTime={new Date(at).toISOString()}
                className="block text-label text-ink-3 tabular-nums"
              >
                {fullTime(at)} UTC
              </time>
            }
            onInsert={() => onQuery('insert', text)}
            onRun={() => onQuery('run', text)}
            onDelete={() => {
              change(forgetQuery(workspace, language, text));
              field.current?.focus();
            }}
          />
        ))}
      </ul>
    </>
  );
}

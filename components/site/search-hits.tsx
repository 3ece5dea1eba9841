'use client';

import { Command } from 'cmdk';
import { useEffect, useState } from 'react';
import { openSearch, type Hit } from './search';

/** Shorter ones find nearly everything. */
const SHORTEST = 2;

interface Found {
  readonly hits: readonly Hit[];
  /** The texts are being fetched, the first time. */
  readonly waiting: boolean;
  /** Why they cannot be. */
  readonly problem?: string;
}

const NOTHING: Found = { hits: [], waiting: false };

/** What was found for a query; until the next is searched, what the one before found. */
export function useSearch(query: string): Found {
  const [found, setFound] = useState<Found>();
  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < SHORTEST) return;
    let late = false;
    openSearch().then(
      (search) => !late && setFound({ hits: search(wanted), waiting: false }),
      () =>
        !late &&
        setFound({
          ...NOTHING,
          problem: 'The texts could not be fetched. Titles are searched all the same.',
        }),
    );
    return () => {
      late = true;
    };
  }, [wanted]);
  if (wanted.length < SHORTEST) return NOTHING;
  return found ?? { ...NOTHING, waiting: true };
}

interface SearchHitsProps {
  hits: readonly Hit[];
  groupClass: string;
  itemClass: string;
  onGo: (href: string) => void;
}

/** What was found in the texts. */
export function SearchHits({ hits, groupClass, itemClass, onGo }: SearchHitsProps) {
  if (hits.length === 0) return null;
  return (
    <Command.Group heading="In lessons, terms and questions" className={groupClass}>
      {hits.map((hit) => (
        <Command.Item
          key={hit.id}
          value={`hit ${hit.id}`}
          onSelect={() => onGo(hit.href)}
          className={itemClass}
        >
          <span className="flex items-baseline gap-2">
            <span className="min-w-0 truncate font-semibold">
              {hit.title}
              {hit.section && <span className="font-normal text-ink-2">: {hit.section}</span>}
            </span>
            <span className="ml-auto shrink-0 text-label text-ink-3">{hit.kind}</span>
          </span>
          <span className="line-clamp-2 text-data text-ink-2">
            {hit.snippet.before}
            <mark className="rounded-xs bg-accent-wash font-semibold text-ink">
              {hit.snippet.found}
            </mark>
            {hit.snippet.after}
          </span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}

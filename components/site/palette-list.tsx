'use client';

import { Command } from 'cmdk';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { PageAction } from './page-actions';
import type { PaletteItem } from './palette';
import { type Entry, entryValue, ranked } from './ranked';
import { SearchHits, useSearch } from './search-hits';
import type { Theme } from './theme';

interface PaletteListProps {
  items: readonly PaletteItem[];
  /** What the page that is shown can do. */
  actions: readonly PageAction[];
  onAct: (action: PageAction) => void;
  onGo: (href: string) => void;
  onTheme: (theme: Theme) => void;
  onKeys: () => void;
}

/** What the palette can do, filtered as you type. */
export default function PaletteList(props: PaletteListProps) {
  const { items, actions, onAct, onGo, onTheme, onKeys } = props;
  const field = useRef<HTMLInputElement>(null);
  const [query, setQuery] = useState('');
  const { hits, waiting, problem } = useSearch(query);
  const nothing = waiting
    ? 'Fetching the texts to search in'
    : (problem ?? 'Nothing of that kind. Try “jq”, “explicit deny” or “theme”.');
  const entries: Entry[] = [
    ...items.map(({ group, title, href }) => ({ group, title, act: () => onGo(href) })),
    ...actions.map((action) => ({
      group: 'On this page',
      title: action.title,
      act: () => onAct(action),
    })),
    ...(['light', 'dark', 'system'] as const).map((theme) => ({
      group: 'Actions',
      title: `Theme: ${theme}`,
      act: () => onTheme(theme),
    })),
    { group: 'Actions', title: 'Keyboard shortcuts', act: onKeys },
  ];
  // It comes after the dialog has opened, which gave the focus to what was there.
  useEffect(() => field.current?.focus(), []);
  return (
    <Command label="Go to" shouldFilter={false} onKeyDown={chooseSorted}>
      <Command.Input
        ref={field}
        value={query}
        onValueChange={setQuery}
        placeholder="A lesson, a lab, a term, words of a text"
        className="w-full border-b border-line bg-transparent px-4 py-3 text-base outline-none placeholder:text-ink-3"
      />
      <Command.List className="max-h-[50vh] overflow-y-auto p-1.5">
        {hits.length === 0 && (
          <Command.Empty className="px-3 py-6 text-center text-sm text-ink-3">
            {nothing}
          </Command.Empty>
        )}
        {ranked(entries, query).map((group) => (
          <Command.Group key={group.name} heading={group.name} className={GROUP}>
            {group.entries.map((entry) => (
              <Command.Item
                key={entryValue(entry)}
                value={entryValue(entry)}
                onSelect={entry.act}
                className={ITEM}
              >
                {entry.title}
              </Command.Item>
            ))}
          </Command.Group>
        ))}
        <SearchHits hits={hits} groupClass={GROUP} itemClass={ITEM} onGo={onGo} />
      </Command.List>
    </Command>
  );
}

/**
 * The first of what fits is chosen a moment after a key: whoever types and presses
 * Enter at once means that one, and would have gone where the letters before led.
 */
function chooseSorted(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  // The library leaves the key alone then.
  event.preventDefault();
  const list = event.currentTarget;
  requestAnimationFrame(() =>
    setTimeout(() => list.querySelector<HTMLElement>('[cmdk-item][aria-selected="true"]')?.click()),
  );
}

const GROUP =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-label [&_[cmdk-group-heading]]:text-ink-3';
const ITEM =
  'cursor-pointer rounded px-2.5 py-1.5 text-sm data-[selected=true]:bg-accent-wash data-[selected=true]:text-ink';

'use client';

import { Command, defaultFilter } from 'cmdk';
import { useEffect, useRef, useState } from 'react';
import type { PageAction } from './page-actions';
import type { PaletteItem } from './palette';
import { isHit, SearchHits, useSearch } from './search-hits';
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
  const groups = [...new Set(items.map((item) => item.group))];
  // It comes after the dialog has opened, which gave the focus to what was there.
  useEffect(() => field.current?.focus(), []);
  return (
    <Command label="Go to" filter={scoreOf}>
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
        {groups.map((group) => (
          <Command.Group key={group} heading={group} className={GROUP}>
            {items
              .filter((item) => item.group === group)
              .map((item) => (
                <Command.Item
                  key={item.href}
                  value={`${item.group} ${item.title}`}
                  onSelect={() => onGo(item.href)}
                  className={ITEM}
                >
                  {item.title}
                </Command.Item>
              ))}
          </Command.Group>
        ))}
        {actions.length > 0 && (
          <Command.Group heading="On this page" className={GROUP}>
            {actions.map((action) => (
              <Command.Item key={action.title} onSelect={() => onAct(action)} className={ITEM}>
                {action.title}
              </Command.Item>
            ))}
          </Command.Group>
        )}
        <Command.Group heading="Actions" className={GROUP}>
          {(['light', 'dark', 'system'] as const).map((theme) => (
            <Command.Item key={theme} onSelect={() => onTheme(theme)} className={ITEM}>
              {`Theme: ${theme}`}
            </Command.Item>
          ))}
          <Command.Item onSelect={onKeys} className={ITEM}>
            Keyboard shortcuts
          </Command.Item>
        </Command.Group>
        <SearchHits hits={hits} groupClass={GROUP} itemClass={ITEM} onGo={onGo} />
      </Command.List>
    </Command>
  );
}

/** The list knows titles alone: what was found in the texts stands beneath them, in its own order. */
const scoreOf = (value: string, query: string, words?: string[]) =>
  isHit(value) ? Number.MIN_VALUE : defaultFilter(value, query, words);

const GROUP =
  '[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-label [&_[cmdk-group-heading]]:text-ink-3';
const ITEM =
  'cursor-pointer rounded px-2.5 py-1.5 text-sm data-[selected=true]:bg-accent-wash data-[selected=true]:text-ink';

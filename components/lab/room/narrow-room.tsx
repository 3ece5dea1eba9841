'use client';

import { Tabs } from '@/components/ui/tabs';
import type { NarrowTab, RoomParts } from './lab-room';

const TABS = [
  { id: 'brief', label: 'Brief' },
  { id: 'bench', label: 'Query' },
  { id: 'side', label: 'Case' },
] as const;

interface NarrowRoomProps {
  title: string;
  parts: RoomParts;
  tab: NarrowTab;
  onTab: (tab: NarrowTab) => void;
}

/** One pane at a time; all stay mounted, so that a running query goes on behind another tab. */
export function NarrowRoom({ title, parts, tab, onTab }: NarrowRoomProps) {
  return (
    <div className="flex h-[calc(100dvh-var(--top))] flex-col">
      {/* The brief has the page's heading; it is hidden behind the other tabs. */}
      {tab !== 'brief' && <h1 className="sr-only">{title}</h1>}
      <Tabs
        label="Lab"
        tabs={TABS}
        value={tab}
        onChange={onTab}
        panelPrefix="room"
        className="h-11 shrink-0 border-b border-line bg-raised px-2"
      />
      {TABS.map(({ id }) => (
        <div
          key={id}
          id={`room-${id}`}
          role="tabpanel"
          aria-labelledby={`room-${id}-tab`}
          hidden={tab !== id}
          className="min-h-0 flex-1"
        >
          {parts[id]}
        </div>
      ))}
    </div>
  );
}

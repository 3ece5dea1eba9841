'use client';

import { Group, Panel, Separator } from 'react-resizable-panels';
import { useProgress } from '@/lib/progress/store';
import type { RoomParts } from './lab-room';

const HANDLE =
  'group relative w-px bg-line outline-none before:absolute before:inset-y-0 before:-left-1 before:w-2.25 hover:bg-accent focus-visible:bg-accent focus-visible:outline-2 focus-visible:outline-accent data-[separator=active]:bg-accent';

/** Three panes; their widths are kept. Separators move by drag and by arrow keys. */
export function WideRoom({ id, parts }: { id: string; parts: RoomParts }) {
  const saved = useProgress((state) => state.panels[id]);
  const [brief = 23, bench = 51, side = 26] = saved ?? [];
  return (
    // The group takes the height of what it stands in.
    <div className="h-[calc(100dvh-var(--top))] bg-raised">
      <Group
        orientation="horizontal"
        defaultLayout={{ brief, bench, side }}
        onLayoutChanged={(layout) =>
          useProgress.getState().keep(
            'panels',
            id,
            ['brief', 'bench', 'side'].map((name) => layout[name] ?? 0),
          )
        }
      >
        <Panel id="brief" minSize="240px" className="bg-page">
          {parts.brief}
        </Panel>
        <Separator className={HANDLE} aria-label="Width of the brief" />
        <Panel id="bench" minSize="360px">
          {parts.bench}
        </Panel>
        <Separator className={HANDLE} aria-label="Width of the questions" />
        <Panel id="side" minSize="290px" className="bg-page">
          {parts.side}
        </Panel>
      </Group>
    </div>
  );
}

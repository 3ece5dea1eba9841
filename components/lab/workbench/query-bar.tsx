'use client';

import { BookOpen, Bookmark, History, Link, type LucideIcon, Play } from 'lucide-react';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Kbd } from '@/components/ui/kbd';
import { Menu } from './menu';
import type { QueriesView } from './queries/queries-drawer';

/** What every pane can ask of the workbench. */
export interface PaneTools {
  /** Opens the past or the saved queries. */
  queries(view: QueriesView): void;
  /** Copies a link to the query. */
  link(): void;
}

interface Sample {
  readonly name: string;
  readonly query: string;
  /** The heading that it is under. */
  readonly group?: string;
}

interface QueryBarProps {
  canRun: boolean;
  onRun: () => void;
  samples: readonly Sample[];
  onSample: (query: string) => void;
  tools: PaneTools;
  /** Before the others: what is of one language. */
  children?: ReactNode;
}

/** Between a query and its result: run it, start from another, keep it, pass it on. */
export function QueryBar({ canRun, onRun, samples, onSample, tools, children }: QueryBarProps) {
  const [menu, setMenu] = useState<{ x: number; y: number }>();
  return (
    <div className="flex min-h-11 shrink-0 items-center gap-1 border-y border-line px-4">
      <Button look="primary" size="sm" disabled={!canRun} onClick={onRun}>
        <Play size={12} fill="currentColor" aria-hidden /> Run
      </Button>
      <span className="mr-2 ml-2 hidden items-center gap-0.5 text-label text-ink-3 @lg:flex">
        <Kbd>Ctrl</Kbd>
        <Kbd>Enter</Kbd>
      </span>
      <span className="ml-auto flex items-center gap-0.5 @lg:gap-1">
        {children}
        <Tool
          icon={BookOpen}
          label="Samples"
          aria-haspopup="menu"
          onClick={(event) => {
            const { left, bottom } = event.currentTarget.getBoundingClientRect();
            setMenu({ x: left, y: bottom + 4 });
          }}
        />
        <Tool
          icon={History}
          label="History"
          aria-haspopup="dialog"
          onClick={() => tools.queries('history')}
        />
        <Tool
          icon={Bookmark}
          label="Saved"
          aria-haspopup="dialog"
          onClick={() => tools.queries('saved')}
        />
        <Tool icon={Link} label="Copy link" onClick={tools.link} />
      </span>
      {menu && (
        <Menu
          label="Sample queries"
          at={menu}
          items={samples.map(({ name, query, group }) => ({
            label: name,
            act: () => onSample(query),
            ...(group !== undefined && { group }),
          }))}
          onClose={() => setMenu(undefined)}
        />
      )}
    </div>
  );
}

interface ToolProps extends ComponentProps<'button'> {
  icon: LucideIcon;
  label: string;
}

/** A quiet button; its word is left out where there is no room, and stays its name. */
export function Tool({ icon: Icon, label, ...rest }: ToolProps) {
  return (
    <Button look="quiet" size="sm" aria-label={label} title={label} {...rest}>
      <Icon size={14} aria-hidden />
      <span className="hidden @lg:inline">{label}</span>
    </Button>
  );
}

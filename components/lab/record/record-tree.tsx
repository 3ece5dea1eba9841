'use client';

import { ChevronRight } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import type { Json } from '@/lib/query/types';
import { noteFor } from '@/lib/trail/fields';
import { FieldPanel } from './field-panel';
import type { Path } from './paths';
import { expandableIds, treeKey, type TreeNode, treeNodes, typeAhead } from './tree-nodes';
import { ValueText } from './value';

export interface RecordTreeProps {
  record: { readonly [key: string]: Json };
  /** Writes a clause into the SQL draft; absent where there is none. */
  onFilter?: (path: Path, value: Json) => void;
  canFilter?: (path: Path) => boolean;
  /** Takes the focus when it is first shown. */
  focusAtOnce?: boolean;
  say: (words: string) => void;
  /** What else can be done with the record. */
  tools?: ReactNode;
}

/** One record as a tree; each field says what it means, the active one at length beneath. */
export function RecordTree(props: RecordTreeProps) {
  const { record, onFilter, canFilter, focusAtOnce, say, tools } = props;
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const nodes = useMemo(() => treeNodes(record, closed), [record, closed]);
  const [wanted, setActive] = useState('');
  const active = nodes.find((node) => node.id === wanted) ?? nodes[0];
  const tree = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const typed = useRef({ text: '', at: 0 });

  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    const row = tree.current?.querySelector<HTMLElement>('[tabindex="0"]');
    row?.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: 'nearest' });
  }, [wanted]);

  useEffect(() => {
    if (!focusAtOnce) return;
    // After the dialog around it has been shown and has put the focus on its first button.
    const frame = requestAnimationFrame(() =>
      tree.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus(),
    );
    return () => cancelAnimationFrame(frame);
  }, [focusAtOnce]);

  function go(id: string) {
    moved.current = true;
    setActive(id);
  }
  function toggle(id: string, close: boolean) {
    setClosed((was) => {
      const next = new Set(was);
      if (close) next.add(id);
      else next.delete(id);
      return next;
    });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (!active || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeKey(nodes, active.id, event.key);
    if (move && 'to' in move) go(move.to);
    else if (move && 'open' in move) toggle(move.open, false);
    else if (move) toggle(move.close, true);
    else if (event.key === 'Enter' || event.key === ' ') {
      if (active.expandable) toggle(active.id, active.expanded);
    } else if (event.key === '*') setClosed(new Set());
    else if (event.key.length === 1) {
      const { text, at } = typed.current;
      const now = event.timeStamp;
      typed.current = { text: now - at < 700 ? text + event.key : event.key, at: now };
      const found = typeAhead(nodes, active.id, typed.current.text);
      if (found) go(found);
    } else return;
    event.preventDefault();
  }

  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex min-h-10 shrink-0 items-center justify-between border-b border-line px-4 text-label text-ink-3">
        <span>{nodes.length.toLocaleString('en')} fields shown</span>
        <span className="flex items-center gap-1">
          {tools}
          <TextButton onClick={() => setClosed(new Set())}>Expand all</TextButton>
          <TextButton onClick={() => setClosed(new Set(expandableIds(record)))}>
            Collapse all
          </TextButton>
        </span>
      </div>
      <div
        ref={tree}
        role="tree"
        aria-label="Record"
        onKeyDown={onKeyDown}
        className="@container min-h-0 flex-1 overflow-auto py-1"
      >
        {nodes.map((node) => (
          <Row
            key={node.id}
            node={node}
            record={record}
            active={node === active}
            onPick={() => {
              go(node.id);
              if (node.expandable && node === active) toggle(node.id, node.expanded);
            }}
            onToggle={() => toggle(node.id, node.expanded)}
          />
        ))}
      </div>
      {active && (
        <FieldPanel
          path={active.path}
          value={active.value}
          note={noteFor(active.path, record)}
          onFilter={canFilter?.(active.path) === false ? undefined : onFilter}
          say={say}
        />
      )}
    </div>
  );
}

interface RowProps {
  node: TreeNode;
  record: RecordTreeProps['record'];
  active: boolean;
  onPick: () => void;
  onToggle: () => void;
}

function Row({ node, record, active, onPick, onToggle }: RowProps) {
  const note = noteFor(node.path, record);
  return (
    <div
      role="treeitem"
      aria-level={node.level}
      aria-posinset={node.position}
      aria-setsize={node.siblings}
      aria-expanded={node.expandable ? node.expanded : undefined}
      aria-selected={active}
      tabIndex={active ? 0 : -1}
      onClick={onPick}
      className={cx(
        'font-data grid min-h-6 cursor-default grid-cols-1 items-start gap-x-6 px-4 focus-visible:-outline-offset-2 @2xl:grid-cols-[minmax(0,5fr)_minmax(0,4fr)]',
        active ? 'bg-accent-wash' : 'hover:bg-hover',
      )}
    >
      <span className="flex min-w-0 items-start" style={{ paddingLeft: (node.level - 1) * 16 }}>
        <span
          aria-hidden
          className="flex h-6 w-4 shrink-0 items-center text-ink-3"
          onClick={(event) => {
            if (!node.expandable) return;
            event.stopPropagation();
            onToggle();
          }}
        >
          {node.expandable && (
            <ChevronRight
              size={13}
              className={cx('transition-transform duration-(--fast)', node.expanded && 'rotate-90')}
            />
          )}
        </span>
        <span className="min-w-0 py-0.5 [overflow-wrap:anywhere]">
          <span className={/^\d+$/.test(node.label) ? 'text-ink-3' : 'sx-key'}>{node.label}</span>
          <span className="sx-punctuation">{node.expanded ? '' : ': '}</span>
          <ValueText value={node.value} closed={!node.expanded} />
        </span>
      </span>
      <span
        className="hidden truncate py-0.5 font-sans text-data text-ink-3 @2xl:block"
        // The whole text is in the panel beneath, where the active field is described.
        aria-hidden
      >
        {note.text}
      </span>
    </div>
  );
}

function TextButton({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <button
      type="button"
      onClick={onClick}
      className="h-6 rounded-sm px-1.5 font-semibold text-ink-2 hover:bg-hover hover:text-ink"
    >
      {children}
    </button>
  );
}

'use client';

import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { treeKey, typeAhead } from '@/components/lab/record/tree-nodes';
import { ValueText } from '@/components/lab/record/value';
import { cx } from '@/components/ui/cx';
import { type FieldLine, type Line, MOST_CHARS, shownOf } from './lines';

/** Two characters a level, and what runs over hangs by two more. Whole class names, for Tailwind. */
const INDENTS = [
  'pl-8',
  'pl-12',
  'pl-16',
  'pl-20',
  'pl-24',
  'pl-28',
  'pl-32',
  'pl-36',
  'pl-40',
  'pl-44',
  'pl-48',
  'pl-52',
];
const indent = (level: number) => INDENTS[Math.min(level, INDENTS.length) - 1];

interface ListingProps {
  lines: readonly Line[];
  label: string;
  /** The field that the keys are at. */
  at: string;
  /** The field that is explained now. */
  shown?: string;
  /** The element with the explanation. */
  noteId: string;
  /** By the keyboard, by a click or a tap. */
  onPick: (id: string | undefined) => void;
  onHover: (id: string | undefined) => void;
}

/** A record's indented JSON; each field is one stop of the arrow keys, and all are one stop of Tab. */
export function Listing({ lines, label, at, shown, noteId, onPick, onHover }: ListingProps) {
  const tree = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const fields = lines.filter((line) => line.kind === 'field');

  function go(id: string) {
    const index = fields.findIndex((field) => field.id === id);
    const row = tree.current?.querySelectorAll<HTMLElement>('[role="treeitem"]')[index];
    row?.focus({ preventScroll: true });
    row?.scrollIntoView?.({ block: 'nearest' });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const move = treeKey(fields, at, event.key);
    if (move && 'to' in move) go(move.to);
    else if (event.key === 'Escape' && shown !== undefined) {
      onPick(undefined);
      onHover(undefined);
    } else if (event.key === 'Enter' || event.key === ' ') onPick(at);
    else if (event.key.length === 1) {
      const now = event.timeStamp;
      const text = now - typed.current.at < 700 ? typed.current.text + event.key : event.key;
      typed.current = { text, at: now };
      const found = typeAhead(fields, at, text);
      if (found) go(found);
    } else return;
    event.preventDefault();
  }

  return (
    <div
      ref={tree}
      role="tree"
      aria-label={label}
      onKeyDown={onKeyDown}
      onPointerLeave={() => onHover(undefined)}
      className="font-data min-w-0 py-2 text-data"
    >
      <Bracket>{'{'}</Bracket>
      {lines.map((line) =>
        line.kind === 'close' ? (
          <div key={line.id} aria-hidden className={cx('min-h-6 py-0.5', indent(line.level))}>
            <span className="sx-punctuation">{line.text}</span>
          </div>
        ) : (
          <Field
            key={line.id}
            line={line}
            stop={line.id === at}
            shown={line.id === shown}
            noteId={noteId}
            onPick={() => onPick(line.id)}
            // A tap is no hovering.
            onEnter={(event) => event.pointerType === 'mouse' && onHover(line.id)}
          />
        ),
      )}
      <Bracket>{'}'}</Bracket>
    </div>
  );
}

function Bracket({ children }: { children: string }) {
  return (
    <div aria-hidden className="sx-punctuation min-h-6 py-0.5 pl-4">
      {children}
    </div>
  );
}

interface FieldProps {
  line: FieldLine;
  stop: boolean;
  shown: boolean;
  noteId: string;
  onPick: () => void;
  onEnter: (event: PointerEvent) => void;
}

function Field({ line, stop, shown, noteId, onPick, onEnter }: FieldProps) {
  const { value, opens, listed } = line;
  const folded = typeof value === 'object' && !opens;
  const long = typeof value === 'string' && value.length > MOST_CHARS;
  return (
    <div
      role="treeitem"
      aria-level={line.level}
      aria-posinset={line.position}
      aria-setsize={line.siblings}
      aria-selected={shown}
      aria-describedby={shown ? noteId : undefined}
      tabIndex={stop ? 0 : -1}
      onFocus={onPick}
      onClick={onPick}
      onPointerEnter={onEnter}
      className={cx(
        'min-h-6 cursor-default scroll-mt-16 scroll-mb-64 py-0.5 pr-4 focus-visible:-outline-offset-2 @2xl:scroll-mb-8',
        '[overflow-wrap:anywhere]',
        indent(line.level),
        shown ? 'bg-accent-wash shadow-[inset_2px_0_0_var(--accent)]' : 'hover:bg-hover',
      )}
    >
      <span className="-ml-0 block pl-4 -indent-4">
        {!listed && (
          <>
            <span className="sx-key">{JSON.stringify(line.label)}</span>
            <span className="sx-punctuation">: </span>
          </>
        )}
        {opens ? (
          <span className="sx-punctuation">{opens}</span>
        ) : (
          <ValueText value={shownOf(value)} closed={folded} />
        )}
        {long && (
          <span className="text-ink-3">
            {' '}
            the first {MOST_CHARS} of {value.length.toLocaleString('en')} characters
          </span>
        )}
        {!opens && line.comma && <span className="sx-punctuation">,</span>}
      </span>
    </div>
  );
}

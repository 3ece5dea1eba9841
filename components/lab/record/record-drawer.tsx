'use client';

import { ChevronLeft, ChevronRight, Pin } from 'lucide-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { observedRecord } from '@/components/casefile/observe';
import { usePinning } from '@/components/casefile/pinning';
import { Button, IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Dialog } from '@/components/ui/dialog';
import type { FoundBy } from '@/lib/casefile/schema';
import type { Json } from '@/lib/query/types';
import type { JsonObject } from '../workbench/records';
import { useToast } from '../workbench/toast';
import { useVisibleRows } from '../workbench/use-visible-rows';
import type { Path } from './paths';
import { RecordTree } from './record-tree';

const ITEM_HEIGHT = 48;

interface RecordDrawerProps {
  /** Closed where there are none. */
  records: readonly JsonObject[];
  /** The query that found them; without it they cannot be pinned. */
  foundBy?: FoundBy;
  onClose: () => void;
  onFilter?: (path: Path, value: Json) => void;
  /** Whether a query can ask for the field at all. */
  canFilter?: (path: Path) => boolean;
}

/** Records beside their tree, over the page's right edge. */
export function RecordDrawer(props: RecordDrawerProps) {
  const { records, onClose, ...rest } = props;
  const one = records.length === 1;
  const title = one ? 'Record' : `${records.length.toLocaleString('en')} records`;
  return (
    <Dialog
      open={records.length > 0}
      onClose={onClose}
      title={title}
      shape="drawer"
      className={one ? 'md:w-[min(52rem,92vw)]' : 'md:w-[min(64rem,92vw)]'}
    >
      <Body records={records} {...rest} />
    </Dialog>
  );
}

function Body({ records, foundBy, onFilter, canFilter }: Omit<RecordDrawerProps, 'onClose'>) {
  const [chosen, setChosen] = useState(0);
  const { toast, say } = useToast();
  const record = records[chosen] ?? records[0];
  if (!record) return null;
  return (
    <div className="relative flex min-h-0 flex-1">
      {records.length > 1 && <List records={records} chosen={chosen} onChoose={setChosen} />}
      <div className="flex min-w-0 flex-1 flex-col">
        {records.length > 1 && (
          <div className="flex items-center justify-between border-b border-line px-2 text-data text-ink-2 md:hidden">
            <IconButton
              label="Record before"
              disabled={chosen === 0}
              onClick={() => setChosen(chosen - 1)}
            >
              <ChevronLeft size={16} aria-hidden />
            </IconButton>
            <span>
              {chosen + 1} of {records.length}
            </span>
            <IconButton
              label="Next record"
              disabled={chosen === records.length - 1}
              onClick={() => setChosen(chosen + 1)}
            >
              <ChevronRight size={16} aria-hidden />
            </IconButton>
          </div>
        )}
        <div className="min-h-0 flex-1">
          <RecordTree
            key={chosen}
            record={record}
            onFilter={onFilter}
            canFilter={canFilter}
            tools={foundBy && <PinRecord record={record} foundBy={foundBy} say={say} />}
            focusAtOnce={records.length === 1}
            say={say}
          />
        </div>
      </div>
      {toast}
    </div>
  );
}

interface PinRecordProps {
  record: JsonObject;
  foundBy: FoundBy;
  say: (words: string) => void;
}

function PinRecord({ record, foundBy, say }: PinRecordProps) {
  const pinning = usePinning();
  if (!pinning) return null;
  const shown = observedRecord(record);
  const pin = pinning.pinOf(shown);
  return (
    <Button
      size="sm"
      aria-pressed={pin !== undefined}
      onClick={() => say(pinning.toggle({ shown }, foundBy))}
      className={cx(pin && 'border-accent bg-accent-wash')}
    >
      <Pin size={13} aria-hidden fill={pin ? 'currentColor' : 'none'} />
      {pin ? `Pinned as E${pin.number}` : 'Pin as evidence'}
    </Button>
  );
}

const text = (value: Json | undefined) => (typeof value === 'string' ? value : '');

/** What tells one record from another at a glance. */
function heading(record: JsonObject, at: number): { title: string; under: string } {
  const identity = record.userIdentity;
  const who =
    typeof identity === 'object' && identity !== null && !Array.isArray(identity)
      ? text((identity as JsonObject).userName) ||
        text((identity as JsonObject).invokedBy) ||
        text((identity as JsonObject).type)
      : '';
  const name = text(record.eventName);
  if (name) return { title: name, under: [text(record.eventTime), who].filter(Boolean).join('  ') };
  const keys = Object.keys(record);
  return { title: `Record ${at + 1}`, under: keys.slice(0, 4).join(', ') };
}

interface ListProps {
  records: readonly JsonObject[];
  chosen: number;
  onChoose: (at: number) => void;
}

function List({ records, chosen, onChoose }: ListProps) {
  const pane = useRef<HTMLDivElement>(null);
  const block = useRef<HTMLDivElement>(null);
  const { height, from, to, top } = useVisibleRows(pane, block, records.length, ITEM_HEIGHT);

  function onKeyDown(event: KeyboardEvent) {
    const last = records.length - 1;
    const next = {
      ArrowDown: Math.min(last, chosen + 1),
      ArrowUp: Math.max(0, chosen - 1),
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    onChoose(next);
    const element = pane.current;
    if (!element) return;
    const at = next * ITEM_HEIGHT;
    if (at < element.scrollTop) element.scrollTop = at;
    if (at + ITEM_HEIGHT > element.scrollTop + element.clientHeight) {
      element.scrollTop = at + ITEM_HEIGHT - element.clientHeight;
    }
  }

  const drawn = records.slice(from, to);
  return (
    <div
      ref={pane}
      role="listbox"
      tabIndex={0}
      aria-label="Records"
      aria-activedescendant={`record-${chosen}`}
      onKeyDown={onKeyDown}
      className="hidden w-64 shrink-0 overflow-y-auto border-r border-line focus-visible:-outline-offset-2 md:block"
    >
      <div ref={block} role="presentation" className="relative" style={{ height }}>
        <div role="presentation" className="absolute inset-x-0" style={{ top }}>
          {drawn.map((record, index) => {
            const at = from + index;
            const { title, under } = heading(record, at);
            return (
              <div
                key={at}
                id={`record-${at}`}
                role="option"
                aria-selected={at === chosen}
                aria-setsize={records.length}
                aria-posinset={at + 1}
                onClick={() => onChoose(at)}
                className={cx(
                  'flex h-12 cursor-default flex-col justify-center border-b border-line px-4',
                  at === chosen ? 'bg-accent-wash' : 'hover:bg-hover',
                )}
              >
                <span className="truncate text-sm font-semibold">{title}</span>
                <span className="truncate font-mono text-[0.6875rem] leading-4 text-ink-3">
                  {under}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

'use client';

import { Pin } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cx } from '@/components/ui/cx';
import { Dialog } from '@/components/ui/dialog';
import { Kbd } from '@/components/ui/kbd';
import type { FoundBy } from '@/lib/casefile/schema';
import { useVisibleRows } from '../lab/workbench/use-visible-rows';
import { observedLine } from './observe';
import type { Pinning } from './pinning';

const ROW_HEIGHT = 26;

interface PinPickerProps {
  lines: readonly string[];
  foundBy: FoundBy;
  pinning: Pinning;
  onClose: () => void;
}

/** The lines of an output as a list: arrow keys move, P, Space or Enter pins. */
export function PinPicker({ lines, foundBy, pinning, onClose }: PinPickerProps) {
  const [said, setSaid] = useState('');
  return (
    <Dialog open onClose={onClose} title="Pin lines as evidence" className="w-[min(56rem,94vw)]">
      <div className="flex items-center gap-1.5 px-5 py-2 text-data text-ink-2">
        <Kbd>↑</Kbd>
        <Kbd>↓</Kbd> moves, <Kbd>P</Kbd> pins
        <span role="status" className="ml-auto text-ink">
          {said}
        </span>
      </div>
      <Lines
        lines={lines}
        pinning={pinning}
        onToggle={(text) => setSaid(pinning.toggle({ shown: observedLine(text) }, foundBy))}
      />
    </Dialog>
  );
}

interface LinesProps {
  lines: readonly string[];
  pinning: Pinning;
  onToggle: (text: string) => void;
}

function Lines({ lines, pinning, onToggle }: LinesProps) {
  const [active, setActive] = useState(0);
  const pane = useRef<HTMLDivElement>(null);
  const block = useRef<HTMLDivElement>(null);
  const { height, from, to, top } = useVisibleRows(pane, block, lines.length, ROW_HEIGHT);

  useEffect(() => {
    // After the dialog has put the focus on its first button.
    const frame = requestAnimationFrame(() => pane.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);

  function onKeyDown(event: KeyboardEvent) {
    const last = lines.length - 1;
    const page = Math.max(1, Math.floor((pane.current?.clientHeight ?? 300) / ROW_HEIGHT) - 1);
    const next = {
      ArrowDown: Math.min(last, active + 1),
      ArrowUp: Math.max(0, active - 1),
      PageDown: Math.min(last, active + page),
      PageUp: Math.max(0, active - page),
      Home: 0,
      End: last,
    }[event.key];
    if (next !== undefined) {
      setActive(next);
      reveal(next);
    } else if ([' ', 'Enter', 'p'].includes(event.key) && !event.ctrlKey && !event.metaKey) {
      onToggle(lines[active] ?? '');
    } else return;
    event.preventDefault();
  }

  function reveal(at: number) {
    const element = pane.current;
    if (!element) return;
    const start = at * ROW_HEIGHT;
    if (start < element.scrollTop) element.scrollTop = start;
    if (start + ROW_HEIGHT > element.scrollTop + element.clientHeight) {
      element.scrollTop = start + ROW_HEIGHT - element.clientHeight;
    }
  }

  return (
    <div
      ref={pane}
      role="listbox"
      aria-label="Lines"
      aria-multiselectable
      tabIndex={0}
      aria-activedescendant={`line-${active}`}
      onKeyDown={onKeyDown}
      className="font-data max-h-[60vh] min-h-24 overflow-auto border-t border-line focus-visible:-outline-offset-2"
    >
      <div ref={block} role="presentation" className="relative" style={{ height }}>
        <div role="presentation" className="absolute inset-x-0" style={{ top }}>
          {lines.slice(from, to).map((text, index) => {
            const at = from + index;
            const pin = pinning.pinOf(observedLine(text));
            return (
              <div
                key={at}
                id={`line-${at}`}
                role="option"
                aria-selected={pin !== undefined}
                aria-setsize={lines.length}
                aria-posinset={at + 1}
                onClick={() => {
                  setActive(at);
                  onToggle(text);
                }}
                className={cx(
                  'flex h-[26px] cursor-default items-center gap-2 px-4 whitespace-pre',
                  at === active ? 'bg-accent-wash' : 'hover:bg-hover',
                )}
              >
                <Pin
                  size={12}
                  aria-hidden
                  fill={pin ? 'currentColor' : 'none'}
                  className={cx('shrink-0', pin ? 'text-accent' : 'text-line-strong')}
                />
                <span className="w-7 shrink-0 text-label text-accent">
                  {pin && `E${pin.number}`}
                </span>
                <span className="min-w-0 truncate">{text.slice(0, 400)}</span>
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

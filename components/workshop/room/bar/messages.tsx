'use client';

import { Megaphone, MessageSquare } from 'lucide-react';
import { type FocusEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { Dialog } from '@/components/ui/dialog';
import { readAtOf, readUpTo, useKept } from '@/lib/workshop/client/kept';
import type { State } from '@/lib/workshop/protocol/state';
import { messagesOf, ownerOf } from '../use-own';
import { MessageList } from './message-list';

/** What is shown at once; all are behind the button. */
const AT_ONCE = 3;

/** What the instructors say: shown where one is, until it is read. */
export function Messages({ state }: { state: State }) {
  const [open, setOpen] = useState(false);
  const owner = ownerOf(state);
  const read = useKept((kept) => readAtOf(kept, owner));
  const all = messagesOf(state);
  const since = read ?? state.participants[0]?.joinedAt ?? '';
  const fresh = all.filter(({ at }) => at > since);
  const [latest] = all;
  const done = () => latest && readUpTo(owner, latest.at);
  const opener = useRef<HTMLButtonElement>(null);
  /** Whoever was interrupted goes on there. */
  const before = useRef<Element>(null);
  function keepPlace({ currentTarget, relatedTarget }: FocusEvent<Element, Element>) {
    if (!currentTarget.contains(relatedTarget)) before.current = relatedTarget;
  }
  function putAway() {
    done();
    const place = before.current;
    before.current = null;
    if (place instanceof HTMLElement && place.isConnected) place.focus();
    else opener.current?.focus();
  }
  return (
    <>
      <button
        ref={opener}
        type="button"
        aria-haspopup="dialog"
        aria-label={`Messages: ${all.length}${fresh.length > 0 ? `, ${fresh.length} not read` : ''}`}
        onClick={() => {
          setOpen(true);
          done();
        }}
        className={cx(
          'flex h-7.5 items-center gap-1.5 rounded px-2 text-data hover:bg-hover',
          fresh.length > 0 ? 'font-semibold text-accent' : 'text-ink-2',
        )}
      >
        <MessageSquare size={15} aria-hidden />
        <span className="tabular-nums">{all.length}</span>
      </button>
      <div
        role="status"
        className="pointer-events-none fixed inset-x-3 top-[calc(var(--top)+0.5rem)] z-20 flex justify-end sm:inset-x-5"
      >
        {fresh.length > 0 && !open && (
          <div
            onFocus={keepPlace}
            className="pointer-events-auto w-full max-w-[26rem] rounded-lg border border-line border-l-4 border-l-accent bg-raised px-4 py-3 shadow-pop motion-fade"
          >
            <p className="flex items-center gap-2 text-label font-semibold text-ink-3">
              <Megaphone size={14} aria-hidden /> From the instructors
            </p>
            <MessageList messages={fresh.slice(0, AT_ONCE)} className="mt-1.5" />
            <div className="mt-3 flex items-center gap-3">
              <Button size="sm" look="primary" onClick={putAway}>
                Got it
              </Button>
              {fresh.length > AT_ONCE && (
                <span className="text-data text-ink-3">and {fresh.length - AT_ONCE} more</span>
              )}
            </div>
          </div>
        )}
      </div>
      <Dialog open={open} onClose={() => setOpen(false)} title="Messages">
        <div className="max-h-[60vh] overflow-y-auto px-5 py-4">
          {all.length === 0 ? (
            <p className="text-sm text-ink-2">
              Nothing so far. What the instructors say to you appears here, and on your page.
            </p>
          ) : (
            <MessageList messages={all} />
          )}
        </div>
      </Dialog>
    </>
  );
}

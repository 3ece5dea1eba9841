'use client';

import { LogOut, Pause, Presentation, X } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import { roomPath } from '@/lib/workshop/client/links';
import { isPaused } from '@/lib/workshop/protocol/time';
import { Clock } from '../../clock';
import { currentPart } from '@/lib/workshop/protocol/current-part';
import { useLive, useRoom } from '../../live';
import { TimeNews } from '../../time-news';
import { stepOut } from '../step-out';
import { Connection } from './connection';
import { Flags } from './flags';
import { LeaveDialog } from './leave-dialog';
import { Messages } from './messages';

/** Stands under the header wherever its participant goes: where the room is, and how they do. */
export function RoomBar() {
  const live = useLive();
  const status = useRoom((room) => room.status);
  const state = useRoom((room) => room.state);
  const [leaving, setLeaving] = useState(false);
  const why = useRoom((room) => room.why);
  const words = status === 'gone' || status === 'signed-out' ? OUT[why ?? ''] : undefined;
  if (words !== undefined)
    return <Out words={words} onAgain={why === 'removed' ? live.again : undefined} />;
  if (status === 'signed-out') return null;
  const part = state && currentPart(state);
  const ended = state?.endedAt !== undefined;
  const paused = state !== undefined && !ended && isPaused(state);
  const where = ended ? 'It is over' : part?.title;
  return (
    <section
      aria-label="Workshop"
      className={cx(
        'room-bar sticky top-12 z-20 flex h-11 shrink-0 items-center gap-3 border-b px-3 print:hidden sm:px-5',
        paused ? 'border-warn bg-warn-wash' : 'border-line bg-raised',
      )}
    >
      {state ? (
        <Link
          href={roomPath(state.id)}
          aria-label={`${state.title}: to the room`}
          className="group flex min-w-0 items-center gap-2 rounded py-1 pr-1 text-sm"
        >
          <Presentation size={16} aria-hidden className="shrink-0 text-accent" />
          <span
            className={cx('truncate font-semibold group-hover:underline', where && 'max-md:hidden')}
          >
            {state.title}
          </span>
          {where && (
            <span
              className={cx(
                'truncate text-ink-2 max-md:font-semibold max-md:text-ink',
                // Where there is room for one thing, it is that.
                paused && 'max-md:hidden',
              )}
            >
              {where}
            </span>
          )}
        </Link>
      ) : (
        <span className="text-sm text-ink-2">Workshop</span>
      )}
      {!ended && <Clock className={cx('shrink-0 text-sm', paused && 'max-md:hidden')} />}
      {!ended && <TimeNews />}
      <p role="status" className="min-w-0 text-sm">
        {paused && (
          <span className="flex items-center gap-1.5 font-semibold text-warn">
            <Pause size={15} aria-hidden className="shrink-0" />
            <span className="truncate">
              Paused
              <span className="font-normal max-lg:hidden">
                : look to the front. What you write stays.
              </span>
            </span>
          </span>
        )}
        {part && !ended && <span className="sr-only">{`Now: ${part.title}`}</span>}
      </p>
      <div className="ml-auto flex shrink-0 items-center gap-1.5">
        <Connection />
        {state && !ended && <Flags />}
        {state && <Messages state={state} />}
        <IconButton size="sm" label="Leave the workshop" onClick={() => setLeaving(true)}>
          <LogOut size={15} aria-hidden />
        </IconButton>
      </div>
      {state && <LeaveDialog state={state} open={leaving} onClose={() => setLeaving(false)} />}
    </section>
  );
}

const OUT: Readonly<Record<string, string>> = {
  removed: 'You are not in this workshop any more. Once you are let in again, it goes on here.',
  deleted: 'This workshop was deleted.',
  join: 'This browser has no place in it now. Open your own return link.',
  'not-found': 'This workshop is not there any more.',
  'other-seat': 'Somebody else sits here now. Open your own return link to go on.',
};

interface OutProps {
  words: string;
  /** Where it may have changed. */
  onAgain?: (() => void) | undefined;
}

/** Whoever is not in the room any more is told so, wherever they are. */
function Out({ words, onAgain }: OutProps) {
  return (
    <section
      aria-label="Workshop"
      className="room-bar sticky top-12 z-20 flex h-11 shrink-0 items-center gap-3 border-b border-line bg-raised px-3 text-sm print:hidden sm:px-5"
    >
      <p role="status" className="mr-auto line-clamp-2 min-w-0 leading-tight">
        {words}
      </p>
      {onAgain && (
        <Button size="sm" className="shrink-0" onClick={onAgain}>
          Try again
        </Button>
      )}
      <IconButton size="sm" label="Close" className="shrink-0" onClick={stepOut}>
        <X size={15} aria-hidden />
      </IconButton>
    </section>
  );
}

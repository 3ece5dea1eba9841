'use client';

import { Pause } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import { heldAt, leftOf } from '@/lib/workshop/protocol/time';
import { useRoom } from './live';
import { useNow } from './use-now';

/** In milliseconds: the last minute is told by more than digits. */
const SOON = 60_000;

const NONE = [] as const;

/** What is left of the time; nothing where no timer runs. Read out by the minute, not by the second. */
export function Clock({ className }: { className?: string }) {
  const now = useNow();
  const timer = useRoom((room) => room.state?.timer);
  const pauses = useRoom((room) => room.state?.pauses) ?? NONE;
  const left = leftOf({ timer, pauses }, now);
  if (left === undefined) return null;
  const held = heldAt({ timer, pauses }) !== undefined;
  return (
    <span
      role="timer"
      aria-label={`${Math.ceil(left / 60_000)} minutes left${held ? ', paused' : ''}`}
      className={cx(
        'inline-flex items-center gap-1.5 font-semibold tabular-nums',
        left === 0 ? 'text-bad' : left < SOON ? 'text-warn' : 'text-ink',
        className,
      )}
    >
      {held && <Pause size="0.9em" aria-hidden />}
      {minutesAndSeconds(left)}
      {left === 0 && <span className="font-sans"> Time is up</span>}
    </span>
  );
}

/** `12:05`, or `1:02:05`. Whole seconds, rounded up: it says 0:00 when it is over, not before. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const rest = `${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

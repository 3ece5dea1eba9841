'use client';

import { Pause } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import { useRoom } from './live';
import { useNow } from './use-now';

/** In milliseconds: the last minute is told by more than digits. */
const SOON = 60_000;

/** What is left of the time; nothing where no timer runs. Read out by the minute, not by the second. */
export function Clock({ className }: { className?: string }) {
  const now = useNow();
  const timer = useRoom((room) => room.state?.timer);
  const paused = useRoom((room) => room.state?.pauses.at(-1));
  if (!timer) return null;
  const held = paused && paused.to === undefined ? Date.parse(paused.from) : undefined;
  const left = Math.max(0, Date.parse(timer.endsAt) - (held ?? now));
  return (
    <span
      role="timer"
      aria-label={`${Math.ceil(left / 60_000)} minutes left${held === undefined ? '' : ', paused'}`}
      className={cx(
        'inline-flex items-center gap-1.5 font-semibold tabular-nums',
        left === 0 ? 'text-bad' : left < SOON ? 'text-warn' : 'text-ink',
        className,
      )}
    >
      {held !== undefined && <Pause size="0.9em" aria-hidden />}
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

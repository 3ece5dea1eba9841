'use client';

import { Pause } from 'lucide-react';
import { cx } from '@/components/ui/cx';
import { useLeft } from './use-left';

/** In milliseconds: the last minute is told by more than digits. */
const SOON = 60_000;

/** What is left of the time; nothing where no timer runs. Whoever reads it hears minutes, and nothing unasked. */
export function Clock({ className }: { className?: string }) {
  const time = useLeft();
  if (!time) return null;
  const { left, held } = time;
  return (
    <span
      role="timer"
      // At its end the words are there for everybody.
      aria-label={left === 0 ? undefined : `${leftWords(left)}${held ? ', paused' : ''}`}
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

/** In whole minutes, rounded up as the digits are. */
export function leftWords(ms: number): string {
  const minutes = Math.ceil(ms / 60_000);
  if (minutes === 0) return 'Time is up';
  return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} left`;
}

/** `12:05`, or `1:02:05`. Whole seconds, rounded up: it says 0:00 when it is over, not before. */
export function minutesAndSeconds(ms: number): string {
  const seconds = Math.ceil(ms / 1_000);
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const rest = `${two(seconds % 60)}`;
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}

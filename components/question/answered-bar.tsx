import type { ReactNode } from 'react';

interface AnsweredBarProps {
  closed: number;
  /** Of how many, and what they are. */
  of: number;
  words: string;
  /** At the right: points. */
  children?: ReactNode;
}

/** How far one is with the questions of a lab. */
export function AnsweredBar({ closed, of, words, children }: AnsweredBarProps) {
  return (
    <div className="border-b border-line px-4 pt-3 pb-2.5">
      <div className="flex items-baseline justify-between text-data text-ink-2">
        <span>
          <span className="font-semibold text-ink tabular-nums">{closed}</span> of {of} {words}
        </span>
        {children}
      </div>
      <progress
        max={Math.max(1, of)}
        value={closed}
        aria-label="Questions answered"
        className="mt-1.5 block h-1 w-full appearance-none overflow-hidden rounded-full [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent [&::-webkit-progress-value]:transition-all"
      />
    </div>
  );
}

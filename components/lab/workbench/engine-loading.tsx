'use client';

import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import type { Language } from '@/lib/query/types';
import type { EngineState } from './engines';
import { size } from './units';

/** What is opened, within a sentence. */
export const ENGINE_NAMES: Readonly<Record<Language, string>> = {
  shell: 'terminal',
  sql: 'SQL engine',
  filter: 'log events',
  insights: 'log events',
};

interface EngineLoadingProps {
  state: EngineState;
  /** One of `ENGINE_NAMES`. */
  name: string;
  onRetry: () => void;
  /** One line at the foot of a pane, instead of the middle of it. */
  compact?: boolean;
}

/** How far an engine's loading is, or why it failed. */
export function EngineLoading({ state, name, onRetry, compact }: EngineLoadingProps) {
  const box = cx(
    'text-data text-ink-2',
    compact
      ? 'flex items-center gap-3 border-t border-line px-4 py-2'
      : 'm-auto flex w-full max-w-xs flex-col items-stretch gap-2 p-6 text-center',
  );
  if (state.status === 'failed') {
    return (
      <div role="alert" className={box}>
        <span className={cx(compact && 'min-w-0 flex-1')}>
          <span className="font-semibold text-bad">The {name} could not be opened.</span>{' '}
          {state.message}
        </span>
        <span>
          <Button size="sm" onClick={onRetry}>
            Try again
          </Button>
        </span>
      </div>
    );
  }
  if (state.status !== 'opening') return null;
  const { progress } = state;
  const what = !progress
    ? `Opening the ${name}`
    : progress.loaded < progress.total
      ? `Downloading ${progress.what}`
      : `Starting the ${name}`;
  return (
    <div className={box}>
      <span role="status">{what}</span>
      <progress
        aria-label={what}
        max={progress?.total || undefined}
        value={progress?.total ? progress.loaded : undefined}
        className={cx('workbench-progress h-1', compact ? 'w-40' : 'w-full')}
      />
      {progress && progress.total > 0 && (
        <span className="text-label text-ink-3 tabular-nums">
          {size(progress.loaded)} of {size(progress.total)}
        </span>
      )}
    </div>
  );
}

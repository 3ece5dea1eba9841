'use client';

import { Segments } from '@/components/casefile/segments';
import { Button } from '@/components/ui/button';
import { stampOf } from '@/lib/casefile/evidence/instant';
import type { AfterState } from './use-after';

export type View = 'before' | 'after';

interface EvidenceSwitchProps {
  /** The moment of the fix; UTC, ISO 8601. */
  fix: string;
  /** Up to when the account was watched; UTC, ISO 8601. */
  until: string;
  view: View;
  after: AfterState;
  onView: (view: View) => void;
}

/** Which evidence the queries run over, once something was done: what was found, or what came of it. */
export function EvidenceSwitch({ fix, until, view, after, onView }: EvidenceSwitchProps) {
  return (
    <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-b border-line bg-sunken px-3 py-1">
      <span className="text-label font-semibold text-ink-2">Evidence</span>
      <Segments
        label="Evidence that queries run over"
        segments={VIEWS}
        value={view}
        onChange={onView}
      />
      <span role="status" className="min-w-0 text-data text-ink-2">
        {view === 'before' && 'What had arrived by '}
        {view === 'after' && after.status === 'running' && 'The account goes on …'}
        {view === 'after' && after.status === 'failed' && (
          <span className="text-bad">{after.message}</span>
        )}
        {view === 'after' && after.status === 'ready' && 'What arrived from '}
        {(view === 'before' || after.status === 'ready') && (
          <span className="font-data">
            {stampOf(fix)}
            {view === 'after' && ` to ${stampOf(until)}`} UTC
          </span>
        )}
      </span>
      {view === 'after' && after.status === 'failed' && (
        <Button size="sm" onClick={after.retry}>
          Try again
        </Button>
      )}
    </div>
  );
}

const VIEWS = [
  { value: 'before', label: 'Before the fix' },
  { value: 'after', label: 'After the fix', chosen: 'bg-ok-wash text-ok' },
] as const;

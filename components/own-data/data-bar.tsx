'use client';

import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ImportFile } from '@/lib/query/own/types';
import { FileButtons } from './file-buttons';
import { ProblemList } from './problem-list';
import { Switch } from './switch';
import type { OwnDataState } from './use-own-data';
import { counted, size } from '@/components/lab/workbench/units';
import { minute } from './words';

interface DataBarProps {
  state: OwnDataState;
  onFiles: (files: ImportFile[]) => void;
  onKeep: (keep: boolean) => void;
  onForget: () => void;
}

/** What is open, how much of it, whether it stays; and the way to more or to nothing. */
export function DataBar({ state, onFiles, onKeep, onForget }: DataBarProps) {
  const [listing, setListing] = useState(false);
  const summary = state.data?.imported.summary;
  if (!summary) return null;
  const { events, files, duplicates, first, last, problems, moreProblems } = summary;
  const broken = problems.length + moreProblems;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line bg-page px-4 py-1.5 text-sm">
      <h1 className="font-semibold">Your own logs</h1>
      <p className="text-ink-2 tabular-nums">
        {counted(events, 'event')} from {counted(files, 'file')}
        {first !== undefined && last !== undefined && (
          <span className="hidden lg:inline">
            , {minute(first)} to {minute(last)}
          </span>
        )}
        {duplicates > 0 && `, ${counted(duplicates, 'duplicate')} left out`}
      </p>
      {broken > 0 && (
        <Button size="sm" look="quiet" onClick={() => setListing(true)}>
          {counted(broken, 'problem')}
        </Button>
      )}
      <div className="ml-auto flex flex-wrap items-center gap-x-3 gap-y-1.5">
        <Switch
          label="Keep in this browser"
          on={state.kept}
          busy={state.saving}
          onChange={onKeep}
          title={
            state.room &&
            `${size(state.room.used)} of ${size(state.room.quota)} that this browser allows are in use`
          }
        />
        {state.room && state.kept && (
          <span className="text-data text-ink-3 tabular-nums">
            {size(state.room.used)} of {size(state.room.quota)} used
          </span>
        )}
        <FileButtons adding size="sm" onFiles={onFiles} />
        <Button size="sm" look="danger" onClick={onForget}>
          <Trash2 size={14} aria-hidden /> Forget
        </Button>
      </div>
      <Dialog open={listing} onClose={() => setListing(false)} title="What was not read">
        <div
          className="max-h-[60vh] overflow-y-auto px-5 py-3"
          tabIndex={0}
          role="region"
          aria-label="Problems"
        >
          <ProblemList summary={summary} />
        </div>
      </Dialog>
    </div>
  );
}

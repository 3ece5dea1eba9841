'use client';

import { WorkbenchProvider } from '@/components/lab/workbench/context';
import { WorkbenchSkeleton } from '@/components/lab/workbench/skeleton';
import { Workbench } from '@/components/lab/workbench/workbench';
import { LANGUAGES, type Evidence } from '@/lib/query/types';
import { DataBar } from './data-bar';
import { DropZone } from './drop-zone';
import { EmptyState } from './empty-state';
import { LimitNote } from './limit-note';
import { ReadingBar } from './reading-bar';
import { STORAGE_KEY, useOwnData } from './use-own-data';

/** The workbench over a learner's own files. */
export function OwnData({ engines }: { engines: Evidence['engines'] }) {
  const { state, add, cancel, keep, forget } = useOwnData(engines);
  const { phase, data, reading, problem, nothing } = state;
  const ready = phase === 'ready' && data;
  return (
    <DropZone
      onFiles={(files) => void add(files)}
      className={ready ? 'flex h-[calc(100dvh-var(--top))] flex-col' : 'flex-1'}
    >
      {reading && <ReadingBar reading={reading} onCancel={cancel} />}
      {problem && (
        <p role="alert" className="border-b border-line bg-bad-wash px-5 py-2 text-sm text-bad">
          {problem}
        </p>
      )}
      {ready ? (
        <>
          <DataBar
            state={state}
            onFiles={(files) => void add(files)}
            onKeep={(wanted) => void keep(wanted)}
            onForget={() => void forget()}
          />
          {data.imported.summary.limit && <LimitNote summary={data.imported.summary} />}
          <div className="min-h-0 flex-1">
            <WorkbenchProvider>
              <Workbench
                key={data.key}
                evidence={data.evidence}
                storageKey={STORAGE_KEY}
                languages={LANGUAGES}
              />
            </WorkbenchProvider>
          </div>
        </>
      ) : phase === 'restoring' ? (
        <div className="h-[calc(100dvh-var(--top))]">
          <WorkbenchSkeleton />
        </div>
      ) : (
        <EmptyState onFiles={(files) => void add(files)} nothing={nothing} />
      )}
    </DropZone>
  );
}

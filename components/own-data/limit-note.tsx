'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import type { ImportSummary } from '@/lib/query/own/types';
import { athenaQuery, athenaTable } from '@/lib/trail/import/athena';
import { IMPORT_LIMITS } from '@/lib/trail/import/limits';
import { Command } from './command';
import { counted, size, whole } from '@/components/lab/workbench/units';

const WHY = {
  events: `A browser's tab holds ${whole(IMPORT_LIMITS.events)} events.`,
  bytes: `A browser's tab holds ${size(IMPORT_LIMITS.textBytes)} of records.`,
  files: `A browser's tab reads ${whole(IMPORT_LIMITS.files)} files.`,
};

/** There was more than fits: what is here, and where to query all of it. */
export function LimitNote({ summary }: { summary: ImportSummary }) {
  const [open, setOpen] = useState(false);
  const { limit, events, place } = summary;
  if (!limit) return null;
  const table = athenaTable(place);
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-line bg-warn-wash px-4 py-2 text-sm">
      <p role="status">
        <span className="font-semibold">Not all was read.</span> {WHY[limit]} The first{' '}
        {counted(events, 'event')} are here. Drop fewer days, or query all of it where it lies.
      </p>
      <Button size="sm" onClick={() => setOpen(true)}>
        Query it with Athena
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="All of it, with Athena"
        className="w-[min(52rem,calc(100vw-2rem))]"
      >
        <div
          className="max-h-[75vh] overflow-y-auto px-5 py-4"
          tabIndex={0}
          role="region"
          aria-label="Athena"
        >
          <ol className="list-decimal space-y-4 pl-5 text-sm">
            <li>
              Run this in Athena&rsquo;s query editor. The partitions are found by themselves.
              {table.missing.length > 0 && (
                <span className="block text-ink-2">
                  Fill in {table.missing.join(', ')}: the paths of your files do not tell.
                </span>
              )}
              {table.guessed && (
                <span className="block text-ink-2">
                  The bucket is taken from the name of your folder. Check it.
                </span>
              )}
              <Command label="Athena table" text={table.text} />
            </li>
            <li>
              Ask for the days that you need: Athena is paid by the bytes it reads.
              <Command label="Athena query" text={athenaQuery(place)} />
            </li>
          </ol>
        </div>
      </Dialog>
    </div>
  );
}

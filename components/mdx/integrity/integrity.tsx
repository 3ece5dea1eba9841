'use client';

import { RotateCcw } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '@/components/ui/button';
import { inspect, type HeldBucket } from '@/lib/trail/digest/inspect';
import { useCellDraft } from '../use-cell-draft';
import { Chain } from './chain';
import { FilePane } from './file-pane';
import { attempts, editedBucket, readEdits, withEdit, type Edits } from './tampering';

interface IntegrityProps {
  /** Unique among the lessons. */
  id: string;
  bucket: HeldBucket;
  /** A word that only the log file worth changing holds. */
  about: string;
}

const NOTHING = '{}';

/** A bucket of a trail to tamper with, and what its digest files say of it. All of it happens in the page. */
export function Integrity({ id, bucket, about }: IntegrityProps) {
  const { draft, setDraft, reset } = useCellDraft('cells/integrity', id, NOTHING);
  const edits = useMemo(() => readEdits(bucket, draft), [bucket, draft]);
  const held = useMemo(() => editedBucket(bucket, edits), [bucket, edits]);
  const reports = useMemo(() => inspect(held), [held]);
  const tries = useMemo(() => attempts(bucket, about), [bucket, about]);
  const [open, setOpen] = useState(tries[0]?.key ?? bucket.digests[0] ?? '');

  const keep = (next: Edits) => setDraft(JSON.stringify(next));
  const listed = new Set(reports.flatMap(({ key, logs }) => [key, ...logs.map((log) => log.key)]));
  const unlisted = held.files.map(({ key }) => key).filter((key) => !listed.has(key));
  const count = reports.reduce(
    (sum, { verdict, logs }) =>
      sum + Number(verdict !== 'valid') + logs.filter((log) => log.verdict !== 'valid').length,
    unlisted.length,
  );
  const touched = Object.keys(edits).length > 0;

  return (
    <figure
      aria-label="Integrity workbench"
      className="not-prose my-8 overflow-hidden rounded-lg border border-line bg-raised"
    >
      <figcaption className="flex min-h-9 flex-wrap items-center gap-x-3 border-b border-line bg-sunken py-1 pr-1 pl-4 text-data text-ink-2">
        <span className="font-semibold text-ink">Integrity workbench</span>
        <span role="status" className="min-w-32 flex-1">
          {count === 0
            ? `${bucket.files.length} files, all valid`
            : `${count} of ${bucket.files.length} files not valid`}
        </span>
        {touched && (
          <Button size="sm" look="quiet" className="-ml-2.5" onClick={reset}>
            <RotateCcw size={13} aria-hidden /> Put everything back
          </Button>
        )}
      </figcaption>
      <div className="border-b border-line px-4 py-3">
        <p className="text-label font-semibold text-ink-3">What somebody may try</p>
        <ul className="mt-1.5 flex flex-wrap gap-1.5">
          {tries.map(({ id: name, name: words, key, act }) => (
            <li key={name}>
              <Button
                size="sm"
                className="h-auto! min-h-7 py-1 text-left whitespace-normal!"
                onClick={() => {
                  keep(act(edits));
                  setOpen(key);
                }}
              >
                {words}
              </Button>
            </li>
          ))}
        </ul>
      </div>
      <div className="grid grid-cols-1 divide-y divide-line md:grid-cols-[minmax(0,5fr)_minmax(0,7fr)] md:divide-x md:divide-y-0">
        <Chain reports={reports} unlisted={unlisted} open={open} onOpen={setOpen} />
        <FilePane
          fileKey={open}
          file={held.files.find(({ key }) => key === open)}
          digest={reports.find(({ key }) => key === open)}
          log={reports.flatMap(({ logs }) => logs).find(({ key }) => key === open)}
          changed={edits[open] !== undefined}
          onChange={(text) => keep(withEdit(bucket, edits, open, text))}
          onPutBack={() => keep(withEdit(bucket, edits, open, original(bucket, open)))}
        />
      </div>
    </figure>
  );
}

const original = ({ files }: HeldBucket, key: string) =>
  files.find((file) => file.key === key)?.text ?? null;

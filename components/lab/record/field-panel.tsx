'use client';

import { ArrowUpRight, Eye } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import type { Json } from '@/lib/query/types';
import type { FieldNote } from '@/lib/trail/fields';
import { copyText } from '../workbench/copy';
import { jqPath, type Path, sqlPath } from './paths';

interface FieldPanelProps {
  path: Path;
  value: Json;
  note: FieldNote;
  onFilter?: (path: Path, value: Json) => void;
  say: (words: string) => void;
}

/** What the active field means, and what can be done with it. */
export function FieldPanel({ path, value, note, onFilter, say }: FieldPanelProps) {
  const jq = jqPath(path);
  const sql = sqlPath(path);
  const scalar = value === null || typeof value !== 'object';
  const meaning =
    typeof value === 'string' || typeof value === 'boolean'
      ? note.values?.[String(value)]
      : undefined;
  const copy = (text: string, what: string) =>
    void copyText(text).then((done) =>
      say(done ? `Copied ${what}` : 'The browser did not allow copying'),
    );

  return (
    <section
      aria-label="About this field"
      className="max-h-[45%] shrink-0 overflow-y-auto border-t border-line bg-page px-4 pt-3 pb-4"
    >
      <div aria-live="polite">
        <h3 className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-data font-semibold [overflow-wrap:anywhere]">
            {jq.slice(1) || 'record'}
          </span>
          <span className="text-label text-ink-3">
            {note.type === 'any' ? '' : note.type}
            {note.since ? `${note.type === 'any' ? '' : ', '}since version ${note.since}` : ''}
          </span>
        </h3>
        <p className="mt-1 text-sm text-ink-2">{note.text}</p>
        {meaning && (
          <p className="mt-1.5 text-sm">
            <span className="font-data font-semibold">{String(value)}</span>
            <span className="text-ink-2">: {meaning}</span>
          </p>
        )}
        {!meaning && note.values && <Values values={note.values} />}
        {note.suspicious && (
          <p className="mt-1.5 flex gap-1.5 text-sm text-ink-2">
            <Eye size={15} aria-hidden className="mt-[3px] shrink-0 text-warn" />
            <span>
              <span className="font-semibold text-ink">Worth a second look: </span>
              {note.suspicious}
            </span>
          </p>
        )}
        <a
          href={note.source}
          target="_blank"
          rel="noreferrer"
          className="mt-1 inline-flex min-h-6 items-center gap-0.5 text-data text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
        >
          AWS’s page on this field <ArrowUpRight size={13} aria-hidden />
          <span className="sr-only"> (opens in a new tab)</span>
        </a>
      </div>
      <div className="mt-3 flex flex-wrap gap-1.5">
        {onFilter && scalar && (
          <Button size="sm" onClick={() => onFilter(path, value)}>
            Filter by this value
          </Button>
        )}
        <Button
          size="sm"
          onClick={() =>
            copy(typeof value === 'string' ? value : JSON.stringify(value, null, 2), 'the value')
          }
        >
          Copy value
        </Button>
        <Button size="sm" title={jq} onClick={() => copy(jq, jq)}>
          Copy jq path
        </Button>
        <Button size="sm" title={sql} onClick={() => copy(sql, sql)}>
          Copy SQL
        </Button>
      </div>
    </section>
  );
}

function Values({ values }: { values: Readonly<Record<string, string>> }) {
  return (
    <dl className={cx('mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-data')}>
      {Object.entries(values).map(([value, meaning]) => (
        <div key={value} className="col-span-2 grid grid-cols-subgrid">
          <dt className="font-data">{value}</dt>
          <dd className="text-ink-2">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

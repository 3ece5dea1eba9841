import { ArrowUpRight, Eye } from 'lucide-react';
import type { Json } from '@/lib/query/types';
import type { FieldNote } from '@/lib/trail/fields';
import { jqPath, type Path } from './paths';

interface NoteTextProps {
  path: Path;
  value: Json;
  note: FieldNote;
}

/** What a field is, what its values mean, and what would make one suspicious. */
export function NoteText({ path, value, note }: NoteTextProps) {
  const meaning =
    (typeof value === 'string' || typeof value === 'boolean') &&
    note.values &&
    Object.hasOwn(note.values, String(value))
      ? note.values[String(value)]
      : undefined;
  const about = [note.type === 'any' ? '' : note.type, note.since && `since version ${note.since}`];
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-data font-semibold [overflow-wrap:anywhere]">
          {jqPath(path).slice(1) || 'record'}
        </span>
        <span className="text-label text-ink-3">{about.filter(Boolean).join(', ')}</span>
      </p>
      <p className="mt-1 text-sm text-ink-2">{note.text}</p>
      {meaning !== undefined && (
        <p className="mt-1.5 text-sm">
          <span className="font-data font-semibold">{String(value)}</span>
          <span className="text-ink-2">: {meaning}</span>
        </p>
      )}
      {meaning === undefined && note.values && <Values values={note.values} />}
      {note.suspicious && (
        <p className="mt-1.5 flex gap-1.5 text-sm text-ink-2">
          <Eye size={15} aria-hidden className="mt-[3px] shrink-0 text-warn" />
          <span>
            <span className="font-semibold text-ink">What would make this suspicious: </span>
            {note.suspicious}
          </span>
        </p>
      )}
    </>
  );
}

/** The page of AWS's documentation that a note follows. */
export function NoteSource({ note }: { note: FieldNote }) {
  return (
    <a
      href={note.source}
      target="_blank"
      rel="noreferrer"
      className="mt-1 inline-flex min-h-6 items-center gap-0.5 text-data text-accent underline decoration-1 underline-offset-2 hover:decoration-2"
    >
      AWS’s page on this field <ArrowUpRight size={13} aria-hidden />
      <span className="sr-only"> (opens in a new tab)</span>
    </a>
  );
}

function Values({ values }: { values: Readonly<Record<string, string>> }) {
  return (
    <dl className="mt-1.5 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5 text-data">
      {Object.entries(values).map(([value, meaning]) => (
        <div key={value} className="col-span-2 grid grid-cols-subgrid">
          <dt className="font-data">{value}</dt>
          <dd className="text-ink-2">{meaning}</dd>
        </div>
      ))}
    </dl>
  );
}

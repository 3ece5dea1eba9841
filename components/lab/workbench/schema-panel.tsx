'use client';

import { ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { cx } from '@/components/ui/cx';
import type { Evidence } from '@/lib/query/types';
import { ATHENA_TABLES } from '@/lib/query/sql/athena';
import { FLOW_LOGS_TABLE } from '@/lib/query/sql/flow-logs';
import { JSON_LINES_TABLES } from '@/lib/query/sql/json-lines';
import {
  CLOUDTRAIL_TABLE,
  fieldsOf,
  RDS_LOG_TABLE,
  type SqlTable,
  type SqlType,
  TABLES,
} from '@/lib/query/sql/schema';
import { noteFor } from '@/lib/trail/fields';

interface SchemaPanelProps {
  evidence: Evidence;
  onInsert: (text: string) => void;
}

/** Tables that not every lab has, and the files that they are made of. */
const LOGS = new Map([
  [RDS_LOG_TABLE, /^rds\.log$/],
  [FLOW_LOGS_TABLE, /^vpc_flow_/],
  ...JSON_LINES_TABLES.map((table) => [table, new RegExp(`^${table.name}\\.log$`)] as const),
]);

/** The tables, their columns and the fields within them, with what each is. */
export function SchemaPanel({ evidence, onInsert }: SchemaPanelProps) {
  const has = (table: SqlTable) =>
    evidence.files.some(({ name }) => LOGS.get(table)?.test(name) ?? true);
  const [note, setNote] = useState('');
  return (
    <div className="pt-2">
      {TABLES.filter(has).map((table) => (
        <Table key={table.name} table={table} onInsert={onInsert} onNote={setNote} />
      ))}
      <p className="sticky bottom-0 min-h-20 border-t border-line bg-page px-4 py-2 text-label text-ink-2">
        {note || <Usage evidence={evidence} />}
      </p>
    </div>
  );
}

function Usage({ evidence }: { evidence: Evidence }) {
  return (
    <>
      Choose a name to put it into the query.
      {evidence.eventDataStore && (
        <span className="mt-1 block [overflow-wrap:anywhere]">
          The event data store {evidence.eventDataStore} is the table cloudtrail.
        </span>
      )}
    </>
  );
}

const ATHENA = ATHENA_TABLES.map((table) => table.name);

/** A column of Athena's has the record's name in lower case: the note is under the record's own. */
function recordPath(path: readonly string[]): string[] {
  let fields: Readonly<Record<string, SqlType>> = Object.fromEntries(
    CLOUDTRAIL_TABLE.columns.map(({ name, type }) => [name, type]),
  );
  return path.map((step) => {
    const name = Object.keys(fields).find((one) => one.toLowerCase() === step.toLowerCase());
    fields = fieldsOf(name === undefined ? undefined : fields[name]) ?? {};
    return name ?? step;
  });
}

interface Telling {
  onInsert: (text: string) => void;
  /** What the name under the pointer, or with the focus, means. */
  onNote: (text: string) => void;
}

function Table({ table, onInsert, onNote }: Telling & { table: SqlTable }) {
  // Athena's tables hold the same events again: their columns wait until they are asked for.
  const [open, setOpen] = useState(!ATHENA.includes(table.name));
  return (
    <section aria-label={`Table ${table.name}`} className="pb-2">
      <div className="flex items-center">
        <button
          type="button"
          aria-label={`${open ? 'Close' : 'Open'} ${table.name}`}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="flex h-6 w-6 shrink-0 items-center justify-center rounded-sm text-ink-3 hover:text-ink"
        >
          <ChevronRight
            size={12}
            aria-hidden
            className={cx('transition-transform duration-(--fast)', open && 'rotate-90')}
          />
        </button>
        <button
          type="button"
          title={table.text}
          onClick={() => onInsert(table.name)}
          className="font-data min-w-0 flex-1 py-1 pr-4 text-left font-bold hover:bg-hover focus-visible:-outline-offset-2"
        >
          {table.name}
        </button>
      </div>
      <p className="px-6 pb-1 text-label text-ink-3">{table.text}</p>
      <ul hidden={!open}>
        {table.columns.map((column) => (
          <Field
            key={column.name}
            name={column.name}
            path={[column.name]}
            written={column.name}
            type={column.type}
            text={column.text}
            onInsert={onInsert}
            onNote={onNote}
          />
        ))}
      </ul>
    </section>
  );
}

interface FieldProps extends Telling {
  name: string;
  path: readonly string[];
  /** How it is written in a query; a list's first item stands for the others. */
  written: string;
  type: SqlType;
  text: string;
}

/** `struct`, `map`, `struct[]`: the whole type is what opens beneath. */
function shortType(type: SqlType): string {
  if (typeof type === 'string') return type.startsWith('MAP') ? 'map' : type.toLowerCase();
  return 'listOf' in type ? `${shortType(type.listOf)}[]` : 'struct';
}

function Field({ name, path, written, type, text, onInsert, onNote }: FieldProps) {
  const [open, setOpen] = useState(false);
  const fields = fieldsOf(type);
  const within = typeof type === 'object' && 'listOf' in type ? `${written}[1]` : written;
  return (
    <li>
      <div className="flex items-center" style={{ paddingLeft: (path.length - 1) * 14 }}>
        <button
          type="button"
          aria-label={`${open ? 'Close' : 'Open'} ${name}`}
          aria-expanded={open}
          disabled={!fields}
          onClick={() => setOpen(!open)}
          className="flex h-6 w-6 shrink-0 items-center justify-center rounded-sm text-ink-3 enabled:hover:text-ink"
        >
          {fields && (
            <ChevronRight
              size={12}
              aria-hidden
              className={cx('transition-transform duration-(--fast)', open && 'rotate-90')}
            />
          )}
        </button>
        <button
          type="button"
          onFocus={() => onNote(text)}
          onPointerEnter={() => onNote(text)}
          onClick={() => onInsert(written)}
          className="font-data flex min-w-0 flex-1 items-baseline gap-2 rounded-sm py-0.5 pr-4 text-left hover:bg-hover focus-visible:-outline-offset-2"
        >
          <span className="min-w-0 flex-1 truncate">{name}</span>
          <span className="shrink-0 text-[0.6875rem] text-ink-3">{shortType(type)}</span>
        </button>
      </div>
      {open && fields && (
        <ul>
          {Object.entries(fields).map(([field, inner]) => (
            <Field
              key={field}
              name={field}
              path={[...path, field]}
              written={`${within}.${field}`}
              type={inner}
              text={noteFor(recordPath([...path, field])).text}
              onInsert={onInsert}
              onNote={onNote}
            />
          ))}
        </ul>
      )}
    </li>
  );
}

'use client';

import { Button } from '@/components/ui/button';
import type { Json } from '@/lib/query/types';
import type { FieldNote } from '@/lib/trail/fields';
import { copyText } from '../workbench/copy';
import { NoteSource, NoteText } from './note-text';
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
        <NoteText path={path} value={value} note={note} />
        <NoteSource note={note} />
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

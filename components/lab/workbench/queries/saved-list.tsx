'use client';

import { Pencil } from 'lucide-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button, IconButton } from '@/components/ui/button';
import { freshId } from '@/lib/progress/fresh-id';
import { deleteSaved, renameQuery, savedQueries, saveQuery } from '@/lib/progress/queries';
import type { SavedQuery } from '@/lib/progress/workspace-schema';
import type { QueryListProps } from './history-list';
import { QueryRow } from './query-row';
import { useFirstFocus } from './use-first-focus';

/** The draft can be saved under a name; below are the queries that have one. */
export function SavedList({ language, workspace, change, onQuery }: QueryListProps) {
  const draft = workspace[`${language}Draft`];
  const saved = savedQueries(workspace, language);
  const [name, setName] = useState('');
  const [renaming, setRenaming] = useState<string>();
  /** What was done last; the drawer lies over the workbench's own words. */
  const [note, setNote] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useFirstFocus(field);
  const taken = saved.some((one) => one.name === name.trim());

  function save(event: FormEvent) {
    event.preventDefault();
    if (!name.trim() || !draft.trim()) return;
    const id = freshId();
    change(saveQuery(workspace, { id, name, language, text: draft, at: Date.now() }));
    setNote(`${taken ? 'Replaced' : 'Saved'} ${name.trim()}.`);
    setName('');
  }

  function rename(query: SavedQuery, to: string | undefined) {
    setRenaming(undefined);
    const wanted = to?.trim();
    if (!wanted || wanted === query.name) return;
    if (saved.some((one) => one.name === wanted)) return setNote(`The name ${wanted} is taken.`);
    change(renameQuery(workspace, query.id, wanted));
    setNote(`Renamed to ${wanted}.`);
  }

  return (
    <>
      <form onSubmit={save} className="border-b border-line px-5 py-3">
        <div className="flex gap-2">
          <input
            ref={field}
            aria-label="Name for the query in the editor"
            placeholder="Name"
            value={name}
            maxLength={120}
            autoComplete="off"
            onChange={(event) => setName(event.currentTarget.value)}
            className="h-8 min-w-0 flex-1 rounded border border-line-strong bg-page px-2.5 text-sm"
          />
          <Button
            type="submit"
            look="primary"
            className="h-8"
            disabled={!name.trim() || !draft.trim()}
          >
            {taken ? 'Replace' : 'Save'}
          </Button>
        </div>
        <p className="mt-1.5 truncate text-label text-ink-3">
          {draft.trim() ? (
            <>
              In the editor: <span className="font-data">{draft.replace(/\s+/g, ' ')}</span>
            </>
          ) : (
            'The editor is empty. Write a query, and save it here.'
          )}
        </p>
        <p role="status" className="text-label text-ink-2 empty:hidden">
          {note}
        </p>
      </form>
      {saved.length === 0 ? (
        <p className="px-5 py-4 text-sm text-ink-2">
          Nothing is saved yet. Saved queries stay in this browser and go out with your progress
          file.
        </p>
      ) : (
        <ul aria-label="Saved queries" className="min-h-0 flex-1 overflow-y-auto">
          {saved.map((query) => (
            <QueryRow
              key={query.id}
              name={query.name}
              query={query.text}
              head={
                renaming === query.id ? (
                  <Rename query={query} onDone={(to) => rename(query, to)} />
                ) : (
                  <h3 className="text-sm font-semibold [overflow-wrap:anywhere]">{query.name}</h3>
                )
              }
              onInsert={() => onQuery('insert', query.text)}
              onRun={() => onQuery('run', query.text)}
              onDelete={() => {
                change(deleteSaved(workspace, query.id));
                setNote(`Deleted ${query.name}.`);
                field.current?.focus();
              }}
            >
              <IconButton
                size="sm"
                label={`Rename: ${query.name}`}
                onClick={() => setRenaming(query.id)}
              >
                <Pencil size={14} aria-hidden />
              </IconButton>
            </QueryRow>
          ))}
        </ul>
      )}
    </>
  );
}

/** Enter, or leaving the field, keeps the new name; Esc the old one. */
function Rename({ query, onDone }: { query: SavedQuery; onDone: (name?: string) => void }) {
  const [name, setName] = useState(query.name);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  useEffect(() => field.current?.select(), []);
  // A field that is taken away loses the focus, which must not count as a second answer.
  const finish = (to?: string) => {
    if (done.current) return;
    done.current = true;
    onDone(to);
  };
  return (
    <input
      ref={field}
      aria-label={`New name for ${query.name}`}
      value={name}
      maxLength={120}
      onChange={(event) => setName(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // Esc would close the drawer.
        event.preventDefault();
        event.stopPropagation();
        finish(event.key === 'Enter' ? name : undefined);
      }}
      onBlur={() => finish(name)}
      className="mb-1 h-7 w-full rounded border border-line-strong bg-page px-2 text-sm"
    />
  );
}

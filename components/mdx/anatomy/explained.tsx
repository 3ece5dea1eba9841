'use client';

import { X } from 'lucide-react';
import { useId, useMemo, useState } from 'react';
import { NoteSource, NoteText } from '@/components/lab/record/note-text';
import { IconButton } from '@/components/ui/button';
import { cx } from '@/components/ui/cx';
import type { Json } from '@/lib/query/types';
import { noteFor } from '@/lib/trail/fields';
import { layOut, MOST_LINES } from './lines';
import { Listing } from './listing';

interface ExplainedProps {
  record: { readonly [key: string]: Json };
  label: string;
}

/** A record's lines and, beside them or at the bottom, the note of one field. Stands in a @container. */
export function Explained({ record, label }: ExplainedProps) {
  const { lines, cut } = useMemo(() => layOut(record), [record]);
  const fields = lines.filter((line) => line.kind === 'field');
  const [last, setAt] = useState('');
  const [picked, setPicked] = useState<string>();
  const [hovered, setHovered] = useState<string>();
  const noteId = useId();
  // Another record may not have the field; one of its own is a stop of Tab.
  const at = fields.some(({ id }) => id === last) ? last : (fields[0]?.id ?? '');
  const field = fields.find(({ id }) => id === (hovered ?? picked));

  function pick(id: string | undefined) {
    setPicked(id);
    if (id !== undefined) setAt(id);
  }
  function clear() {
    setPicked(undefined);
    setHovered(undefined);
  }

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] @2xl:min-h-88 @2xl:grid-cols-[minmax(0,1fr)_19rem]">
      <div className="min-w-0">
        <Listing
          lines={lines}
          label={label}
          at={at}
          shown={field?.id}
          noteId={noteId}
          onPick={pick}
          onHover={setHovered}
        />
        {cut && (
          <p className="px-4 pb-3 text-sm text-ink-2">
            The record goes on: the first {MOST_LINES.toLocaleString('en')} lines are shown.
          </p>
        )}
      </div>
      {/* Beside the record the note has a place of its own; on a narrow screen it stays at the bottom. */}
      <div className="sticky bottom-0 rounded-b-lg border-t border-line bg-page @2xl:relative @2xl:bottom-auto @2xl:rounded-bl-none @2xl:border-t-0 @2xl:border-l">
        <div className="@2xl:absolute @2xl:inset-0">
          <section
            aria-label={`About a field: ${label}`}
            className={cx(
              'relative overflow-y-auto px-4 @2xl:sticky @2xl:top-[calc(var(--top)+1rem)] @2xl:h-auto @2xl:max-h-[min(100%,calc(100dvh-var(--top)-2rem))] @2xl:py-4',
              field ? 'h-56 py-3' : 'py-2.5',
            )}
          >
            <div id={noteId}>
              {field ? (
                <>
                  <div className="pr-8">
                    <NoteText
                      path={field.path}
                      value={field.value}
                      note={noteFor(field.path, record)}
                    />
                  </div>
                  <NoteSource note={noteFor(field.path, record)} />
                </>
              ) : (
                <p className="text-sm text-ink-2">
                  <span className="@2xl:hidden">Tap a field to read what it means.</span>
                  <span className="hidden @2xl:inline">
                    Point at a field, or walk through them with the arrow keys, to read what it
                    means.
                  </span>
                </p>
              )}
            </div>
            {field && picked !== undefined && (
              <IconButton
                label="Close the note"
                size="sm"
                onClick={clear}
                className="absolute! top-2 right-2"
              >
                <X size={15} aria-hidden />
              </IconButton>
            )}
          </section>
        </div>
      </div>
    </div>
  );
}

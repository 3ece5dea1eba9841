'use client';

import { Trash2 } from 'lucide-react';
import { useId } from 'react';
import { IconButton } from '@/components/ui/button';
import { change } from '@/lib/casefile/edit';
import type { ManualEntry } from '@/lib/casefile/schema';
import { readEntryTime } from '@/lib/casefile/timeline/entry-time';
import { GrowText } from './grow-text';
import type { Edit } from './use-case-file';
import type { Remove } from './use-removal';

interface ManualEntryItemProps {
  entry: ManualEntry;
  edit: Edit;
  onRemove: Remove;
}

/** An entry of your own: its time as you write it, how it was read, and what happened. */
export function ManualEntryItem({ entry, edit, onRemove }: ManualEntryItemProps) {
  const { id, when, text } = entry;
  const said = useId();
  const read = when.trim() ? readEntryTime(when) : undefined;
  return (
    <li data-id={id} className="border-t border-line px-4 py-2">
      <div className="flex items-center gap-2">
        <input
          aria-label="Time, UTC"
          aria-describedby={said}
          aria-invalid={read?.ok === false}
          value={when}
          onChange={(event) =>
            edit((was, now) => change(was, 'entries', id, { when: event.target.value }, now))
          }
          placeholder="2024-11-28 15:22:00"
          className="font-data h-7 w-48 rounded border border-line bg-raised px-2 placeholder:text-ink-3"
        />
        <span className="text-data text-ink-3">UTC</span>
        <IconButton
          size="sm"
          label="Remove this entry"
          className="-mr-2 ml-auto"
          onClick={() => onRemove('entries', id, 'the entry')}
        >
          <Trash2 size={14} aria-hidden />
        </IconButton>
      </div>
      <GrowText
        aria-label="What happened"
        value={text}
        onText={(next) => edit((was, now) => change(was, 'entries', id, { text: next }, now))}
        placeholder="What happened"
        framed
        className="mt-1"
      />
      <p id={said} role="status" className="text-data text-ink-3">
        {read && (read.ok ? `Read as ${read.echo}` : read.note)}
      </p>
    </li>
  );
}

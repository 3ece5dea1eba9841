import { Play, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '@/components/ui/button';

interface QueryRowProps {
  /** What its buttons speak of: a name, or the query in one line. */
  name: string;
  query: string;
  /** Above the query: a name, a time. */
  head: ReactNode;
  onInsert: () => void;
  onRun: () => void;
  onDelete: () => void;
  /** More buttons before Delete. */
  children?: ReactNode;
}

/** A query that can be put into the editor, run, or deleted. */
export function QueryRow(props: QueryRowProps) {
  const { name, query, head, onInsert, onRun, onDelete, children } = props;
  return (
    <li className="group flex items-start gap-1 border-b border-line py-2 pr-2 pl-5">
      <div className="min-w-0 flex-1">
        {head}
        <button
          type="button"
          aria-label={`Put into the editor: ${name}`}
          onClick={onInsert}
          className="font-data line-clamp-6 w-full rounded-sm text-left [overflow-wrap:anywhere] whitespace-pre-wrap hover:text-accent"
        >
          {query || '(empty: every event)'}
        </button>
      </div>
      <IconButton size="sm" label={`Run: ${name}`} onClick={onRun}>
        <Play size={14} aria-hidden />
      </IconButton>
      {children}
      <IconButton size="sm" label={`Delete: ${name}`} onClick={onDelete}>
        <Trash2 size={14} aria-hidden />
      </IconButton>
    </li>
  );
}

/** A query in one line, short enough to be read out. */
export const shortQuery = (query: string) => {
  const line = query.replace(/\s+/g, ' ').trim();
  return line.length > 80 ? `${line.slice(0, 79)}…` : line || 'the empty pattern';
};

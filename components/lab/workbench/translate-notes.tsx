import { ArrowRightLeft, MinusCircle } from 'lucide-react';
import type { Note } from '@/lib/query/translate';

const LOOK = {
  changed: { icon: ArrowRightLeft, className: 'text-ink-3', word: 'Changed' },
  'left out': { icon: MinusCircle, className: 'text-warn', word: 'Left out' },
} as const;

/** Most of the source that is repeated before a note. */
const QUOTED = 48;

/** What a translation changes, and what it leaves out; each with the part of the source. */
export function TranslateNotes({ query, notes }: { query: string; notes: readonly Note[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="space-y-1.5">
      {notes.map(({ kind, message, span }, at) => {
        const { icon: Icon, className, word } = LOOK[kind];
        const part = span && query.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
        return (
          <li key={at} className="flex gap-1.5 text-data text-ink-2">
            <Icon size={14} aria-hidden className={`mt-[3px] shrink-0 ${className}`} />
            <span>
              {kind === 'left out' ? (
                <span className="font-semibold text-ink">{word}: </span>
              ) : (
                <span className="sr-only">{word}: </span>
              )}
              {part && (
                <>
                  <code className="font-data text-ink [overflow-wrap:anywhere]">
                    {part.length > QUOTED ? `${part.slice(0, QUOTED)}…` : part}
                  </code>
                  {': '}
                </>
              )}
              {message}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

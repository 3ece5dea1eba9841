import { placeOf } from '@/lib/iam/policy/report';
import type { PolicyDiagnostic } from '@/lib/iam/policy/types';

/** As many as can be worked on at a time; mending one often mends others. */
const MOST = 5;
const WORDS = {
  error: { label: 'Error', className: 'text-bad' },
  warning: { label: 'Warning', className: 'text-warn' },
  info: { label: 'Note', className: 'text-ink-2' },
} as const;

/** What is wrong with a policy, each with its line: the editor's marks in words. */
export function PolicyNotes({ text, notes }: { text: string; notes: readonly PolicyDiagnostic[] }) {
  const more = notes.length - MOST;
  return (
    <div aria-live="polite" className="mt-1.5 min-h-5 text-data text-ink-2">
      {notes.length === 0 ? (
        'The policy is well formed.'
      ) : (
        <ul className="space-y-0.5">
          {notes.slice(0, MOST).map(({ severity, message, hint, span }, i) => {
            const { line, column } = placeOf(text, span.start);
            const { label, className } = WORDS[severity];
            return (
              <li key={i} className="[overflow-wrap:anywhere]">
                <span className={className}>
                  <span className="font-semibold">{label}</span>, line {line}, column {column}:{' '}
                </span>
                {message} <span className="text-ink-3">{hint}</span>
              </li>
            );
          })}
          {more > 0 && <li className="text-ink-3">and {more} more</li>}
        </ul>
      )}
    </div>
  );
}

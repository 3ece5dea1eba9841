import type { Diagnostic } from '@/lib/query/types';

/** What is wrong with a filter pattern, with a caret under the place. */
export function FilterNotes({ text, notes }: { text: string; notes: readonly Diagnostic[] }) {
  const [first] = notes;
  if (!first)
    return (
      <p aria-live="polite" className="mt-1.5 min-h-5 text-data text-ink-2">
        {text.trim() === ''
          ? 'An empty pattern matches everything.'
          : 'The pattern is well formed.'}
      </p>
    );
  const at = first.span?.start ?? 0;
  const error = first.severity === 'error';
  return (
    <div aria-live="polite" className="mt-1.5 text-data">
      <p className="[overflow-wrap:anywhere]">
        <span className={error ? 'text-bad' : 'text-warn'}>
          <span className="font-semibold">{error ? 'Error' : 'Note'}</span>, character {at + 1}
          :{' '}
        </span>
        {first.message} <span className="text-ink-3">{first.hint}</span>
      </p>
      <pre aria-hidden className="font-data mt-1 overflow-x-auto text-ink-2">
        {lineWithCaret(text, at)}
      </pre>
    </div>
  );
}

/** As much as is seen at once on a narrow screen. */
const AROUND = 18;

/** The text around the place in one line, and a caret below it. */
function lineWithCaret(text: string, at: number): string {
  const from = Math.max(0, at - AROUND);
  const line = text.slice(from, at + AROUND).replace(/\s/g, ' ');
  return `${line}\n${' '.repeat(at - from)}^`;
}

import { CircleAlert, Info, Lightbulb, TriangleAlert } from 'lucide-react';
import type { Diagnostic } from '@/lib/query/types';
import { cx } from '@/components/ui/cx';

const LOOK = {
  error: { icon: CircleAlert, className: 'text-bad', word: 'Error' },
  warning: { icon: TriangleAlert, className: 'text-warn', word: 'Warning' },
  info: { icon: Info, className: 'text-ink-2', word: 'Note' },
} as const;

/** Most of a line that is quoted; a longer one is cut around the place. */
const QUOTED = 88;

/** The line that a span is in and, beneath it, the place marked with carets. */
export function quoted(query: string, span: { start: number; end: number }) {
  const start = Math.min(span.start, query.length);
  const lineStart = query.lastIndexOf('\n', start - 1) + 1;
  const newline = query.indexOf('\n', start);
  const line = query.slice(lineStart, newline === -1 ? query.length : newline);
  const column = start - lineStart;
  const skip = column > QUOTED - 24 ? column - 40 : 0;
  const ahead = skip ? '…' : '';
  const shown = line.slice(skip, skip + QUOTED);
  const rest = line.length > skip + QUOTED ? '…' : '';
  const length = Math.max(1, Math.min(span.end - start, shown.length - (column - skip)));
  return {
    lineNumber: query.slice(0, lineStart).split('\n').length,
    column: column + 1,
    text: `${ahead}${shown}${rest}`,
    // A tab stays one, so that the marks stand under what they mark.
    marks: `${ahead}${line.slice(skip, column)}`.replace(/[^\t]/g, ' ') + '^'.repeat(length),
  };
}

interface DiagnosticsProps {
  query: string;
  diagnostics: readonly Diagnostic[];
  /** What the program itself wrote about it: that is not said again, only what to try is. */
  said?: string;
}

/** What is wrong with a query: where, what, and what to try. */
export function Diagnostics({ query, diagnostics, said = '' }: DiagnosticsProps) {
  return (
    // In a lesson this list stands within prose, where lists have marks.
    <ul className="list-none! space-y-2 pl-0! font-sans">
      {diagnostics.map((diagnostic, at) => {
        if (said.includes(diagnostic.message)) {
          return diagnostic.hint && <Hint key={at} text={diagnostic.hint} />;
        }
        const { icon: Icon, className, word } = LOOK[diagnostic.severity];
        const place = diagnostic.span && quoted(query, diagnostic.span);
        return (
          <li key={at} className="text-data">
            {place && (
              // A line that is longer than the pane is scrolled with the keys.
              <pre tabIndex={0} className="font-data overflow-x-auto pl-5 [tab-size:8]">
                <span className="text-ink-2">{place.text}</span>
                {'\n'}
                <span aria-hidden className={cx('font-bold', className)}>
                  {place.marks}
                </span>
              </pre>
            )}
            <p className="flex gap-1.5">
              <Icon size={14} aria-hidden className={cx('mt-[3px] shrink-0', className)} />
              <span>
                <span className={cx('font-semibold', className)}>{word}</span>
                {place && (
                  <span className="text-ink-3">
                    {place.lineNumber > 1 || query.includes('\n')
                      ? `, line ${place.lineNumber}, column ${place.column}`
                      : `, column ${place.column}`}
                  </span>
                )}
                :{' '}
                <span className="whitespace-pre-wrap">
                  <Words text={diagnostic.message} />
                </span>
                {diagnostic.hint && (
                  <span className="block text-ink-2">
                    <Words text={diagnostic.hint} />
                  </span>
                )}
              </span>
            </p>
          </li>
        );
      })}
    </ul>
  );
}

function Hint({ text }: { text: string }) {
  return (
    <li className="flex gap-1.5 text-data text-ink-2">
      <Lightbulb size={14} aria-hidden className="mt-[3px] shrink-0 text-warn" />
      <span>
        <Words text={text} />
      </span>
    </li>
  );
}

/** Words in which `code` is in backticks. */
function Words({ text }: { text: string }) {
  return text.split('`').map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <code key={at} className="font-data text-ink">
        {part}
      </code>
    ),
  );
}

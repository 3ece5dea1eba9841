import type { Diagnostic } from '@/lib/query/types';
import { cx } from '@/components/ui/cx';
import { colourShell } from './colour';

/** A command line in colour; what a diagnostic points at is underlined. */
export function ShellText({
  text,
  diagnostics = [],
}: {
  text: string;
  diagnostics?: readonly Diagnostic[];
}) {
  const spans = diagnostics.flatMap((diagnostic) => diagnostic.span ?? []);
  let at = 0;
  return colourShell(text).map((piece, index) => {
    const start = at;
    at += piece.text.length;
    const marked = spans.some(
      (span) => start < Math.max(span.end, span.start + 1) && span.start < at,
    );
    if (!piece.className && !marked) return piece.text;
    return (
      <span
        key={index}
        className={cx(
          piece.className,
          marked && 'underline decoration-bad decoration-wavy decoration-1 underline-offset-4',
        )}
      >
        {piece.text}
      </span>
    );
  });
}

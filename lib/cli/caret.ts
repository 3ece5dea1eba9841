import type { Diagnostic } from '@/lib/query/types';

/** A diagnostic as a terminal shows it: the words, the line of the query, a caret under the place. */
export function formatDiagnostic(query: string, diagnostic: Diagnostic): string {
  const { severity, message, span, hint } = diagnostic;
  const lines = [`${severity}: ${message}`];
  if (span) {
    const start = Math.min(Math.max(span.start, 0), query.length);
    const lineStart = query.lastIndexOf('\n', start - 1) + 1;
    const lineBreak = query.indexOf('\n', start);
    const lineEnd = lineBreak < 0 ? query.length : lineBreak;
    const marked = Math.max(1, Math.min(span.end, lineEnd) - start);
    // Tabs stay tabs, so that the caret stands under its place at any tab width.
    const indent = query.slice(lineStart, start).replace(/[^\t]/g, ' ');
    const number = query.slice(0, lineStart).split('\n').length;
    const gutter = `${number} | `;
    lines.push(`${gutter}${query.slice(lineStart, lineEnd)}`);
    lines.push(`${' '.repeat(gutter.length)}${indent}${'^'.repeat(marked)}`);
  }
  if (hint) lines.push(`hint: ${hint}`);
  return `${lines.join('\n')}\n`;
}

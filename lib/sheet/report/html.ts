/** The report as HTML, and as one page that needs nothing else: to print, to send, to keep. */
import type { Cell } from '@/lib/text/csv';
import { inlinePieces } from '@/lib/text/inline';
import { allTables, columnLooks, madeWords, type ReportTable } from './tables';
import type { Report } from './types';

const STYLE = `
:root { color-scheme: light }
body { font: 10.5pt/1.45 'Source Sans 3', 'Segoe UI', system-ui, sans-serif; color: #1d2129; max-width: 60rem; margin: 2rem auto; padding: 0 1.25rem }
h1 { font-size: 1.7rem; margin: 0 0 .3rem; letter-spacing: -.01em }
h2 { font-size: 1.15rem; margin: 2rem 0 .4rem; break-after: avoid }
p { margin: .3rem 0 .7rem; color: #4b515c; max-width: 46rem }
table { border-collapse: collapse; width: 100%; font-size: .92em }
th, td { text-align: left; vertical-align: top; padding: .28rem .7rem .28rem 0; border-bottom: 1px solid #dcdee2; overflow-wrap: anywhere }
th { font-weight: 600; color: #4b515c; border-bottom-color: #8a8f99; overflow-wrap: break-word }
.number { text-align: right; font-variant-numeric: tabular-nums }
td.number { white-space: nowrap }
.name { overflow-wrap: break-word; max-width: 16rem }
.words { min-width: 9em }
.of-summary { width: auto }
code { font: .93em 'JetBrains Mono', ui-monospace, monospace }
tr { break-inside: avoid }
thead { display: table-header-group }
@page { margin: 16mm 14mm }
@media print { body { margin: 0; padding: 0; max-width: none } }
`;

/** What is called what in it: see `namesIn`. */
type NameOf = (ref: string) => string;

/** @param made UTC, ISO 8601  @param title plain text, as everything else here: all of it is escaped */
export const reportHtml = (report: Report, title: string, made: string, nameOf?: NameOf): string =>
  `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${STYLE}</style>
</head>
<body>
${reportBody(report, title, made, nameOf)}
</body>
</html>
`;

/** What stands in it, for a page of another style: the same that is saved is printed. */
export function reportBody(report: Report, title: string, made: string, nameOf?: NameOf): string {
  const tables = allTables(report, nameOf);
  const remarks = report.remarks.map((remark) => `<p>${escaped(remark)}</p>`).join('\n');
  return `<h1>${escaped(title)}</h1>
<p>${escaped(madeWords(made))}</p>
${remarks}
${tables.map(section).join('\n')}`;
}

function section(table: ReportTable): string {
  const { id, title, note, columns, rows, prose = [] } = table;
  const looks = columnLooks(table);
  const isProse = (at: number) => prose.includes(columns[at] ?? '');
  const cells = (row: readonly Cell[], tag: 'th' | 'td') =>
    row
      .map((cell, at) => {
        const scope = tag === 'th' ? ' scope="col"' : '';
        const look = looks[at] ? ` class="${looks[at]}"` : '';
        const text = String(cell ?? '');
        return `<${tag}${scope}${look}>${tag === 'td' && isProse(at) ? inlineHtml(text) : escaped(text)}</${tag}>`;
      })
      .join('');
  const head = columns.map((name) => name.replaceAll('_', ' '));
  return `<h2>${escaped(title)}</h2>
${note ? `<p>${escaped(note)}</p>\n` : ''}<table class="of-${id}"><thead><tr>${cells(head, 'th')}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')}
</tbody></table>`;
}

const TAGS = { text: '', code: 'code', bold: 'b', link: '' } as const;

/** A link is its words: on paper it leads nowhere. */
const inlineHtml = (prose: string): string =>
  inlinePieces(prose)
    .map(({ kind, text }) => {
      const tag = TAGS[kind];
      return tag === '' ? escaped(text) : `<${tag}>${escaped(text)}</${tag}>`;
    })
    .join('');

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string) => text.replace(/[&<>"']/g, (one) => ENTITIES[one] ?? one);

/** The whole report as one Markdown document: the six sections, the timeline, the evidence. */
import { LANGUAGE_NAMES } from '@/lib/query/languages';
import { headlineOf } from '../evidence/headline';
import { type CaseFile, type Pin, type SectionId, SECTIONS, type Shown } from '../schema';
import { timelineOf } from '../timeline/entries';
import type { CaseContext } from './blocks';
import { isNothing, sectionState } from './section-state';
import { SECTION_WORDS } from './sections';
import { code, fenced, inLine, utc } from './words';

/**
 * The report in three pieces, so that a page can draw the timeline instead of writing it.
 * @param at when the report is written: UTC, ISO 8601
 */
export function reportParts(caseFile: CaseFile, context: CaseContext, at: string) {
  const report = [
    `# Incident report: ${context.title}`,
    `Written ${at.slice(0, 10)}. All times are UTC.`,
    ...SECTIONS.flatMap((section) => sectionMarkdown(caseFile, context, section)),
  ];
  const joined = (blocks: readonly string[]) => blocks.join('\n\n');
  return {
    report: joined(report),
    timeline: joined(timelineMarkdown(caseFile)),
    evidence: joined(evidenceMarkdown(caseFile.pins)),
  };
}

/** The report as one document. */
export function reportMarkdown(caseFile: CaseFile, context: CaseContext, at: string): string {
  const { report, timeline, evidence } = reportParts(caseFile, context, at);
  return `${[report, timeline, evidence].filter(Boolean).join('\n\n')}\n`;
}

function sectionMarkdown(caseFile: CaseFile, context: CaseContext, section: SectionId): string[] {
  const { text } = sectionState(caseFile, context, section);
  return [
    `## ${SECTION_WORDS[section].title}`,
    isNothing(text) ? '_Nothing written._' : text.trim(),
  ];
}

function timelineMarkdown(caseFile: CaseFile): string[] {
  const entries = timelineOf(caseFile);
  if (entries.length === 0) return [];
  const rows = entries.map(({ time, label, title, detail, kind, after }) => {
    const what =
      kind === 'pin' ? [title, detail].filter(Boolean).map(code).join(', ') : inLine(title);
    const cells = [
      utc(new Date(time).toISOString()),
      what + (after && kind === 'pin' ? ' (after the fix)' : ''),
      label,
    ];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return ['## Timeline', ['| Time | What | Evidence |', '| --- | --- | --- |', ...rows].join('\n')];
}

function evidenceMarkdown(pins: readonly Pin[]): string[] {
  if (pins.length === 0) return [];
  return ['## Evidence', ...pins.flatMap(pinMarkdown)];
}

function pinMarkdown(pin: Pin): string[] {
  const { language, query, scope } = pin.foundBy;
  const where = scope?.logGroups?.length ? ` in ${scope.logGroups.map(code).join(', ')}` : '';
  const facts = [
    pin.eventTime && `Event time ${utc(pin.eventTime)}`,
    pin.after && 'after the fix',
    `pinned ${utc(pin.pinnedAt)}`,
    `data set ${code(pin.dataSet)}`,
  ].filter(Boolean);
  return [
    `### E${pin.number}: ${code(headlineOf(pin.shown).title)}`,
    `${facts.join(', ')}.`,
    ...(pin.note.trim() ? [pin.note.trim()] : []),
    shownMarkdown(pin.shown),
    `Found with ${LANGUAGE_NAMES[language]}${where}:`,
    fenced(query, language === 'shell' ? 'sh' : language === 'sql' ? 'sql' : ''),
  ];
}

function shownMarkdown(shown: Shown): string {
  switch (shown.kind) {
    case 'line':
      return fenced(shown.text, '');
    case 'record':
      return fenced(JSON.stringify(shown.record, null, 2), 'json');
    case 'row': {
      const fields = shown.columns.map((column, at) => [column, shown.values[at] ?? null] as const);
      return fenced(JSON.stringify(Object.fromEntries(fields), null, 2), 'json');
    }
  }
}

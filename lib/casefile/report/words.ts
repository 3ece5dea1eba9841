/** How the case file is written in Markdown. */
import { stampOf } from '../evidence/instant';
import { headlineOf } from '../evidence/headline';
import type { HypothesisState, Pin } from '../schema';

export const STATE_WORDS: Readonly<Record<HypothesisState, string>> = {
  open: 'open',
  supported: 'supported',
  'ruled-out': 'ruled out',
};

/** A value as a code span, whatever backticks it holds. */
export function code(value: string): string {
  const text = value.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const space = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return fence + space + text + space + fence;
}

/** A fenced block, whatever backticks it holds. */
export function fenced(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** A learner's words within a line. */
export const inLine = (text: string) => text.trim().replace(/\s*\n\s*/g, ' ');

/** A sentence has an end. */
export const sentence = (text: string) => (/[.!?:)]$/.test(text) ? text : `${text}.`);

export const utc = (iso: string) => `${stampOf(iso)} UTC`;

/** `E3`, when, what, and the learner's note. */
export function pinLine({ number, shown, eventTime, note }: Pin): string {
  const { title, detail } = headlineOf(shown);
  const what = detail ? `${code(title)}, ${code(detail)}` : code(title);
  const when = eventTime ? `, ${utc(eventTime)}` : '';
  const said = note.trim() ? ` ${sentence(inLine(note))}` : '';
  return `- E${number}${when}: ${what}.${said}`;
}

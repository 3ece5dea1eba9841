/** What may stand at a place of a filter pattern. */
import type { Completion } from '../../types';

const TESTS = ['=', '!=', '<', '<=', '>', '>=', 'IS NULL', 'IS TRUE', 'IS FALSE', 'NOT EXISTS'];
const SELECTOR = /\$(?:\.?\[(?:\d+|\*|"[^"]*"|'[^']*')\]|\.[\p{L}\p{N}_-]*)*$/u;

/** @param fields selectors of the evidence: `$.userIdentity.userName` */
export function completeFilter(
  text: string,
  offset: number,
  fields: readonly string[],
): readonly Completion[] {
  const before = text.slice(0, offset);
  if (text.trim() === '') {
    const span = { start: 0, end: text.length };
    return [
      { label: '{ $.', kind: 'keyword', detail: 'events of JSON', insert: '{ $.', span },
      { label: '[', kind: 'keyword', detail: 'space-delimited events', insert: '[', span },
    ];
  }
  if (!before.trimStart().startsWith('{') || insideText(before)) return [];
  const typed = SELECTOR.exec(before)?.[0];
  if (typed !== undefined) {
    const wanted = typed.toLowerCase();
    const span = { start: offset - typed.length, end: offset };
    const own = fields.filter((field) => !field.startsWith('$.@')).map(selectorOf);
    // Where every item was asked for, so are those that are offered.
    const selectors = wanted.includes('[*]')
      ? [...new Set(own.map((field) => field.replace(/\[\d+\]/, '[*]')))]
      : own;
    return selectors
      .filter((field) => field.toLowerCase().includes(wanted.slice(2)))
      .sort((a, b) => Number(begins(b, wanted)) - Number(begins(a, wanted)))
      .map((field) => ({ label: field, kind: 'field', insert: field, span }));
  }
  const span = { start: offset, end: offset };
  const after = (list: readonly string[]): readonly Completion[] =>
    list.map((label) => ({ label, kind: 'keyword', insert: `${label} `, span }));
  if (/\$\S+\s+$/.test(before)) return after(TESTS);
  if (/(?:["%\w*)]|NULL|TRUE|FALSE|EXISTS)\s+$/.test(before)) return after(['&&', '||', '}']);
  return [];
}

const begins = (field: string, wanted: string) => field.toLowerCase().startsWith(wanted);

/** Discovered fields have items of lists as keys: `$.items.0.name` is `$.items[0].name`. */
const selectorOf = (field: string) => field.replace(/\.(\d+)(?=\.|$)/g, '[$1]');

function insideText(before: string): boolean {
  const rest = before.replace(/"(?:\\.|[^"\\])*"|%(?:\\.|[^%\\])*%/g, '');
  return rest.includes('"') || rest.includes('%');
}

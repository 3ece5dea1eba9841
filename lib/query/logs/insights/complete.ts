/** What may stand at a place of a query. */
import type { Completion } from '../../types';
import { AGGREGATES } from './aggregates';
import { COMMANDS } from './commands';
import { FUNCTIONS, PERIOD_FUNCTIONS } from './functions';
import { lex } from './lexer';

const ABOUT: Readonly<Record<(typeof COMMANDS)[number], string>> = {
  fields: 'choose and compute columns',
  filter: 'keep events that match',
  stats: 'count and group',
  sort: 'order the rows',
  limit: 'so many rows',
  parse: 'take fields out of text',
  display: 'show these columns alone',
  dedup: 'one event for each value',
  unnest: 'one row for each item',
};
const AFTER_VALUE = ['and', 'or', 'not', 'like', 'in'];

/** @param fields discovered fields, in the order of use */
export function completeInsights(
  text: string,
  offset: number,
  fields: readonly string[],
): readonly Completion[] {
  const before = text.slice(0, offset);
  const typed = /[@\p{L}_][\p{L}\p{N}@_.]*$/u.exec(before)?.[0] ?? '';
  const span = { start: offset - typed.length, end: offset };
  const { lexemes, comments } = lex(before.slice(0, span.start));
  const last = lexemes.at(-2);
  const open = comments.at(-1);
  if (open && open.end === span.start && !before.slice(open.start).includes('\n')) return [];
  // Inside a text or an expression nothing is offered.
  if (last && ['string', 'regex'].includes(last.kind) && !closed(before, last)) return [];
  const offer = (
    label: string,
    kind: Completion['kind'],
    detail?: string,
    insert = label,
  ): Completion => ({ label, kind, insert, span, ...(detail !== undefined && { detail }) });

  if (!last || (last.kind === 'symbol' && last.text === '|')) {
    return COMMANDS.filter((name) => name.startsWith(typed.toLowerCase())).map((name) =>
      offer(name, 'command', ABOUT[name], `${name} `),
    );
  }
  const command = commandOf(lexemes.slice(0, -1));
  const columns = [
    ...namesIn(text).map((name) => offer(name, 'field', 'named in this query')),
    ...fields.map((name) => offer(name, 'field', undefined, quotedWhereNeeded(name))),
  ];
  const functions = [...FUNCTIONS.values(), ...PERIOD_FUNCTIONS.values()].map((fn) =>
    offer(fn.name, 'function', `(${fn.signature}) ${fn.about}`, `${fn.name}(`),
  );
  const aggregates = [...AGGREGATES.values()].map((fn) =>
    offer(fn.name, 'function', `(${fn.signature}) ${fn.about}`, `${fn.name}(`),
  );
  const words = keywordsFor(command, last.kind === 'symbol' && !/[)\]]/.test(last.text)).map(
    (name) => offer(name, 'keyword', undefined, `${name} `),
  );
  const inBy = lexemes.some(
    ({ kind, text: word }) => kind === 'word' && word.toLowerCase() === 'by',
  );
  const list =
    command === 'stats' && !inBy
      ? [...aggregates, ...words, ...columns, ...functions]
      : [...words, ...columns, ...functions];
  return matching(unique(list), typed);
}

function commandOf(lexemes: readonly { readonly text: string }[]): string {
  const pipe = lexemes.findLastIndex(({ text }) => text === '|');
  return lexemes[pipe + 1]?.text.toLowerCase() ?? '';
}

function keywordsFor(command: string, afterSymbol: boolean): readonly string[] {
  if (afterSymbol) return command === 'filter' ? ['not'] : [];
  switch (command) {
    case 'filter':
    case 'where':
      return AFTER_VALUE;
    case 'stats':
      return ['by', 'as'];
    case 'sort':
      return ['desc', 'asc'];
    case 'unnest':
      return ['into'];
    default:
      return ['as'];
  }
}

/** Names after `as`: they may be used in the commands that follow. */
function namesIn(text: string): string[] {
  return [...text.matchAll(/\bas\s+([@\w.]+)/gi)].map(([, name = '']) => name);
}

const quotedWhereNeeded = (name: string) =>
  /^[@\p{L}_][\p{L}\p{N}@_]*(?:\.[\p{L}\p{N}@_]+)*$/u.test(name) ? name : `\`${name}\``;
const closed = (text: string, { start, end }: { start: number; end: number }) =>
  end - start > 1 && text[end - 1] === (text[start] ?? '');

function unique(list: readonly Completion[]): Completion[] {
  const seen = new Set<string>();
  return list.filter(({ label }) => !seen.has(label) && seen.add(label));
}

/** Those that begin as what was typed come first, then those that hold it. */
function matching(list: readonly Completion[], typed: string): readonly Completion[] {
  const wanted = typed.toLowerCase();
  const begins = list.filter(({ label }) => label.toLowerCase().startsWith(wanted));
  const holds = list.filter(
    (one) => !begins.includes(one) && one.label.toLowerCase().includes(wanted),
  );
  return [...begins, ...holds];
}

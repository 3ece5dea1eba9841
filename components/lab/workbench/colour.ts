/** Text in colour: pieces with a class of `app/globals.css`. */
import { colourJson, type JsonTokenKind } from '@/lib/query/jq/colour';
import { highlight, type TokenKind } from '@/lib/query/shell/highlight';
import { tokensOfFilter } from '@/lib/query/logs/filter';
import { tokensOfInsights } from '@/lib/query/logs/insights';
import type { Token } from '@/lib/query/logs/token';
import { tokenize } from '@/lib/query/sql/language/tokens';
import type { QueryLanguage } from '@/lib/progress/workspace-schema';
import { SQL_KEYWORDS, SQL_TYPES } from './sql-words';

export interface Piece {
  readonly text: string;
  readonly className?: string;
}

const JSON_CLASS: Record<JsonTokenKind, string | undefined> = {
  key: 'sx-key',
  string: 'sx-string',
  number: 'sx-number',
  constant: 'sx-constant',
  punctuation: 'sx-punctuation',
  space: undefined,
  text: undefined,
};

/** One line of JSON; a line that is none stays as it is. */
export function colourJsonLine(line: string): Piece[] {
  return colourJson(line).map(({ text, kind }) => ({ text, className: JSON_CLASS[kind] }));
}

const SHELL_CLASS: Record<TokenKind, string | undefined> = {
  command: 'sx-function',
  flag: 'sx-constant',
  string: 'sx-string',
  operator: 'sx-keyword',
  variable: 'sx-constant',
  comment: 'sx-comment',
  error: 'text-bad',
  argument: undefined,
  'jq-field': 'sx-key',
  'jq-builtin': 'sx-function',
  'jq-keyword': 'sx-keyword',
  'jq-string': 'sx-string',
  'jq-number': 'sx-number',
  'jq-operator': 'sx-punctuation',
  'jq-variable': 'sx-constant',
  'jq-comment': 'sx-comment',
};

/** A command line, and the jq programs in it. */
export function colourShell(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { span, kind } of highlight(text)) {
    if (span.end <= at) continue;
    const start = Math.max(at, span.start);
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, span.end), className: SHELL_CLASS[kind] });
    at = span.end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

const LOGS_CLASS: Record<Token['kind'], string> = {
  keyword: 'sx-keyword',
  function: 'sx-function',
  field: 'sx-key',
  string: 'sx-string',
  regex: 'sx-string',
  number: 'sx-number',
  operator: 'sx-punctuation',
  punctuation: 'sx-punctuation',
  comment: 'sx-comment',
};

function colourTokens(text: string, tokens: readonly Token[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, kind } of tokens) {
    if (start > at) pieces.push({ text: text.slice(at, start) });
    pieces.push({ text: text.slice(start, end), className: LOGS_CLASS[kind] });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at) });
  return pieces;
}

/** A query where no editor is: a lesson's before it is touched. */
export function colourQuery(language: QueryLanguage, text: string): Piece[] {
  if (language === 'sql') return colourSql(text);
  return colourTokens(text, language === 'filter' ? tokensOfFilter(text) : tokensOfInsights(text));
}

function colourSql(text: string): Piece[] {
  const tokens = tokenize(text);
  return tokens.map((token, at) => {
    const word = token.text.toLowerCase();
    switch (token.kind) {
      case 'comment':
        return { text: token.text, className: 'sx-comment' };
      case 'string':
        return { text: token.text, className: 'sx-string' };
      case 'number':
        return { text: token.text, className: 'sx-number' };
      case 'symbol':
        return { text: token.text, className: 'sx-punctuation' };
      case 'word':
        if (SQL_KEYWORDS.has(word)) return { text: token.text, className: 'sx-keyword' };
        if (tokens[at + 1]?.text === '(' || SQL_TYPES.has(word)) {
          return { text: token.text, className: 'sx-function' };
        }
        return { text: token.text };
      default:
        return { text: token.text };
    }
  });
}

/** True where a text is JSON as far as its first line says. */
export function looksLikeJson(text: string): boolean {
  return /^\s*([{["]|-?\d+(\.\d+)?\s*$|(true|false|null)\s*$)/.test(text);
}

/** The part of coloured pieces between two offsets. */
export function slicePieces(pieces: readonly Piece[], from: number, to: number): Piece[] {
  const out: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    const start = Math.max(from, at);
    const end = Math.min(to, at + piece.text.length);
    if (start < end) out.push({ ...piece, text: piece.text.slice(start - at, end - at) });
    at += piece.text.length;
    if (at >= to) break;
  }
  return out;
}

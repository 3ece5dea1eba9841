/** Splits a Logs Insights query into tokens, and says what is wrong with a token. */
import type { Diagnostic, Span } from '../../types';

export interface Lexeme extends Span {
  readonly kind:
    'word' | 'quoted' | 'string' | 'number' | 'period' | 'regex' | 'symbol' | 'comment' | 'end';
  /** A word as it stands; the inside of what is quoted, with its escapes undone. */
  readonly text: string;
}
export interface Lexed {
  /** Without comments; `end` comes last. */
  readonly lexemes: readonly Lexeme[];
  readonly comments: readonly Lexeme[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Letters, digits, `@`, `_` and dots; anything else wants backticks. */
const WORD = /[@\p{L}_$][\p{L}\p{N}@_]*(?:\.[\p{L}\p{N}@_]+)*/uy;
const NUMBER = /(\d+(?:\.\d+)?)([a-zA-Z]*)/y;
const SYMBOL = /!=|<=|>=|=~|==|&&|\|\||<>|[|,()[\]{}=<>+\-*/%^.!]/y;
const SPACE = /\s+/y;

export function lex(text: string): Lexed {
  const lexemes: Lexeme[] = [];
  const comments: Lexeme[] = [];
  const diagnostics: Diagnostic[] = [];
  let at = 0;
  /** True from `parse` up to its pattern: there a slash begins an expression after a field too. */
  let inParse = false;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    return pattern.exec(text);
  };
  const add = (kind: Lexeme['kind'], length: number, inner: string) => {
    lexemes.push({ kind, start: at, end: at + length, text: inner });
    at += length;
  };
  const wrong = (message: string, span: Span, hint: string) =>
    diagnostics.push({ severity: 'error', message, span, hint });

  while (at < text.length) {
    const space = match(SPACE);
    if (space) {
      at += space[0].length;
      continue;
    }
    const char = text[at] ?? '';
    const last = lexemes.at(-1);
    if (char === '#') {
      const line = /[^\n]*/y;
      line.lastIndex = at;
      const comment = line.exec(text)?.[0] ?? '';
      comments.push({ kind: 'comment', start: at, end: at + comment.length, text: comment });
      at += comment.length;
    } else if (char === '"' || char === "'" || char === '`') {
      const { end, inner, closed } = quoted(text, at, char);
      if (!closed) {
        wrong(`This ${char} has no partner.`, { start: at, end: at + 1 }, `End it with ${char}.`);
      }
      add(char === '`' ? 'quoted' : 'string', end - at, inner);
      inParse = false;
    } else if (char === '/' && (inParse || wantsOperand(last))) {
      const { end, inner, closed } = slashes(text, at);
      if (!closed) {
        wrong(
          'This regular expression has no end.',
          { start: at, end: at + 1 },
          'End it with a slash; a slash inside it is written \\/.',
        );
      }
      add('regex', end - at, inner);
      inParse = false;
    } else {
      const word = match(WORD);
      const number = match(NUMBER);
      const symbol = match(SYMBOL);
      if (word) {
        const first = !last || last.text === '|';
        if (first) inParse = word[0].toLowerCase() === 'parse';
        add('word', word[0].length, word[0]);
      } else if (number) {
        add(number[2] ? 'period' : 'number', number[0].length, number[0]);
      } else if (symbol) {
        if (symbol[0] === '|') inParse = false;
        add('symbol', symbol[0].length, symbol[0]);
      } else {
        const length = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
        wrong(
          `${text.slice(at, at + length)} means nothing here.`,
          { start: at, end: at + length },
          'A field whose name has such a character is written in backticks: `my-field`.',
        );
        at += length;
      }
    }
  }
  lexemes.push({ kind: 'end', start: text.length, end: text.length, text: '' });
  return { lexemes, comments, diagnostics };
}

/** Whether a value is to come: then a slash begins a regular expression, and does not divide. */
function wantsOperand(last: Lexeme | undefined): boolean {
  if (!last) return true;
  if (last.kind === 'symbol') return last.text !== ')' && last.text !== ']';
  return last.kind === 'word' && /^(like|and|or|not|in|by|filter)$/i.test(last.text);
}

function quoted(text: string, start: number, quote: string) {
  let inner = '';
  let at = start + 1;
  for (; at < text.length && text[at] !== quote; at++) {
    // A backslash keeps the quote and itself; before anything else it stands for itself.
    if (text[at] === '\\' && (text[at + 1] === quote || text[at + 1] === '\\')) at++;
    inner += text[at] ?? '';
  }
  const closed = at < text.length;
  return { end: closed ? at + 1 : at, inner, closed };
}

function slashes(text: string, start: number) {
  let inner = '';
  let inSet = false;
  let at = start + 1;
  for (; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '/' && !inSet) return { end: at + 1, inner, closed: true };
    if (char === '\n') break;
    if (char === '[') inSet = true;
    if (char === ']') inSet = false;
    if (char === '\\' && at + 1 < text.length) {
      at++;
      inner += text[at] === '/' ? '/' : `\\${text[at] ?? ''}`;
    } else inner += char;
  }
  return { end: at, inner, closed: false };
}

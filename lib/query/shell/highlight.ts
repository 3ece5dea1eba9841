/** The tokens of a command line, and of the jq programs in it, for colours. Pure and forgiving. */
import { readArguments } from '../jq/arguments';
import { jqTokens, type JqTokenKind } from '../jq/tokens';
import type { Span } from '../types';
import { COMMAND_NAMES } from './names';

export type TokenKind =
  | 'command'
  | 'flag'
  | 'string'
  | 'operator'
  | 'variable'
  | 'comment'
  | 'error'
  | 'argument'
  | JqTokenKind;
export interface Token {
  readonly span: Span;
  readonly kind: TokenKind;
}

const RESERVED = new Set(
  'if then elif else fi for in do done while until case esac function select time ! { } [[ ]]'.split(
    ' ',
  ),
);
const OPERATOR =
  /(?:\d*(?:<<<|<<-?|>>|&>>?|>&|<&|>\||[<>])(?:&?\d+(?!\w)|&-)?|\|\||&&|;;|\|&|[|&;()\n])/y;
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;

interface Piece extends Span {
  /** Its text with quotes and backslashes taken away. */
  readonly text: string;
  readonly tokens: Token[];
  /** Each unit of `text` as a place in the line. */
  readonly map: number[];
  readonly quoted: boolean;
}

export function highlight(line: string): Token[] {
  const tokens: Token[] = [];
  let words: Piece[] = [];
  const end = () => {
    tokens.push(...ofCommand(words));
    words = [];
  };
  let at = 0;
  let target = false;
  while (at < line.length) {
    if (/[ \t\r]/.test(line[at]!)) {
      at++;
      continue;
    }
    if (line[at] === '#') {
      const stop = line.indexOf('\n', at);
      const to = stop < 0 ? line.length : stop;
      tokens.push({ kind: 'comment', span: { start: at, end: to } });
      at = to;
      continue;
    }
    OPERATOR.lastIndex = at;
    const operator = OPERATOR.exec(line)?.[0];
    if (operator !== undefined) {
      const redirects = /[<>]/.test(operator);
      if (!redirects) end();
      if (operator !== '\n')
        tokens.push({ kind: 'operator', span: { start: at, end: at + operator.length } });
      target = redirects && !/&(\d+|-)$/.test(operator);
      at += operator.length;
      continue;
    }
    const word = readWord(line, at);
    at = word.end;
    if (target) tokens.push(...plain(word));
    else words.push(word);
    target = false;
  }
  end();
  return tidy(tokens);
}

/** In order, none empty, none over another: where two are, the shell's variable goes first. */
function tidy(tokens: readonly Token[]): Token[] {
  const rank = (token: Token) => (token.kind === 'variable' ? 0 : 1);
  const sorted = tokens
    .filter(({ span }) => span.end > span.start)
    .sort((a, b) => a.span.start - b.span.start || rank(a) - rank(b));
  let end = 0;
  return sorted.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** A word with its quotes and variables, up to the next blank or operator outside of them. */
function readWord(line: string, from: number): Piece {
  const tokens: Token[] = [];
  const map: number[] = [];
  let text = '';
  let at = from;
  let quoted = false;
  const take = (to: number) => {
    for (; at < to; at++) {
      text += line[at]!;
      map.push(at);
    }
  };
  const variable = (): boolean => {
    const found = /^\$(?:\{[^}]*\}?|\w+|[?#@*$!-])/.exec(line.slice(at));
    if (!found) return false;
    tokens.push({ kind: 'variable', span: { start: at, end: at + found[0].length } });
    take(at + found[0].length);
    return true;
  };
  const nested = (): boolean => {
    const open = line.startsWith('$(', at) ? '$(' : line[at] === '`' ? '`' : undefined;
    if (!open) return false;
    const close = open === '`' ? line.indexOf('`', at + 1) : closing(line, at + 1);
    const stop = close < 0 ? line.length : close;
    tokens.push({ kind: 'operator', span: { start: at, end: at + open.length } });
    const offset = at + open.length;
    for (const { kind, span } of highlight(line.slice(offset, stop))) {
      tokens.push({ kind, span: { start: span.start + offset, end: span.end + offset } });
    }
    if (close >= 0) tokens.push({ kind: 'operator', span: { start: stop, end: stop + 1 } });
    take(Math.min(line.length, stop + 1));
    return true;
  };

  while (at < line.length && !/[\s|&;()<>]/.test(line[at]!)) {
    const char = line[at]!;
    if (char === "'" || (char === '$' && line[at + 1] === "'")) {
      quoted = true;
      const start = at;
      const ansi = char === '$';
      at += ansi ? 2 : 1;
      while (at < line.length && line[at] !== "'") take(at + (ansi && line[at] === '\\' ? 2 : 1));
      const open = at >= line.length;
      at = Math.min(line.length, at + 1);
      tokens.push({ kind: open ? 'error' : 'string', span: { start, end: at } });
    } else if (char === '"') {
      quoted = true;
      let start = at++;
      while (at < line.length && line[at] !== '"') {
        if (line[at] === '\\') {
          if (/["\\$`]/.test(line[at + 1] ?? '')) at++;
          take(Math.min(line.length, at + 1));
          continue;
        }
        const before = at;
        if (variable() || nested()) {
          tokens.push({ kind: 'string', span: { start, end: before } });
          start = at;
        } else take(at + 1);
      }
      const open = at >= line.length;
      at = Math.min(line.length, at + 1);
      tokens.push({ kind: open ? 'error' : 'string', span: { start, end: at } });
    } else if (char === '\\') {
      at++;
      take(Math.min(line.length, at + 1));
    } else if (!variable() && !nested()) take(at + 1);
  }
  return { start: from, end: at, text, tokens, map, quoted };
}

function closing(line: string, open: number): number {
  let depth = 0;
  let quote = '';
  for (let i = open; i < line.length; i++) {
    const char = line[i]!;
    if (quote) quote = char === quote ? '' : quote;
    else if (char === "'" || char === '"') quote = char;
    else if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return i;
  }
  return -1;
}

function ofCommand(words: readonly Piece[]): Token[] {
  const tokens: Token[] = [];
  let index = 0;
  for (; index < words.length; index++) {
    const word = words[index]!;
    if (RESERVED.has(word.text) && !word.quoted) {
      tokens.push({ kind: 'operator', span: { start: word.start, end: word.end } });
      if (word.text === 'for' || word.text === 'case') {
        for (const each of words.slice(index + 1)) tokens.push(...plain(each));
        return tokens;
      }
    } else if (ASSIGNMENT.test(word.text)) {
      const name = ASSIGNMENT.exec(word.text)![0].length;
      tokens.push({ kind: 'variable', span: { start: word.start, end: word.start + name } });
      tokens.push(...word.tokens);
    } else break;
  }
  const [command, ...args] = words.slice(index);
  if (!command) return tokens;
  const name = command.text.replace(/^\/(?:usr\/)?bin\//, '');
  const known = COMMAND_NAMES.has(name);
  const unsure = command.tokens.length > 0 || name.includes('/');
  tokens.push(...command.tokens);
  if (!unsure) {
    tokens.push({
      kind: known ? 'command' : 'error',
      span: { start: command.start, end: command.end },
    });
  }
  const program = name === 'jq' ? readArguments(args.map((arg) => arg.text)).program : undefined;
  args.forEach((arg, position) => {
    if (position === program) tokens.push(...ofProgram(arg));
    else tokens.push(...plain(arg));
  });
  return tokens;
}

function plain(word: Piece): Token[] {
  const span = { start: word.start, end: word.end };
  if (word.tokens.length > 0) return word.tokens;
  return [{ kind: word.text.startsWith('-') && word.text.length > 1 ? 'flag' : 'argument', span }];
}

/** A jq program: its tokens where they stand in the line, its quotes as the shell's. */
function ofProgram(word: Piece): Token[] {
  const tokens: Token[] = [];
  for (const { kind, span } of jqTokens(word.text)) {
    const start = word.map[span.start];
    const last = word.map[span.end - 1];
    if (start !== undefined && last !== undefined)
      tokens.push({ kind, span: { start, end: last + 1 } });
  }
  // Only the quotes are left of the shell's own strings.
  for (const token of word.tokens) {
    if (token.kind === 'variable') tokens.push(token);
    if (token.kind !== 'string' && token.kind !== 'error') continue;
    const { start, end } = token.span;
    tokens.push({ kind: token.kind, span: { start, end: start + 1 } });
    if (token.kind === 'string' && end - start > 1) {
      tokens.push({ kind: 'string', span: { start: end - 1, end } });
    }
  }
  return tokens;
}

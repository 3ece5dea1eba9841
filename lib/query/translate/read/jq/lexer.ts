/** The tokens of a jq program, for reading it. Comments and space are left out. */
import type { Span } from '../../../types';
import { cannot } from '../../cannot';

export type Lexeme = Span &
  (
    | {
        readonly kind: 'field' | 'word' | 'format' | 'variable' | 'symbol' | 'end';
        readonly text: string;
      }
    | { readonly kind: 'number'; readonly number: number; readonly text: string }
    /** Texts and, between them, the lexemes of `\(…)`. */
    | {
        readonly kind: 'string';
        readonly parts: readonly (string | readonly Lexeme[])[];
        readonly text: '';
      }
  );

const PATTERN =
  /(?<space>\s+|#[^\n]*)|\.(?<field>[A-Za-z_]\w*)|(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+)|(?<word>[A-Za-z_]\w*)|(?<format>@\w+)|\$(?<variable>[A-Za-z_]\w*)|(?<symbol>\/\/=|\|=|[-+*/%]=|==|!=|<=|>=|\/\/|\.\.|[-+*/%<>=|,.?:;()[\]{}])/y;
const ESCAPES: Readonly<Record<string, string>> = {
  n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', '"': '"', '\\': '\\', '/': '/',
}; // prettier-ignore

/** @throws Cannot */
export function lexJq(text: string): readonly Lexeme[] {
  const { lexemes } = lexUntil(text, 0, false);
  return [...lexemes, { kind: 'end', text: '', start: text.length, end: text.length }];
}

/** Up to the end, or up to the bracket that closes `\(`. */
function lexUntil(text: string, from: number, inString: boolean) {
  const lexemes: Lexeme[] = [];
  let depth = 0;
  let at = from;
  while (at < text.length) {
    if (text[at] === '"') {
      const string = lexString(text, at);
      lexemes.push(string);
      at = string.end;
      continue;
    }
    if (inString && text[at] === ')' && depth === 0) return { lexemes, at };
    PATTERN.lastIndex = at;
    const groups = PATTERN.exec(text)?.groups;
    if (!groups) return cannot('This is not read as jq.', { start: at, end: at + 1 });
    const span = { start: at, end: PATTERN.lastIndex };
    at = span.end;
    if (groups.space !== undefined) continue;
    if (groups.number !== undefined) {
      lexemes.push({ kind: 'number', number: Number(groups.number), text: groups.number, ...span });
      continue;
    }
    for (const kind of ['field', 'word', 'format', 'variable', 'symbol'] as const) {
      const found = groups[kind];
      if (found === undefined) continue;
      lexemes.push({ kind, text: found, ...span });
      if (found === '(') depth++;
      if (found === ')') depth--;
    }
  }
  if (inString) cannot('This \\( has no ) after it.', { start: from - 2, end: from });
  return { lexemes, at };
}

function lexString(text: string, start: number): Extract<Lexeme, { kind: 'string' }> {
  const parts: (string | readonly Lexeme[])[] = [];
  let plain = '';
  let at = start + 1;
  while (at < text.length && text[at] !== '"') {
    if (text[at] !== '\\') {
      plain += text[at++] ?? '';
      continue;
    }
    const next = text[at + 1] ?? '';
    if (next === '(') {
      const inner = lexUntil(text, at + 2, true);
      parts.push(plain, [
        ...inner.lexemes,
        { kind: 'end', text: '', start: inner.at, end: inner.at },
      ]);
      plain = '';
      at = inner.at + 1;
    } else if (next === 'u') {
      plain += String.fromCharCode(parseInt(text.slice(at + 2, at + 6), 16));
      at += 6;
    } else {
      plain += ESCAPES[next] ?? next;
      at += 2;
    }
  }
  if (at >= text.length) cannot('This text has no " at its end.', { start, end: start + 1 });
  parts.push(plain);
  return { kind: 'string', parts, text: '', start, end: at + 1 };
}

/** The tokens of a jq program, for colours. Pure and forgiving: half a program is the usual case. */
import type { Span } from '../types';
import { BUILTIN_NAMES, KEYWORDS } from './builtins';

export type JqTokenKind =
  | 'jq-field'
  | 'jq-builtin'
  | 'jq-keyword'
  | 'jq-string'
  | 'jq-number'
  | 'jq-operator'
  | 'jq-variable'
  | 'jq-comment';
export interface JqToken {
  readonly span: Span;
  readonly kind: JqTokenKind;
}

const KEYWORD_SET = new Set(KEYWORDS);
const BUILTIN_SET = new Set(BUILTIN_NAMES);
const TOKEN =
  /(#[^\n]*)|(\.[A-Za-z_]\w*)|(\$__loc__|\$[A-Za-z_]\w*(?:::\w+)*)|(@[A-Za-z]\w*)|(\d+\.?\d*(?:[eE][-+]?\d+)?|\.\d+(?:[eE][-+]?\d+)?)|([A-Za-z_]\w*(?:::\w+)*)|(\/\/=|\?\/\/|\|=|\+=|-=|\*=|\/=|%=|==|!=|<=|>=|\/\/|\.\.|[-+*/%<>=|,.?:;()[\]{}])/y;

export function jqTokens(program: string): JqToken[] {
  const tokens: JqToken[] = [];
  /** For each open `\(`, how many brackets are open inside it. */
  const interpolations: number[] = [];
  let at = 0;
  const add = (kind: JqTokenKind, end: number) => {
    if (end > at) tokens.push({ kind, span: { start: at, end } });
    at = end;
  };
  /** From within a text up to its end or its next `\(`. */
  const text = (from: number) => {
    let end = from;
    while (end < program.length && program[end] !== '"') {
      if (program[end] === '\\' && program[end + 1] === '(') {
        add('jq-string', end);
        add('jq-operator', end + 2);
        interpolations.push(0);
        return;
      }
      end += program[end] === '\\' ? 2 : 1;
    }
    add('jq-string', Math.min(program.length, end + 1));
  };

  while (at < program.length) {
    if (program[at] === '"') {
      text(at + 1);
      continue;
    }
    if (program.startsWith('."', at)) {
      const end = program.indexOf('"', at + 2);
      add('jq-field', end < 0 ? program.length : end + 1);
      continue;
    }
    const depth = interpolations.at(-1);
    if (depth !== undefined && program[at] === ')' && depth === 0) {
      interpolations.pop();
      add('jq-operator', at + 1);
      text(at);
      continue;
    }
    if (depth !== undefined && /[()]/.test(program[at]!)) {
      interpolations[interpolations.length - 1] = depth + (program[at] === '(' ? 1 : -1);
    }
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(program);
    if (!found) {
      at++;
      continue;
    }
    const [whole, comment, field, variable, format, number, word] = found;
    const key = word !== undefined && /^\s*:(?!:)/.test(program.slice(at + word.length));
    const inObject = key && /[{,]\s*$/.test(program.slice(0, at));
    add(kindOf({ comment, field, variable, format, number, word }, inObject), at + whole.length);
  }
  return tokens;
}

function kindOf(
  found: Record<
    'comment' | 'field' | 'variable' | 'format' | 'number' | 'word',
    string | undefined
  >,
  isKey: boolean,
): JqTokenKind {
  if (found.comment !== undefined) return 'jq-comment';
  if (found.field !== undefined || isKey) return 'jq-field';
  if (found.variable !== undefined) return 'jq-variable';
  if (found.format !== undefined) return 'jq-builtin';
  if (found.number !== undefined) return 'jq-number';
  if (found.word === undefined) return 'jq-operator';
  if (/^(true|false|null)$/.test(found.word) || KEYWORD_SET.has(found.word)) return 'jq-keyword';
  return BUILTIN_SET.has(found.word) ? 'jq-builtin' : 'jq-variable';
}

/** What an editor colours in a filter pattern, finished or not. */
import type { Token } from '../token';

const RULES: readonly (readonly [Token['kind'], RegExp])[] = [
  ['string', /"(?:\\.|[^"\\])*"?|'(?:\\.|[^'\\])*'?/y],
  ['regex', /%(?:\\.|[^%\\])*%?/y],
  ['field', /\$(?:\.?\[(?:\d+|\*|"[^"]*"|'[^']*')\]|\.(?:\*|[\p{L}\p{N}_-]+))*/uy],
  ['operator', /&&|\|\||!=|<=|>=|[=<>]|\.\.\./y],
  ['punctuation', /[{}()[\],]/y],
];
const KEYWORD = /^(?:is|not|exists|null|true|false)$/i;
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

export function tokensOfFilter(text: string): readonly Token[] {
  const form = text.trimStart()[0];
  const structured = form === '{' || form === '[';
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const rule = RULES.find(([kind, pattern]) => {
      pattern.lastIndex = at;
      return (structured || kind === 'string' || kind === 'regex') && pattern.test(text);
    });
    if (rule) {
      tokens.push({ kind: rule[0], start: at, end: rule[1].lastIndex });
      at = rule[1].lastIndex;
      continue;
    }
    if (!structured && /[-?]/.test(text[at] ?? '')) {
      tokens.push({ kind: 'operator', start: at, end: at + 1 });
      at++;
      continue;
    }
    const word = /[^\s{}()[\],&|!=<>"'%$]+/y;
    word.lastIndex = at;
    const found = word.exec(text)?.[0] ?? '';
    if (found !== '') {
      const kind = wordKind(found, form);
      tokens.push({ kind, start: at, end: at + found.length });
    }
    at += Math.max(1, found.length);
  }
  return tokens;
}

function wordKind(word: string, form: string | undefined): Token['kind'] {
  if (form === '{' && KEYWORD.test(word)) return 'keyword';
  if (NUMBER.test(word)) return 'number';
  return form === '[' && /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(word) ? 'field' : 'string';
}

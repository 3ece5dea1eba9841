/**
 * Casts to Trino's names of types, and casts of JSON values, which are text here:
 * `cast(json_extract(c, '$.a') as varchar)`, `cast(json_extract(c, '$.list') as array(varchar))`.
 */
import { closing, is, quoteString, type Token } from '../../language/tokens';
import type { Edit } from '../../language/edits';
import { insertAfter, insertBefore, replace, type Rewrite } from './types';

const JSON_CALLS = ['json_extract', 'json_array_get', 'json_parse'];

export const casts: Rewrite = (tokens, index) => {
  if (!is(tokens[index], 'cast', 'try_cast') || !is(tokens[index + 1], '(')) return undefined;
  const end = closing(tokens, index + 1);
  const as = lastAs(tokens, index + 1, end);
  const first = tokens[index + 2];
  const last = tokens[as - 1];
  if (end < 0 || as < 0 || !first || !last) return undefined;
  const edits = typeEdits(tokens, as + 1, end);
  const whole = closing(tokens, index + 3) === as - 1;
  const written = is(first, 'json') && as === index + 4;
  if ((is(first, ...JSON_CALLS) && whole) || written) {
    const type = tokens[as + 1];
    const words = tokens.slice(as + 1, end).map((token) => token.text);
    if (is(type, 'array', 'map', 'row')) {
      const text = quoteString(words.join(' ').toLowerCase());
      edits.push(insertBefore(first, 'json_cast('), insertAfter(last, `, ${text})`));
    } else if (!is(type, 'json')) {
      edits.push(insertBefore(first, 'json_to_text('), insertAfter(last, ')'));
    }
  } else if (is(tokens[as + 1], 'json')) {
    edits.push(insertBefore(first, 'to_json('), insertAfter(last, ')'));
  }
  return edits.length ? { edits } : undefined;
};

function lastAs(tokens: readonly Token[], open: number, end: number): number {
  let depth = 0;
  for (let i = end - 1; i > open; i--) {
    if (is(tokens[i], ')')) depth++;
    else if (is(tokens[i], '(')) depth--;
    else if (depth === 0 && is(tokens[i], 'as')) return i;
  }
  return -1;
}

/** `array(bigint)` -> `bigint[]`, `row(a varchar)` -> `struct(a varchar)`, `json` -> `varchar` */
function typeEdits(tokens: readonly Token[], from: number, to: number): Edit[] {
  const edits: Edit[] = [];
  for (let i = from; i < to; i++) {
    const token = tokens[i];
    const next = tokens[i + 1];
    if (!token) continue;
    if (is(token, 'json', 'ipaddress')) edits.push(replace(token, 'varchar'));
    if (is(token, 'row') && is(next, '(')) edits.push(replace(token, 'struct'));
    const close = is(token, 'array') && is(next, '(') ? tokens[closing(tokens, i + 1)] : undefined;
    if (close && next) {
      edits.push({ start: token.start, end: next.end, text: '' }, replace(close, '[]'));
    }
  }
  return edits;
}

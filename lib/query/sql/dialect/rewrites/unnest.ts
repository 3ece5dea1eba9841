/**
 * `CROSS JOIN UNNEST(x) AS t(a, b)`: Trino gives a map two columns and an array of rows one for each
 * field; DuckDB gives one value. With one name, a field is reached through it: `t(r)`, `r.arn`.
 * Two names are taken for a map's key and value. WITH ORDINALITY adds the element's number, and
 * several arrays come side by side.
 * Source: Trino documentation, SELECT, "UNNEST".
 */
import { callArguments, closing, is, type Token } from '../../language/tokens';
import { insertAfter, replace, type Rewrite } from './types';

export const unnest: Rewrite = (tokens, index) => {
  const token = tokens[index];
  if (!token || !is(token, 'unnest') || !is(tokens[index + 1], '(')) return undefined;
  if (!is(tokens[index - 1], 'join', ',', 'from') || !inFrom(index)) return undefined;
  const closes = closing(tokens, index + 1);
  const close = tokens[closes];
  if (!close) return undefined;
  const ordinality = is(tokens[closes + 1], 'with') && is(tokens[closes + 2], 'ordinality');
  let next = ordinality ? closes + 3 : closes + 1;
  if (is(tokens[next], 'as')) next++;
  const list = next + 1;
  const names = is(tokens[list], '(') ? (closing(tokens, list) - list) / 2 : 0;
  const args = callArguments(tokens, index + 1);
  const columns = names - (ordinality ? 1 : 0);
  if (columns === 1 && !ordinality) return undefined;
  const single = args.length === 1;
  const map = single && columns === 2 && !isArray(tokens.slice(...(args[0] ?? [0, 0])));
  const [open, end] = ordinality
    ? ['LATERAL (SELECT *, row_number() OVER () FROM (SELECT unnest', ')))']
    : ['LATERAL (SELECT unnest', '))'];
  const commas = args.slice(1).flatMap(([start]) => tokens[start - 1] ?? []);
  const last = tokens[ordinality ? closes + 2 : closes] ?? close;
  const fields = single && columns !== 1 ? ', max_depth := 2' : '';
  return {
    edits: [
      replace(token, `${open}${map || single ? '(' : ''}${map ? 'map_entries' : ''}`),
      ...commas.map((comma) => replace(comma, '), unnest(')),
      insertAfter(close, `${fields}${single ? end : end.slice(1)}`),
      { start: close.end, end: last.end, text: '' },
    ],
  };

  /** A comma may also stand between columns: then the last clause word before it is SELECT. */
  function inFrom(at: number): boolean {
    let depth = 0;
    for (let i = at - 1; i >= 0; i--) {
      if (is(tokens[i], ')', ']')) depth++;
      else if (is(tokens[i], '(', '[')) depth--;
      if (depth < 0) return false;
      if (depth === 0 && is(tokens[i], 'from', 'join')) return true;
      if (depth === 0 && is(tokens[i], 'select', 'by')) return false;
    }
    return false;
  }
};

/** What is written as an array of rows; anything else of two columns is taken for a map. */
const isArray = (argument: readonly Token[]): boolean =>
  is(argument[0], 'array', 'array_agg', 'transform', 'filter', 'slice', 'sequence', 'split') ||
  is(argument.at(-1), 'resources') ||
  argument.some((token, i) => is(token, 'row') && is(argument[i + 1], '('));

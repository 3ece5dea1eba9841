/**
 * `CROSS JOIN UNNEST(x) AS t(a, b)`: Trino gives a map two columns and an array of rows one for each
 * field; DuckDB gives one value. With one name, a field is reached through it: `t(r)`, `r.arn`.
 * Two names are taken for a map's key and value.
 * Source: Trino documentation, SELECT, "UNNEST".
 */
import { closing, is } from '../../language/tokens';
import { insertAfter, problem, replace, type Rewrite } from './types';

export const unnest: Rewrite = (tokens, index) => {
  const token = tokens[index];
  if (!token || !is(token, 'unnest') || !is(tokens[index + 1], '(')) return undefined;
  if (!is(tokens[index - 1], 'join', ',', 'from') || !inFrom(index)) return undefined;
  const closes = closing(tokens, index + 1);
  const close = tokens[closes];
  if (!close) return undefined;
  let next = closes + 1;
  const after = tokens[next];
  if (is(after, 'with') && is(tokens[next + 1], 'ordinality') && after) {
    return problem(
      'UNNEST … WITH ORDINALITY is not available here.',
      { start: after.start, end: tokens[next + 1]?.end ?? after.end },
      'Leave WITH ORDINALITY out; the elements come in their order.',
    );
  }
  if (is(tokens[next], 'as')) next++;
  const list = next + 1;
  const columns = is(tokens[list], '(') ? (closing(tokens, list) - list) / 2 : 0;
  if (columns === 1) return undefined;
  return {
    edits: [
      replace(token, `LATERAL (SELECT unnest(${columns === 2 ? 'map_entries' : ''}`),
      insertAfter(close, ', max_depth := 2))'),
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

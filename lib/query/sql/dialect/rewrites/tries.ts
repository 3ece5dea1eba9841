/**
 * `try(…)`: DuckDB's own does not take the JSON functions, which are ours and never fail, except
 * json_parse. Source: Trino documentation, "TRY".
 */
import { closing, is } from '../../language/tokens';
import { replace, type Rewrite } from './types';

const JSON_CALLS = ['json_extract', 'json_extract_scalar', 'json_size', 'json_array_get', 'json_array_length', 'json_array_contains', 'json_format']; // prettier-ignore

export const tries: Rewrite = (tokens, index) => {
  const [token, open, inner] = tokens.slice(index, index + 3);
  if (!token || !is(token, 'try') || !open || !is(open, '(') || !inner) return undefined;
  const end = closing(tokens, index + 1);
  // The call inside is all that there is.
  if (end < 0 || closing(tokens, index + 3) !== end - 1) return undefined;
  const bare = replace(token, '');
  if (is(inner, 'cast')) return { edits: [bare, replace(inner, 'try_cast')] };
  if (is(inner, 'json_parse')) return { edits: [bare, replace(inner, 'json_format')] };
  return is(inner, ...JSON_CALLS) ? { edits: [bare] } : undefined;
};

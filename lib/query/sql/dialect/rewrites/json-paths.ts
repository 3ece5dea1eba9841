/** Looks at JSON paths before the query runs: a wrong one would be told for a row, or for none. */
import { callArguments, is, stringValue } from '../../language/tokens';
import { parseJsonPath } from '../../language/json-path';
import { problem, type Rewrite } from './types';

const CALLS = ['json_extract', 'json_extract_scalar', 'json_size'];

export const jsonPaths: Rewrite = (tokens, index) => {
  if (!is(tokens[index], ...CALLS) || !is(tokens[index + 1], '(')) return undefined;
  const [, second] = callArguments(tokens, index + 1);
  const path = second && tokens[second[0]];
  if (!second || path?.kind !== 'string' || second[1] - second[0] !== 1) return undefined;
  const value = stringValue(path);
  if (parseJsonPath(value)) return undefined;
  const hint = value.startsWith('$')
    ? 'A path is made of .name, [0], ["name"], [*] and ..name.'
    : `A path begins with $: '$.${value}'.`;
  return problem(`${value || 'An empty text'} is not a JSON path.`, path, hint);
};

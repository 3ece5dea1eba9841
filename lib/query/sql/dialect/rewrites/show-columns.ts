import { is } from '../../language/tokens';
import type { Rewrite } from './types';

/** Athena's `SHOW COLUMNS FROM t` and `DESC t`. */
export const showColumns: Rewrite = (tokens, index) => {
  const [first, second, third] = tokens.slice(index, index + 3);
  if (index !== 0 || !first || !second) return undefined;
  if (is(first, 'desc'))
    return { edits: [{ start: first.start, end: first.end, text: 'DESCRIBE' }] };
  if (!is(first, 'show') || !is(second, 'columns') || !third || !is(third, 'from', 'in'))
    return undefined;
  return { edits: [{ start: first.start, end: third.end, text: 'DESCRIBE' }] };
};

import { explainHead } from '../../language/explain';
import { replace, type Rewrite } from './types';

/** Trino's EXPLAIN in DuckDB's words; the plan comes as JSON. */
export const explainStatement: Rewrite = (tokens, index) => {
  const head = index === 0 ? explainHead(tokens) : undefined;
  const [first, last] = [tokens[0], tokens[(head?.body ?? 0) - 1]];
  if (!head || !first || !last) return undefined;
  const text = `EXPLAIN (${head.kind === 'analyzed' ? 'ANALYZE, ' : ''}FORMAT json)`;
  return { edits: [{ ...replace(first, text), end: last.end }] };
};

/**
 * Where an argument is an aggregate or a window function, its type is not known yet when DuckDB
 * chooses among the bodies of a macro: the body without types is named here (`macros/overloaded.ts`).
 */
import { callArguments, closing, is, type Token } from '../../language/tokens';
import { UNTYPED } from '../macros/overloaded';
import { insertAfter, type Rewrite } from './types';

const OVERLOADED = [
  ...['date_trunc', 'date_add', 'sequence', 'contains', 'cardinality', 'substr', 'substring'],
  'regexp_like',
  ...['json_extract_scalar', 'json_extract', 'json_array_length', 'json_parse', 'json_format'],
];
/** These make maps, which the body with a type is for. */
const MAPS = ['map_agg', 'multimap_agg', 'histogram'];
const AGGREGATES = [
  ...['min', 'max', 'any_value', 'arbitrary', 'first', 'last', 'min_by', 'max_by', 'array_agg'],
  ...['string_agg', 'listagg', 'count', 'sum', 'avg'],
  ...['approx_percentile', 'lag', 'lead', 'first_value', 'last_value', 'nth_value'],
];

const isAggregate = (tokens: readonly Token[], index: number) =>
  is(tokens[index], 'over') || (is(tokens[index], ...AGGREGATES) && is(tokens[index + 1], '('));

export const untypedCalls: Rewrite = (tokens, index) => {
  const token = tokens[index];
  if (!token || !is(token, ...OVERLOADED) || !is(tokens[index + 1], '(')) return undefined;
  if (is(tokens[index - 1], '.')) return undefined;
  // A query inside has its types already.
  const open = callArguments(tokens, index + 1).some(
    ([from, to]) =>
      !is(tokens[from + 1], 'select') &&
      !is(tokens[from], ...MAPS) &&
      tokens.slice(from, to).some((_, at) => isAggregate(tokens, from + at)),
  );
  return open ? { edits: [insertAfter(token, UNTYPED)] } : undefined;
};

/** `max(eventName) LIKE '…'`: with ESCAPE it is another function, which has one body only. */
export const likeOfAggregate: Rewrite = (tokens, index) => {
  if (!is(tokens[index], 'like')) return undefined;
  const pattern = tokens[index + 1];
  const before = is(tokens[index - 1], 'not') ? index - 2 : index - 1;
  if (pattern?.kind !== 'string' || is(tokens[index + 2], 'escape')) return undefined;
  if (!is(tokens[before], ')')) return undefined;
  const open = tokens.findIndex((token, at) => is(token, '(') && closing(tokens, at) === before);
  const aggregate =
    open > 0 && (is(tokens[open - 1], 'over') || is(tokens[open - 1], ...AGGREGATES));
  return aggregate ? { edits: [insertAfter(pattern, " ESCAPE ''")] } : undefined;
};

/** Calls whose arguments a macro cannot take: lambdas, and aggregates with an order. */
import { callArguments, closing, is, type Token } from '../../language/tokens';
import { insertAfter, insertBefore, problem, replace, type Change, type Rewrite } from './types';

const called = (tokens: readonly Token[], index: number, ...names: string[]) =>
  is(tokens[index], ...names) &&
  is(tokens[index + 1], '(') &&
  !is(tokens[index - 1], '.') &&
  closing(tokens, index + 1) > 0;

const LAMBDA_NAMES: Record<string, string> = { transform: 'list_transform', filter: 'list_filter' };

/** `transform(a, x -> …)`, `filter(a, x -> …)`; not the FILTER (WHERE …) of an aggregate. */
export const lambdaCalls: Rewrite = (tokens, index) => {
  const token = tokens[index];
  if (!token || !called(tokens, index, ...Object.keys(LAMBDA_NAMES))) return undefined;
  if (is(tokens[index + 2], 'where')) return undefined;
  return { edits: [replace(token, LAMBDA_NAMES[token.text.toLowerCase()] ?? token.text)] };
};

/** What the results of a condition make; one that is NULL leaves it open, unless another decides. */
const MATCHES: Record<string, string> = {
  any_match: match('list_bool_or(found)', true, false),
  all_match: match('not list_bool_and(found)', false, true),
  none_match: match('list_bool_or(found)', false, true),
};

function match(decided: string, then: boolean, otherwise: boolean): string {
  return `], lambda found: case when found is null then null when ${decided} then ${then}
    when len(found) > list_count(found) then null else ${otherwise} end))[1]`;
}

export const matchCalls: Rewrite = (tokens, index) => {
  const token = tokens[index];
  if (!token || !called(tokens, index, ...Object.keys(MATCHES))) return undefined;
  const close = MATCHES[token.text.toLowerCase()] ?? '';
  const end = tokens[closing(tokens, index + 1)];
  const open = '(list_transform([list_transform';
  return end && { edits: [replace(token, open), insertAfter(end, close)] };
};

/** `array_join(a, ',')`; with a third argument, the text that stands for NULL. */
export const arrayJoin: Rewrite = (tokens, index) => {
  const token = tokens[index];
  if (!token || !called(tokens, index, 'array_join')) return undefined;
  const [, separator, substitute] = callArguments(tokens, index + 1);
  if (!substitute) return { edits: [replace(token, 'array_to_string')] };
  const comma = separator && tokens[separator[0] - 1];
  const second = tokens[substitute[0] - 1];
  const text = tokens[substitute[0]];
  if (!comma || !second || text?.kind !== 'string') return undefined;
  return {
    edits: [
      replace(token, 'array_to_string(list_transform'),
      replace(comma, `, lambda item: coalesce(cast(item as varchar), ${text.text})),`),
      { start: second.start, end: text.end, text: '' },
    ],
  };
};

/** `listagg(x, ',') WITHIN GROUP (ORDER BY y)` -> `string_agg(x, ',' ORDER BY y)` */
export const listagg: Rewrite = (tokens, index): Change | undefined => {
  const token = tokens[index];
  if (!token || !called(tokens, index, 'listagg')) return undefined;
  const closes = closing(tokens, index + 1);
  const close = tokens[closes];
  const [within, group, open] = tokens.slice(closes + 1, closes + 4);
  if (!close || !is(within, 'within') || !is(group, 'group') || !open) {
    return problem(
      'listagg needs WITHIN GROUP (ORDER BY …) after it.',
      token,
      "listagg(eventName, ', ') WITHIN GROUP (ORDER BY eventName)",
    );
  }
  const hasSeparator = callArguments(tokens, index + 1).length > 1;
  return {
    edits: [
      replace(token, 'string_agg'),
      { start: close.start, end: open.end, text: hasSeparator ? ' ' : ", '' " },
    ],
  };
};

/** `if(condition, value)`: without the third argument it is NULL. */
export const ifWithoutElse: Rewrite = (tokens, index) => {
  if (!called(tokens, index, 'if') || callArguments(tokens, index + 1).length !== 2)
    return undefined;
  const end = tokens[closing(tokens, index + 1)];
  return end && { edits: [insertBefore(end, ', NULL')] };
};

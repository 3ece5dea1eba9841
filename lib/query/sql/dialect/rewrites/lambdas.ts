/**
 * Functions over maps and arrays whose lambda DuckDB does not take as it stands: two arguments at
 * once, or in another order. Source: Trino documentation, "Array" and "Map functions and operators".
 */
import { callArguments, closing, is, type Token } from '../../language/tokens';
import type { Edit } from '../../language/edits';
import { insertAfter, insertBefore, problem, replace, type Change, type Rewrite } from './types';

interface Lambda {
  readonly names: readonly string[];
  /** Token indexes: the head with its arrow, and the body, ends exclusive. */
  readonly head: readonly [number, number];
  readonly body: readonly [number, number];
}

function readLambda(tokens: readonly Token[], [from, to]: readonly [number, number]) {
  const close = is(tokens[from], '(') ? closing(tokens, from) : from;
  if (close < 0 || !is(tokens[close + 1], '->')) return undefined;
  const names = tokens
    .slice(from, close + 1)
    .filter((token) => token.kind === 'word')
    .map((token) => token.text.toLowerCase());
  return { names, head: [from, close + 2], body: [close + 2, to] } as Lambda;
}

/** A head of one name in place of two, and in the body what each of the two now is. */
function rebind(tokens: readonly Token[], lambda: Lambda, name: string, as: readonly string[]) {
  const edits: Edit[] = [swap(tokens, lambda.head, `lambda ${name}: `)];
  for (let i = lambda.body[0]; i < lambda.body[1]; i++) {
    const token = tokens[i];
    const at = token?.kind === 'word' ? lambda.names.indexOf(token.text.toLowerCase()) : -1;
    const text = as[at];
    if (token && text && !is(tokens[i - 1], '.') && !is(tokens[i + 1], '('))
      edits.push(replace(token, text));
  }
  return edits;
}

/** Puts a text in the place of some tokens. */
const swap = (tokens: readonly Token[], [from, to]: readonly [number, number], text: string) => ({
  start: tokens[from]?.start ?? 0,
  end: tokens[to - 1]?.end ?? 0,
  text,
});

type Args = readonly (readonly [number, number])[];
type Maker = (tokens: readonly Token[], index: number, args: Args) => Change | undefined;

/** `f(map, (k, v) -> …)` over the map's entries; `wrap` is what stands around the body. */
const overEntries =
  (call: string, wrap: readonly [string, string]): Maker =>
  (tokens, index, [map, second]) => {
    const lambda = second && readLambda(tokens, second);
    const [name, first, last] = [tokens[index], tokens[map?.[0] ?? 0], tokens[(map?.[1] ?? 0) - 1]];
    const end = tokens[closing(tokens, index + 1)];
    const body = lambda && [tokens[lambda.body[0]], tokens[lambda.body[1] - 1]];
    if (!lambda || !name || !first || !last || !end || !body?.[0] || !body[1]) return undefined;
    const entry = `entry${index}`;
    return {
      edits: [
        replace(name, `map_from_entries(${call}`),
        insertBefore(first, 'map_entries('),
        insertAfter(last, ')'),
        ...rebind(tokens, lambda, entry, [`${entry}.key`, `${entry}.value`]),
        insertBefore(body[0], wrap[0].replaceAll('$', entry)),
        insertAfter(body[1], wrap[1].replaceAll('$', entry)),
        insertAfter(end, ')'),
      ],
    };
  };

/** `zip_with(a, b, (x, y) -> …)` */
const zipWith: Maker = (tokens, index, [, b, third]) => {
  const lambda = third && readLambda(tokens, third);
  const [name, last] = [tokens[index], tokens[(b?.[1] ?? 0) - 1]];
  if (!lambda || !name || !last) return undefined;
  const pair = `pair${index}`;
  return {
    edits: [
      replace(name, 'list_transform(list_zip'),
      insertAfter(last, ')'),
      ...rebind(tokens, lambda, pair, [`${pair}[1]`, `${pair}[2]`]),
    ],
  };
};

/** `reduce(a, start, (s, x) -> …, s -> …)`: DuckDB has the start last, and no last step. */
const reduce: Maker = (tokens, index, [, start, third, fourth]) => {
  const [step, out] = [third && readLambda(tokens, third), fourth && readLambda(tokens, fourth)];
  const [name, end] = [tokens[index], tokens[closing(tokens, index + 1)]];
  if (!start || !step || !out || !name || !end) return undefined;
  const comma = tokens[start[0] - 1]?.start ?? name.end;
  const initial = tokens.slice(...start).map((token) => token.text);
  const last = tokens[step.body[1] - 1];
  if (!last) return undefined;
  return {
    edits: [
      replace(name, '(list_transform([list_reduce'),
      { start: comma, end: tokens[start[1] - 1]?.end ?? comma, text: '' },
      swap(tokens, step.head, `lambda ${step.names.join(', ')}: `),
      insertAfter(last, `, ${initial.join(' ')})]`),
      insertAfter(end, ')[1]'),
    ],
  };
};

const CALLS: Readonly<Record<string, Maker>> = {
  map_filter: overEntries('list_filter', ['', '']),
  transform_values: overEntries('list_transform', ['struct_pack("key" := $.key, "value" := ', ')']),
  transform_keys: overEntries('list_transform', ['struct_pack("key" := ', ', "value" := $.value)']),
  zip_with: zipWith,
  reduce,
};

export const lambdaPairs: Rewrite = (tokens, index) => {
  const token = tokens[index];
  if (!token || !is(tokens[index + 1], '(') || is(tokens[index - 1], '.')) return undefined;
  const name = token.text.toLowerCase();
  const args = callArguments(tokens, index + 1);
  const make = Object.hasOwn(CALLS, name) ? CALLS[name] : undefined;
  if (make) return make(tokens, index, args);
  const last = args.at(-1);
  if (!is(token, 'array_sort', 'regexp_replace') || !last || !readLambda(tokens, last)) return;
  return problem(
    `${name} takes no lambda here.`,
    token,
    is(token, 'array_sort')
      ? 'array_sort(array) is ascending; reverse(array_sort(array)) is descending.'
      : "Write the replacement as a text: '$1' is the first group.",
  );
};

/** Where a statement names its tables: after FROM and JOIN, and after the commas between them. */
import { ATHENA_TABLES } from '../athena';
import { closing, identifierName, is, type Token } from '../language/tokens';
import { TABLES, type SqlTable } from '../schema';

export interface TableReference {
  /** Indexes of the first token of the name and of the last. */
  readonly first: number;
  readonly last: number;
  /** `default.cloudtrail_logs` -> `default`, `cloudtrail_logs`; a placeholder is one part. */
  readonly parts: readonly string[];
  readonly alias?: string;
}

const AFTER_TABLE = [
  'where', 'group', 'order', 'having', 'limit', 'offset', 'fetch', 'union', 'intersect', 'except',
  'join', 'left', 'right', 'inner', 'outer', 'full', 'cross', 'natural', 'on', 'using', 'window',
  'qualify', 'tablesample', 'for', 'semi', 'anti', 'asof', 'positional', 'lateral', 'with',
]; // prettier-ignore
const ENDS_FROM = ['where', 'group', 'order', 'having', 'limit', 'window', 'union', 'intersect', 'except', 'select', 'offset', 'fetch', 'qualify']; // prettier-ignore
/** Their FROM names no table: `extract(hour FROM eventTime)`. */
const FROM_INSIDE = ['extract', 'trim', 'substring', 'overlay', 'position'];

export function findTables(tokens: readonly Token[]): TableReference[] {
  const found: TableReference[] = [];
  const stack: { inFrom: boolean; call: boolean }[] = [{ inFrom: false, call: false }];
  for (let i = 0; i < tokens.length; i++) {
    const level = stack.at(-1);
    const token = tokens[i];
    if (!level || !token) break;
    if (is(token, '(', '[', '{')) {
      stack.push({ inFrom: false, call: is(tokens[i - 1], ...FROM_INSIDE) });
    } else if (is(token, ')', ']', '}') && stack.length > 1) stack.pop();
    else if (is(token, ...ENDS_FROM)) level.inFrom = false;
    const opens =
      (is(token, 'from') && !level.call && !is(tokens[i - 1], 'distinct')) ||
      is(token, 'join') ||
      (is(token, ',') && level.inFrom);
    if (!opens) continue;
    level.inFrom = true;
    const reference = readName(tokens, i + 1);
    if (reference) {
      found.push(reference);
      i = reference.last;
    }
  }
  return found;
}

function readName(tokens: readonly Token[], at: number): TableReference | undefined {
  const token = tokens[at];
  const open = placeholder(tokens, at);
  if (open) return open;
  if (!token || !['word', 'quoted', 'uuid'].includes(token.kind)) return undefined;
  const parts = [identifierName(token)];
  let last = at;
  while (is(tokens[last + 1], '.') && tokens[last + 2]) {
    last += 2;
    parts.push(identifierName(tokens[last] as Token));
  }
  // A function that gives a table: UNNEST(…), range(…).
  if (is(tokens[last + 1], '(')) return undefined;
  return { first: at, last, parts, alias: aliasAfter(tokens, last) };
}

/** `<EDS ID>`, `$EDS_ID`, `eds-ID`: what documentation writes in place of an id. */
function placeholder(tokens: readonly Token[], at: number): TableReference | undefined {
  let last = at;
  if (is(tokens[at], '<')) {
    last = tokens.findIndex((token, index) => index > at && is(token, '>'));
    if (last < 0 || last - at > 8) return undefined;
  } else {
    const next = () => {
      const [here, after] = [tokens[last], tokens[last + 1]];
      const joined = here && after && here.end === after.start;
      return joined && (is(after, '-') || after.kind === 'word' || after.kind === 'number');
    };
    if (!is(tokens[at], '$') && !is(tokens[at + 1], '-')) return undefined;
    while (next()) last++;
    if (last === at) return undefined;
  }
  const text = tokens.slice(at, last + 1).map((token) => token.text);
  return { first: at, last, parts: [text.join(is(tokens[at], '<') ? ' ' : '')], alias: aliasAfter(tokens, last) };
} // prettier-ignore

function aliasAfter(tokens: readonly Token[], last: number): string | undefined {
  const at = is(tokens[last + 1], 'as') ? last + 2 : last + 1;
  const token = tokens[at];
  const name = token?.kind === 'quoted' || (token?.kind === 'word' && !is(token, ...AFTER_TABLE));
  return name && token ? identifierName(token) : undefined;
}

/** The names that `WITH name AS (…)` and `WITH name (a, b) AS (…)` give, in lower case. */
export function stepNames(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  tokens.forEach((token, i) => {
    if (token.kind !== 'word' && token.kind !== 'quoted') return;
    if (!is(tokens[i - 1], 'with', 'recursive', ',')) return;
    const columns = is(tokens[i + 1], '(') ? closing(tokens, i + 1) : i;
    if (columns >= i && is(tokens[columns + 1], 'as')) {
      const body = tokens.slice(columns + 2, columns + 5).find((one) => is(one, '('));
      if (body) names.add(identifierName(token).toLowerCase());
    }
  });
  return names;
}

/**
 * The tables of the schema whose columns a query may mean: those that it names, and where it names
 * none (or an event data store) CloudTrail Lake's and the logs.
 */
export function tablesOf(tokens: readonly Token[]): readonly SqlTable[] {
  const named = findTables(tokens).map(({ parts }) => parts.at(-1)?.toLowerCase() ?? '');
  const found = TABLES.filter((table) => named.includes(table.name));
  const others = TABLES.filter((table) => !ATHENA_TABLES.some((one) => one.name === table.name));
  return found.length ? found : others;
}

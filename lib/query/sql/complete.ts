/** What may stand at a place in a query: tables, columns, nested fields, keys of maps, functions. */
import type { Completion, Span } from '../types';
import type { MapKey } from './map-key';
import { is, significant, stringValue, tokenize, type Token } from './language/tokens';
import { tablesOf } from './dialect/table-references';
import { FUNCTIONS, TABLES, fieldsOf, typeText, type SqlTable, type SqlType } from './schema';

export interface CompletionNames {
  /** The tables that are there, the event data store's id among them. */
  readonly tables: readonly string[];
  readonly mapKeys: readonly MapKey[];
}

const KEYWORDS = [
  'SELECT', 'FROM', 'WHERE', 'GROUP BY', 'ORDER BY', 'HAVING', 'LIMIT', 'AND', 'OR', 'NOT', 'AS',
  'IN', 'IS NULL', 'IS NOT NULL', 'LIKE', 'BETWEEN', 'DISTINCT', 'JOIN', 'LEFT JOIN',
  'CROSS JOIN', 'ON', 'UNION ALL', 'WITH', 'CASE', 'WHEN', 'THEN', 'ELSE', 'END', 'ASC', 'DESC',
  'INTERVAL', 'UNNEST', 'OVER', 'PARTITION BY', 'TIMESTAMP', 'DATE', 'TRUE', 'FALSE', 'NULL',
]; // prettier-ignore

export function complete(query: string, offset: number, names: CompletionNames): Completion[] {
  const tokens = tokenize(query);
  const here = tokens.find((token) => token.start < offset && token.end >= offset);
  if (here?.kind === 'comment') return [];
  const before = significant(tokens.filter((token) => token.end <= (here?.start ?? offset)));
  if (here?.kind === 'string') return mapKeys(query, offset, here, before, names);
  if (here?.kind === 'number') return [];

  const typing = here?.kind === 'word' || here?.kind === 'quoted' || here?.kind === 'uuid';
  const span: Span = { start: typing ? here.start : offset, end: typing ? here.end : offset };
  const typed = typing ? query.slice(here.start, offset).toLowerCase() : '';
  const words = significant(tokens.filter((token) => token.end <= span.start));
  const all = tablesOf(significant(tokens)).filter((table) => names.tables.includes(table.name));
  const found = candidates(words, { ...names, here: all }).map((one) => ({ ...one, span }));
  return rank(found, typed);
}

type Candidate = Omit<Completion, 'span'>;
interface Names extends CompletionNames {
  /** The tables that the query is about. */
  readonly here: readonly SqlTable[];
}

function candidates(before: readonly Token[], names: Names): Candidate[] {
  const last = before.at(-1);
  if (is(last, '.')) return nested(before.slice(0, -1), names);
  if (is(last, 'from', 'join', 'describe', 'table')) return tables(names);
  return [...columns(names), ...functions(), ...keywords()];
}

const tables = (names: Names): Candidate[] =>
  names.tables.map((name) => ({
    label: name,
    kind: 'table',
    detail: TABLES.find((table) => table.name === name)?.text ?? 'event data store',
    insert: name,
  }));

const columns = (names: Names): Candidate[] =>
  names.here.flatMap((table) =>
    table.columns.map(({ name, type }) => ({
      label: name,
      kind: 'column' as const,
      detail: shortType(type),
      insert: name,
    })),
  );

const functions = (): Candidate[] =>
  FUNCTIONS.map(({ name, signature }) => ({
    label: name,
    kind: 'function',
    detail: signature,
    insert: `${name}(`,
  }));

const keywords = (): Candidate[] =>
  KEYWORDS.map((word) => ({ label: word, kind: 'keyword', insert: word }));

/** After a dot: the fields of the column at the path, or the columns of a table or its alias. */
function nested(before: readonly Token[], names: Names): Candidate[] {
  const path: string[] = [];
  for (let i = before.length - 1; i >= 0; i -= 2) {
    const token = before[i];
    if (token?.kind !== 'word') break;
    path.unshift(token.text.toLowerCase());
    if (!is(before[i - 1], '.')) break;
  }
  const start = (name: string | undefined) =>
    names.here
      .flatMap((table) => table.columns)
      .find((column) => column.name.toLowerCase() === name)?.type;
  let type = start(path[0]);
  let rest = path.slice(1);
  if (type === undefined) {
    // The first part is a table or an alias.
    type = start(path[1]);
    rest = path.slice(2);
    if (path.length === 1) return columns(names);
  }
  for (const step of rest) {
    const fields = fieldsOf(type) ?? {};
    const name = Object.keys(fields).find((field) => field.toLowerCase() === step);
    type = name === undefined ? undefined : fields[name];
  }
  return Object.entries(fieldsOf(type) ?? {}).map(([name, field]) => ({
    label: name,
    kind: 'field',
    detail: shortType(field),
    insert: name,
  }));
}

const shortType = (type: SqlType): string =>
  fieldsOf(type) ? (typeText(type).endsWith('[]') ? 'STRUCT[]' : 'STRUCT') : typeText(type);

/** In `element_at(requestParameters, '…')`, `requestParameters['…']` and `'$.…'` paths. */
function mapKeys(
  query: string,
  offset: number,
  here: Token,
  before: readonly Token[],
  names: CompletionNames,
): Completion[] {
  const [opener, column, comma] = [before.at(-3), before.at(-2), before.at(-1)];
  const subscript = is(comma, '[') ? column : undefined;
  const argument = is(comma, ',') && is(opener, '(', '.') ? column : undefined;
  const name = (subscript ?? argument)?.text.toLowerCase();
  const keys = names.mapKeys.filter((one) => one.column.toLowerCase() === name);
  const path = /^'\$\.?/.exec(here.text)?.[0].length;
  const start = here.start + (path ?? 1);
  if (offset < start) return [];
  const closed = here.text.length > 1 && here.text.endsWith("'");
  const span = { start, end: closed ? here.end - 1 : here.end };
  const typed = stringValue({ ...here, text: `'${query.slice(start, offset)}'` }).toLowerCase();
  const found = [...keys]
    .sort((a, b) => b.events - a.events)
    .map(({ key, types, events }) => ({
      label: key,
      kind: 'field' as const,
      detail: `${types.join(' or ')}, ${events} ${events === 1 ? 'event' : 'events'}`,
      insert: path !== undefined && !here.text.includes('.') ? `.${key}` : key,
      span,
    }));
  return rank(found, typed);
}

/** Those that begin with what is typed, then those that hold it; the order given stays. */
function rank(found: readonly Completion[], typed: string): Completion[] {
  const at = (one: Completion) => one.label.toLowerCase().indexOf(typed);
  return [
    ...found.filter((one) => at(one) === 0),
    ...(typed.length > 1 ? found.filter((one) => at(one) > 0) : []),
  ];
}

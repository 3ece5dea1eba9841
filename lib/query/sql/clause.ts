/** "Filter by this value": writes a condition into a query, where it belongs. */
import type { Json } from '../types';
import {
  is,
  quoteIdentifier,
  quoteString,
  significant,
  tokenize,
  type Token,
} from './language/tokens';
import { tablesOf } from './dialect/table-references';
import { fieldsOf, type SqlTable, type SqlType } from './schema';

/** What a WHERE's condition ends before. */
export const AFTER_WHERE = [
  'group',
  'having',
  'window',
  'qualify',
  'order',
  'limit',
  'offset',
  'fetch',
  'union',
  'intersect',
  'except',
];

/**
 * The query with `AND path = value` (or a WHERE of its own). `path` is a column, a nested field
 * (`['userIdentity', 'userName']`) or a map's key (`['requestParameters', 'bucketName']`); a string
 * is read as a path with dots. Only the outermost SELECT is changed, and a trailing semicolon stays.
 */
export function addFilter(query: string, path: string | readonly string[], value: Json): string {
  const steps = typeof path === 'string' ? path.split('.') : path;
  return addCondition(query, conditionFor(steps, value, tablesOf(significant(tokenize(query)))));
}

/** The query with one condition more, which holds for its outermost SELECT; as it is without FROM. */
export function addCondition(query: string, condition: string): string {
  const tokens = significant(tokenize(query));
  const top = outermost(tokens);
  const where = top.findLast((token) => is(token, 'where'));
  const from = top.findLast((token) => is(token, 'from'));
  const anchor = where ?? from;
  const next = top.find(
    (token) => token.start > (anchor?.start ?? -1) && (is(token, ...AFTER_WHERE) || is(token, ';')),
  );
  const behind = tokens.findLast((token) => token.end <= (next?.start ?? Infinity));
  if (!anchor || !behind) return query;
  const before = query.slice(0, behind.end);
  const after = query.slice(behind.end);
  if (!where) return `${before}\nWHERE ${condition}${after}`;
  // What is there may be an OR: brackets keep it one condition.
  const first = tokens[tokens.indexOf(where) + 1];
  const between = top.filter((token) => token.start > where.start && token.end <= behind.end);
  if (!first || !between.some((token) => is(token, 'or')))
    return `${before}\n  AND ${condition}${after}`;
  return `${query.slice(0, first.start)}(${query.slice(first.start, behind.end)})\n  AND ${condition}${after}`;
}

/** The tokens that are in no brackets. */
export function outermost(tokens: readonly Token[]): Token[] {
  let depth = 0;
  return tokens.filter((token) => {
    if (is(token, ')', ']', '}')) depth--;
    const outside = depth === 0;
    if (is(token, '(', '[', '{')) depth++;
    return outside;
  });
}

/** `column.field = 'value'`, with whatever the path and the value hold quoted; NULL is `IS NULL`. */
export function conditionFor(
  steps: readonly string[],
  value: Json,
  tables: readonly SqlTable[],
): string {
  const { expression, type } = expressionFor(steps, tables);
  if (value === null) return `${expression} IS NULL`;
  if (typeof value === 'object') {
    return `cast(${expression} AS varchar) = ${quoteString(JSON.stringify(value))}`;
  }
  if (typeof value === 'string') {
    return `${expression} = ${type === 'TIMESTAMP' ? 'timestamp ' : ''}${quoteString(value)}`;
  }
  return `${expression} = ${String(value)}`;
}

function expressionFor(
  steps: readonly string[],
  tables: readonly SqlTable[],
): { expression: string; type?: SqlType } {
  const [first = '', ...rest] = steps;
  const column = tables
    .flatMap((table) => table.columns)
    .find((one) => one.name.toLowerCase() === first.toLowerCase());
  if (column?.json && rest.length) {
    const path = rest.map((step) => (/^\d+$/.test(step) ? `[${step}]` : `["${step}"]`)).join('');
    const plain = rest.every((step) => /^[A-Za-z_]\w*$/.test(step));
    const written = quoteString(plain ? `$.${rest.join('.')}` : `$${path}`);
    return { expression: `json_extract_scalar(${column.name}, ${written})`, type: 'VARCHAR' };
  }
  let expression = name(column?.name ?? first);
  let type = column?.type;
  for (const step of rest) {
    if (type === 'MAP(VARCHAR, VARCHAR)') {
      expression = `element_at(${expression}, ${quoteString(step)})`;
      type = 'VARCHAR';
      continue;
    }
    if (/^\d+$/.test(step) && type !== undefined && typeof type === 'object' && 'listOf' in type) {
      // A path counts from 0, SQL from 1.
      expression = `element_at(${expression}, ${Number(step) + 1})`;
      type = type.listOf;
      continue;
    }
    expression = `${expression}.${name(step)}`;
    const fields = Object.entries(fieldsOf(type) ?? {});
    type = fields.find(([field]) => field.toLowerCase() === step.toLowerCase())?.[1];
  }
  return { expression, type };
}

const RESERVED = ['select', 'from', 'where', 'group', 'order', 'table', 'end', 'user', 'desc'];

/** As it is where it can be a name; in double quotes otherwise. */
const name = (text: string): string =>
  /^[A-Za-z_]\w*$/.test(text) && !RESERVED.includes(text.toLowerCase())
    ? text
    : quoteIdentifier(text);

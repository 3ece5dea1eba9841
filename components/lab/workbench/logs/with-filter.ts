/** "Filter by this value" in a query of CloudWatch Logs. */
import type { Json } from '@/lib/query/types';
import type { Path } from '../../record/paths';

const PLAIN = /^[@\p{L}_][\p{L}\p{N}@_.]*$/u;

/** A column that shows a field as it is; undefined for what is computed. */
export function fieldPath(_query: string, column: string): Path | undefined {
  return PLAIN.test(column) && column !== '@timestamp' && column !== '@message'
    ? [column]
    : undefined;
}

const literal = (value: Json) =>
  typeof value === 'number' ? String(value) : JSON.stringify(String(value));

/** Puts the condition first, so that all that follows sees only what it lets pass. */
export function withInsightsFilter(query: string, path: Path, value: Json): string {
  const name = path.join('.');
  const field = PLAIN.test(name) ? name : `\`${name}\``;
  const condition =
    value === null ? `not ispresent(${field})` : `${field} = ${literal(asShown(value))}`;
  const rest = query.trim();
  return rest === ''
    ? `filter ${condition}`
    : `filter ${condition}\n| ${rest.replace(/^\|\s*/, '')}`;
}

/** Adds the condition to a pattern of JSON; any other pattern gives way. */
export function withPatternFilter(query: string, path: Path, value: Json): string {
  const selector = path.reduce<string>(
    (text, key) =>
      typeof key === 'number'
        ? `${text}[${key}]`
        : /^[\p{L}\p{N}_-]+$/u.test(key)
          ? `${text}.${key}`
          : `${text}.[${JSON.stringify(key)}]`,
    '$',
  );
  const condition = `${selector} ${test(value)}`;
  const inner = /^\s*\{(.*)\}\s*$/s.exec(query)?.[1]?.trim();
  return inner ? `{ (${inner}) && ${condition} }` : `{ ${condition} }`;
}

function test(value: Json): string {
  if (value === null) return 'IS NULL';
  if (typeof value === 'boolean') return `IS ${String(value).toUpperCase()}`;
  return `= ${literal(value)}`;
}

/** Logs Insights shows true and false as 1 and 0. */
const asShown = (value: Json) => (typeof value === 'boolean' ? Number(value) : value);

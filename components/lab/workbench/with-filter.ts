/** "Filter by this value": where a value of a result or a record stands in the query's tables. */
import { addFilter } from '@/lib/query/sql/clause';
import { tokenize } from '@/lib/query/sql/language/tokens';
import { CLOUDTRAIL_TABLE, TABLES } from '@/lib/query/sql/schema';
import type { Json } from '@/lib/query/types';
import type { Path } from '../record/paths';

/** What is asked where the draft has no query to add to. */
export const FRESH_QUERY = `SELECT eventTime, eventName, userIdentity.userName, sourceIPAddress
FROM cloudtrail`;

const isMap = (column: string) =>
  CLOUDTRAIL_TABLE.columns.find((one) => one.name === column)?.type === 'MAP(VARCHAR, VARCHAR)';

/** A record's field can be asked for unless it lies deeper in a map than SQL's columns know. */
export const canFilter = (path: Path): boolean => path.length <= 2 || !isMap(String(path[0]));

export function withFilter(query: string, path: Path, value: Json): string {
  const asks = tokenize(query).some(
    (token) => token.kind === 'word' && token.text.toLowerCase() === 'from',
  );
  return addFilter(asks ? query : FRESH_QUERY, path.map(String), value);
}

const COLUMNS = new Set(
  TABLES.flatMap((table) => table.columns.map((column) => column.name.toLowerCase())),
);

/**
 * Which field a result's column shows: a table's own column, the end of a path
 * (`userIdentity.userName`), or a map's key under another name. Undefined for what is computed.
 */
export function columnPath(query: string, column: string): Path | undefined {
  if (COLUMNS.has(column.toLowerCase())) return [column];
  const name = column.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const key = new RegExp(
    `element_at\\(\\s*(\\w+)\\s*,\\s*'([^']+)'\\s*\\)\\s+as\\s+"?${name}"?(?!\\w)`,
    'i',
  );
  const path = new RegExp(
    `\\b([a-z_]\\w*(?:\\.\\w+)*\\.${name})(?!\\w)|\\b([a-z_]\\w*(?:\\.\\w+)*)\\s+as\\s+"?${name}"?(?!\\w)`,
    'i',
  );
  const [, map, entry] = key.exec(query) ?? [];
  if (map && entry) return [map, entry];
  const found = path.exec(query);
  const steps = (found?.[1] ?? found?.[2])?.split('.');
  return steps && COLUMNS.has(steps[0]?.toLowerCase() ?? '') ? steps : undefined;
}

/** A CloudTrail record as a row of the table: only what the schema has, each value of its type. */
import { CLOUDTRAIL_TABLE, fieldsOf, type SqlType } from '@/lib/query/sql/schema';

type JsonType = 'string' | 'number' | 'boolean' | 'object' | 'array';

export interface MapKeyRow {
  readonly column: string;
  readonly key: string;
  readonly types: readonly JsonType[];
  readonly events: number;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function toRow(record: unknown): Record<string, unknown> {
  if (!isObject(record)) throw new Error('A CloudTrail record is an object.');
  return Object.fromEntries(
    CLOUDTRAIL_TABLE.columns.map(({ name, type }) => [name, toType(member(record, name), type)]),
  );
}

/** Services do not agree on the case of some keys (`ARN`, `arn`). */
function member(value: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(value, name)) return value[name];
  const key = Object.keys(value).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : value[key];
}

function toType(value: unknown, type: SqlType): unknown {
  if (value === null || value === undefined) return null;
  if (type === 'VARCHAR') return text(value);
  if (type === 'BOOLEAN') return value === true || value === 'true';
  if (type === 'BIGINT') return Number.isSafeInteger(Number(value)) ? Number(value) : null;
  if (type === 'DOUBLE') return Number.isFinite(Number(value)) ? Number(value) : null;
  if (type === 'TIMESTAMP') return timestamp(value);
  if (type === 'MAP(VARCHAR, VARCHAR)') return isObject(value) ? textMap(value) : null;
  if ('listOf' in type) {
    return Array.isArray(value) ? value.map((item: unknown) => toType(item, type.listOf)) : null;
  }
  if (!isObject(value)) return null;
  return Object.fromEntries(
    Object.entries(fieldsOf(type) ?? {}).map(([name, field]) => [
      name,
      toType(member(value, name), field),
    ]),
  );
}

/** A string as it is, anything else as JSON: what CloudTrail Lake keeps in its maps. */
const text = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

const textMap = (value: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, one === null ? null : text(one)]),
  );

function timestamp(value: unknown): string | null {
  const ms = typeof value === 'string' ? Date.parse(value) : NaN;
  return Number.isNaN(ms) ? null : new Date(ms).toISOString().replace('Z', '');
}

/**
 * Every key that the map columns have, the JSON types of its values and how many events have it:
 * completion offers them, and the JSON functions tell a text from an object by them.
 */
export function mapKeysOf(records: readonly unknown[]): MapKeyRow[] {
  const rows = new Map<string, MapKeyRow>();
  const maps = CLOUDTRAIL_TABLE.columns.filter(({ type }) => type === 'MAP(VARCHAR, VARCHAR)');
  for (const record of records) {
    if (!isObject(record)) continue;
    for (const { name: column } of maps) {
      const map = member(record, column);
      if (!isObject(map)) continue;
      for (const [key, value] of Object.entries(map)) {
        if (value === null) continue;
        const id = `${column} ${key}`;
        const row = rows.get(id) ?? { column, key, types: [], events: 0 };
        const types = [...new Set([...row.types, jsonType(value)])].sort();
        rows.set(id, { ...row, types, events: row.events + 1 });
      }
    }
  }
  return [...rows.values()].sort((a, b) =>
    `${a.column} ${a.key}` < `${b.column} ${b.key}` ? -1 : 1,
  );
}

function jsonType(value: unknown): JsonType {
  if (Array.isArray(value)) return 'array';
  const type = typeof value;
  return type === 'string' || type === 'number' || type === 'boolean' ? type : 'object';
}

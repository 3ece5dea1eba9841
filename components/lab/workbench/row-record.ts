/** The whole record behind a row of a result. */
import type { Column, Json } from '@/lib/query/types';
import type { EngineHandle } from './engines';
import { isObject, type JsonObject } from './records';

/** Columns that every record has; a result with all of them is records already. */
const WHOLE = ['eventid', 'eventname', 'eventtime', 'useridentity', 'requestparameters'];

export function isWholeRecord(columns: readonly Column[]): boolean {
  const names = columns.map((column) => column.name.toLowerCase());
  return WHOLE.every((name) => names.includes(name));
}

/** A STRUCT has every field that a record may have: those that are NULL were not in this one. */
function withoutNulls(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(withoutNulls);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === null ? [] : [[key, withoutNulls(inner)]],
    ),
  );
}

/** Columns and a row as an object. */
export function asRecord(columns: readonly Column[], row: readonly Json[]): JsonObject {
  const fields = columns.map((column, at) => [column.name, row[at] ?? null]);
  return withoutNulls(Object.fromEntries(fields) as JsonObject) as JsonObject;
}

/** The row itself where it is a record, else the record with its eventID; undefined where none is. */
export async function recordOfRow(
  handle: EngineHandle,
  columns: readonly Column[],
  row: readonly Json[],
): Promise<JsonObject | undefined> {
  const names = columns.map((column) => column.name.toLowerCase());
  if (isWholeRecord(columns)) return asRecord(columns, row);
  const id = row[names.indexOf('eventid')];
  if (typeof id !== 'string') return undefined;

  let found: readonly Column[] = [];
  let record: JsonObject | undefined;
  await handle.run(
    `SELECT * FROM cloudtrail WHERE eventID = '${id.replaceAll("'", "''")}' LIMIT 1`,
    {
      onOutput: (output) => {
        if (output.kind === 'columns') found = output.columns;
        else if (output.kind === 'rows' && output.rows[0]) record = asRecord(found, output.rows[0]);
      },
    },
  );
  return record;
}

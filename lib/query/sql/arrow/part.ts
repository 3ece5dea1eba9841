/** Records as one part of the table `cloudtrail`, lines as a table of their own: Arrow IPC streams. */
import {
  type Data,
  makeData,
  RecordBatch,
  RecordBatchStreamWriter,
  Schema,
  Struct,
} from 'apache-arrow';
import { FLAT_PATHS } from '../dialect/flat-paths';
import { logRow, type LogPlace } from '../log-row';
import { CLOUDTRAIL_TABLE, RDS_LOG_TABLE, type SqlTable, type SqlType } from '../schema';
import { StructColumn, structFields } from './column';
import type { MapKeys } from './map-keys';

/** The fields that are columns of their own as well, for speed alone. */
const FLAT = Object.fromEntries(FLAT_PATHS.map((path) => [path, 'VARCHAR' as const]));
const typesOf = ({ columns }: SqlTable) =>
  Object.fromEntries(columns.map(({ name, type }) => [name, type]));
const COLUMNS = typesOf(CLOUDTRAIL_TABLE);

export class PartBuilder {
  rows = 0;
  private readonly record: StructColumn;

  constructor(keys: MapKeys) {
    this.record = new StructColumn(COLUMNS, (column, key, value) => keys.add(column, key, value));
  }

  /** @param record an object */
  add(record: Readonly<Record<string, unknown>>): void {
    this.record.set(this.rows++, record);
  }

  /** The bytes of the stream. The builder is not used afterwards. */
  finish(): Uint8Array {
    const { children } = this.record.finish(this.rows);
    const flat = FLAT_PATHS.map((path) => this.record.fieldAt(path.split('.')).finish(this.rows));
    return stream({ ...COLUMNS, ...FLAT }, [...children, ...flat], this.rows);
  }
}

/** All lines of a log's table. */
export function logPart(place: LogPlace, lines: readonly string[]): Uint8Array {
  const types = typesOf(RDS_LOG_TABLE);
  const rows = new StructColumn(types);
  lines.forEach((line, row) => rows.set(row, logRow(place, line)));
  return stream(types, rows.finish(lines.length).children, lines.length);
}

function stream(
  columns: Readonly<Record<string, SqlType>>,
  children: readonly Data[],
  length: number,
): Uint8Array {
  const fields = structFields(columns);
  const type = new Struct(fields);
  const data = makeData({ type, length, nullCount: 0, children: [...children] });
  const batch = new RecordBatch(new Schema(fields), data);
  return RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true);
}

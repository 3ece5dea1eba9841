/** CloudTrail records as one part of the table `cloudtrail`: an Arrow IPC stream. */
import { makeData, RecordBatch, RecordBatchStreamWriter, Schema, Struct } from 'apache-arrow';
import { FLAT_PATHS } from '../dialect/flat-paths';
import { CLOUDTRAIL_TABLE } from '../schema';
import { StructColumn, structFields } from './column';
import type { MapKeys } from './map-keys';

/** The fields that are columns of their own as well, for speed alone. */
const FLAT = Object.fromEntries(FLAT_PATHS.map((path) => [path, 'VARCHAR' as const]));
const COLUMNS = Object.fromEntries(CLOUDTRAIL_TABLE.columns.map(({ name, type }) => [name, type]));

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
    const fields = structFields({ ...COLUMNS, ...FLAT });
    const { children } = this.record.finish(this.rows);
    const flat = FLAT_PATHS.map((path) => this.record.fieldAt(path.split('.')).finish(this.rows));
    const type = new Struct(fields);
    const data = makeData({
      type,
      length: this.rows,
      nullCount: 0,
      children: [...children, ...flat],
    });
    return RecordBatchStreamWriter.writeAll([
      new RecordBatch(new Schema(fields), data),
    ]).toUint8Array(true);
  }
}

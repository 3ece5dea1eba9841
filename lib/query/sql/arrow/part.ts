/** CloudTrail records as one part of the table `cloudtrail`: an Arrow IPC stream. */
import { RecordBatch, RecordBatchStreamWriter, Schema } from 'apache-arrow';
import { CLOUDTRAIL_TABLE } from '../schema';
import { StructColumn, structFields } from './column';
import type { MapKeys } from './map-keys';

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
    const batch = new RecordBatch(new Schema(structFields(COLUMNS)), this.record.finish(this.rows));
    return RecordBatchStreamWriter.writeAll([batch]).toUint8Array(true);
  }
}

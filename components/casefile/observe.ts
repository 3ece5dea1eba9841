/** What a row of a result is evidence of. */
import { eventTimeOf } from '@/lib/casefile/evidence/event-time';
import type { Shown } from '@/lib/casefile/schema';
import type { Column, Json } from '@/lib/query/types';
import { type JsonObject, parsedObject } from '../lab/workbench/records';
import { asRecord, isWholeRecord } from '../lab/workbench/row-record';
import type { Observed } from './pinning';

/**
 * A row that is a whole record is one; so is a log event whose message is one, other log events are
 * their line; any other row is its columns and values.
 */
export function observedRow(columns: readonly Column[], row: readonly Json[]): Observed {
  const names = columns.map(({ name }) => name);
  const asRow = { kind: 'row', columns: names, values: [...row] } as Shown;
  const message = row[names.indexOf('@message')];
  if (typeof message === 'string') {
    const record = parsedObject(message);
    const eventTime = eventTimeOf(asRow);
    return record
      ? { shown: observedRecord(record) }
      : { shown: { kind: 'line', text: message }, ...(eventTime && { eventTime }) };
  }
  return { shown: isWholeRecord(columns) ? observedRecord(asRecord(columns, row)) : asRow };
}

export const observedRecord = (record: JsonObject): Shown => ({
  kind: 'record',
  record: record as Extract<Shown, { kind: 'record' }>['record'],
});

/** A line of output; one that is a JSON object is a record. */
export function observedLine(text: string): Shown {
  const record = parsedObject(text);
  return record ? observedRecord(record) : { kind: 'line', text };
}

/**
 * Whether a value can be taken for a record: an object with a time, and what happened. The schema
 * (../record.ts) asks more, and takes some 20 microseconds a record; what it accepts is accepted
 * here, and a field of another type than the schema's is still shown as it is.
 */
import { isObject } from './items';

export type Checked =
  | { readonly record: Readonly<Record<string, unknown>>; readonly time: number }
  | { readonly error: string };

export function checkRecord(value: unknown): Checked {
  if (!isObject(value)) return { error: 'is not an object' };
  const { eventTime } = value;
  if (typeof eventTime !== 'string') return { error: 'has no eventTime' };
  const time = Date.parse(eventTime);
  if (Number.isNaN(time)) return { error: `has an eventTime that is no time: ${short(eventTime)}` };
  // Insights events have no name of their own.
  if (typeof value.eventName !== 'string' && typeof value.eventType !== 'string') {
    return { error: 'has neither eventName nor eventType' };
  }
  return { record: value, time };
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

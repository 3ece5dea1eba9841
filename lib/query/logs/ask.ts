/** What the engine asks of a language of CloudWatch Logs. */
import type { Column, Diagnostic, Json, LogScope, Scanned } from '../types';
import type { LogEvent } from './events';

export type Answer =
  | {
      readonly status: 'done';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Json[])[];
      readonly scanned: Scanned;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly status: 'failed'; readonly diagnostics: readonly Diagnostic[] }
  | { readonly status: 'stopped' };

/** Answers a query from the events of its scope, in order of time. */
export type Ask = (
  query: string,
  events: readonly LogEvent[],
  options: {
    readonly now: number;
    readonly window?: Pick<LogScope, 'from' | 'to'>;
    readonly stop: () => Promise<boolean>;
  },
) => Promise<Answer>;

const UTF8 = new TextEncoder();
const ASCII = /^[\x00-\x7f]*$/;
/** Of the events that were asked last; mostly the same ones are asked again. */
const counted = new WeakMap<readonly LogEvent[], number>();

/** UTF-8 bytes of the messages. */
export function bytesOf(events: readonly LogEvent[]): number {
  let bytes = counted.get(events);
  if (bytes !== undefined) return bytes;
  bytes = 0;
  for (const { message } of events) {
    // Most are ASCII, whose count is their length.
    bytes += ASCII.test(message) ? message.length : UTF8.encode(message).length;
  }
  counted.set(events, bytes);
  return bytes;
}

/** `2024-11-28 15:22:17.728`: UTC, as the console prints `@timestamp`. */
export function stamp(ms: number): string {
  return new Date(ms).toISOString().replace('T', ' ').replace('Z', '');
}

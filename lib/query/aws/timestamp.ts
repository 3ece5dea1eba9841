/** Times as parameters take them and as answers give them. */
import { EXIT, Failure } from './failure';

/** Milliseconds since the epoch, from seconds since then or ISO 8601. */
export function readTimestamp(text: string): number {
  if (/^\d+(\.\d+)?$/.test(text)) return Number(text) * 1000;
  const iso = text.trim().replace(' ', 'T');
  // A time without a zone is the terminal's own, which is UTC.
  const zoned = /T/.test(iso) && !/(Z|[+-]\d\d:?\d\d)$/i.test(iso) ? `${iso}Z` : iso;
  const time = Date.parse(zoned);
  if (!Number.isNaN(time)) return time;
  throw new Failure(
    `Invalid timestamp "${text}"`,
    EXIT.usage,
    'Write it as 2024-11-28T15:20:00Z, or in seconds since 1970.',
  );
}

/** `2024-11-28T15:21:35+00:00`, as CLI v2 prints the times of an answer. */
export function isoTime(time: string | number): string {
  const date = new Date(time);
  const text = date.toISOString();
  const millis = date.getUTCMilliseconds();
  return millis === 0
    ? text.replace(/\.\d+Z$/, '+00:00')
    : text.replace(/\.(\d+)Z$/, '.$1000+00:00');
}

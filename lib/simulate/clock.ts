/** Times of the simulation: milliseconds since 1970, UTC. ISO 8601 where people read or write them. */
export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** @throws RangeError where the text is no time in UTC (`2026-03-02T09:00:00Z`). */
export function millis(iso: string): number {
  const time = iso.endsWith('Z') ? Date.parse(iso) : NaN;
  if (Number.isNaN(time))
    throw new RangeError(`“${iso}” is no time. Write it in UTC: 2026-03-02T09:00:00Z.`);
  return time;
}

/** Whole seconds, as `eventTime` has them: `2026-03-02T09:00:00Z`. */
export function isoSeconds(time: number): string {
  return `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** With milliseconds, as CloudWatch Logs has them. */
export function isoMillis(time: number): string {
  return new Date(time).toISOString();
}

/** The months as logs in the way of Unix name them. */
export const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Times of day in a time zone. */

const formats = new Map<string, Intl.DateTimeFormat | undefined>();

function formatOf(zone: string): Intl.DateTimeFormat | undefined {
  if (!formats.has(zone)) {
    let format: Intl.DateTimeFormat | undefined;
    try {
      format = new Intl.DateTimeFormat('en-US', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: 'numeric',
        day: 'numeric',
        hour: 'numeric',
        minute: 'numeric',
        second: 'numeric',
      });
    } catch {
      format = undefined;
    }
    formats.set(zone, format);
  }
  return formats.get(zone);
}

/** Milliseconds that the zone is before UTC at the instant; undefined where there is no such zone. */
export function offsetOf(zone: string, ms: number): number | undefined {
  if (zone === 'UTC') return 0;
  const parts = formatOf(zone)?.formatToParts(ms);
  if (!parts) return undefined;
  const of = (type: string) => Number(parts.find((part) => part.type === type)?.value ?? 0);
  const local = Date.UTC(
    of('year'),
    of('month') - 1,
    of('day'),
    of('hour'),
    of('minute'),
    of('second'),
  );
  return local - Math.floor(ms / 1_000) * 1_000;
}

/** The instant at which the zone's clocks show what UTC's show at `local`. */
export function fromLocal(zone: string, local: number): number | undefined {
  const near = offsetOf(zone, local);
  if (near === undefined) return undefined;
  // On the days that clocks change the offset is that of the instant found.
  return local - (offsetOf(zone, local - near) ?? near);
}

/**
 * Days of the learner's own calendar. `zone` is an IANA name (`Europe/Berlin`), days are `2026-03-29`:
 * moments become days in the zone, and from then on there are only days, whatever their hours.
 */
export function zoneHere(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  try {
    formatIn(timeZone);
    return timeZone;
  } catch {
    // Some browsers name a zone that they do not know themselves: `Etc/Unknown`.
    return 'UTC';
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** @throws RangeError where there is no such zone */
function formatIn(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  const format =
    known ??
    new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
  if (!known) formats.set(zone, format);
  return format;
}

/** The day of a moment (UTC, ISO 8601) in a zone. */
export const dayOf = (at: string, zone: string): string => formatIn(zone).format(new Date(at));

export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** `Sun 29 Mar`. */
export const dayWords = (day: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
    .format(new Date(`${day}T00:00:00Z`))
    .replace(',', '');

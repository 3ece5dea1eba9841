/** Instants within values and lines of text, and how instants and spans are written. All UTC. */

const WRITTEN =
  /(?<![\d-])(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?(?: ?(Z|UTC|[+-]\d\d:?\d\d))?(?![\d:])/;
/** As web servers write it: `28/Nov/2024:15:22:17 +0000`. */
const COMMON_LOG = /(?<!\d)(\d\d)\/([A-Z][a-z]{2})\/(\d{4}):(\d\d:\d\d:\d\d) ([+-]\d{4})/;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** The first instant that a text names, in milliseconds since the epoch; without a zone it is UTC. */
export function instantIn(text: string): number | undefined {
  const found = WRITTEN.exec(text);
  if (found) {
    const [, day = '', clock = '', seconds = '00', fraction = '', zone = 'Z'] = found;
    return instant(day, `${clock}:${seconds}.${fraction.slice(0, 3).padEnd(3, '0')}`, zone);
  }
  const [, date = '', month = '', year = '', clock = '', zone = ''] = COMMON_LOG.exec(text) ?? [];
  const number = MONTHS.indexOf(month) + 1;
  return number
    ? instant(`${year}-${String(number).padStart(2, '0')}-${date}`, clock, zone)
    : undefined;
}

function instant(day: string, clock: string, zone: string): number | undefined {
  const offset = /^[+-]/.test(zone) ? zone.replace(/^(...):?(..)$/, '$1:$2') : 'Z';
  const at = Date.parse(`${day}T${clock}${offset}`);
  // Date.parse takes 31 February for 3 March.
  const real = new Date(Date.parse(`${day}T00:00:00Z`));
  return Number.isNaN(at) || real.toISOString().slice(0, 10) !== day ? undefined : at;
}

/** `2024-11-28 15:22:17`, with milliseconds where there are some. */
export const stampOf = (iso: string): string =>
  new Date(iso).toISOString().replace('T', ' ').replace('Z', '').replace('.000', '');

/** `28 Nov 2024`. */
export function dayOf(ms: number): string {
  const day = new Date(ms);
  return `${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** `15:22:17`, with milliseconds where there are some. */
export const clockOf = (ms: number): string => stampOf(new Date(ms).toISOString()).slice(11);

const UNITS: readonly (readonly [ms: number, name: string])[] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
  [1_000, 'second'],
];

/** The two greatest units of a span: `6 days 3 hours`, `4 minutes`, `250 milliseconds`. */
export function spanInWords(ms: number): string {
  const at = UNITS.findIndex(([unit]) => ms >= unit);
  if (at < 0) return counted(Math.round(ms), 'millisecond');
  let left = ms;
  const words = UNITS.slice(at, at + 2).flatMap(([unit, name]) => {
    const count = Math.floor(left / unit);
    left -= count * unit;
    return count > 0 ? [counted(count, name)] : [];
  });
  return words.join(' ');
}

const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html#CWL_QuerySyntax-datetime */
import { toNumber, toText } from '../values';
import type { Fn } from './types';
import { fromLocal, offsetOf } from './zone';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
];
const two = (value: number) => String(value).padStart(2, '0');

/** The letters of strftime; `date` shows the zone's time as its UTC. */
const LETTERS: Readonly<Record<string, (date: Date, offset: number) => string>> = {
  Y: (date) => String(date.getUTCFullYear()),
  y: (date) => two(date.getUTCFullYear() % 100),
  m: (date) => two(date.getUTCMonth() + 1),
  d: (date) => two(date.getUTCDate()),
  e: (date) => String(date.getUTCDate()).padStart(2, ' '),
  H: (date) => two(date.getUTCHours()),
  I: (date) => two(date.getUTCHours() % 12 || 12),
  M: (date) => two(date.getUTCMinutes()),
  S: (date) => two(date.getUTCSeconds()),
  f: (date) => `${String(date.getUTCMilliseconds()).padStart(3, '0')}000`,
  p: (date) => (date.getUTCHours() < 12 ? 'AM' : 'PM'),
  a: (date) => (DAYS[date.getUTCDay()] ?? '').slice(0, 3),
  A: (date) => DAYS[date.getUTCDay()] ?? '',
  b: (date) => (MONTHS[date.getUTCMonth()] ?? '').slice(0, 3),
  B: (date) => MONTHS[date.getUTCMonth()] ?? '',
  u: (date) => String(date.getUTCDay() || 7),
  w: (date) => String(date.getUTCDay()),
  j: (date) =>
    String(
      Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / 86_400_000) + 1,
    ).padStart(3, '0'),
  F: (date) => date.toISOString().slice(0, 10),
  T: (date) => date.toISOString().slice(11, 19),
  R: (date) => date.toISOString().slice(11, 16),
  s: (date, offset) => String(Math.floor((date.getTime() - offset) / 1_000)),
  z: (_date, offset) => {
    const minutes = Math.abs(offset) / 60_000;
    return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}${two(minutes % 60)}`;
  },
  '%': () => '%',
};

function formatted(name: string): Fn {
  return {
    name,
    signature: 'timestamp, format, timezone',
    arity: [2, 3],
    about: 'the timestamp as strftime writes it: %Y-%m-%d %H:%M',
    call: ([value = null, format = null, zone = 'UTC']) => {
      const [ms, text] = [toNumber(value), toText(format)];
      const offset = ms === null ? undefined : offsetOf(toText(zone) ?? 'UTC', ms);
      if (ms === null || text === null || offset === undefined) return null;
      const date = new Date(ms + offset);
      return text.replace(/%(.)/gs, (all, letter: string) =>
        Object.hasOwn(LETTERS, letter) ? (LETTERS[letter]?.(date, offset) ?? all) : all,
      );
    },
  };
}

/** Letters of a Java DateTimeFormatter: what they match, and what of a date that is. */
const JAVA: readonly (readonly [letters: RegExp, matches: string, part: string])[] = [
  [/^(?:y{4}|u{4}|y|u)$/, '(\\d{4})', 'year'],
  [/^(?:yy|uu)$/, '(\\d\\d)', 'shortYear'],
  [/^MMMM?$/, '([A-Za-z]+)', 'monthName'],
  [/^MM?$/, '(\\d{1,2})', 'month'],
  [/^dd?$/, '(\\d{1,2})', 'day'],
  [/^HH?$/, '(\\d{1,2})', 'hour'],
  [/^hh?$/, '(\\d{1,2})', 'hour12'],
  [/^mm?$/, '(\\d{1,2})', 'minute'],
  [/^ss?$/, '(\\d{1,2})', 'second'],
  [/^S+$/, '(\\d+)', 'fraction'],
  [/^a$/, '([AaPp][Mm])', 'half'],
  [/^E+$/, '([A-Za-z]+)', 'weekday'],
  [/^(?:X+|x+|Z+)$/, '(Z|[+-]\\d\\d:?(?:\\d\\d)?)', 'offset'],
];

function parseDate(text: string, pattern: string, zone: string): number | null {
  const parts: string[] = [];
  let broken = false;
  const source = pattern.replace(/'((?:[^']|'')*)'|([A-Za-z])\2*|[^]/g, (unit, quoted, letter) => {
    if (letter === undefined) {
      const plain = quoted === undefined ? unit : String(quoted).replace(/''/g, "'") || "'";
      return plain.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
    }
    const known = JAVA.find(([letters]) => letters.test(unit));
    broken ||= !known;
    parts.push(known?.[2] ?? '');
    return known?.[1] ?? '';
  });
  const match = broken ? null : new RegExp(`^${source}$`).exec(text);
  if (!match) return null;
  const of = (part: string) => match[parts.indexOf(part) + 1] ?? '';
  const number = (part: string, otherwise: number) =>
    parts.includes(part) ? Number(of(part)) : otherwise;
  const name = of('monthName').slice(0, 3).toLowerCase();
  const month = parts.includes('monthName')
    ? MONTHS.findIndex((one) => one.slice(0, 3).toLowerCase() === name)
    : number('month', 1) - 1;
  const hour = parts.includes('hour12')
    ? (number('hour12', 0) % 12) + (/^p/i.test(of('half')) ? 12 : 0)
    : number('hour', 0);
  const year = number('year', parts.includes('shortYear') ? 2_000 + number('shortYear', 0) : 1970);
  const [day, minute, second] = [number('day', 1), number('minute', 0), number('second', 0)];
  const fraction = parts.includes('fraction') ? Number(`0.${of('fraction')}`) * 1_000 : 0;
  const local = Date.UTC(year, month, day, hour, minute, second, Math.floor(fraction));
  // The 31st of February is no date, though JavaScript makes one of it.
  const date = new Date(local);
  if (month < 0 || date.getUTCMonth() !== month || date.getUTCDate() !== day) return null;
  if (hour > 23 || minute > 59 || second > 59) return null;
  if (parts.includes('offset')) return local - offsetMs(of('offset'));
  return fromLocal(zone, local) ?? null;
}

function offsetMs(text: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /^([+-])(\d\d):?(\d\d)?$/.exec(text) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

export const DATES: readonly Fn[] = [
  formatted('formatDate'),
  formatted('strftime'),
  {
    name: 'parseDate',
    signature: 'text, format, timezone',
    arity: [2, 3],
    about: 'milliseconds since the epoch, by a Java pattern: yyyy-MM-dd HH:mm',
    call: ([value = null, format = null, zone = 'UTC']) => {
      const [text, pattern] = [toText(value), toText(format)];
      if (text === null || pattern === null) return null;
      return parseDate(text, pattern, toText(zone) ?? 'UTC');
    },
  },
];

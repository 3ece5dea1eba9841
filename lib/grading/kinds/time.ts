import { z } from 'zod';
import { clean } from '../clean';
import { looksLike } from '../looks';
import type { Kind, Parsed } from '../types';
import { MONTH_NAMES, pad, readClock, readDay, readOffset } from './time-parts';

const config = z.strictObject({}).describe('Settings of an instant: there are none.');
export type TimeConfig = z.infer<typeof config>;

const no = (note: string): Parsed<number> => ({ ok: false, note });
const MAX_MS = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/** `09:15:00 UTC on 31 March 2024`: one reading only, and `parse` takes it back. */
function formatTime(ms: number): string {
  const t = new Date(ms);
  const thousandths = t.getUTCMilliseconds();
  const clock = [t.getUTCHours(), t.getUTCMinutes(), t.getUTCSeconds()]
    .map((n) => pad(n))
    .join(':');
  const month = MONTH_NAMES[t.getUTCMonth()] ?? '';
  const name = month.charAt(0).toUpperCase() + month.slice(1);
  const fraction = thousandths ? `.${pad(thousandths, 3)}` : '';
  return `${clock}${fraction} UTC on ${t.getUTCDate()} ${name} ${t.getUTCFullYear()}`;
}

const yes = (value: number, assumed?: string): Parsed<number> => ({
  ok: true,
  value,
  echo: formatTime(value),
  ...(assumed && { assumed }),
});

function parseEpoch(text: string): Parsed<number> {
  const [whole = ''] = text.split('.');
  const millis = whole.length === 13;
  const value = Math.floor(Number(text) * (millis ? 1 : 1000));
  const unit = millis ? 'milliseconds' : 'seconds';
  return yes(value, `Read as ${unit} since 1970-01-01 00:00:00 UTC.`);
}

const CLOCK =
  /(?<!\d)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?![\d:])\s*([ap]\.?m\b\.?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/;
const UTC = '(?:UTC|GMT|Z(?:ulu)?)';
// After the clock, with or without brackets, as the CloudTrail console does: `(UTC+08:00)`.
const OFFSET = new RegExp(`^\\s*\\(?${UTC}?\\s?([+-])(\\d{1,2})(?::?(\\d{2}))?\\)?(?!\\d)`, 'i');
const ZULU = new RegExp(`^\\s*\\(?${UTC}\\b\\)?|\\s\\(?${UTC}\\)?$`, 'i');
const OTHER_ZONE = /^\s*\(?((?!ON\b|AT\b)[A-Z]{2,5})\b\)?/;
const WEEKDAY = /\b(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\b\.?/i;
const MONTH_WORD = /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;

interface Zoned {
  /** Minutes east of UTC; nothing where no zone was given. */
  readonly offset?: number;
  readonly rest: string;
}

/** The zone at the start (or the end) of what follows the clock. */
function takeZone(after: string): Zoned | { readonly note: string } {
  const offset = OFFSET.exec(after);
  if (offset) {
    const read = readOffset(offset[1] ?? '+', offset[2] ?? '0', offset[3]);
    return 'note' in read ? read : { offset: read.piece, rest: after.slice(offset[0].length) };
  }
  if (ZULU.test(after)) return { offset: 0, rest: after.replace(ZULU, ' ') };
  const other = OTHER_ZONE.exec(after)?.[1];
  if (other && !MONTH_WORD.test(other))
    return {
      note: `${other} is not read here; give the time in UTC, or an offset such as +08:00.`,
    };
  return { rest: after };
}

function parseWritten(text: string): Parsed<number> {
  const compact = text.replace(COMPACT, '$1-$2-$3T$4:$5:$6Z');
  const clock = CLOCK.exec(compact);
  if (!clock) {
    const day = readDay(tidy(compact));
    if ('piece' in day) return no('A date alone; add the time of day, as in 2024-03-31 09:15:00.');
    if (/\d[-/.]\d/.test(compact) && !looksLike(compact)) return no(day.note);
    return no('That is not a time, such as 2024-03-31T09:15:00Z.');
  }
  const zone = takeZone(compact.slice(clock.index + clock[0].length));
  if ('note' in zone) return no(zone.note);
  const words = tidy(`${compact.slice(0, clock.index).replace(/(?<=\d)T$/i, '')} ${zone.rest}`);
  if (words === '') return no('A time of day alone; add the date, as in 2024-03-31 09:15:00.');
  const day = readDay(words);
  if ('note' in day) return no(day.note);
  const time = readClock(clock);
  if ('note' in time) return no(time.note);
  const { year, month, day: date } = day.piece;
  const local = Date.UTC(year, month - 1, date) + time.piece;
  if (zone.offset === undefined) return yes(local, 'No zone given: read as UTC.');
  const value = local - zone.offset * 60_000;
  return yes(value, zone.offset === 0 ? undefined : 'Converted to UTC.');
}

/** A date's words without what stands between or around them. */
function tidy(words: string): string {
  return words
    .replace(WEEKDAY, ' ')
    .replace(/\b(?:on|at)\b|,|@/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function parseTime(input: string): Parsed<number> {
  const text = clean(input);
  const parsed = /^\d{10}(\.\d{1,9})?$|^\d{13}$/.test(text) ? parseEpoch(text) : parseWritten(text);
  return parsed.ok && parsed.value > MAX_MS ? no('That is past the year 9999.') : parsed;
}

/** An instant; the value is milliseconds since 1970-01-01 UTC. Keys are ISO 8601 with `Z`. */
export const time: Kind<'time', TimeConfig, string, number> = {
  id: 'time',
  config,
  key: z.string().min(1).describe('The instant, ISO 8601 in UTC: `2024-03-31T09:15:00Z`.'),
  parse: parseTime,
  matches(value, key) {
    const right = parseTime(key);
    return right.ok && right.value === value;
  },
};

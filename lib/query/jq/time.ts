/** Calendar time as C has it (`struct tm`), all of it UTC, and glibc's `strptime`. */

export interface BrokenDownTime {
  readonly second: number;
  readonly minute: number;
  readonly hour: number;
  /** Of the month, from 1. */
  readonly day: number;
  /** From 0. */
  readonly month: number;
  readonly year: number;
  /** From Sunday, 0. */
  readonly weekday: number;
  /** From 0. */
  readonly yearday: number;
}

/** Seconds since 1970 of a date and time, whose fields may be past their usual range. */
export function secondsOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): number {
  // Not Date.UTC, which takes the years 0 to 99 for 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  date.setUTCHours(hour, minute, second);
  return date.getTime() / 1000;
}

export function breakDown(seconds: number): BrokenDownTime {
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  const yearday = Math.floor((seconds - secondsOf(year, 0, 1, 0, 0, 0)) / 86_400);
  return {
    second: date.getUTCSeconds(),
    minute: date.getUTCMinutes(),
    hour: date.getUTCHours(),
    day: date.getUTCDate(),
    month: date.getUTCMonth(),
    year,
    weekday: date.getUTCDay(),
    yearday,
  };
}

export const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Conversions that stand for others. */
const COMPOUND: Readonly<Record<string, string>> = {
  c: '%a %b %e %H:%M:%S %Y',
  D: '%m/%d/%y',
  F: '%Y-%m-%d',
  r: '%I:%M:%S %p',
  R: '%H:%M',
  T: '%H:%M:%S',
  x: '%m/%d/%y',
  X: '%H:%M:%S',
};

/**
 * Reads `input` by `format`, as glibc does; fields that the format does not name keep `from`'s
 * values. Returns where it stopped, or undefined where the input does not fit.
 */
export function strptime(
  input: string,
  format: string,
  from: BrokenDownTime,
): { time: BrokenDownTime; end: number } | undefined {
  const time: { -readonly [Key in keyof BrokenDownTime]: number } = { ...from };
  let at = 0;
  let afternoon: boolean | undefined;
  let twelve = false;
  let century: number | undefined;
  let epoch: number | undefined;
  let dated = false;
  let counted: number | undefined;

  const space = () => {
    while (/\s/.test(input[at] ?? '')) at++;
  };
  const number = (low: number, high: number, digits: number): number | undefined => {
    while (input[at] === ' ') at++;
    const found = /^\d+/.exec(input.slice(at, at + digits))?.[0];
    if (!found) return undefined;
    const value = Number(found);
    if (value < low || value > high) return undefined;
    at += found.length;
    return value;
  };
  const name = (names: readonly string[]): number => {
    const rest = input.slice(at).toLowerCase();
    const index = names.findIndex((each) => rest.startsWith(each.slice(0, 3).toLowerCase()));
    const full = names[index]?.toLowerCase();
    if (full) at += rest.startsWith(full) ? full.length : 3;
    return index;
  };

  function convert(pattern: string): boolean {
    for (let i = 0; i < pattern.length; i++) {
      const char = pattern[i]!;
      if (/\s/.test(char)) {
        space();
        continue;
      }
      if (char !== '%') {
        if (input[at++] !== char) return false;
        continue;
      }
      do i++;
      while (/[-_0^#EO]/.test(pattern[i] ?? ''));
      if (!conversion(pattern[i] ?? '')) return false;
    }
    return true;
  }

  function set<Key extends keyof BrokenDownTime>(key: Key, value: number | undefined): boolean {
    if (value === undefined) return false;
    time[key] = value;
    if (key === 'day' || key === 'month' || key === 'year') dated = true;
    return true;
  }

  function conversion(letter: string): boolean {
    const compound = COMPOUND[letter];
    if (compound) return convert(compound);
    switch (letter) {
      case '%':
        return input[at++] === '%';
      case 'a':
      case 'A': {
        const weekday = name(DAYS);
        return weekday >= 0 && set('weekday', weekday);
      }
      case 'b':
      case 'B':
      case 'h': {
        const month = name(MONTHS);
        return month >= 0 && set('month', month);
      }
      case 'C':
        century = number(0, 99, 2);
        return century !== undefined;
      case 'd':
      case 'e':
        return set('day', number(1, 31, 2));
      case 'H':
      case 'k':
        twelve = false;
        return set('hour', number(0, 23, 2));
      case 'I':
      case 'l': {
        const hour = number(1, 12, 2);
        twelve = true;
        return hour !== undefined && set('hour', hour % 12);
      }
      case 'j': {
        const yearday = number(1, 366, 3);
        counted = yearday;
        return yearday !== undefined && set('yearday', yearday - 1);
      }
      case 'm': {
        const month = number(1, 12, 2);
        return month !== undefined && set('month', month - 1);
      }
      case 'M':
        return set('minute', number(0, 59, 2));
      case 'n':
      case 't':
        space();
        return true;
      case 'p':
      case 'P': {
        const half = /^(am|pm)/i.exec(input.slice(at))?.[0];
        if (!half) return false;
        at += 2;
        afternoon = half.toLowerCase() === 'pm';
        return true;
      }
      case 's': {
        const found = /^-?\d+/.exec(input.slice(at))?.[0];
        if (!found) return false;
        at += found.length;
        epoch = Number(found);
        return true;
      }
      case 'S':
        return set('second', number(0, 61, 2));
      case 'u': {
        const weekday = number(1, 7, 1);
        return weekday !== undefined && set('weekday', weekday % 7);
      }
      case 'w':
        return set('weekday', number(0, 6, 1));
      case 'U':
      case 'V':
      case 'W':
        return number(0, 53, 2) !== undefined;
      case 'g':
        return number(0, 99, 2) !== undefined;
      case 'G':
        return number(0, 9999, 4) !== undefined;
      case 'y': {
        const year = number(0, 99, 2);
        return year !== undefined && set('year', year >= 69 ? 1900 + year : 2000 + year);
      }
      case 'Y':
        return set('year', number(0, 9999, 4));
      case 'z': {
        space();
        const zone = /^(Z|[+-]\d\d(:?\d\d)?)/.exec(input.slice(at))?.[0];
        if (!zone) return false;
        at += zone.length;
        return true;
      }
      case 'Z':
        space();
        at += /^\S*/.exec(input.slice(at))![0].length;
        return true;
      default:
        return false;
    }
  }

  if (!convert(format)) return undefined;
  if (epoch !== undefined) return { time: breakDown(epoch), end: at };
  if (twelve && afternoon) time.hour += 12;
  if (century !== undefined) time.year = century * 100 + (time.year % 100);
  if (counted !== undefined && time.month === from.month && time.day === from.day) {
    const date = breakDown(secondsOf(time.year, 0, counted, 0, 0, 0));
    time.month = date.month;
    time.day = date.day;
  }
  if (dated) {
    const day = breakDown(secondsOf(time.year, time.month, time.day, 0, 0, 0));
    time.weekday = day.weekday;
    time.yearday = day.yearday;
  }
  return { time, end: at };
}

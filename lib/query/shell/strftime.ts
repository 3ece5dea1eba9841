/** `strftime` of a time in UTC, as `date` and `printf '%(…)T'` write it, in the C locale. */
import { DAYS, MONTHS, secondsOf, type BrokenDownTime } from '../jq/time';

const two = (value: number, fill = '0') => String(value).padStart(2, fill);

export function strftime(format: string, time: BrokenDownTime, nanoseconds = 0): string {
  const { year, month, day, hour, minute, second, weekday, yearday } = time;
  const twelve = hour % 12 || 12;
  const week = (first: number) => Math.floor((yearday + 7 - ((weekday - first + 7) % 7)) / 7);
  const iso = isoWeek(time);
  const again = (inner: string) => strftime(inner, time, nanoseconds);
  return format.replace(
    /%([-_0^#]*)(:*)(\d*)([a-zA-Z%+])/g,
    (whole, flags: string, colons: string, width: string, letter: string) => {
      const plain: Readonly<Record<string, () => string>> = {
        '%': () => '%',
        a: () => DAYS[weekday]!.slice(0, 3),
        A: () => DAYS[weekday]!,
        b: () => MONTHS[month]!.slice(0, 3),
        B: () => MONTHS[month]!,
        c: () => again('%a %b %e %H:%M:%S %Y'),
        C: () => two(Math.floor(year / 100)),
        d: () => two(day),
        D: () => again('%m/%d/%y'),
        e: () => two(day, ' '),
        F: () => again('%Y-%m-%d'),
        g: () => two(iso.year % 100),
        G: () => String(iso.year),
        h: () => MONTHS[month]!.slice(0, 3),
        H: () => two(hour),
        I: () => two(twelve),
        j: () => String(yearday + 1).padStart(3, '0'),
        k: () => two(hour, ' '),
        l: () => two(twelve, ' '),
        m: () => two(month + 1),
        M: () => two(minute),
        n: () => '\n',
        N: () =>
          String(nanoseconds)
            .padStart(9, '0')
            .slice(0, Number(width) || 9),
        p: () => (hour < 12 ? 'AM' : 'PM'),
        P: () => (hour < 12 ? 'am' : 'pm'),
        r: () => again('%I:%M:%S %p'),
        R: () => again('%H:%M'),
        s: () => String(secondsOf(year, month, day, hour, minute, second)),
        S: () => two(second),
        t: () => '\t',
        T: () => again('%H:%M:%S'),
        u: () => String(weekday || 7),
        U: () => two(week(0)),
        V: () => two(iso.week),
        w: () => String(weekday),
        W: () => two(week(1)),
        x: () => again('%m/%d/%y'),
        X: () => again('%H:%M:%S'),
        y: () => two(year % 100),
        Y: () => String(year),
        z: () => ['+0000', '+00:00', '+00:00:00', '+00'][colons.length] ?? whole,
        Z: () => 'UTC',
      };
      const value = plain[letter]?.();
      if (value === undefined) return whole;
      let text = value;
      if (flags.includes('-')) text = text.replace(/^[0 ]+(?=.)/, '');
      if (flags.includes('_')) text = text.replace(/^0+(?=.)/, (zeros) => ' '.repeat(zeros.length));
      if (flags.includes('^') || flags.includes('#')) text = text.toUpperCase();
      return text;
    },
  );
}

/** ISO 8601 weeks: the first is the one that has a Thursday. */
function isoWeek({ year, yearday, weekday }: BrokenDownTime): { year: number; week: number } {
  const thursday = yearday + 3 - ((weekday + 6) % 7);
  const length = (of: number) => ((of % 4 === 0 && of % 100 !== 0) || of % 400 === 0 ? 366 : 365);
  if (thursday < 0)
    return { year: year - 1, week: Math.floor((thursday + length(year - 1)) / 7) + 1 };
  if (thursday >= length(year)) return { year: year + 1, week: 1 };
  return { year, week: Math.floor(thursday / 7) + 1 };
}

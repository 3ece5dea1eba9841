/**
 * The dates that `date -d` reads, by the rules of GNU's parse_datetime (coreutils manual, "Date
 * input formats"): calendar dates, times of day with zones, days of the week, relative items.
 */
import {
  dayOf,
  militaryZone,
  monthOf,
  ORDINALS,
  UNITS,
  wholeYear,
  ZONES,
  type Unit,
} from './date-words';

/** Milliseconds since 1970; undefined where the text is no date. A time without a zone is UTC. */
export function parseDate(text: string, now: number): number | undefined {
  const epoch = /^\s*@\s*(-?\d+(?:[.,]\d+)?)\s*$/.exec(text);
  if (epoch) return Number(epoch[1]!.replace(',', '.')) * 1000;
  // Nothing at all is midnight.
  if (text.trim() === '') return Math.floor(now / 86_400_000) * 86_400_000;
  return new DateText(text.toLowerCase()).value(now);
}

interface Clock {
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

class DateText {
  private at = 0;
  private date: { year: number | undefined; month: number; day: number } | undefined;
  private clock: Clock | undefined;
  private zone: number | undefined;
  private weekday: { day: number; ordinal: number } | undefined;
  private steps: Record<Unit, number> | undefined;
  private readonly seen = { dates: 0, times: 0, days: 0, zones: 0 };

  constructor(private readonly text: string) {}

  private take(pattern: RegExp): RegExpExecArray | undefined {
    const sticky = new RegExp(pattern.source, 'y');
    sticky.lastIndex = this.at;
    const found = sticky.exec(this.text);
    if (!found) return undefined;
    this.at += found[0].length;
    return found;
  }

  /** False where something is left that means nothing. */
  private read(): boolean {
    for (;;) {
      this.take(/(?:[\s,]|\([^)]*\))+/);
      if (this.at >= this.text.length) break;
      const before = this.at;
      const known =
        this.readDate() ||
        this.readTime() ||
        this.readRelative() ||
        this.readWord() ||
        this.readNumber();
      if (!known || this.at === before) return false;
    }
    const { dates, times, days, zones } = this.seen;
    return dates <= 1 && times <= 1 && days <= 1 && zones <= 1;
  }

  private setDate(year: number | undefined, month: number, day: number): boolean {
    this.seen.dates++;
    this.date = { year, month, day };
    return true;
  }

  private readDate(): boolean {
    const iso = this.take(/(\d{4,})-(\d{1,2})-(\d{1,2})(?:t(?=\d))?/);
    if (iso) return this.setDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const slashed = this.take(/(\d+)\/(\d{1,2})(?:\/(\d+))?/);
    if (slashed) {
      const [first, second, third] = slashed.slice(1).map((each) => each && Number(each)) as (
        number | undefined
      )[];
      if (slashed[1]!.length >= 4) return this.setDate(first, second!, third ?? 1);
      return this.setDate(
        third === undefined ? undefined : wholeYear(slashed[3]!),
        first!,
        second!,
      );
    }
    const dayFirst = this.take(
      /(\d{1,2})[ -]*([a-z]{3,9})\.?(?:(?:[ ,]+|-)(\d{4}|\d{2}(?=-|$|\s*$))(?![:\d]))?/,
    );
    if (dayFirst) {
      const month = monthOf(dayFirst[2]!);
      if (month) {
        return this.setDate(
          dayFirst[3] ? wholeYear(dayFirst[3]) : undefined,
          month,
          Number(dayFirst[1]),
        );
      }
      this.at -= dayFirst[0].length;
    }
    const monthFirst = this.take(
      /([a-z]{3,9})\.?[ -]*(\d{1,2})(?!\d|:)(?:(?:\s*,\s*|-|\s+)(\d{4})(?![:\d]))?/,
    );
    if (monthFirst) {
      const month = monthOf(monthFirst[1]!);
      if (month) {
        return this.setDate(
          monthFirst[3] ? Number(monthFirst[3]) : undefined,
          month,
          Number(monthFirst[2]),
        );
      }
      this.at -= monthFirst[0].length;
    }
    return false;
  }

  private readTime(): boolean {
    const found =
      this.take(/(\d{1,2}):(\d{1,2})(?::(\d{1,2}(?:[.,]\d+)?))?\s*([ap]\.?m\.?(?![a-z]))?/) ??
      this.take(/(\d{1,2})()()\s*([ap]\.?m\.?(?![a-z]))/);
    if (!found) return false;
    this.seen.times++;
    let hour = Number(found[1]);
    if (found[4]) {
      if (hour < 1 || hour > 12) hour = 99;
      else hour = (hour % 12) + (found[4].startsWith('p') ? 12 : 0);
    }
    const second = Number((found[3] || '0').replace(',', '.'));
    this.clock = { hour, minute: Number(found[2] || 0), second };
    // A signed number after a time is its zone, whatever follows.
    if (!found[4]) this.readOffset();
    return true;
  }
  private readOffset(): void {
    const found = this.take(/\s*([-+])\s*(\d{1,2})(?::?(\d{2}))?(?!\d)/);
    if (!found) return;
    this.seen.zones++;
    const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
    this.zone = (found[1] === '-' ? -minutes : minutes) / 60;
  }

  private readRelative(): boolean {
    const found =
      this.take(
        /([-+]?)\s*(\d+)\s*(sec|second|min|minute|hour|day|week|fortnight|month|year)s?(?![a-z])/,
      ) ??
      this.take(
        /()(last|this|next|first|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)\s+(sec|second|min|minute|hour|day|week|fortnight|month|year)s?(?![a-z])/,
      ) ??
      this.take(/()()(sec|second|min|minute|hour|day|week|fortnight|month|year)s?(?![a-z])/);
    if (!found) return false;
    const [, sign, amount = '', name = ''] = found;
    const count = amount === '' ? 1 : (ORDINALS[amount] ?? Number(amount));
    const ago = this.take(/\s+ago(?![a-z])/) ? -1 : 1;
    const [unit, times] = UNITS[name]!;
    this.step(unit, (sign === '-' ? -count : count) * times * ago);
    return true;
  }
  private step(unit: Unit, amount: number): void {
    this.steps ??= { second: 0, minute: 0, hour: 0, day: 0, month: 0, year: 0 };
    this.steps[unit] += amount;
  }

  private readWord(): boolean {
    const ordered = this.take(/(last|this|next|first|third|fourth|fifth|\d+)\s+([a-z]+)/);
    if (ordered) {
      const day = dayOf(ordered[2]!);
      if (day !== undefined) {
        this.seen.days++;
        this.weekday = { day, ordinal: ORDINALS[ordered[1]!] ?? Number(ordered[1]) };
        return true;
      }
      this.at -= ordered[0].length;
    }
    const word = this.take(/([a-z]+)\.?/)?.[1];
    if (word === undefined) return false;
    if (word === 'now' || word === 'today') return true;
    if (word === 'yesterday' || word === 'tomorrow') {
      this.step('day', word === 'tomorrow' ? 1 : -1);
      return true;
    }
    const day = dayOf(word);
    if (day !== undefined) {
      this.seen.days++;
      this.weekday = { day, ordinal: 0 };
      return true;
    }
    const zone = ZONES[word] ?? militaryZone(word);
    if (zone === undefined) return false;
    this.seen.zones++;
    this.zone = zone;
    return true;
  }

  /** A number by itself: a date, the year that a date has not, or a time. */
  private readNumber(): boolean {
    const digits = this.take(/\d+/)?.[0];
    if (digits === undefined) return false;
    const number = Number(digits);
    const lacksYear = this.date && this.date.year === undefined && !this.steps;
    if (lacksYear && (this.clock || digits.length > 2)) {
      this.date = { ...this.date!, year: wholeYear(digits) };
      return true;
    }
    if (digits.length > 4) {
      return this.setDate(
        Math.floor(number / 10_000),
        Math.floor(number / 100) % 100,
        number % 100,
      );
    }
    this.seen.times++;
    this.clock =
      digits.length <= 2
        ? { hour: number, minute: 0, second: 0 }
        : { hour: Math.floor(number / 100), minute: number % 100, second: 0 };
    this.readOffset();
    return true;
  }

  value(now: number): number | undefined {
    if (!this.read()) return undefined;
    const { date, clock, weekday, steps } = this;
    const zone = this.zone ?? 0;
    if (Math.abs(zone) > 24) return undefined;
    if (clock && (clock.hour > 23 || clock.minute > 59 || clock.second >= 61)) return undefined;
    const today = new Date(now);
    const year = date?.year ?? today.getUTCFullYear();
    const month = date ? date.month - 1 : today.getUTCMonth();
    const day = date?.day ?? today.getUTCDate();
    const made = new Date(0);
    made.setUTCFullYear(year, month, day);
    if (made.getUTCMonth() !== month || made.getUTCDate() !== day) return undefined;
    if (clock) made.setUTCHours(clock.hour, clock.minute, 0, Math.round(clock.second * 1000));
    else if (!date && !weekday) {
      made.setTime(made.getTime() + (((today.getTime() % 86_400_000) + 86_400_000) % 86_400_000));
    }
    if (weekday && !date) {
      const ahead = (weekday.day - made.getUTCDay() + 7) % 7;
      const later = weekday.ordinal > 0 && made.getUTCDay() !== weekday.day ? 1 : 0;
      made.setUTCDate(made.getUTCDate() + ahead + 7 * (weekday.ordinal - later));
    }
    if (steps) {
      made.setUTCFullYear(
        made.getUTCFullYear() + steps.year,
        made.getUTCMonth() + steps.month,
        made.getUTCDate() + steps.day,
      );
      const seconds = (steps.hour * 60 + steps.minute) * 60 + steps.second;
      made.setTime(made.getTime() + seconds * 1000);
    }
    return made.getTime() - zone * 3_600_000;
  }
}

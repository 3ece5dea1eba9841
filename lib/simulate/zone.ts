/**
 * Local time without the machine's own table of zones, so that every machine agrees: an offset, and
 * the rule of the summer time that holds in the European Union or in the United States.
 * EU: directive 2000/84/EC, the last Sundays of March and October, 01:00 UTC.
 * US: Energy Policy Act of 2005, the second Sunday of March and the first of November, 02:00 local.
 */
import { DAY, HOUR } from './clock';

export interface Zone {
  /** Hours east of Greenwich in winter. */
  readonly offset: number;
  readonly summer?: 'eu' | 'us';
}

/** Working hours: hours of the local day, `to` not included, and days (0 is Sunday). */
export interface Hours {
  readonly zone: Zone;
  readonly from: number;
  readonly to: number;
  readonly days: readonly number[];
}

export const BERLIN: Zone = { offset: 1, summer: 'eu' };
export const NEW_YORK: Zone = { offset: -5, summer: 'us' };

/** Nine to half past five, Monday to Friday. */
export function officeHours(zone: Zone): Hours {
  return { zone, from: 9, to: 17.5, days: [1, 2, 3, 4, 5] };
}

/** Milliseconds to add to UTC for the local time at this moment. */
export function offsetAt(zone: Zone, time: number): number {
  return (zone.offset + (zone.summer && inSummer(zone, zone.summer, time) ? 1 : 0)) * HOUR;
}

export function within({ zone, from, to, days }: Hours, time: number): boolean {
  const local = time + offsetAt(zone, time);
  const hour = (local % DAY) / HOUR;
  return hour >= from && hour < to && days.includes(new Date(local).getUTCDay());
}

function inSummer(zone: Zone, rule: 'eu' | 'us', time: number): boolean {
  const year = new Date(time).getUTCFullYear();
  const [begin, end] =
    rule === 'eu'
      ? [lastSunday(year, 2) + HOUR, lastSunday(year, 9) + HOUR]
      : [
          sunday(year, 2, 2) + (2 - zone.offset) * HOUR,
          // The clock that is put back shows summer time.
          sunday(year, 10, 1) + (2 - zone.offset - 1) * HOUR,
        ];
  return time >= begin && time < end;
}

/** Midnight UTC of the month's n-th Sunday; months from 0. */
function sunday(year: number, month: number, nth: number): number {
  const first = Date.UTC(year, month, 1);
  return first + (((7 - new Date(first).getUTCDay()) % 7) + 7 * (nth - 1)) * DAY;
}

function lastSunday(year: number, month: number): number {
  const last = Date.UTC(year, month + 1, 0);
  return last - new Date(last).getUTCDay() * DAY;
}

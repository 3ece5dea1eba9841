import { time } from '@/lib/grading/kinds/time';
import type { Parsed } from '@/lib/grading/types';

/** The instant of an entry as it was typed, in milliseconds since the epoch; seconds may be left out. */
export function readEntryTime(when: string): Parsed<number> {
  const whole = when.replace(/(?<![\d:])(\d{1,2}:\d{2})(?![\d:])/, '$1:00');
  const read = time.parse(whole, {});
  // An offset such as +08:00 is no time of day: as it was typed, then.
  return read.ok ? read : time.parse(when, {});
}

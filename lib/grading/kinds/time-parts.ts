/** The pieces of a written time; each function takes one kind of piece and says what it found. */

const MONTHS =
  'january february march april may june july august september october november december';
export const MONTH_NAMES = MONTHS.split(' ');

/** 1 to 12 for a month's name or its first three letters (`Sept` too). */
function monthOf(word: string): number | undefined {
  const name = word.toLowerCase().replace(/\.$/, '');
  if (name.length < 3) return undefined;
  const index = MONTH_NAMES.findIndex((month) => month.startsWith(name));
  return index < 0 ? undefined : index + 1;
}

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}
export type Read<Piece> = { readonly piece: Piece } | { readonly note: string };

const AMBIGUOUS =
  'Day and month cannot be told apart in that date; write it as 2024-03-31 or 31 March 2024.';
const FORM = 'write it as 2024-03-31 09:15:00.';

/** A calendar day from the words of it, in any order that has one meaning. */
export function readDay(words: string): Read<Day> {
  const text = words.trim();
  const iso = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/.exec(text);
  if (iso) return checkDay(Number(iso[1]), Number(iso[3]), Number(iso[4]));
  if (/^\d{1,2}([-/.])\d{1,2}\1\d{2,4}$/.test(text)) return { note: AMBIGUOUS };
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?[ -]([a-z]+\.?)[ -](\d{4})$/i.exec(text);
  const monthFirst = /^([a-z]+\.?) (\d{1,2})(?:st|nd|rd|th)? (\d{4})$/i.exec(text);
  const yearFirst = /^(\d{4})[ -]([a-z]+\.?)[ -](\d{1,2})$/i.exec(text);
  const [year, word, day] = dayFirst
    ? [dayFirst[3], dayFirst[2], dayFirst[1]]
    : monthFirst
      ? [monthFirst[3], monthFirst[1], monthFirst[2]]
      : [yearFirst?.[1], yearFirst?.[2], yearFirst?.[3]];
  const month = word === undefined ? undefined : monthOf(word);
  if (month === undefined) return { note: `That date could not be read; ${FORM}` };
  return checkDay(Number(year), month, Number(day));
}

function checkDay(year: number, month: number, day: number): Read<Day> {
  if (month < 1 || month > 12) return { note: `There is no month ${month}.` };
  // Date.UTC rolls a 31 June over into July; a changed day betrays it.
  const rolled = new Date(Date.UTC(year, month - 1, day));
  if (rolled.getUTCDate() !== day || rolled.getUTCMonth() !== month - 1 || year < 1000)
    return { note: `${year}-${pad(month)}-${pad(day)} is no day of the calendar.` };
  return { piece: { year, month, day } };
}

/** A time of day as milliseconds since midnight. */
export function readClock(match: RegExpExecArray): Read<number> {
  const [, hourText, minuteText, secondText, fraction = '', half] = match;
  if (secondText === undefined) return { note: 'Give the seconds too, as the log does.' };
  let hour = Number(hourText);
  const minute = Number(minuteText);
  const second = Number(secondText);
  if (half && (hour < 1 || hour > 12))
    return { note: `There is no hour ${hour} ${half.toUpperCase()}.` };
  if (half) hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  if (hour > 23) return { note: `There is no hour ${hour}; hours are 00 to 23.` };
  if (minute > 59 || second > 59) return { note: 'Minutes and seconds are 00 to 59.' };
  const thousandths = Math.floor(Number(`0.${fraction || 0}`) * 1000);
  return { piece: ((hour * 60 + minute) * 60 + second) * 1000 + thousandths };
}

/** `+08:00`, `+0800`, `+8` as minutes east of UTC. */
export function readOffset(sign: string, hours: string, minutes = '00'): Read<number> {
  // The offsets in use run from -12:00 to +14:00 (IANA time zone database).
  if (Number(hours) > 14 || Number(minutes) > 59)
    return { note: `There is no offset ${sign}${hours}:${minutes} from UTC.` };
  return { piece: (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) };
}

export const pad = (n: number, width = 2) => String(n).padStart(width, '0');

/** The words of `date -d`: months, days, zones, units. */
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );
const DAYS = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');
const SHORT_DAYS: Readonly<Record<string, number>> = { tues: 2, wednes: 3, thur: 4, thurs: 4 };

/** Hours east of Greenwich. */
export const ZONES: Readonly<Record<string, number | undefined>> = {
  gmt: 0,
  ut: 0,
  utc: 0,
  z: 0,
  wet: 0,
  west: 1,
  bst: 1,
  cet: 1,
  cest: 2,
  met: 1,
  mest: 2,
  eet: 2,
  eest: 3,
  msk: 3,
  ist: 5.5,
  sgt: 8,
  jst: 9,
  est: -5,
  edt: -4,
  cst: -6,
  cdt: -5,
  mst: -7,
  mdt: -6,
  pst: -8,
  pdt: -7,
  hst: -10,
};
export const ORDINALS: Readonly<Record<string, number | undefined>> = {
  last: -1,
  this: 0,
  next: 1,
  first: 1,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  eleventh: 11,
  twelfth: 12,
};
export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
export const UNITS: Readonly<Record<string, readonly [Unit, number] | undefined>> = {
  sec: ['second', 1],
  second: ['second', 1],
  min: ['minute', 1],
  minute: ['minute', 1],
  hour: ['hour', 1],
  day: ['day', 1],
  week: ['day', 7],
  fortnight: ['day', 14],
  month: ['month', 1],
  year: ['year', 1],
};

/** Two digits stand for 1969 to 2068. */
export function wholeYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year + (year < 69 ? 2000 : 1900);
}
export function monthOf(word: string): number | undefined {
  const index =
    word === 'sept' ? 8 : MONTHS.includes(word) ? MONTHS.indexOf(word) : FULL_MONTHS.indexOf(word);
  return index < 0 ? undefined : index + 1;
}
/** a to m without j are hours east of Greenwich, n to y west of it. */
export function militaryZone(letter: string): number | undefined {
  if (!/^[a-ik-y]$/.test(letter)) return undefined;
  const east = 'abcdefghiklm'.indexOf(letter);
  return east >= 0 ? east + 1 : -('nopqrstuvwxy'.indexOf(letter) + 1);
}
export function dayOf(word: string): number | undefined {
  const index = DAYS.findIndex((day) => day === word || day.slice(0, 3) === word);
  return index < 0 ? SHORT_DAYS[word] : index;
}

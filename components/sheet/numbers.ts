/** Numbers of a report as the page writes them. */
import type { Bar } from '@/components/chart/bar-chart';
import type { Report } from '@/lib/sheet/report/types';

/** `0.42`, `−0.10`; a dash where it is not defined. What rounds to zero has no sign. */
export const coefficient = (value: number | undefined) =>
  value === undefined
    ? '–'
    : value
        .toFixed(2)
        .replace(/^-(?=0\.00$)/, '')
        .replace('-', '−');

/** As it is written: −0.004 is none. */
export const isBelowZero = (value: number | undefined) => coefficient(value).startsWith('−');

/** Rounded down: only all of it is 100 %. What 29 of 100 lose in binary is not lost. */
export const percent = (value: number | undefined) =>
  value === undefined ? '–' : `${Math.floor(100 * value + 1e-9)} %`;

/** How many learners have so many of ten tenths of the points; all have 100 % in the last one. */
export function shares({ learners }: Report): Bar[] {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (const { points, possible } of learners) {
    const at = possible > 0 ? Math.min(9, Math.floor((10 * points) / possible)) : 0;
    tenths[at] = (tenths[at] ?? 0) + 1;
  }
  return tenths.map((value, at) => ({
    name: at === 9 ? '90–100 %' : `${at * 10}–${at * 10 + 9} %`,
    value,
  }));
}

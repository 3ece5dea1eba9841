/** Values as a tile shows them. */
import type { Json } from '@/lib/query/types';

/** An ARN by its end (`user/glitch`), where its account and partition say nothing new. */
export function shortValue(value: string): string {
  const arn = /^arn:aws[\w-]*:[^:]*:[^:]*:\d*:(.+)$/.exec(value);
  return arn?.[1] ?? (value === '' ? '(empty)' : value);
}

/** A time without its empty milliseconds; the rest as it is. */
export const cellText = (cell: Json): string =>
  cell === null
    ? ''
    : typeof cell === 'string'
      ? cell.replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)\.000$/, '$1')
      : JSON.stringify(cell);

/** `15,000`; what is no number counts as none. */
export const countOf = (cell: Json | undefined): number => Number(cell ?? 0) || 0;

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const;

/** `3 hours`, `1 minute`. */
export function spanWords(seconds: number): string {
  const [unit, size] = UNITS.find(([, one]) => seconds % one === 0) ?? (['second', 1] as const);
  const count = seconds / size;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

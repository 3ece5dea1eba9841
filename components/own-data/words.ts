/** Numbers and sizes as the page writes them. */
import { fullTime } from '@/components/chart/scale';

const WHOLE = new Intl.NumberFormat('en-US');
export const whole = (value: number) => WHOLE.format(value);

export const count = (value: number, one: string, several = `${one}s`) =>
  `${whole(value)} ${value === 1 ? one : several}`;

export function size(bytes: number): string {
  if (bytes < 1_000) return `${bytes} B`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'kB'] : bytes < 1e9 ? [bytes / 1e6, 'MB'] : [bytes / 1e9, 'GB']; // prettier-ignore
  return `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${unit}`;
}

/** `2024-11-28 15:22 UTC` */
export const minute = (ms: number) => `${fullTime(ms)} UTC`;

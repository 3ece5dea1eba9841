/**
 * Values of awk: a number, a text, or what was read, which is a number too where it looks like one
 * (POSIX calls it a numeric string). A variable that was never set is undefined: '' and 0.
 */
import { compareBytes } from '../text';
import { formatNumber } from '../commands/printf';
import { Format } from './format';

export class Read {
  private parsed: number | undefined | null = null;
  constructor(readonly text: string) {}
  /** Undefined where it does not look like a number. */
  get number(): number | undefined {
    if (this.parsed === null) {
      this.parsed = NUMERIC.test(this.text) ? leadingNumber(this.text) : undefined;
    }
    return this.parsed;
  }
}
export type Value = number | string | Read | undefined;

const NUMERIC =
  /^[ \t\n\r\f\v]*(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|[-+](?:inf|nan))[ \t\n\r\f\v]*$/i;
const LEADING = /^[ \t\n\r\f\v]*([-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)/;
const SPECIAL = /^[ \t\n\r\f\v]*([-+])(inf|nan)(?![a-z0-9])/i;

function leadingNumber(text: string): number {
  const found = LEADING.exec(text);
  if (found) return Number(found[1]);
  const special = SPECIAL.exec(text);
  if (!special) return 0;
  if (special[2]!.toLowerCase() === 'nan') return NaN;
  return special[1] === '-' ? -Infinity : Infinity;
}

export function toNumber(value: Value): number {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return leadingNumber(value);
  if (value === undefined) return 0;
  return value.number ?? leadingNumber(value.text);
}

/** `format` is CONVFMT, or OFMT for `print`. */
export function toText(value: Value, format: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value, format);
  return value === undefined ? '' : value.text;
}

export function numberText(value: number, format: string): string {
  if (Number.isInteger(value)) {
    if (Math.abs(value) < 1e21) return String(value);
    return BigInt(value).toString();
  }
  if (Number.isNaN(value)) return '-nan';
  if (!Number.isFinite(value)) return value > 0 ? '+inf' : '-inf';
  if (format === '%.6g') return formatNumber(value, 'g', 6);
  return new Format(format).apply([value], format);
}

export function isTrue(value: Value): boolean {
  if (typeof value === 'number') return value !== 0;
  if (typeof value === 'string') return value !== '';
  if (value === undefined) return false;
  return value.number === undefined ? value.text !== '' : value.number !== 0;
}

/** Undefined where the value has to be compared as a text. */
function asNumber(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value === 'string') return undefined;
  return value === undefined ? 0 : value.number;
}

/** Less than, equal to, greater than 0: as numbers where both are ones, or else as texts. */
export function compare(left: Value, right: Value, format: string): number {
  const a = asNumber(left);
  const b = a === undefined ? undefined : asNumber(right);
  if (a !== undefined && b !== undefined) return a < b ? -1 : a > b ? 1 : a === b ? 0 : NaN;
  return compareBytes(toText(left, format), toText(right, format));
}

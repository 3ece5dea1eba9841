/** One form for every cell, so that two ways of writing one value are equal. */
import type { Json } from '@/lib/query/types';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;
// 012345678901 is an account, not a number: its first digit counts.
const PADDED = /^[+-]?0\d/;
const INSTANT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2})(?::(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?$/i;
/** Nested deeper than this a value is compared as text. */
const DEEPEST = 20;

/**
 * `n:3` for 3, 3.0 and '3'; `t:…` for an instant in any ISO notation and zone; `b:true`, `s:text` without
 * blanks around it, `j:…` for lists and objects; empty for null, an empty cell and the word null.
 */
export function canonical(cell: Json | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'boolean') return `b:${cell}`;
  if (typeof cell === 'object') return `j:${JSON.stringify(sorted(cell, 0))}`;
  const text = String(cell).trim();
  if (text === '' || /^null$/i.test(text)) return '';
  if (/^(true|false)$/i.test(text)) return `b:${text.toLowerCase()}`;
  if (NUMBER.test(text) && !PADDED.test(text)) return `n:${plainNumber(text)}`;
  return instant(text) ?? nested(text) ?? `s:${text}`;
}

/** Past 15 digits a number loses some, so whole numbers stay text; fractions are equal to 12 digits. */
function plainNumber(text: string): string {
  const whole = /^([+-]?)(\d+)(?:\.0*)?$/.exec(text);
  if (whole?.[2] !== undefined && whole[2].length > 15)
    return `${whole[1] === '-' ? '-' : ''}${whole[2]}`;
  // The sum takes the sign from -0.
  return String(Number(Number(text).toPrecision(12)) + 0);
}

/** A day or an hour alone is its first instant; without a zone it is UTC. */
function instant(text: string): string | undefined {
  const found = INSTANT.exec(text);
  if (!found) return undefined;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zone] = found;
  const date = [Number(year), Number(month) - 1, Number(day)] as const;
  const ms = Date.UTC(...date, Number(hour), Number(minute), Number(second));
  const real =
    new Date(Date.UTC(...date)).getUTCDate() === date[2] &&
    Number(hour) < 24 &&
    Number(minute) < 60 &&
    Number(second) < 60;
  if (!real) return undefined;
  const [, sign, hours = '0', minutes = '0'] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone ?? '') ?? [];
  const east = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  return `t:${ms - east * 60_000}:${fraction.replace(/0+$/, '')}`;
}

/** Ten digits are seconds since 1970, thirteen are milliseconds; for a column that holds instants. */
export function epochAsInstant(form: string): string {
  const [, digits] = /^n:(\d{10}|\d{13})$/.exec(form) ?? [];
  if (digits === undefined) return form;
  const seconds = digits.slice(0, 10);
  return `t:${seconds}000:${digits.slice(10).replace(/0+$/, '')}`;
}

function nested(text: string): string | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  try {
    return `j:${JSON.stringify(sorted(JSON.parse(text) as Json, 0))}`;
  } catch {
    return undefined;
  }
}

/** Names in order and every value in its one form. */
function sorted(value: Json, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return canonical(value);
  if (depth === DEEPEST) return '…';
  if (Array.isArray(value)) return (value as readonly Json[]).map((one) => sorted(one, depth + 1));
  const entries = Object.entries(value as Record<string, Json>);
  return entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => [name, sorted(one, depth + 1)]);
}

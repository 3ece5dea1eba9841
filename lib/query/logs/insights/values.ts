/** What a field or an expression can be: text, a number, an instant, or what jsonParse gives. */
import type { Json } from '../../types';
import { stamp } from '../ask';

/** An instant: milliseconds since the epoch, printed as `2024-11-28 15:22:17.728`. */
export class Instant {
  constructor(readonly ms: number) {}
}
/** A map or a list. */
export class Structure {
  constructor(readonly json: { readonly [key: string]: Json } | readonly Json[]) {}
}
export type Value = null | string | number | Instant | Structure;

/** Only digits, a sign, a point, an exponent: text that counts as a number. */
const NUMERIC = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** Null where the value is not a number and no text of one. */
export function toNumber(value: Value): number | null {
  if (typeof value === 'number') return value;
  if (value instanceof Instant) return value.ms;
  if (typeof value !== 'string' || !NUMERIC.test(value)) return null;
  return Number(value);
}

/** The text of a value, as a string function takes it: for those a map or a list is missing. */
export function toText(value: Value): string | null {
  if (value === null || typeof value === 'string') return value;
  if (typeof value === 'number') return numberText(value);
  if (value instanceof Instant) return stamp(value.ms);
  return null;
}

/** Text that tells equal values from others. */
export function keyOf(value: Value): string {
  if (value === null) return '';
  // `1` and `1.0` are one group; text stays what it is, such as account ids with zeros before.
  if (typeof value === 'string') return `s${value}`;
  return value instanceof Structure ? `s${JSON.stringify(value.json)}` : `n${toNumber(value)}`;
}

/** Every number has four decimals at the most in a result. */
const round = (value: number) =>
  Number.isInteger(value) ? value : Math.round(value * 10_000) / 10_000;
const numberText = (value: number) => String(round(value));

/** A value as a cell of the result. */
export function toCell(value: Value): Json {
  if (typeof value === 'number') return Number.isFinite(value) ? round(value) : null;
  return value instanceof Structure ? JSON.stringify(value.json) : toText(value);
}

/** JSON as a value. True and false are shown as 1 and 0. */
export function fromJson(json: Json | undefined): Value {
  if (json === undefined || json === null) return null;
  if (typeof json === 'boolean') return json ? 1 : 0;
  if (typeof json === 'object') return new Structure(json);
  return json;
}

/** What `filter` takes for true. */
export const isTrue = (value: Value) => {
  const number = toNumber(value);
  return number === null ? value === 'true' : number !== 0;
};
export const fromBoolean = (value: boolean): Value => (value ? 1 : 0);

/** Less than 0, 0, more than 0; null where the two cannot be compared. */
export function compare(left: Value, right: Value): number | null {
  if (left === null || right === null) return null;
  if (left instanceof Structure || right instanceof Structure) return null;
  const [a, b] = [toNumber(left), toNumber(right)];
  if (a !== null && b !== null) return a - b;
  if (a !== null && b === null && typeof left !== 'string') return null;
  if (b !== null && a === null && typeof right !== 'string') return null;
  const [x, y] = [toText(left) ?? '', toText(right) ?? ''];
  return x < y ? -1 : x > y ? 1 : 0;
}
/** Two texts are equal letter by letter; text and a number where the text is one of that number. */
export const equal = (left: Value, right: Value) =>
  typeof left === 'string' && typeof right === 'string'
    ? left === right
    : compare(left, right) === 0;

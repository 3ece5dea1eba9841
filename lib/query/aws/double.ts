/** A number that the API has as a double: it prints with its point (`3.0`), as Python's float does. */
export class Double extends Number {}

/** Text of a scalar as Python's `str()` gives it, which is what text and tables show. */
export function scalar(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  return value instanceof Double ? double(value) : String(value);
}

export function double(value: Double): string {
  const number = value.valueOf();
  return Number.isInteger(number) ? `${number}.0` : String(number);
}

export type Shown = Readonly<Record<string, unknown>>;
export const isMap = (value: unknown): value is Shown =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !(value instanceof Double);
export const isScalar = (value: unknown): boolean => !isMap(value) && !Array.isArray(value);

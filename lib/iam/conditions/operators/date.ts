import type { Operator } from './types';

/**
 * The forms of ISO 8601 that the W3C note has (https://www.w3.org/TR/NOTE-datetime): a year, a month,
 * a day, or an instant with its zone.
 */
const W3C =
  /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2}))?)?)?$/;

/** An instant in milliseconds since 1970, from ISO 8601 or from epoch seconds. */
export function instantOf(text: string): number | undefined {
  // Four digits are a year; the epoch seconds of any day that matters have more.
  if (/^\d{5,12}(?:\.\d+)?$/.test(text)) return Number(text) * 1000;
  const ms = W3C.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(ms) ? undefined : ms;
}

/** An operator on instants; a value that is none never matches. */
export function dateOperator(
  name: string,
  test: (value: number, wanted: number) => boolean,
): Operator {
  return {
    name,
    family: 'Date',
    negated: false,
    accepts: (text) => instantOf(text) !== undefined,
    takes: 'a time in UTC, such as 2026-01-31T00:00:00Z, or epoch seconds',
    matches(text, wanted) {
      const [one, other] = [instantOf(text), instantOf(wanted.text)];
      return one !== undefined && other !== undefined && test(one, other);
    },
  };
}

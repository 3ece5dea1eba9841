/** The order in which `for (key in array)` goes through an array. */
import type { AwkArray } from './array';
import { compareBytes } from '../text';
import { sortOrder } from './call-code';
import type { Value } from './value';

/**
 * `order` is gawk's PROCINFO["sorted_in"]. Without it POSIX leaves the order open: numbers come in
 * ascending order and last, as with gawk; other keys as they came, where gawk has them by a hash.
 */
export function sortedKeys({ elements }: AwkArray, order: string, format: string): string[] {
  const keys = [...elements.keys()];
  const by = /^@(ind|val)_(str|num|type)_(asc|desc)$/.exec(order);
  if (!by) return numbersLast(keys);
  const [, what, as, way] = by;
  const text = (value: Value) => (typeof value === 'object' ? value.text : String(value ?? ''));
  const number = (value: Value) => Number.parseFloat(text(value)) || 0;
  const value = (key: string): Value => (what === 'ind' ? key : elements.get(key));
  keys.sort((a, b) => {
    if (as === 'num') return number(value(a)) - number(value(b)) || compareBytes(a, b);
    if (as === 'str') return compareBytes(text(value(a)), text(value(b)));
    return sortOrder(value(a), value(b), format) || compareBytes(a, b);
  });
  return way === 'desc' ? keys.reverse() : keys;
}

const NUMBER = /^(?:0|[1-9]\d{0,14})$/;
function numbersLast(keys: readonly string[]): string[] {
  const numbers = keys.filter((key) => NUMBER.test(key)).sort((a, b) => Number(a) - Number(b));
  return numbers.length === 0
    ? [...keys]
    : [...keys.filter((key) => !NUMBER.test(key)), ...numbers];
}

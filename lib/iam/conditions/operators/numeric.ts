import type { Operator } from './types';

/** An integer or a decimal; nothing where a text is neither. */
export function numberOf(text: string): number | undefined {
  return /^[+-]?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}

/** An operator on numbers; a value that is none never matches. */
export function numericOperator(
  name: string,
  test: (value: number, wanted: number) => boolean,
): Operator {
  return {
    name,
    family: 'Numeric',
    negated: false,
    accepts: (text) => numberOf(text) !== undefined,
    takes: 'a number, such as 10',
    matches(text, wanted) {
      const [one, other] = [numberOf(text), numberOf(wanted.text)];
      return one !== undefined && other !== undefined && test(one, other);
    },
  };
}

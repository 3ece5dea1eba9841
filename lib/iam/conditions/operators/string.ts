import type { Operator } from './types';

/** A string operator: any value will do. */
export function stringOperator(name: string, matches: Operator['matches']): Operator {
  return { name, family: 'String', negated: false, accepts: () => true, takes: 'a text', matches };
}

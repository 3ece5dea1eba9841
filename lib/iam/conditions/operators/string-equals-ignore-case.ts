import { stringOperator } from './string';

/** Exact matching, ignoring case. */
export const stringEqualsIgnoreCase = stringOperator(
  'StringEqualsIgnoreCase',
  (value, { text }) => value.toLowerCase() === text.toLowerCase(),
);

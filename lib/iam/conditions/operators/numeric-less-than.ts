import { numericOperator } from './numeric';

/** Less. */
export const numericLessThan = numericOperator(
  'NumericLessThan',
  (value, wanted) => value < wanted,
);

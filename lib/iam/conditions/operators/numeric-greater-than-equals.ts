import { numericOperator } from './numeric';

/** Greater or equal. */
export const numericGreaterThanEquals = numericOperator(
  'NumericGreaterThanEquals',
  (value, wanted) => value >= wanted,
);

import { numericOperator } from './numeric';

/** Less or equal. */
export const numericLessThanEquals = numericOperator(
  'NumericLessThanEquals',
  (value, wanted) => value <= wanted,
);

import { numericOperator } from './numeric';

/** Greater. */
export const numericGreaterThan = numericOperator(
  'NumericGreaterThan',
  (value, wanted) => value > wanted,
);

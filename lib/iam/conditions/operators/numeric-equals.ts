import { numericOperator } from './numeric';

/** Equal. */
export const numericEquals = numericOperator('NumericEquals', (value, wanted) => value === wanted);

import { dateOperator } from './date';

/** At or after. */
export const dateGreaterThanEquals = dateOperator(
  'DateGreaterThanEquals',
  (value, wanted) => value >= wanted,
);

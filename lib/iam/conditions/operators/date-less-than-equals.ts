import { dateOperator } from './date';

/** At or before. */
export const dateLessThanEquals = dateOperator(
  'DateLessThanEquals',
  (value, wanted) => value <= wanted,
);

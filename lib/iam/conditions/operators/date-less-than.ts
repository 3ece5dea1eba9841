import { dateOperator } from './date';

/** Before. */
export const dateLessThan = dateOperator('DateLessThan', (value, wanted) => value < wanted);

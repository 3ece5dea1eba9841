import { dateOperator } from './date';

/** After. */
export const dateGreaterThan = dateOperator('DateGreaterThan', (value, wanted) => value > wanted);

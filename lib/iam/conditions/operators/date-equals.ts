import { dateOperator } from './date';

/** The same instant. */
export const dateEquals = dateOperator('DateEquals', (value, wanted) => value === wanted);

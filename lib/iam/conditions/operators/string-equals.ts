import { stringOperator } from './string';

/** Exact matching, case sensitive; `*` and `?` are characters like others. */
export const stringEquals = stringOperator('StringEquals', (value, { text }) => value === text);

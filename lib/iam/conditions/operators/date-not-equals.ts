import { dateEquals } from './date-equals';
import { negation } from './types';

/** Negated matching: true where DateEquals is not, and where the key is missing. */
export const dateNotEquals = negation('DateNotEquals', dateEquals);

import { numericEquals } from './numeric-equals';
import { negation } from './types';

/** Negated matching: true where NumericEquals is not, and where the key is missing. */
export const numericNotEquals = negation('NumericNotEquals', numericEquals);

import { stringEquals } from './string-equals';
import { negation } from './types';

/** Negated matching: true where StringEquals is not, and where the key is missing. */
export const stringNotEquals = negation('StringNotEquals', stringEquals);

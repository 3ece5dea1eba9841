import { stringLike } from './string-like';
import { negation } from './types';

/** Negated matching: true where StringLike is not, and where the key is missing. */
export const stringNotLike = negation('StringNotLike', stringLike);

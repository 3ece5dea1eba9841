import { arnLike } from './arn-like';
import { negation } from './types';

/** Negated matching: true where ArnLike is not, and where the key is missing. */
export const arnNotLike = negation('ArnNotLike', arnLike);

import { arnEquals } from './arn-equals';
import { negation } from './types';

/** Negated matching: true where ArnEquals is not, and where the key is missing. */
export const arnNotEquals = negation('ArnNotEquals', arnEquals);

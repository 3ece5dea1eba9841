import { matchesTokens } from '../../match/pattern';
import { stringOperator } from './string';

/** Case-sensitive matching with `*` and `?` anywhere. */
export const stringLike = stringOperator('StringLike', (value, { tokens }) =>
  matchesTokens(tokens, value),
);

import { arnMatches } from '../../match/arn';
import type { Operator } from './types';

/** An operator on ARNs. */
export function arnOperator(name: string): Operator {
  return {
    name,
    family: 'ARN',
    negated: false,
    accepts: (text) => /^(?:arn:|[*?$])/.test(text),
    takes: 'an ARN, such as arn:aws:sns:eu-west-1:123456789012:topic',
    matches: (value, { tokens }) => arnMatches(tokens, value),
  };
}

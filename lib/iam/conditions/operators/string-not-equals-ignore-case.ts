import { stringEqualsIgnoreCase } from './string-equals-ignore-case';
import { negation } from './types';

/** Negated matching: true where StringEqualsIgnoreCase is not, and where the key is missing. */
export const stringNotEqualsIgnoreCase = negation(
  'StringNotEqualsIgnoreCase',
  stringEqualsIgnoreCase,
);

import type { Operator } from './types';

const truth = (text: string) => text.trim().toLowerCase();

/** `true` or `false`. */
export const bool: Operator = {
  name: 'Bool',
  family: 'Boolean',
  negated: false,
  accepts: (text) => text.includes('${') || ['true', 'false'].includes(truth(text)),
  takes: 'true or false',
  matches: (value, { text }) => truth(value) === truth(text),
};

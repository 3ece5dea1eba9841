import { MOST } from './bounds';

/** Of a wrong answer what a person reads: a result that was pasted is long, and there may be ten a minute. */
export const wrongInput = (input: string): string =>
  input.length <= MOST.wrongInput
    ? input
    : `${input.slice(0, MOST.wrongInput - 1).replace(/[\ud800-\udbff]$/, '')}…`;

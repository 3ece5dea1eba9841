/** Something that cannot be said: thrown by readers and writers, caught where they are called. */
import type { Diagnostic, Span } from '../types';

export class Cannot extends Error {
  constructor(
    message: string,
    readonly span?: Span,
    readonly hint?: string,
  ) {
    super(message);
  }

  get diagnostic(): Diagnostic {
    const { message, span, hint } = this;
    return { severity: 'error', message, ...(span && { span }), ...(hint && { hint }) };
  }
}

/** @throws Cannot */
export function cannot(message: string, span?: Span, hint?: string): never {
  throw new Cannot(message, span, hint);
}

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

/** What `make` gives, or why it cannot be said. */
export function attempt<T>(
  make: () => T,
): T | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] } {
  try {
    return make();
  } catch (error) {
    if (!(error instanceof Cannot)) throw error;
    return { ok: false, diagnostics: [error.diagnostic] };
  }
}

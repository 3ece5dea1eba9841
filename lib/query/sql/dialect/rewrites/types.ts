import type { Diagnostic, Span } from '../../../types';
import type { Edit } from '../../language/edits';
import type { Token } from '../../language/tokens';

export interface RewriteContext {
  /** The lab's event data store id. */
  readonly eventDataStore?: string;
  /** The names of the tables, in lower case. */
  readonly tables?: readonly string[];
}

/** What one rewrite wants changed. Edits are small, so that those of nested calls do not overlap. */
export interface Change {
  readonly edits: readonly Edit[];
  readonly diagnostics?: readonly Diagnostic[];
}

/** Looks at the token at `index` (space and comments are left out) and says what to change there. */
export type Rewrite = (
  tokens: readonly Token[],
  index: number,
  context: RewriteContext,
) => Change | undefined;

export const replace = (token: Token, text: string): Edit => ({
  start: token.start,
  end: token.end,
  text,
});
export const insertBefore = (token: Token, text: string): Edit => ({
  start: token.start,
  end: token.start,
  text,
});
export const insertAfter = (token: Token, text: string): Edit => ({
  start: token.end,
  end: token.end,
  text,
});
export const problem = (message: string, span: Span, hint?: string): Change => ({
  edits: [],
  diagnostics: [{ severity: 'error', message, span: { start: span.start, end: span.end }, hint }],
});

import { parsePolicy } from './policy/parse';
import type { PolicyDiagnostic, PolicyKind } from './policy/types';
import { checkActions } from './services/check';

/** All that can be said of a policy while it is written, in the order of the text. */
export function diagnosePolicy(text: string, kind: PolicyKind): readonly PolicyDiagnostic[] {
  const { policy, diagnostics } = parsePolicy(text, kind);
  if (!policy) return diagnostics;
  return [...diagnostics, ...checkActions(policy)].sort((a, b) => a.span.start - b.span.start);
}

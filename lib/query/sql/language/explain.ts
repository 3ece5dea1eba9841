/** The head of an EXPLAIN statement, as Trino has it. Source: Athena user guide, "EXPLAIN". */
import { closing, is, type Token } from './tokens';

export type PlanKind = 'plan' | 'analyzed';

/** What an EXPLAIN asks for, and where its statement begins; Trino's options are left out. */
export function explainHead(tokens: readonly Token[]): { kind: PlanKind; body: number } | undefined {
  if (!is(tokens[0], 'explain')) return undefined;
  let body = 1;
  let kind: PlanKind = 'plan';
  if (is(tokens[body], 'analyze')) [kind, body] = ['analyzed', body + 1];
  if (is(tokens[body], 'verbose')) body++;
  if (is(tokens[body], '(') && is(tokens[body + 1], 'type', 'format', 'analyze')) {
    const end = closing(tokens, body);
    if (tokens.slice(body, end).some((token) => is(token, 'analyze'))) kind = 'analyzed';
    body = end + 1;
  }
  return { kind, body };
} // prettier-ignore

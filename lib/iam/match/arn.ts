/** Matching of ARNs. */
import { MANY, matchesSteps, matchesTokens, type Step, type Token } from './pattern';

/** The parts of an ARN, in order; the last holds everything after the fifth colon. */
export const ARN_PARTS = ['arn', 'partition', 'service', 'region', 'account', 'resource'] as const;
export type ArnPart = (typeof ARN_PARTS)[number];

/** The six parts of an ARN's text; fewer where it is none. */
export function partsOf(arn: string): string[] {
  const parts = arn.split(':');
  return [...parts.slice(0, 5), ...(parts.length > 5 ? [parts.slice(5).join(':')] : [])];
}

function tokenParts(tokens: readonly Token[]): Token[][] {
  const parts: Token[][] = [[]];
  for (const token of tokens) {
    if (token === ':' && parts.length < 6) parts.push([]);
    else parts.at(-1)?.push(token);
  }
  return parts;
}

/**
 * The Resource element: wildcards stay inside their part, but a `*` that ends a part may go on past
 * colons, and after the fifth colon all may.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html
 */
export function resourceMatches(tokens: readonly Token[], resource: string): boolean {
  let colons = 0;
  const steps = tokens.map((token, i): Step => {
    if (token === ':') colons++;
    const next = tokens[i + 1];
    const ends = token === MANY && (next === undefined || next === ':');
    return { token, colon: colons >= 5 || ends };
  });
  return matchesSteps(steps, resource);
}

/**
 * ArnEquals and ArnLike: each of the six parts by itself. A pattern that ends early with `*` leaves
 * the rest open.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN
 */
export function arnMatches(tokens: readonly Token[], arn: string): boolean {
  const wanted = tokenParts(tokens);
  const open = wanted.length < 6 && wanted.at(-1)?.at(-1) === MANY;
  const parts = partsOf(arn);
  if (open ? parts.length < wanted.length : parts.length !== wanted.length) return false;
  return wanted.every((part, i) => matchesTokens(part, parts[i] ?? ''));
}

/** The first part in which a resource differs from what a pattern wants; nothing where none does alone. */
export function differsIn(tokens: readonly Token[], resource: string): ArnPart | undefined {
  const wanted = tokenParts(tokens);
  const parts = partsOf(resource);
  if (parts.length < 6 || wanted.length < 6) return undefined;
  return ARN_PARTS.find((_, i) => !matchesTokens(wanted[i] ?? [], parts[i] ?? ''));
}

/** The account that an ARN names, where it names one. */
export function accountOf(arn: string): string | undefined {
  const account = partsOf(arn)[4];
  return account !== undefined && /^\d{12}$/.test(account) ? account : undefined;
}

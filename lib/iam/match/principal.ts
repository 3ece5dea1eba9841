/**
 * Whom a Principal element means.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
import { principalAccount } from '../context';
import type { PrincipalElement } from '../policy/types';
import type { Principal } from '../request';
import { accountOf } from './arn';

/**
 * How an entry names the one who asks. It decides what an Allow in a resource-based policy is worth:
 * - `direct`: the very principal, or everyone. In the same account nothing else need allow it.
 * - `entity`: the role of a session, or the user behind a federated user. Boundaries and session
 *   policies still limit it.
 * - `account`: the account, which leaves the decision to its own policies.
 */
export type Naming = 'direct' | 'entity' | 'account';

type Entry = PrincipalElement['entries'][number];

/** How one entry names a principal; nothing where it means someone else. */
export function naming(entry: Entry, principal: Principal): Naming | undefined {
  if (entry.value === '*') return 'direct';
  switch (entry.type) {
    case 'Service':
      return principal.type === 'service' && principal.name === entry.value ? 'direct' : undefined;
    case 'Federated':
      return principal.type === 'federated' && principal.provider === entry.value
        ? 'direct'
        : undefined;
    // The canonical id of an account is not part of a request here.
    case 'CanonicalUser':
      return undefined;
    case 'AWS':
      return namingOfArn(entry.value, principal);
  }
}

function namingOfArn(value: string, principal: Principal): Naming | undefined {
  const account = principalAccount(principal);
  const whole = /^\d{12}$/.test(value) || /:iam::\d{12}:root$/.test(value);
  if (whole) {
    const named = accountOf(value) ?? value;
    if (account === undefined || named !== account) return undefined;
    return principal.type === 'root' ? 'direct' : 'account';
  }
  switch (principal.type) {
    case 'user':
      return value === principal.arn ? 'direct' : undefined;
    case 'role-session':
      if (value === principal.arn) return 'direct';
      return value === principal.role ? 'entity' : undefined;
    case 'federated-user':
      if (value === principal.arn) return 'direct';
      return value === principal.issuer ? 'entity' : undefined;
    case 'root':
    case 'federated':
    case 'service':
    case 'anonymous':
      return undefined;
  }
}

const STRENGTH: Readonly<Record<Naming, number>> = { account: 1, entity: 2, direct: 3 };

/** The strongest of several namings. */
export function strongest(namings: readonly (Naming | undefined)[]): Naming | undefined {
  return namings.reduce<Naming | undefined>(
    (best, one) => (one && (!best || STRENGTH[one] > STRENGTH[best]) ? one : best),
    undefined,
  );
}

/**
 * Whether NotPrincipal leaves a principal out. AWS asks for every name that it goes by: the account
 * and the user; the account, the role and the session.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_notprincipal.html
 */
export function isExempt(element: PrincipalElement, principal: Principal): boolean {
  const named = new Set(element.entries.map((entry) => naming(entry, principal)));
  const by = (value: string) => element.entries.some((entry) => entry.value === value);
  switch (principal.type) {
    case 'user':
      return named.has('direct') && named.has('account');
    case 'role-session':
    case 'federated-user':
      return by(principal.arn) && named.has('entity') && named.has('account');
    case 'root':
    case 'service':
    case 'federated':
    case 'anonymous':
      return named.has('direct');
  }
}

/** Policies and a request, as a draft to be changed. */
import { type PolicyDocuments, textOf } from '../documents';
import { accountOf } from '../match/arn';
import type { PolicyKind } from '../policy/types';
import type { Principal, Request } from '../request';
import type { Draft, DraftPolicy, DraftRequest } from './schema';

export function draftOf(request: Request, documents: PolicyDocuments): Draft {
  return { request: draftRequestOf(request), policies: draftPolicies(documents) };
}

type Attached = NonNullable<PolicyDocuments['boundary']> & { readonly group?: string };

function draftPolicies(documents: PolicyDocuments): DraftPolicy[] {
  const { identity, resource, boundary, session = [], scps = [], rcps = [] } = documents;
  const one = (kind: PolicyKind, policy: Attached, level?: string) => {
    const { name, arn, group, document } = policy;
    return {
      kind,
      name,
      text: textOf(document),
      ...(arn !== undefined && { arn }),
      ...(group !== undefined && { group }),
      ...(level !== undefined && { level }),
    };
  };
  const all = [
    ...identity.map((policy) => one('identity', policy)),
    ...(resource ? [one(resource.kind, resource)] : []),
    ...(boundary ? [one('boundary', boundary)] : []),
    ...session.map((policy) => one('session', policy)),
    ...scps.flatMap(({ name, policies }) => policies.map((policy) => one('scp', policy, name))),
    ...rcps.flatMap(({ name, policies }) => policies.map((policy) => one('rcp', policy, name))),
  ];
  return all.map((policy, i) => ({ id: `p${i + 1}`, ...policy }));
}

function draftRequestOf(request: Request): DraftRequest {
  const { principal, action, resource, resourceAccount = '', context } = request;
  return {
    ...draftPrincipal(principal),
    action,
    resource,
    resourceAccount,
    context: Object.entries(context).map(([key, value]) => ({
      key,
      value: typeof value === 'object' ? value.join('\n') : String(value),
    })),
  };
}

/** What follows the first slash of an ARN: the name with its path. */
const nameIn = (arn: string) => arn.slice(arn.indexOf('/') + 1);

function draftPrincipal(
  principal: Principal,
): Pick<DraftRequest, 'type' | 'account' | 'name' | 'session'> {
  const { type } = principal;
  const none = { type, account: '', name: '', session: '' };
  switch (type) {
    case 'user':
      return { ...none, account: accountOf(principal.arn) ?? '', name: nameIn(principal.arn) };
    case 'role-session':
      return {
        type,
        account: accountOf(principal.role) ?? '',
        name: nameIn(principal.role),
        session: principal.arn.split('/').at(-1) ?? '',
      };
    case 'federated-user':
      return {
        type,
        account: accountOf(principal.arn) ?? '',
        name: nameIn(principal.arn),
        session: nameIn(principal.issuer),
      };
    case 'root':
      return { ...none, account: principal.account };
    case 'federated':
      return { ...none, name: principal.provider };
    case 'service':
      return { ...none, name: principal.name };
    case 'anonymous':
      return none;
  }
}

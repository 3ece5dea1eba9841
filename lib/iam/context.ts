/**
 * The request context: what condition keys and policy variables are looked up in.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
import { accountOf, partsOf } from './match/arn';
import type { Principal, Request } from './request';

export class Context {
  private readonly values = new Map<string, readonly string[]>();

  constructor(request: Request) {
    const { principal } = request;
    const resourceAccount = resourceAccountOf(request);
    this.add('aws:ResourceAccount', resourceAccount);
    for (const [key, value] of Object.entries(principalKeys(principal))) this.add(key, value);
    for (const [key, value] of Object.entries(request.context)) this.add(key, value);
  }

  private add(key: string, value: string | number | boolean | readonly string[] | undefined): void {
    if (value === undefined) return;
    const list = typeof value === 'object' ? value : [String(value)];
    this.values.set(key.toLowerCase(), list);
  }

  /** The values of a key, whose name is not case sensitive; nothing where the request has none. */
  all(key: string): readonly string[] | undefined {
    const values = this.values.get(key.toLowerCase());
    return values?.length ? values : undefined;
  }

  /** The value for a variable: keys with several values cannot be one. */
  single(key: string): string | undefined {
    const values = this.all(key);
    return values?.length === 1 ? values[0] : undefined;
  }
}

/** The account of a principal; nothing for those of none. */
export function principalAccount(principal: Principal): string | undefined {
  switch (principal.type) {
    case 'user':
    case 'role-session':
    case 'federated-user':
      return accountOf(principal.arn);
    case 'root':
      return principal.account;
    case 'federated':
    case 'service':
    case 'anonymous':
      return undefined;
  }
}

/** The account of the resource: said, or in its ARN, or the principal's own. */
export function resourceAccountOf(request: Request): string | undefined {
  return (
    request.resourceAccount ?? accountOf(request.resource) ?? principalAccount(request.principal)
  );
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html#principaltable */
function principalKeys(principal: Principal): Readonly<Record<string, string | undefined>> {
  const account = principalAccount(principal);
  const of = (PrincipalType: string, PrincipalArn: string, username?: string) => ({
    'aws:PrincipalType': PrincipalType,
    'aws:PrincipalArn': PrincipalArn,
    'aws:PrincipalAccount': account,
    'aws:PrincipalIsAWSService': 'false',
    'aws:username': username,
  });
  switch (principal.type) {
    case 'user':
      return of('User', principal.arn, principal.arn.split('/').at(-1));
    case 'role-session':
      // The key has the ARN of the role, not that of the session.
      return of('AssumedRole', principal.role);
    case 'root':
      return of('Account', `arn:aws:iam::${principal.account}:root`);
    case 'federated-user':
      return of('FederatedUser', principal.arn);
    case 'federated':
      return { 'aws:FederatedProvider': principal.provider, 'aws:PrincipalIsAWSService': 'false' };
    case 'service':
      return { 'aws:PrincipalIsAWSService': 'true', 'aws:PrincipalServiceName': principal.name };
    case 'anonymous':
      return { 'aws:PrincipalType': 'Anonymous' };
  }
}

/** Service-linked roles are beyond the reach of SCPs and RCPs. */
export function isServiceLinked(principal: Principal): boolean {
  return (
    principal.type === 'role-session' &&
    (partsOf(principal.role)[5] ?? '').startsWith('role/aws-service-role/')
  );
}

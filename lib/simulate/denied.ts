/**
 * What a service says where IAM denies a call. The policies are not evaluated here: the caller says
 * which kind denied, and how.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export interface Denial {
  /** The kind of policy that denied. `unsaid` where the service gives no reason. */
  readonly by: keyof typeof KINDS | 'trust' | 'unsaid';
  /** True for a Deny statement, false where nothing allows. */
  readonly explicit?: boolean;
  /** The policy with the Deny statement; messages name it within one account. */
  readonly policyArn?: string;
}

const KINDS = {
  identity: 'identity-based policy',
  resource: 'resource-based policy',
  boundary: 'permissions boundary',
  session: 'session policy',
  scp: 'service control policy',
  rcp: 'resource control policy',
  endpoint: 'VPC endpoint policy',
} as const;

/** What was asked: by whom, which action (`ec2:StopInstances`), on what. */
export interface Asked {
  /** The ARN of the principal, or `anonymous`. */
  readonly principal: string;
  readonly action: string;
  /** An ARN or `*`; absent where the message names none. */
  readonly resource?: string;
}

export function deniedMessage({ principal, action, resource }: Asked, denial: Denial): string {
  const on = resource === undefined ? '' : ` on resource: ${resource}`;
  return `User: ${principal} is not authorized to perform: ${action}${on}${reason(action, denial)}`;
}

function reason(action: string, { by, explicit = false, policyArn }: Denial): string {
  if (by === 'unsaid') return '';
  if (by === 'trust') {
    return explicit
      ? ' with an explicit deny in the role trust policy'
      : ` because no role trust policy allows the ${action} action`;
  }
  const kind = KINDS[by];
  if (!explicit) return ` because no ${kind} allows the ${action} action`;
  const article = by === 'identity' ? 'an' : 'a';
  return ` with an explicit deny in ${article} ${kind}${policyArn === undefined ? '' : `: ${policyArn}`}`;
}

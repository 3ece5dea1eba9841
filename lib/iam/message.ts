/**
 * AWS's own words for a refused request.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
import { closest } from './evaluate/closest';
import { isTrust } from './evaluate/special';
import type { Decision } from './evaluate/types';
import type { Principal, Request } from './request';
import { LAYER_NAMES } from './words/layers';

/**
 * The message of the error AccessDenied, as S3, STS and most services send it. Services that word it
 * in their own way (EC2's UnauthorizedOperation) are not followed here.
 * @returns nothing where the request is allowed
 */
export function accessDeniedMessage(request: Request, decision: Decision): string | undefined {
  if (decision.allowed) return undefined;
  const who = `User: ${caller(request.principal)} is not authorized to perform: ${request.action}`;
  const trust = isTrust(request) && decision.decidedBy === 'resource';
  const on = trust || request.resource === '*' ? '' : ` on resource: ${quoted(request)}`;
  return `${who}${on} ${reason(request, decision, trust)}`;
}

function reason(request: Request, decision: Decision, trust: boolean): string {
  const { decidedBy, result } = decision;
  const name = trust ? 'role trust policy' : LAYER_NAMES[decidedBy];
  if (result === 'implicit-deny') return `because no ${name} allows the ${request.action} action`;
  if (trust) return 'with an explicit deny in the role trust policy';
  const arn = closest(decision)?.policy.arn;
  const article = /^[aeiou]/.test(name) ? 'an' : 'a';
  return `with an explicit deny in ${article} ${name}${arn ? `: ${arn}` : ''}`;
}

/** S3 puts the ARN in quotes. */
const quoted = ({ action, resource }: Request) =>
  action.startsWith('s3:') ? `"${resource}"` : resource;

/** Who asks, as AWS's messages name it: an ARN, a provider, a service. */
export function caller(principal: Principal): string {
  switch (principal.type) {
    case 'user':
    case 'role-session':
    case 'federated-user':
      return principal.arn;
    case 'root':
      return `arn:aws:iam::${principal.account}:root`;
    case 'federated':
      return principal.provider;
    case 'service':
      return principal.name;
    case 'anonymous':
      return 'anonymous';
  }
}

/**
 * What IAM says of a call: the account's policies as documents, evaluated by lib/iam. Where a lab's
 * incident is about policies, its denials follow from them.
 */
import { closest } from '@/lib/iam/evaluate/closest';
import { evaluate } from '@/lib/iam/evaluate/evaluate';
import type { Policies } from '@/lib/iam/evaluate/types';
import type { Request } from '@/lib/iam/request';
import type { Caller } from './caller';
import type { Denial } from './denied';
import type { Operation } from './operation';

/** The call of a role's session as policies see it. @throws RangeError for another caller */
export function requestOf(caller: Caller, operation: Operation, region = caller.region): Request {
  const { arn, sessionContext, invokedBy } = caller.identity;
  const { sourceIPAddress } = caller;
  const role = sessionContext?.sessionIssuer?.arn;
  if (arn === undefined || role === undefined)
    throw new RangeError('Only calls of role sessions are evaluated.');
  const { service, action = `${service.prefix}:${operation.eventName}`, owner } = operation;
  const asked = service.home ?? operation.region ?? region;
  const account = owner ?? caller.accountId;
  const on = typeof operation.on === 'function' ? operation.on(account, asked) : operation.on;
  return {
    principal: { type: 'role-session', arn, role },
    action,
    resource: on ?? '*',
    resourceAccount: account,
    context: {
      'aws:RequestedRegion': asked,
      'aws:SecureTransport': true,
      'aws:ViaAWSService': invokedBy !== undefined,
      // A service that calls on somebody's behalf has no address.
      ...(invokedBy === undefined && { 'aws:SourceIp': sourceIPAddress }),
    },
  };
}

/** Why these policies refuse the request; nothing where they allow it. */
export function denialOf(request: Request, policies: Policies): Denial | undefined {
  const decision = evaluate(request, policies);
  if (decision.allowed) return undefined;
  const explicit = decision.result === 'explicit-deny';
  const policyArn = explicit ? closest(decision)?.policy.arn : undefined;
  return { by: decision.decidedBy, explicit, ...(policyArn !== undefined && { policyArn }) };
}

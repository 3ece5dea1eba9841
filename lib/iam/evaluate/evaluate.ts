/**
 * Whether AWS would let a request pass, and why.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html
 */
import { Context, isServiceLinked, principalAccount, resourceAccountOf } from '../context';
import type { Request } from '../request';
import { reachedByRcps } from '../services/rcp';
import { chain } from './chain';
import { testAll } from './layers';
import { needsNoPermission, rootKeepsAccess } from './special';
import type { Decision, Policies, StatementResult } from './types';

/** Pure; the same request and policies give the same decision. */
export function evaluate(request: Request, policies: Policies): Decision {
  const account = principalAccount(request.principal);
  const crossAccount = account !== undefined && account !== resourceAccountOf(request);
  const applies = inForce(request, crossAccount);
  const tested = testAll(policies, {
    request,
    context: new Context(request),
    bounded: policies.boundary !== undefined,
  });
  const statements = tested.map((one) => ({ ...one, inForce: applies(one) }));
  const { steps, grantedBy } = chain({
    request,
    policies,
    crossAccount,
    statements: statements.filter((one) => one.inForce),
  });
  const last = steps.find(({ outcome }) => outcome === 'denies' || outcome === 'does-not-allow');
  if (!last)
    return {
      allowed: true,
      result: 'allowed',
      decidedBy: grantedBy,
      crossAccount,
      steps,
      statements,
    };
  return {
    allowed: false,
    result: last.outcome === 'denies' ? 'explicit-deny' : 'implicit-deny',
    decidedBy: last.layer,
    ...(last.level !== undefined && { level: last.level }),
    crossAccount,
    steps,
    statements,
  };
}

/** Which statements AWS applies to this principal. */
function inForce(request: Request, crossAccount: boolean) {
  const { principal } = request;
  const linked = isServiceLinked(principal);
  const kept = rootKeepsAccess(request, crossAccount);
  const member = principalAccount(principal) !== undefined;
  if (needsNoPermission(request)) return () => false;
  return ({ layer, statement }: Pick<StatementResult, 'layer' | 'statement'>): boolean => {
    if (layer === 'scp') return member && !linked;
    if (layer === 'rcp') return !linked && reachedByRcps(request.action);
    return !(layer === 'resource' && kept && statement.effect === 'Deny');
  };
}

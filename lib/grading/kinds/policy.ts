import { readPolicies } from '@/lib/iam/documents';
import { closest } from '@/lib/iam/evaluate/closest';
import { evaluate } from '@/lib/iam/evaluate/evaluate';
import type { AttachedPolicy, Decision, Policies } from '@/lib/iam/evaluate/types';
import { accessDeniedMessage } from '@/lib/iam/message';
import { parsePolicy } from '@/lib/iam/policy/parse';
import { placeOf } from '@/lib/iam/policy/report';
import type { Policy } from '@/lib/iam/policy/types';
import type { Kind, Parsed, PolicyFailure } from '../types';
import { policyConfig, type PolicyConfig, policyKey, type PolicyKey } from './policy-key';

/** A managed policy has 6,144 characters at the most, not counting white space. */
const MAX_LENGTH = 12_000;

function parse(input: string, { attach }: PolicyConfig): Parsed<Policy> {
  const { policy, diagnostics } = parsePolicy(input, attach);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (policy && !first) {
    const count = policy.statements.length;
    return {
      ok: true,
      value: policy,
      echo: `Your policy of ${count} ${count === 1 ? 'statement' : 'statements'}`,
    };
  }
  const { line, column } = placeOf(input, first?.span.start ?? 0);
  const more = errors.length > 1 ? ` (${errors.length - 1} more)` : '';
  return {
    ok: false,
    note: `Line ${line}, column ${column}: ${first?.message ?? ''} ${first?.hint ?? ''}${more}`,
  };
}

/** The policies of the key with the learner's in its place. */
function placed(policies: Policies, policy: Policy, { attach, name }: PolicyConfig): Policies {
  const own: AttachedPolicy = { name, policy };
  const lowest = (levels: Policies['scps'] = [{ name, policies: [] }]) =>
    levels.map((level, i) =>
      i === levels.length - 1 ? { ...level, policies: [...level.policies, own] } : level,
    );
  switch (attach) {
    case 'identity':
      return { ...policies, identity: [...policies.identity, own] };
    case 'boundary':
      return { ...policies, boundary: own };
    case 'session':
      return { ...policies, session: [own] };
    case 'scp':
      return { ...policies, scps: lowest(policies.scps) };
    case 'rcp':
      return { ...policies, rcps: lowest(policies.rcps) };
    case 'resource':
    case 'trust':
      return { ...policies, resource: own };
  }
}

/** The first request, in the order of the question, that goes the wrong way. */
function firstFailure(
  policy: Policy,
  key: PolicyKey,
  config: PolicyConfig,
): { id: string; failure: PolicyFailure } | undefined {
  const { policies } = readPolicies(key.policies);
  if (!policies) throw new Error('the key’s own policies have errors');
  const all = placed(policies, policy, config);
  for (const { id, title, passes } of config.requests) {
    const asked = key.requests[id];
    if (!asked) throw new Error(`the key has no request ${id}`);
    const decision = evaluate(asked.request, all);
    if (decision.allowed === passes) continue;
    const message = accessDeniedMessage(asked.request, decision);
    return {
      id,
      failure: {
        request: title,
        action: asked.request.action,
        resource: asked.request.resource,
        passes,
        decidedBy: decision.decidedBy,
        ...(decision.level !== undefined && { level: decision.level }),
        result: decision.result,
        ...(message !== undefined && { message }),
        ...statementOf(decision, config.name),
        ...(asked.because !== undefined && { because: asked.because }),
      },
    };
  }
  return undefined;
}

function statementOf(decision: Decision, name: string): Pick<PolicyFailure, 'statement'> {
  const found = closest(decision);
  if (!found) return {};
  const { policy, statement, elements } = found;
  return {
    statement: {
      policy: policy.name,
      own: policy.name === name,
      number: statement.index + 1,
      ...(statement.sid && { sid: statement.sid }),
      effect: statement.effect,
      differs: [...new Set(elements.filter(({ matched }) => !matched).map((one) => one.element))],
    },
  };
}

/** What is wrong with a key and its question, beside their shapes. */
function flaw(key: PolicyKey, config: PolicyConfig): string | undefined {
  const [problem] = readPolicies(key.policies).problems;
  if (problem) return `the policy ${problem.policy}: ${problem.diagnostics[0]?.message ?? ''}`;
  const asked = config.requests.map(({ id }) => id);
  const missing = asked.find((id) => !key.requests[id]);
  if (missing) return `the key has no request ${missing}`;
  const unasked = Object.keys(key.requests).find((id) => !asked.includes(id));
  if (unasked) return `the question does not list the request ${unasked}`;
  const start = parsePolicy(config.start, config.attach).policy;
  if (start && !firstFailure(start, key, config))
    return 'the policy to begin with is right already';
  for (const { document, fails } of key.tempting) {
    const { policy, diagnostics } = parsePolicy(document, config.attach);
    if (!policy) return `a tempting policy has an error: ${diagnostics[0]?.message ?? ''}`;
    const id = firstFailure(policy, key, config)?.id;
    if (id !== fails) return `a tempting policy fails at ${id ?? 'nothing'}, not at ${fails}`;
  }
  return undefined;
}

/** A policy document, graded by evaluating requests that must and must not pass. */
export const policy: Kind<'policy', PolicyConfig, PolicyKey, Policy> = {
  id: 'policy',
  config: policyConfig,
  key: policyKey,
  maxInput: MAX_LENGTH,
  parse,
  matches: (value, key, config) => firstFailure(value, key, config) === undefined,
  explain: (value, key, config) => firstFailure(value, key, config)?.failure,
  flaw,
};

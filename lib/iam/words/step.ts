/** What AWS does at each step of an evaluation, in a sentence or two. Code is in backticks. */
import type { Layer, StatementResult, StepReason } from '../evaluate/types';
import { needsNoPermission } from '../evaluate/special';
import type { TraceStep } from '../evaluate/trace';
import { caller } from '../message';
import type { Request } from '../request';
import { reachedByRcps } from '../services/rcp';
import { sayElement } from './element';
import { LAYER_NAMES, layerName } from './layers';

export function sayStep(step: TraceStep, request: Request): string {
  switch (step.kind) {
    case 'deny':
      return sayDeny(step, request);
    case 'layer':
      return sayLayer(step, request);
    case 'absent':
      return sayAbsent(step.layers);
    case 'verdict':
      return needsNoPermission(request) ? UNASKED : VERDICTS[step.outcome];
  }
}

const VERDICTS: Readonly<Record<'allowed' | 'explicit-deny' | 'implicit-deny', string>> = {
  allowed: 'Nothing denied, and every layer that had to allow did. AWS carries the request out.',
  'explicit-deny':
    'A Deny statement applies, so the answer is final: no Allow anywhere can outweigh it.',
  'implicit-deny':
    'No Deny applied, but an Allow that was needed is missing. What nobody allows is denied.',
};

const UNASKED = 'Policies have no say in this action. AWS carries the request out.';

/** A statement by its Sid, or by its place. */
export function nameOf({ statement, policy }: StatementResult): string {
  const which = statement.sid ? `\`${statement.sid}\`` : `statement ${statement.index + 1}`;
  return `${which} of ${policy.name}`;
}

function sayDeny(step: Extract<TraceStep, { kind: 'deny' }>, request: Request): string {
  const { light, looked } = step;
  if (!light)
    return 'AWS first looks through every policy for a Deny that applies. There is no Deny statement here at all.';
  if (step.outcome === 'denies')
    return `The Deny ${nameOf(light)} applies: all its elements match. AWS stops here.`;
  if (light.matched && needsNoPermission(request))
    return `The Deny ${nameOf(light)} matches, and changes nothing: policies have no say in \`${request.action}\`.`;
  if (light.matched && light.layer === 'rcp' && !reachedByRcps(request.action))
    return `The Deny ${nameOf(light)} matches, but \`${request.action}\` is of a service that RCPs do not reach.`;
  if (light.matched)
    return `The Deny ${nameOf(light)} matches, but no ${LAYER_NAMES[light.layer]} is applied to this principal.`;
  const others = looked.length > 1 ? ` Nor does any other Deny of ${light.policy.name}.` : '';
  return `The Deny ${nameOf(light)} does not apply. ${firstDifference(light, request)}${others}`;
}

function sayAbsent(layers: readonly Layer[]): string {
  const names = layers.map((layer) => LAYER_NAMES[layer]);
  const all = [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' or ');
  return `There is no ${all} here, and none is needed: ${layers.length > 1 ? 'these layers decide' : 'this layer decides'} nothing.`;
}

function firstDifference(one: StatementResult, request: Request): string {
  const element = one.elements.find(({ matched }) => !matched);
  return element ? sayElement(element, request) : '';
}

function sayLayer(
  { step, light, looked }: Extract<TraceStep, { kind: 'layer' }>,
  request: Request,
): string {
  const name = layerName(step.layer, request);
  const at = step.level === undefined ? '' : ` at ${step.level}`;
  if (step.why === 'allow-matched')
    return `The ${name}${at} allows it${light ? `: ${nameOf(light)} matches.${naming(light)}` : '.'}`;
  if (step.why === 'no-allow') {
    const nearest = light
      ? `The nearest, ${nameOf(light)}, does not match. ${firstDifference(light, request)}`
      : looked.length === 0
        ? 'There is no Allow statement in it.'
        : '';
    const needed = step.outcome === 'does-not-allow';
    return needed
      ? `The ${name}${at} has to allow, and does not. ${nearest}`
      : `The ${name} does not allow it, which is no refusal: in the same account the identity's own policies may. ${nearest}`;
  }
  return REASONS[step.why](name, caller(request.principal), request.action);
}

function naming({ layer, naming: how }: StatementResult): string {
  if (layer !== 'resource') return '';
  if (how === 'direct') return ' It names this very principal, or everyone.';
  if (how === 'entity') return ' It names the role or user behind this session.';
  return '';
}

type Say = (layer: string, principal: string, action: string) => string;
const REASONS: Readonly<Record<Exclude<StepReason, 'allow-matched' | 'no-allow'>, Say>> = {
  'explicit-deny': (layer) => `A Deny of the ${layer} applies.`,
  'none-attached': (layer) => `There is no ${layer} here.`,
  'full-access': () =>
    'RCPFullAWSAccess is attached wherever RCPs are on and cannot be detached: what no RCP denies passes.',
  root: (_, principal) =>
    `\`${principal}\` is the root user: in its own account it needs no identity-based policy.`,
  'service-linked-role': (layer) => `This is a service-linked role: no ${layer} restricts it.`,
  'no-identity': (layer, principal) =>
    `\`${principal}\` is no user or role of an account, so no ${layer} is asked.`,
  'granted-by-resource': (layer) =>
    `The resource-based policy already allows this very principal in its own account: an Allow of the ${layer} is not needed.`,
  'granted-to-entity': () =>
    'The resource-based policy allows the role or user in the same account: its own policies need not. A boundary or a session policy still limits.',
  'left-to-account': () =>
    "The resource-based policy names the account, not the principal: it lets the account's own policies decide.",
  'no-session-policy': () =>
    'A federated user session has only what its session policy allows, and none was passed.',
  'root-keeps-access': () =>
    "The root user of the bucket's account always keeps its access to the bucket policy, even against a Deny.",
  'no-permission-needed': (_layer, _principal, action) =>
    `\`${action}\` needs no permission: it is answered to everyone with valid credentials, even against a Deny.`,
};

/** The layers one after the other, until one of them decides. */
import { isServiceLinked, principalAccount } from '../context';
import { type Naming, strongest } from '../match/principal';
import type { Request } from '../request';
import { placesOf } from './layers';
import { needsNoPermission, needsResourcePolicy, rootKeepsAccess } from './special';
import { LAYERS, type Layer, type Policies, type StatementResult, type Step } from './types';

interface Known {
  readonly request: Request;
  readonly policies: Policies;
  readonly crossAccount: boolean;
  /** Those in force. */
  readonly statements: readonly StatementResult[];
}

interface Chain {
  readonly steps: readonly Step[];
  /** The layer whose Allow counts, where nothing denied. */
  readonly grantedBy: Layer;
}

export function chain(known: Known): Chain {
  if (needsNoPermission(known.request))
    return { steps: [step('identity', 'allows', 'no-permission-needed')], grantedBy: 'identity' };
  const denied = known.statements.find(
    ({ matched, statement }) => matched && statement.effect === 'Deny',
  );
  if (denied) return { steps: [denial(denied)], grantedBy: denied.layer };
  const steps: Step[] = [];
  const take = (step: Step) => {
    steps.push(step);
    return step.outcome !== 'does-not-allow';
  };
  const grant = grantOf(known);
  const stepsOf: Record<Layer, () => readonly Step[]> = {
    rcp: () => [rcpStep(known)],
    scp: () => scpSteps(known),
    resource: () => [resourceStep(known, grant)],
    identity: () => [identityStep(known, grant)],
    boundary: () => [boundaryStep(known, grant)],
    session: () => [sessionStep(known, grant)],
  };
  for (const layer of LAYERS)
    for (const step of stepsOf[layer]()) if (!take(step)) return { steps, grantedBy: layer };
  const byIdentity = steps.some(
    ({ layer, outcome }) => layer === 'identity' && outcome === 'allows',
  );
  return { steps, grantedBy: byIdentity ? 'identity' : 'resource' };
}

function denial({ layer, level }: StatementResult): Step {
  return { layer, ...(level !== undefined && { level }), outcome: 'denies', why: 'explicit-deny' };
}

const step = (layer: Layer, outcome: Step['outcome'], why: Step['why'], level?: string): Step => ({
  layer,
  ...(level !== undefined && { level }),
  outcome,
  why,
});

function allows(statements: readonly StatementResult[], layer: Layer, level?: string): boolean {
  return statements.some(
    (one) =>
      one.matched && one.statement.effect === 'Allow' && one.layer === layer && one.level === level,
  );
}

/** How the resource-based policy allows the principal, where it does. */
function grantOf({ statements }: Known): Naming | undefined {
  return strongest(
    statements
      .filter((one) => one.layer === 'resource' && one.matched && one.statement.effect === 'Allow')
      .map((one) => one.naming),
  );
}

/** A service, a provider's user or nobody: no policy is attached to them. */
const hasIdentity = ({ request }: Known) => principalAccount(request.principal) !== undefined;

function rcpStep({ policies, request }: Known): Step {
  if (!policies.rcps?.length) return step('rcp', 'not-asked', 'none-attached');
  if (isServiceLinked(request.principal)) return step('rcp', 'not-asked', 'service-linked-role');
  return step('rcp', 'allows', 'full-access');
}

/** Every level has to allow. */
function scpSteps(known: Known): readonly Step[] {
  const { policies, request, statements } = known;
  if (!policies.scps?.length) return [step('scp', 'not-asked', 'none-attached')];
  if (!hasIdentity(known)) return [step('scp', 'not-asked', 'no-identity')];
  if (isServiceLinked(request.principal)) return [step('scp', 'not-asked', 'service-linked-role')];
  return placesOf(policies)
    .filter(({ layer }) => layer === 'scp')
    .map(({ level }) =>
      allows(statements, 'scp', level)
        ? step('scp', 'allows', 'allow-matched', level)
        : step('scp', 'does-not-allow', 'no-allow', level),
    );
}

function resourceStep(known: Known, grant: Naming | undefined): Step {
  const { request, policies, crossAccount } = known;
  if (grant === 'account') return step('resource', 'allows', 'left-to-account');
  if (grant) return step('resource', 'allows', 'allow-matched');
  if (rootKeepsAccess(request, crossAccount))
    return step('resource', 'not-asked', 'root-keeps-access');
  if (crossAccount || !hasIdentity(known) || needsResourcePolicy(request))
    return step('resource', 'does-not-allow', 'no-allow');
  return step('resource', 'not-asked', policies.resource ? 'no-allow' : 'none-attached');
}

/** The resource-based policy allows this very principal in its own account. */
const isGranted = ({ crossAccount }: Known, grant: Naming | undefined) =>
  !crossAccount && grant === 'direct';

function identityStep(known: Known, grant: Naming | undefined): Step {
  if (!hasIdentity(known)) return step('identity', 'not-asked', 'no-identity');
  if (known.request.principal.type === 'root') return step('identity', 'allows', 'root');
  if (allows(known.statements, 'identity')) return step('identity', 'allows', 'allow-matched');
  if (isGranted(known, grant)) return step('identity', 'not-asked', 'granted-by-resource');
  if (!known.crossAccount && grant === 'entity')
    return step('identity', 'not-asked', 'granted-to-entity');
  return step('identity', 'does-not-allow', 'no-allow');
}

function boundaryStep(known: Known, grant: Naming | undefined): Step {
  if (!known.policies.boundary) return step('boundary', 'not-asked', 'none-attached');
  if (allows(known.statements, 'boundary')) return step('boundary', 'allows', 'allow-matched');
  if (isGranted(known, grant)) return step('boundary', 'not-asked', 'granted-by-resource');
  return step('boundary', 'does-not-allow', 'no-allow');
}

function sessionStep(known: Known, grant: Naming | undefined): Step {
  const { policies, request, statements } = known;
  if (allows(statements, 'session')) return step('session', 'allows', 'allow-matched');
  const federated = request.principal.type === 'federated-user';
  if (!policies.session && !federated) return step('session', 'not-asked', 'none-attached');
  if (isGranted(known, grant)) return step('session', 'not-asked', 'granted-by-resource');
  return step('session', 'does-not-allow', policies.session ? 'no-allow' : 'no-session-policy');
}

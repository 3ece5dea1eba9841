/**
 * A decision as a walk: what AWS looks at, step by step, and what each step decides.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-denyallow.html
 */
import { closest, nearestOf } from './closest';
import type { Decision, Layer, StatementResult, Step } from './types';

export type TraceStep =
  /** One policy's Deny statements, or that there is none anywhere. */
  | {
      readonly kind: 'deny';
      readonly outcome: 'denies' | 'no-deny';
      /** Absent where no policy holds a Deny statement. */
      readonly place?: Place;
      readonly looked: readonly StatementResult[];
      readonly light?: StatementResult;
    }
  /** One layer, or one level of the organization, asked for an Allow. */
  | {
      readonly kind: 'layer';
      readonly outcome: Step['outcome'];
      readonly step: Step;
      readonly place: Place;
      readonly looked: readonly StatementResult[];
      /** The Allow that matched, or the one that came nearest. */
      readonly light?: StatementResult;
    }
  /** Layers in a row that have no policy, and need none. */
  | {
      readonly kind: 'absent';
      readonly outcome: 'not-asked';
      readonly layers: readonly Layer[];
      readonly looked: readonly [];
      readonly light?: undefined;
    }
  | {
      readonly kind: 'verdict';
      readonly outcome: Decision['result'];
      readonly looked: readonly StatementResult[];
      /** The statement to look at first. */
      readonly light?: StatementResult;
    };

interface Place {
  readonly layer: Layer;
  readonly level?: string;
}

/** Every explicit deny first, then the layers in AWS's order until one decides, then the verdict. */
export function traceOf(decision: Decision): readonly TraceStep[] {
  const denies = denySteps(decision);
  const layers = decision.result === 'explicit-deny' ? [] : layerSteps(decision);
  const light = closest(decision);
  const verdict: TraceStep = {
    kind: 'verdict',
    outcome: decision.result,
    looked: light ? [light] : [],
    ...(light && { light }),
  };
  return [...denies, ...layers, verdict];
}

/** A step for each policy that holds a Deny, up to the one that denies. */
function denySteps({ statements }: Decision): TraceStep[] {
  const steps: TraceStep[] = [];
  for (const looked of byPolicy(
    statements.filter(({ statement }) => statement.effect === 'Deny'),
  )) {
    const [first] = looked;
    if (!first) continue;
    const denying = looked.find(({ matched, inForce }) => matched && inForce);
    const { layer, level } = first;
    steps.push({
      kind: 'deny',
      outcome: denying ? 'denies' : 'no-deny',
      place: { layer, ...(level !== undefined && { level }) },
      looked,
      light: denying ?? nearestOf(looked) ?? first,
    });
    if (denying) return steps;
  }
  return steps.length > 0 ? steps : [{ kind: 'deny', outcome: 'no-deny', looked: [] }];
}

function byPolicy(statements: readonly StatementResult[]): StatementResult[][] {
  const groups: StatementResult[][] = [];
  for (const one of statements) {
    const last = groups.at(-1);
    if (last?.[0]?.policy === one.policy && last[0].level === one.level) last.push(one);
    else groups.push([one]);
  }
  return groups;
}

/** Layers without a policy are told in one step: there is nothing to see in each. */
function layerSteps(decision: Decision): TraceStep[] {
  const toStep = layerStep(decision);
  const steps: TraceStep[] = [];
  for (const step of decision.steps) {
    const last = steps.at(-1);
    if (step.why !== 'none-attached') steps.push(toStep(step));
    else if (last?.kind === 'absent')
      steps.splice(-1, 1, { ...last, layers: [...last.layers, step.layer] });
    else steps.push({ kind: 'absent', outcome: 'not-asked', layers: [step.layer], looked: [] });
  }
  return steps;
}

const layerStep =
  ({ statements }: Decision) =>
  (step: Step): TraceStep => {
    const { layer, level } = step;
    const looked = statements.filter(
      (one) => one.layer === layer && one.level === level && one.statement.effect === 'Allow',
    );
    const light = looked.find(({ matched, inForce }) => matched && inForce) ?? nearestOf(looked);
    return {
      kind: 'layer',
      outcome: step.outcome,
      step,
      place: { layer, ...(level !== undefined && { level }) },
      looked,
      ...(light && { light }),
    };
  };

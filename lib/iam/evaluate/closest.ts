import type { Decision, StatementResult } from './types';

/**
 * The statement to look at first: of a refused request the Deny that matched, or the Allow of the
 * deciding layer in which the fewest elements differ; of an allowed one the Allow that granted it.
 * Nothing where the layer has no such statement.
 */
export function closest(decision: Decision): StatementResult | undefined {
  const effect = decision.result === 'explicit-deny' ? 'Deny' : 'Allow';
  const candidates = decision.statements.filter(
    ({ layer, level, statement, inForce }) =>
      inForce &&
      layer === decision.decidedBy &&
      level === decision.level &&
      statement.effect === effect,
  );
  if (decision.result !== 'implicit-deny') return candidates.find(({ matched }) => matched);
  return nearestOf(candidates);
}

/** The statement in which the fewest elements differ from the request. */
export function nearestOf(statements: readonly StatementResult[]): StatementResult | undefined {
  return [...statements].sort((a, b) => differing(a) - differing(b))[0];
}

/** A statement about other actions is further away than one about another resource. */
const differing = ({ elements }: StatementResult) =>
  elements
    .filter(({ matched }) => !matched)
    .reduce((sum, { element }) => sum + (element.endsWith('Action') ? 10 : 1), 0);

/** What the tables of services say of a policy that is well formed. */
import { matchesTokens, tokensOf } from '../match/pattern';
import { Report } from '../policy/report';
import type { Located, Policy, PolicyDiagnostic, Statement } from '../policy/types';
import { actionNames, isKnownService, knownAction, type KnownAction, meantAction } from './actions';
import { canMean } from './overlap';

/** Longer patterns are no ARNs, and would take long. */
const LONGEST_ARN = 2048;

/** Warnings alone: the tables hold a part of AWS's actions. */
export function checkActions(policy: Policy): readonly PolicyDiagnostic[] {
  const report = new Report();
  for (const statement of policy.statements) {
    for (const pattern of statement.action.patterns) checkName(pattern, report);
    if (!statement.action.not && statement.resource && !statement.resource.not)
      checkResources(statement, report);
  }
  return report.diagnostics;
}

function checkName({ value, span }: Located, report: Report): void {
  const [service = ''] = value.split(':');
  if (value === '*' || !isKnownService(service) || knownAction(value)) return;
  if (/[*?]/.test(value)) {
    const tokens = tokensOf(value.toLowerCase());
    if (actionNames().some(({ name }) => matchesTokens(tokens, name.toLowerCase()))) return;
    report.add(
      'info',
      'unknown-action',
      span,
      `No action that is known here matches ${value}.`,
      'Look it up in the Service Authorization Reference.',
    );
    return;
  }
  const meant = meantAction(value);
  if (meant)
    report.warn(
      'unknown-action',
      span,
      `${value} is not an action that is known here.`,
      `Did you mean ${meant}?`,
    );
  else
    report.add(
      'info',
      'unknown-action',
      span,
      `${value} is not an action that is known here.`,
      'Look it up in the Service Authorization Reference.',
    );
}

/** An Allow or Deny of an action on resources that it is never about does nothing. */
function checkResources({ action, resource }: Statement, report: Report): void {
  const patterns = resource?.patterns.map(({ value }) => value) ?? [];
  if (patterns.some((value) => /^\*+$/.test(value) || value.length > LONGEST_ARN)) return;
  for (const { value, span } of action.patterns) {
    const known = knownAction(value);
    if (!known || known.resources.some(({ arn }) => patterns.some((one) => canMean(one, arn))))
      continue;
    report.warn('resource-level', span, said(known), hint(known));
  }
}

const said = ({ name, resources }: KnownAction) =>
  resources.length === 0
    ? `${name} cannot be limited to a resource.`
    : `No resource of this statement is one that ${name} is about.`;

const hint = ({ resources }: KnownAction) =>
  resources.length === 0
    ? 'Put it into a statement of its own with "Resource": "*".'
    : `It is about ${resources.map(({ type, arn }) => `${type} (${shown(arn)})`).join(', ')}.`;

/** A form as people write ARNs. */
const shown = (arn: string) =>
  arn.replace(/\{\+?\}/g, (_, at: number) =>
    arn.slice(0, at).split(':').length < 6 ? '*' : 'name',
  );

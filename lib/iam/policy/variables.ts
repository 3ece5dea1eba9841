/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html */
import { variablesOf } from '../match/variables';
import type { Report } from './report';
import type { Located, Policy, Statement } from './types';

const NO_VARIABLES = ['Numeric', 'Date', 'Binary', 'IP address'];

/** Variables that are broken, or that stand where they are not read as variables. */
export function checkVariables(
  statement: Statement,
  version: Policy['version'],
  report: Report,
): void {
  for (const one of statement.action.patterns) noneHere(one, 'an action', report);
  for (const one of statement.principal?.entries ?? []) noneHere(one, 'a principal', report);
  for (const one of statement.resource?.patterns ?? []) check(one, version, report);
  for (const { operator, values } of statement.conditions)
    for (const one of values) {
      if (operator.compare && !NO_VARIABLES.includes(operator.compare.family))
        check(one, version, report);
      else noneHere(one, `a value of ${operator.name}`, report);
    }
}

function noneHere({ value, span }: Located, where: string, report: Report): void {
  if (!value.includes('${')) return;
  report.error(
    'variable',
    span,
    `A variable in ${where} is not read as one.`,
    'Write the value itself.',
  );
}

function check({ value, span }: Located, version: Policy['version'], report: Report): void {
  if (!value.includes('${')) return;
  if (version !== '2012-10-17')
    return report.warn(
      'variable',
      span,
      `Version ${version} does not know variables: ${value} is taken as it stands.`,
      'Write "Version": "2012-10-17".',
    );
  const uses = variablesOf(value);
  const broken = value.split('${').length - 1 !== uses.length;
  if (broken)
    report.error(
      'variable',
      span,
      `A variable in ${value} is not closed.`,
      'Write it as ${aws:username}.',
    );
  for (const { name, special } of uses) {
    if (special) continue;
    if (name.trim() === '')
      report.error(
        'variable',
        span,
        'A variable is empty.',
        'Write a key into it: ${aws:username}.',
      );
    else if (/\s/.test(name.replace(/\/.*/s, '')) || !name.includes(':'))
      report.error('variable', span, `\${${name}} names no key.`, 'Write it as ${aws:username}.');
  }
}

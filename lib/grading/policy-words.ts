/** A policy's failure in words, for the page and the command line. Inline code is in backticks. */
import type { PolicyFailure } from './types';

export function policyFailureWords(failure: PolicyFailure): string {
  const { passes, request, because } = failure;
  const went = passes
    ? `“${request}” has to pass, and is refused. ${refusal(failure)}`
    : `“${request}” must not pass, and it does. ${grant(failure)}`;
  return because ? `${went} ${because}` : went;
}

function refusal({ message, statement, result }: PolicyFailure): string {
  const said = message ? `AWS would say: \`${message}\`.` : '';
  if (!statement) return said;
  const where = whereOf(statement);
  if (result === 'explicit-deny') return `${said} It is ${where} that denies it.`;
  const differs = statement.differs.map((element) => `\`${element}\``).join(' and ');
  const verb = statement.differs.length === 1 ? 'does' : 'do';
  return `${said} Nearest to it is ${where}: its ${differs} ${verb} not match.`;
}

function grant({ action, resource, statement }: PolicyFailure): string {
  const what = `\`${action}\` on \`${resource}\``;
  return statement ? `${capital(whereOf(statement))} allows ${what}.` : `Nothing denies ${what}.`;
}

function whereOf({ policy, own, number, sid }: NonNullable<PolicyFailure['statement']>): string {
  const name = sid ? ` (\`${sid}\`)` : '';
  return `statement ${number}${name} of ${own ? 'your policy' : `the policy \`${policy}\``}`;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

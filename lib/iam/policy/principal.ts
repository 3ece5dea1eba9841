/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html */
import { nearest } from '@/lib/text/nearest';
import type { Member } from './json';
import { shapeOf, textsOf } from './elements';
import type { Report } from './report';
import {
  type Located,
  PRINCIPAL_TYPES,
  type PolicyKind,
  type PrincipalElement,
  type PrincipalType,
} from './types';

export function readPrincipal(
  { key, value: node, keySpan }: Member,
  kind: PolicyKind,
  report: Report,
): PrincipalElement | undefined {
  const element = (entries: PrincipalElement['entries']) => ({
    not: key === 'NotPrincipal',
    entries,
    span: { start: keySpan.start, end: node.span.end },
  });
  if (node.kind === 'string') {
    if (node.value === '*') return element([{ type: 'AWS', value: '*', span: node.span }]);
    report.error(
      'principal',
      node.span,
      `${key} takes "*" or an object that says what kind of principal this is.`,
      `Write {"AWS": ${JSON.stringify(node.value)}}, or Service, or Federated.`,
    );
    return undefined;
  }
  if (node.kind !== 'object') {
    const said = `${key} takes "*" or an object, and this is ${shapeOf(node)}.`;
    report.error('wrong-type', node.span, said, 'Write {"AWS": "arn:aws:iam::123456789012:root"}.');
    return undefined;
  }
  if (kind === 'rcp') {
    const said = 'A resource control policy names no principals but "*".';
    report.error('principal', node.span, said, 'Write "*", and say in Condition whom it is about.');
  }
  if (node.members.length === 0)
    report.error('principal', node.span, `${key} is empty.`, 'Name at least one principal.');
  const entries = node.members.flatMap((member) => {
    const type = PRINCIPAL_TYPES.find((one) => one === member.key);
    if (!type) {
      const [near] = nearest(member.key, PRINCIPAL_TYPES, 1);
      const hint = near ? `Did you mean ${near}?` : `There is ${PRINCIPAL_TYPES.join(', ')}.`;
      report.error('principal', member.keySpan, `There is no principal type ${member.key}.`, hint);
      return [];
    }
    const values = textsOf(`${key} ${type}`, member.value, report);
    for (const value of values) checkEntry(type, value, report);
    return values.map((value) => ({ ...value, type }));
  });
  return element(entries);
}

const AWS_FORMS =
  /^(?:\*|\d{12}|arn:[\w-]+:iam::\d{12}:(?:root|user\/.+|role\/.+)|arn:[\w-]+:sts::\d{12}:(?:assumed-role\/[^/]+\/[^/]+|federated-user\/.+))$/;

function checkEntry(type: PrincipalType, { value, span }: Located, report: Report): void {
  const wrong = (message: string, hint: string) => report.error('principal', span, message, hint);
  if (value !== '*' && /[*?]/.test(value))
    return wrong(
      `A wildcard cannot match part of a principal: ${value}.`,
      'Name it in full, or use "*" with a Condition on aws:PrincipalArn.',
    );
  switch (type) {
    case 'AWS':
      if (/^A(?:ID|RO)A[A-Z0-9]{12,}$/.test(value))
        return report.warn(
          'principal',
          span,
          `${value} is the unique id of a user or role that was deleted.`,
          'Write the ARN of the one that took its place, or remove it.',
        );
      if (/:group\//.test(value))
        return wrong('A user group cannot be a principal.', 'Name its users, or a role.');
      if (!AWS_FORMS.test(value))
        return wrong(
          `${JSON.stringify(value)} is no AWS principal.`,
          'Write a 12-digit account, "*", or the ARN of a root, user, role or session.',
        );
      return;
    case 'Service':
      if (!/^[a-z0-9.-]+\.(?:amazonaws\.com(?:\.cn)?|amazon\.com|aws\.internal)$/.test(value))
        return wrong(
          `${JSON.stringify(value)} is no service principal.`,
          'Write it as cloudtrail.amazonaws.com.',
        );
      return;
    case 'Federated':
      if (
        !/^(?:\*|[\w.-]+\.[\w.-]+|arn:[\w-]+:iam::\d{12}:(?:saml|oidc)-provider\/.+)$/.test(value)
      )
        return wrong(
          `${JSON.stringify(value)} is no identity provider.`,
          'Write the ARN of a SAML or OIDC provider, or a name such as cognito-identity.amazonaws.com.',
        );
      return;
    case 'CanonicalUser':
      if (!/^[0-9a-f]{64}$/.test(value))
        return wrong(
          'A canonical user id is 64 hex digits.',
          'Copy it from the account’s S3 settings.',
        );
  }
}

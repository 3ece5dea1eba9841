/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html */
import type { Report } from './report';
import type { Located, PolicyKind } from './types';

const FORM = /^([A-Za-z0-9-]+):([A-Za-z0-9*?_-]+)$/;

export function checkAction(name: string, action: Located, kind: PolicyKind, report: Report): void {
  const { value, span } = action;
  const wrong = (message: string, hint: string) => report.error('action', span, message, hint);
  if (value === '*') return;
  if (value.trim() !== value || /\s/.test(value))
    return wrong(
      `${JSON.stringify(value)} has a space in it.`,
      'Write service:Action, as in s3:GetObject.',
    );
  if (!value.includes(':'))
    return wrong(
      `${value} names no service.`,
      `Put the service's prefix before it, as in s3:GetObject.`,
    );
  const [, service] = FORM.exec(value) ?? [];
  if (service === undefined) {
    const prefix = value.split(':')[0] ?? '';
    if (/[*?]/.test(prefix))
      return wrong(
        `The service prefix of ${value} has a wildcard.`,
        'Wildcards stand after the colon; "*" alone means every action of every service.',
      );
    return wrong(
      `${value} is not of the form service:Action.`,
      'Write it as s3:GetObject or s3:Get*.',
    );
  }
  if (kind === 'trust' && service.toLowerCase() !== 'sts')
    report.warn(
      'action',
      span,
      `${name} ${value} does nothing in a role trust policy.`,
      'A trust policy says who may assume the role: sts:AssumeRole and its kin.',
    );
}

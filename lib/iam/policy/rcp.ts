/** What a resource control policy may say. */
import type { Span } from '@/lib/query/types';
import { reachedByRcps } from '../services/rcp';
import type { Report } from './report';
import type { PatternElement, Statement } from './types';

/** https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html */
export function checkRcp(
  effect: Statement['effect'] | undefined,
  action: PatternElement | undefined,
  head: Span,
  report: Report,
): void {
  if (effect === 'Allow')
    report.error(
      'effect',
      head,
      'A resource control policy of yours can only deny.',
      'RCPFullAWSAccess, which AWS attaches, allows the rest.',
    );
  if (action?.not)
    report.error(
      'element-not-here',
      action.span,
      'A resource control policy has no NotAction.',
      'List the actions in Action.',
    );
  for (const { value, span } of action?.patterns ?? []) {
    if (value === '*')
      report.error(
        'action',
        span,
        'A resource control policy of yours cannot have "*" alone as an action.',
        'Name the services that it is for, as in "s3:*".',
      );
    else if (value.includes(':') && !reachedByRcps(value))
      report.warn(
        'action',
        span,
        `RCPs do not reach the service of ${value}, as far as is known here.`,
        "AWS's list of services that support RCPs grows: look it up.",
      );
  }
}

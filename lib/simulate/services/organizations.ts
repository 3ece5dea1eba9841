/** AWS Organizations answers in us-east-1. */
import type { CloudTrailRecord } from '@/lib/trail/record';
import { browserCall, type ConsoleCall } from '../call';
import { userArn } from '../principal';

/**
 * Refused by a service control policy. The message is IAM's:
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html
 */
export function describeOrganizationDenied(call: ConsoleCall): CloudTrailRecord {
  return browserCall(call, {
    eventSource: 'organizations.amazonaws.com',
    eventName: 'DescribeOrganization',
    awsRegion: 'us-east-1',
    host: 'organizations.us-east-1.amazonaws.com',
    error: {
      code: 'AccessDenied',
      message: `User: ${userArn(call.session.user)} is not authorized to perform: organizations:DescribeOrganization on resource: * with an explicit deny in a service control policy`,
    },
    readOnly: true,
  });
}

/**
 * AWS IAM through its console. IAM is a global service: its events are those of us-east-1.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
 */
import type { CloudTrailRecord } from '@/lib/trail/record';
import { browserCall, type ConsoleCall } from '../call';
import { userArn, type User } from '../principal';
import { javaDate } from '../record';

type Parameters = Readonly<Record<string, unknown>>;

function iam(
  call: ConsoleCall,
  eventName: string,
  readOnly: boolean,
  requestParameters: Parameters | null,
  responseElements: Parameters | null = null,
): CloudTrailRecord {
  return browserCall(call, {
    eventSource: 'iam.amazonaws.com',
    eventName,
    awsRegion: 'us-east-1',
    host: 'iam.amazonaws.com',
    readOnly,
    requestParameters,
    responseElements,
  });
}

export const listUsers = (call: ConsoleCall) => iam(call, 'ListUsers', true, { maxItems: 1000 });

/** One page of the policies of a scope; `marker` is where the page before it ended. */
export const listPolicies = (
  call: ConsoleCall,
  page: { readonly scope: 'All' | 'AWS' | 'Local'; readonly maxItems: number; marker?: string },
) =>
  iam(call, 'ListPolicies', true, {
    scope: page.scope,
    onlyAttached: false,
    ...(page.marker !== undefined && { marker: page.marker }),
    maxItems: page.maxItems,
  });

export const getPolicy = (call: ConsoleCall, policyArn: string) =>
  iam(call, 'GetPolicy', true, { policyArn });

export const createUser = (call: ConsoleCall, user: User) =>
  iam(
    call,
    'CreateUser',
    false,
    { userName: user.name },
    {
      user: {
        path: '/',
        userName: user.name,
        userId: user.principalId,
        arn: userArn(user),
        createDate: javaDate(call.at),
      },
    },
  );

export const createLoginProfile = (call: ConsoleCall, user: User) =>
  iam(
    call,
    'CreateLoginProfile',
    false,
    { userName: user.name, passwordResetRequired: false },
    {
      loginProfile: {
        userName: user.name,
        createDate: javaDate(call.at),
        passwordResetRequired: false,
      },
    },
  );

export const attachUserPolicy = (call: ConsoleCall, user: User, policyArn: string) =>
  iam(call, 'AttachUserPolicy', false, { userName: user.name, policyArn });

/** Queries to start from; each runs as it stands on the log groups of a trail. */
import type { LogsLanguage } from '@/lib/query/logs/engine';

export const LOGS_SAMPLES: Readonly<
  Record<LogsLanguage, readonly { readonly name: string; readonly query: string }[]>
> = {
  insights: [
    {
      name: 'The newest events',
      query: 'fields @timestamp, @message\n| sort @timestamp desc\n| limit 20',
    },
    {
      name: 'Who did what, in order',
      query:
        'filter ispresent(eventName)\n| fields @timestamp, eventName, userIdentity.userName, sourceIPAddress\n| sort @timestamp asc',
    },
    {
      name: 'Events by service and name',
      query: 'stats count(*) as events by eventSource, eventName\n| sort events desc',
    },
    { name: 'Activity by hour', query: 'stats count(*) as events by bin(1h)' },
    {
      name: 'Console sign-ins',
      query:
        'filter eventName = "ConsoleLogin"\n| fields @timestamp, userIdentity.userName, sourceIPAddress, responseElements.ConsoleLogin\n| sort @timestamp asc',
    },
    {
      name: 'Calls that were refused',
      query:
        'filter ispresent(errorCode)\n| stats count(*) as calls by errorCode, eventName, userIdentity.arn\n| sort calls desc',
    },
    {
      name: 'Addresses by user',
      query:
        'filter ispresent(userIdentity.userName)\n| stats count(*) as events, earliest(@timestamp) as first_seen, latest(@timestamp) as last_seen by userIdentity.userName, sourceIPAddress\n| sort events desc',
    },
    {
      name: 'New users, roles and keys',
      query:
        'filter eventName in ["CreateUser", "CreateAccessKey", "CreateRole", "AttachUserPolicy", "AttachRolePolicy", "PutUserPolicy"]\n| fields @timestamp, eventName, userIdentity.userName, requestParameters.userName, requestParameters.policyArn\n| sort @timestamp asc',
    },
    {
      name: 'Events from outside a subnet',
      query:
        'filter isValidIpV4(sourceIPAddress) and not isIpv4InSubnet(sourceIPAddress, "10.0.0.0/8")\n| stats count(*) as events by sourceIPAddress\n| sort events desc',
    },
  ],
  filter: [
    { name: 'Console sign-ins', query: '{ $.eventName = "ConsoleLogin" }' },
    {
      name: 'Sign-ins that failed',
      query: '{ ($.eventName = ConsoleLogin) && ($.errorMessage = "Failed authentication") }',
    },
    {
      name: 'Calls that were refused',
      query: '{ ($.errorCode = "*UnauthorizedOperation") || ($.errorCode = "AccessDenied*") }',
    },
    {
      name: 'The root user, by itself',
      query:
        '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
    },
    {
      name: 'Policies that were changed',
      query:
        '{ ($.eventSource = iam.amazonaws.com) && (($.eventName = AttachUserPolicy) || ($.eventName = PutUserPolicy) || ($.eventName = CreatePolicy) || ($.eventName = DetachUserPolicy)) }',
    },
    { name: 'Changes, not reads', query: '{ $.readOnly IS FALSE }' },
    { name: 'From an address', query: '{ $.sourceIPAddress = 53.94.* }' },
    { name: 'Lines with two words', query: 'INSERT INTO' },
  ],
};

import type { ApiOperation } from '../operation';

export const getCallerIdentity: ApiOperation = {
  kind: 'api',
  name: 'get-caller-identity',
  api: 'GetCallerIdentity',
  summary: 'who you are to the account',
  parameters: [],
  call: (_input, { account }) => ({
    UserId: `${account.cloud.caller.roleId}:${account.cloud.caller.session}`,
    Account: account.cloud.account,
    Arn: account.callerArn,
  }),
};

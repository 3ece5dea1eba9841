/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountPasswordPolicy.html */
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';

export const getAccountPasswordPolicy: ApiOperation = {
  kind: 'api',
  name: 'get-account-password-policy',
  api: 'GetAccountPasswordPolicy',
  summary: 'the rules for passwords; this account has none of its own',
  parameters: [],
  call(_input, { account }) {
    throw new ServiceError(
      'NoSuchEntity',
      `The Password Policy with domain name ${account.cloud.account} cannot be found.`,
    );
  },
};

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetLoginProfile.html */
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { isoTime } from '../timestamp';
import { named } from './find';
import { NAMES } from './list';

export const getLoginProfile: ApiOperation = {
  kind: 'api',
  name: 'get-login-profile',
  api: 'GetLoginProfile',
  summary: 'whether a user has a password for the console',
  parameters: [NAMES.user],
  call(input, context) {
    const { name, loginProfile } = named('user', input, context);
    if (!loginProfile) {
      throw new ServiceError('NoSuchEntity', `Login Profile for User ${name} cannot be found.`);
    }
    return {
      LoginProfile: {
        UserName: name,
        CreateDate: isoTime(loginProfile.created),
        PasswordResetRequired: loginProfile.resetRequired,
      },
    };
  },
};

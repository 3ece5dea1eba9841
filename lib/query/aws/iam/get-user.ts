/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUser.html */
import type { ApiOperation } from '../operation';
import { named } from './find';
import { userShape } from './shapes';
import { NAMES } from './list';

export const getUser: ApiOperation = {
  kind: 'api',
  name: 'get-user',
  api: 'GetUser',
  summary: 'a user',
  parameters: [NAMES.user],
  call: (input, context) => ({ User: userShape(context.account, named('user', input, context)) }),
};

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
import type { ApiOperation } from '../operation';
import { named } from './find';
import { roleShape } from './shapes';
import { NAMES } from './list';

export const getRole: ApiOperation = {
  kind: 'api',
  name: 'get-role',
  api: 'GetRole',
  summary: 'a role, with who may assume it',
  parameters: [NAMES.role],
  call: (input, context) => ({ Role: roleShape(context.account, named('role', input, context)) }),
};

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html */
import type { ApiOperation } from '../operation';
import { inlineOf } from './find';
import { NAMES } from './list';

export const getRolePolicy: ApiOperation = {
  kind: 'api',
  name: 'get-role-policy',
  api: 'GetRolePolicy',
  summary: 'a policy that is part of a role',
  parameters: [NAMES.role, NAMES.policyName],
  call: (input, context) => {
    const { name, document } = inlineOf('role', input, context);
    return { RoleName: input.must('role-name'), PolicyName: name, PolicyDocument: document };
  },
};

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html */
import type { ApiOperation } from '../operation';
import { inlineOf } from './find';
import { NAMES } from './list';

export const getUserPolicy: ApiOperation = {
  kind: 'api',
  name: 'get-user-policy',
  api: 'GetUserPolicy',
  summary: 'a policy that is part of a user',
  parameters: [NAMES.mustUser, NAMES.policyName],
  call: (input, context) => {
    const { name, document } = inlineOf('user', input, context);
    return { UserName: input.must('user-name'), PolicyName: name, PolicyDocument: document };
  },
};

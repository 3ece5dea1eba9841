/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroupPolicy.html */
import type { ApiOperation } from '../operation';
import { inlineOf } from './find';
import { NAMES } from './list';

export const getGroupPolicy: ApiOperation = {
  kind: 'api',
  name: 'get-group-policy',
  api: 'GetGroupPolicy',
  summary: 'a policy that is part of a group',
  parameters: [NAMES.group, NAMES.policyName],
  call: (input, context) => {
    const { name, document } = inlineOf('group', input, context);
    return { GroupName: input.must('group-name'), PolicyName: name, PolicyDocument: document };
  },
};

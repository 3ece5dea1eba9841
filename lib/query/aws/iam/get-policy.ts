/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicy.html */
import type { ApiOperation } from '../operation';
import { policyOf } from './find';
import { policyShape } from './shapes';
import { NAMES } from './list';

export const getPolicy: ApiOperation = {
  kind: 'api',
  name: 'get-policy',
  api: 'GetPolicy',
  summary: 'a managed policy',
  parameters: [NAMES.policyArn],
  call: (input, context) => ({ Policy: policyShape(context.account, policyOf(input, context)) }),
};

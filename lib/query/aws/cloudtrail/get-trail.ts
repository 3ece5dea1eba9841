/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetTrail.html */
import type { ApiOperation } from '../operation';
import { described, trailNamed } from './trails';

export const getTrail: ApiOperation = {
  kind: 'api',
  name: 'get-trail',
  api: 'GetTrail',
  summary: 'the settings of one trail',
  parameters: [{ name: 'name', type: 'string', required: true, what: 'its name or ARN' }],
  call: (input, context) => ({
    Trail: described(context, trailNamed(context, input.must('name'))),
  }),
};

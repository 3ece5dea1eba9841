/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetInsightSelectors.html */
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { trailArn, trailNamed } from './trails';

export const getInsightSelectors: ApiOperation = {
  kind: 'api',
  name: 'get-insight-selectors',
  api: 'GetInsightSelectors',
  summary: 'which Insights events a trail logs; here none',
  parameters: [{ name: 'trail-name', type: 'string', required: true, what: 'its name or ARN' }],
  call(input, context) {
    const arn = trailArn(context.account, trailNamed(context, input.must('trail-name')));
    throw new ServiceError(
      'InsightNotEnabledException',
      `Trail ${arn} does not have Insights enabled. Edit the trail settings to enable Insights, and then try the operation again.`,
    );
  },
};

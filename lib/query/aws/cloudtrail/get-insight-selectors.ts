/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetInsightSelectors.html */
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { trailArn, trailNamed } from './trails';

export const getInsightSelectors: ApiOperation = {
  kind: 'api',
  name: 'get-insight-selectors',
  api: 'GetInsightSelectors',
  summary: 'which Insights events a trail logs',
  parameters: [{ name: 'trail-name', type: 'string', required: true, what: 'its name or ARN' }],
  call(input, context) {
    const trail = trailNamed(context, input.must('trail-name'));
    const arn = trailArn(context.account, trail);
    if (trail.insights.length > 0)
      return {
        TrailARN: arn,
        InsightSelectors: trail.insights.map((InsightType) => ({
          InsightType,
          EventCategories: ['Management'],
        })),
      };
    throw new ServiceError(
      'InsightNotEnabledException',
      `Trail ${arn} does not have Insights enabled. Edit the trail settings to enable Insights, and then try the operation again.`,
    );
  },
};

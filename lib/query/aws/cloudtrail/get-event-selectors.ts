/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html */
import type { ApiOperation } from '../operation';
import { trailArn, trailNamed } from './trails';

export const getEventSelectors: ApiOperation = {
  kind: 'api',
  name: 'get-event-selectors',
  api: 'GetEventSelectors',
  summary: 'which management and data events a trail logs',
  parameters: [{ name: 'trail-name', type: 'string', required: true, what: 'its name or ARN' }],
  call(input, context) {
    const trail = trailNamed(context, input.must('trail-name'));
    const arn = trailArn(context.account, trail);
    // A trail has the one kind or the other.
    if (trail.advancedSelectors)
      return { TrailARN: arn, AdvancedEventSelectors: trail.advancedSelectors };
    return {
      TrailARN: arn,
      EventSelectors: [
        {
          ReadWriteType: 'All',
          IncludeManagementEvents: true,
          DataResources: trail.dataResources.map(({ type, values }) => ({
            Type: type,
            Values: values,
          })),
          ExcludeManagementEventSources: [],
        },
      ],
    };
  },
};

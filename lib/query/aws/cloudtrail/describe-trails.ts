/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_DescribeTrails.html */
import type { ApiOperation } from '../operation';
import { described, trailMatching, trailsSeen } from './trails';

export const describeTrails: ApiOperation = {
  kind: 'api',
  name: 'describe-trails',
  api: 'DescribeTrails',
  summary: 'the settings of the trails',
  parameters: [
    { name: 'trail-name-list', type: 'list', what: 'only these, by name or ARN' },
    {
      name: 'include-shadow-trails',
      type: 'boolean',
      what: 'those of other Regions too, as it is without this',
    },
  ],
  call(input, context) {
    const names = input.list('trail-name-list');
    const shadows = !input.has('include-shadow-trails') || input.flag('include-shadow-trails');
    const trails = names
      ? names.flatMap((name) => trailMatching(context, name) ?? [])
      : trailsSeen(context).filter(({ region }) => shadows || region === context.region);
    return { trailList: trails.map((trail) => described(context, trail)) };
  },
};

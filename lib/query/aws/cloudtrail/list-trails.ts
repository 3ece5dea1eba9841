/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ListTrails.html */
import type { ApiOperation } from '../operation';
import { trailArn } from './trails';

export const listTrails: ApiOperation = {
  kind: 'api',
  name: 'list-trails',
  api: 'ListTrails',
  summary: 'the trails of the account, of all Regions',
  parameters: [],
  pages: { results: ['Trails'], token: { input: 'next-token', output: 'NextToken' } },
  call: (_input, { account }) => ({
    Trails: account.cloud.trails.map((trail) => ({
      TrailARN: trailArn(account, trail),
      Name: trail.name,
      HomeRegion: trail.region,
    })),
  }),
};

/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeRegions.html */
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { REGIONS } from '../regions';
import { filtered, type Fields } from './filters';

const FIELDS: Fields = {
  'region-name': ({ RegionName }) => [RegionName],
  endpoint: ({ Endpoint }) => [Endpoint],
  'opt-in-status': ({ OptInStatus }) => [OptInStatus],
};

export const describeRegions: ApiOperation = {
  kind: 'api',
  name: 'describe-regions',
  api: 'DescribeRegions',
  summary: 'the Regions that the account has',
  parameters: [
    { name: 'region-names', type: 'list', what: 'only these' },
    { name: 'all-regions', type: 'boolean', what: 'no effect here' },
    { name: 'filters', type: 'structures', what: 'Name=region-name,Values=us-*' },
    { name: 'dry-run', type: 'boolean', what: 'no effect here' },
  ],
  call(input) {
    const names = input.list('region-names');
    const missing = (names ?? []).filter((name) => !REGIONS.some((region) => region === name));
    if (missing.length > 0) {
      throw new ServiceError(
        'InvalidParameterValue',
        `Invalid region names: [${missing.join(', ')}]`,
      );
    }
    const all = REGIONS.filter((region) => names?.includes(region) ?? true).map((region) => ({
      OptInStatus: 'opt-in-not-required',
      RegionName: region,
      Endpoint: `ec2.${region}.amazonaws.com`,
    }));
    return { Regions: filtered(all, input, FIELDS) };
  },
};

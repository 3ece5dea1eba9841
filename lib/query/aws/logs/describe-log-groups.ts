/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogGroups.html */
import { bytesOf } from '../../logs/ask';
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { groupArn, groupsOf, metricFiltersOf } from './groups';
import { limitOf, offsetOf } from './limits';

export const describeLogGroups: ApiOperation = {
  kind: 'api',
  name: 'describe-log-groups',
  api: 'DescribeLogGroups',
  summary: 'the log groups of the account',
  parameters: [
    {
      name: 'log-group-name-prefix',
      type: 'string',
      member: 'logGroupNamePrefix',
      min: 1,
      what: 'only those that begin so',
    },
    { name: 'log-group-name-pattern', type: 'string', what: 'only those that hold this' },
    { name: 'next-token', type: 'string', what: 'where to go on, by hand' },
    {
      name: 'limit',
      type: 'integer',
      member: 'limit',
      min: 1,
      what: 'log groups of one answer: 50 at most',
    },
  ],
  pages: {
    results: ['logGroups'],
    token: { input: 'next-token', output: 'nextToken' },
    limit: 'limit',
  },
  async call(input, context) {
    const { account } = context;
    const prefix = input.text('log-group-name-prefix') ?? '';
    const pattern = input.text('log-group-name-pattern');
    if (prefix !== '' && pattern !== undefined) {
      throw new ServiceError(
        'InvalidParameterException',
        'LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.',
      );
    }
    const wanted = (pattern ?? '').toLowerCase();
    const names = groupsOf(context)
      .map(({ name }) => name)
      .filter((name) => name.startsWith(prefix) && name.toLowerCase().includes(wanted))
      .sort();
    const offset = offsetOf(input.text('next-token'), 'groups');
    const limit = limitOf(input, 'limit', 50);
    const events = await account.logEvents();
    const filters = metricFiltersOf(context);
    return {
      logGroups: names.slice(offset, offset + limit).map((name) => {
        const known = account.cloud.logGroups.find((group) => group.name === name);
        const arn = groupArn(context, name);
        return {
          logGroupName: name,
          creationTime: known && Date.parse(known.created),
          retentionInDays: known?.retentionInDays,
          metricFilterCount: filters.filter(({ logGroupName }) => logGroupName === name).length,
          arn: `${arn}:*`,
          storedBytes: bytesOf(events.filter(({ logGroup }) => logGroup === name)),
          logGroupClass: 'STANDARD',
          logGroupArn: arn,
        };
      }),
      ...(offset + limit < names.length && { nextToken: `groups/${offset + limit}` }),
    };
  },
};

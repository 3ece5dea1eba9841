/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeQueries.html */
import type { ApiOperation } from '../operation';
import { limitOf, offsetOf } from './limits';

export const describeQueries: ApiOperation = {
  kind: 'api',
  name: 'describe-queries',
  api: 'DescribeQueries',
  summary: 'the Logs Insights queries that were started',
  parameters: [
    { name: 'log-group-name', type: 'string', what: 'only those of this log group' },
    { name: 'status', type: 'string', what: 'only those in this state: Complete, Running, …' },
    {
      name: 'max-results',
      type: 'integer',
      member: 'maxResults',
      min: 1,
      what: 'queries of one answer',
    },
    { name: 'next-token', type: 'string', what: 'where to go on, by hand' },
    { name: 'query-language', type: 'string', what: 'no effect here' },
  ],
  pages: {
    results: ['queries'],
    token: { input: 'next-token', output: 'nextToken' },
    limit: 'max-results',
  },
  call(input, { account }) {
    const group = input.text('log-group-name');
    const status = input.text('status') ?? 'Complete';
    const all = [...account.queries.values()]
      .reverse()
      .filter(
        ({ groups }) => status === 'Complete' && (group === undefined || groups.includes(group)),
      );
    const offset = offsetOf(input.text('next-token'), 'queries');
    const limit = limitOf(input, 'max-results', 1000);
    return {
      queries: all.slice(offset, offset + limit).map(({ id, text, created, groups }) => ({
        queryId: id,
        queryString: text,
        status: 'Complete',
        createTime: created,
        logGroupName: groups[0],
      })),
      ...(offset + limit < all.length && { nextToken: `queries/${offset + limit}` }),
    };
  },
};

/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetQueryResults.html */
import type { ApiOperation } from '../operation';
import { queryOf } from './queries';

export const getQueryResults: ApiOperation = {
  kind: 'api',
  name: 'get-query-results',
  api: 'GetQueryResults',
  summary: 'what a Logs Insights query has found',
  parameters: [
    { name: 'query-id', type: 'string', required: true, what: 'the id that start-query gave' },
  ],
  call(input, context) {
    const { results, statistics } = queryOf(input, context);
    return { results, statistics, status: 'Complete' };
  },
};

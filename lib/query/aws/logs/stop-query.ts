/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StopQuery.html */
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { queryOf } from './queries';

export const stopQuery: ApiOperation = {
  kind: 'api',
  name: 'stop-query',
  api: 'StopQuery',
  summary: 'stop a Logs Insights query that runs',
  parameters: [
    { name: 'query-id', type: 'string', required: true, what: 'the id that start-query gave' },
  ],
  call(input, context) {
    const { id } = queryOf(input, context);
    throw new ServiceError(
      'InvalidParameterException',
      `Query ${id} is not running.`,
      'Queries are done at once here: get-query-results has what it found.',
    );
  },
};

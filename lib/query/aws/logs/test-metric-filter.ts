/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_TestMetricFilter.html */
import { matchFilter } from '../../logs/filter';
import type { ApiOperation } from '../operation';
import { patternOf } from './pattern';

export const testMetricFilter: ApiOperation = {
  kind: 'api',
  name: 'test-metric-filter',
  api: 'TestMetricFilter',
  summary: 'which of the given messages a filter pattern matches',
  parameters: [
    { name: 'filter-pattern', type: 'string', required: true, what: 'the pattern' },
    { name: 'log-event-messages', type: 'list', required: true, what: 'the messages' },
  ],
  call(input) {
    const pattern = patternOf(input.text('filter-pattern'));
    const messages = input.list('log-event-messages') ?? [];
    return {
      matches: messages.flatMap((eventMessage, at) => {
        const match = pattern ? matchFilter(pattern, eventMessage) : {};
        if (!match) return [];
        const fields = Object.entries(match.fields ?? {}).map(([name, value]) => [
          `$${name}`,
          value,
        ]);
        return [
          {
            eventNumber: at + 1,
            eventMessage,
            extractedValues: Object.fromEntries(fields) as Record<string, string>,
          },
        ];
      }),
    };
  },
};

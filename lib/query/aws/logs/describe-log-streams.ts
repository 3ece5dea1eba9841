/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_DescribeLogStreams.html */
import type { LogEvent } from '../../logs/events';
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { groupArn, groupOf } from './groups';
import { limitOf, offsetOf } from './limits';
import { GROUP, limitParameter } from './parameters';

export const describeLogStreams: ApiOperation = {
  kind: 'api',
  name: 'describe-log-streams',
  api: 'DescribeLogStreams',
  summary: 'the streams of a log group',
  parameters: [
    ...GROUP,
    { name: 'log-stream-name-prefix', type: 'string', what: 'only those that begin so' },
    { name: 'order-by', type: 'string', what: 'LogStreamName or LastEventTime' },
    { name: 'descending', type: 'boolean', what: 'the last first' },
    { name: 'next-token', type: 'string', what: 'where to go on, by hand' },
    limitParameter('streams of one answer: 50 at most'),
  ],
  pages: {
    results: ['logStreams'],
    token: { input: 'next-token', output: 'nextToken' },
    limit: 'limit',
  },
  async call(input, context) {
    const group = groupOf(context, input);
    const order = input.text('order-by') ?? 'LogStreamName';
    const prefix = input.text('log-stream-name-prefix');
    if (order !== 'LogStreamName' && order !== 'LastEventTime') {
      throw new ServiceError(
        'InvalidParameterException',
        `1 validation error detected: Value '${order}' at 'orderBy' failed to satisfy constraint: Member must satisfy enum value set: [LogStreamName, LastEventTime]`,
      );
    }
    if (order === 'LastEventTime' && prefix !== undefined) {
      throw new ServiceError(
        'InvalidParameterException',
        'Cannot order by LastEventTime with a logStreamNamePrefix.',
      );
    }
    const events = (await context.account.logEvents()).filter((one) => one.logGroup === group.name);
    const streams = group.streams
      .filter(({ name }) => name.startsWith(prefix ?? ''))
      .map(({ name }) => ({ name, events: events.filter((one) => one.logStream === name) }))
      .sort((a, b) =>
        order === 'LastEventTime' ? last(a.events) - last(b.events) : a.name < b.name ? -1 : 1,
      );
    if (input.flag('descending')) streams.reverse();
    const offset = offsetOf(input.text('next-token'), 'streams');
    const limit = limitOf(input, 'limit', 50);
    return {
      logStreams: streams.slice(offset, offset + limit).map((stream) => ({
        logStreamName: stream.name,
        creationTime: stream.events[0]?.timestamp,
        firstEventTimestamp: stream.events[0]?.timestamp,
        lastEventTimestamp: stream.events.at(-1)?.timestamp,
        lastIngestionTime: stream.events.at(-1)?.ingestionTime,
        arn: `${groupArn(context, group.name)}:log-stream:${stream.name}`,
        // "As of June 17, 2019, this parameter is no longer supported", and is 0.
        storedBytes: 0,
      })),
      ...(offset + limit < streams.length && { nextToken: `streams/${offset + limit}` }),
    };
  },
};

const last = (events: readonly LogEvent[]) => events.at(-1)?.timestamp ?? 0;

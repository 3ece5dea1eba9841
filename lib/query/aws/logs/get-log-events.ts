/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_GetLogEvents.html */
import type { LogEvent } from '../../logs/events';
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { groupOf } from './groups';
import { limitOf } from './limits';
import { GROUP, limitParameter, START_TIME } from './parameters';

/** `f/` goes on after the event of that id, `b/` before it. */
const TOKEN = /^([fb])\/(\d{56})\/s$/;

export const getLogEvents: ApiOperation = {
  kind: 'api',
  name: 'get-log-events',
  api: 'GetLogEvents',
  summary: 'the events of one stream, newest page first',
  parameters: [
    ...GROUP,
    { name: 'log-stream-name', type: 'string', required: true, what: 'the stream' },
    START_TIME,
    {
      name: 'end-time',
      type: 'integer',
      member: 'endTime',
      min: 0,
      what: 'until just before then: milliseconds since 1970',
    },
    {
      name: 'next-token',
      type: 'string',
      what: 'nextForwardToken or nextBackwardToken of the answer before',
    },
    limitParameter('events of one answer: 10000 at most'),
    { name: 'start-from-head', type: 'boolean', what: 'the earliest events first' },
    { name: 'unmask', type: 'boolean', what: 'no effect here' },
  ],
  async call(input, context) {
    const group = groupOf(context, input);
    const stream = input.must('log-stream-name');
    if (!group.streams.some(({ name }) => name === stream)) {
      throw new ServiceError(
        'ResourceNotFoundException',
        'The specified log stream does not exist.',
        '`aws logs describe-log-streams` lists those of a group.',
      );
    }
    const from = input.number('start-time') ?? -Infinity;
    const before = input.number('end-time') ?? Infinity;
    const events = (await context.account.logEvents()).filter(
      (event) =>
        event.logGroup === group.name &&
        event.logStream === stream &&
        event.timestamp >= from &&
        event.timestamp < before,
    );
    const token = input.text('next-token');
    const limit = limitOf(input, 'limit', 10_000);
    const page = pageOf(events, token, limit, input.flag('start-from-head'));
    // At an end the token that was given is the next one too.
    const given = TOKEN.exec(token ?? '')?.[2] ?? '0'.repeat(56);
    return {
      events: page.map(({ timestamp, message, ingestionTime }) => ({
        timestamp,
        message,
        ingestionTime,
      })),
      nextForwardToken: `f/${page.at(-1)?.id ?? given}/s`,
      nextBackwardToken: `b/${page[0]?.id ?? given}/s`,
    };
  },
};

function pageOf(
  events: readonly LogEvent[],
  token: string | undefined,
  limit: number,
  fromHead: boolean,
): readonly LogEvent[] {
  if (token === undefined) return fromHead ? events.slice(0, limit) : events.slice(-limit);
  const [, way, id = ''] = TOKEN.exec(token) ?? [];
  if (way === 'f') return events.filter((event) => event.id > id).slice(0, limit);
  if (way === 'b') return events.filter((event) => event.id < id).slice(-limit);
  throw new ServiceError('InvalidParameterException', 'The specified nextToken is invalid.');
}

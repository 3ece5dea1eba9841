/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilterLogEvents.html */
import { matchFilter } from '../../logs/filter';
import { inScope, type LogEvent } from '../../logs/events';
import { ServiceError } from '../failure';
import type { Input } from '../input';
import type { ApiOperation, Context } from '../operation';
import { perCommand } from '../per-command';
import { groupOf } from './groups';
import { limitOf, offsetOf } from './limits';
import { patternOf } from './pattern';
import { GROUP, limitParameter, START_TIME } from './parameters';

export const filterLogEvents: ApiOperation = {
  kind: 'api',
  name: 'filter-log-events',
  api: 'FilterLogEvents',
  summary: 'the events of a log group that match a filter pattern',
  parameters: [
    ...GROUP,
    { name: 'log-stream-names', type: 'list', what: 'only these streams' },
    { name: 'log-stream-name-prefix', type: 'string', what: 'only streams that begin so' },
    START_TIME,
    {
      name: 'end-time',
      type: 'integer',
      member: 'endTime',
      min: 0,
      what: 'until then: milliseconds since 1970',
    },
    { name: 'filter-pattern', type: 'string', what: 'what an event must match' },
    { name: 'next-token', type: 'string', what: 'where to go on, by hand' },
    limitParameter('events of one answer: 10000 at most'),
    { name: 'interleaved', type: 'boolean', what: 'no effect any more' },
    { name: 'unmask', type: 'boolean', what: 'no effect here' },
  ],
  pages: {
    results: ['events', 'searchedLogStreams'],
    token: { input: 'next-token', output: 'nextToken' },
    limit: 'limit',
  },
  async call(input, context) {
    const found = await onePass(input, context);
    const offset = offsetOf(input.text('next-token'), 'Bxkq6kVGFtq2y_Moigeqscq');
    const limit = limitOf(input, 'limit', 10_000);
    const events = found.slice(offset, offset + limit);
    const more = offset + limit < found.length;
    return {
      events: events.map(({ logStream, timestamp, message, ingestionTime, id }) => ({
        logStreamName: logStream,
        timestamp,
        message,
        ingestionTime,
        eventId: id,
      })),
      searchedLogStreams: [],
      ...(more && { nextToken: `Bxkq6kVGFtq2y_Moigeqscq/${offset + limit}` }),
    };
  },
};

const onePass = perCommand(matching);

/** The events that match, in order of time. */
export async function matching(input: Input, context: Context): Promise<readonly LogEvent[]> {
  const group = groupOf(context, input);
  const names = input.list('log-stream-names');
  const prefix = input.text('log-stream-name-prefix');
  if (names && prefix !== undefined) {
    throw new ServiceError(
      'InvalidParameterException',
      'Cannot specify both logStreamNames and logStreamNamePrefix.',
    );
  }
  const missing = names?.find((name) => !group.streams.some((stream) => stream.name === name));
  if (missing !== undefined) {
    throw new ServiceError(
      'ResourceNotFoundException',
      'The specified log stream does not exist.',
      `There is no stream ${missing}; \`aws logs describe-log-streams\` lists those of a group.`,
    );
  }
  const pattern = patternOf(input.text('filter-pattern'));
  const from = input.number('start-time');
  const to = input.number('end-time');
  const found: LogEvent[] = [];
  const scope = inScope(await context.account.logEvents(), {
    logGroups: [group.name],
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  });
  for (const [index, event] of scope.entries()) {
    if (index % 500 === 0) await context.outside.pause();
    if (names && !names.includes(event.logStream)) continue;
    if (prefix !== undefined && !event.logStream.startsWith(prefix)) continue;
    if (pattern && !matchFilter(pattern, event.message)) continue;
    found.push(event);
  }
  if (scope.length === 0 && to !== undefined && to < 1e11) tellOfSeconds(context);
  return found;
}

/** The commonest slip, which the service answers with an empty list. */
function tellOfSeconds({ outside }: Context): void {
  outside.report({
    severity: 'info',
    message: 'No event is in that time.',
    hint: '--start-time and --end-time are milliseconds here: put 000 after the seconds that `date +%s` prints.',
  });
}

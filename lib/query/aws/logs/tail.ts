/** `aws logs tail`: the events since some time, one a line. */
import { EXIT, Failure } from '../failure';
import type { CustomOperation } from '../operation';
import { isoTime, readTimestamp } from '../timestamp';
import { jsonText } from '../output/json';
import type { LogEvent } from '../../logs/events';
import { matching } from './filter-log-events';

const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3600,
  d: 86_400,
  w: 604_800,
};

export const tail: CustomOperation = {
  kind: 'custom',
  name: 'tail',
  summary: 'the latest events of a log group, a line each',
  operands: [{ name: 'group_name', count: 'one' }],
  parameters: [
    {
      name: 'since',
      type: 'string',
      what: 'from when on: 10m (as it is without this), 1h, 6d, or ISO 8601',
    },
    { name: 'follow', type: 'boolean', what: 'wait for more; here there is no more' },
    {
      name: 'format',
      type: 'string',
      choices: ['detailed', 'short', 'json', 'none'],
      what: 'detailed, short, json or none',
    },
    { name: 'filter-pattern', type: 'string', what: 'what an event must match' },
    { name: 'log-stream-names', type: 'list', what: 'only these streams' },
    { name: 'log-stream-name-prefix', type: 'string', what: 'only streams that begin so' },
  ],
  async run(input, context) {
    const { account, outside } = context;
    const since = sinceOf(input.text('since') ?? '10m', account.now);
    const asked = input.with({ 'log-group-name': input.operands[0], 'start-time': since });
    const events = await matching(asked, context);
    const format = input.text('format') ?? 'detailed';
    outside.print(events.map((event) => `${line(event, format).trimEnd()}\n`).join(''));
    if (events.length === 0) {
      outside.report({
        severity: 'info',
        message: 'No event is that late.',
        hint: `The lab's clock stands at ${isoTime(account.now)}: try --since 1h, or --since 7d.`,
      });
    }
    return 0;
  },
};

function sinceOf(text: string, now: number): number {
  const [, amount, unit] = /^(\d+)([smhdw])$/.exec(text) ?? [];
  if (amount !== undefined && unit !== undefined) {
    return now - Number(amount) * (SECONDS[unit] ?? 1) * 1000;
  }
  try {
    return Math.floor(readTimestamp(text));
  } catch {
    throw new Failure(
      `Invalid timestamp "${text}"`,
      EXIT.general,
      'Write 5m, 2h, 1d, or an instant: 2024-11-28T15:20:00Z.',
    );
  }
}

function line(event: LogEvent, format: string): string {
  const whole = new Date(event.timestamp).toISOString();
  const short = whole.slice(0, 19);
  if (format === 'short') return `${short} ${event.message}`;
  if (format === 'json')
    return `${isoTime(event.timestamp)} ${event.logStream} ${pretty(event.message)}`;
  if (format === 'none') {
    const { logStream, timestamp, message, ingestionTime, id } = event;
    return JSON.stringify({
      logStreamName: logStream,
      timestamp,
      message,
      ingestionTime,
      eventId: id,
    });
  }
  return `${short}.${whole.slice(20, 23)}000+00:00 ${event.logStream} ${event.message}`;
}

function pretty(message: string): string {
  try {
    return `\n${jsonText(JSON.parse(message))}`;
  } catch {
    return message;
  }
}

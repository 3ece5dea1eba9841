/** https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_StartQuery.html */
import type { Column, Json } from '../../types';
import { parseInsights, runInsights } from '../../logs/insights';
import { inScope, type LogEvent } from '../../logs/events';
import { Double } from '../double';
import { ServiceError } from '../failure';
import { uuidOf } from '../hash';
import type { Input } from '../input';
import type { ApiOperation, Context } from '../operation';
import { groupNamed } from './groups';
import { limitOf } from './limits';

export const startQuery: ApiOperation = {
  kind: 'api',
  name: 'start-query',
  api: 'StartQuery',
  summary: 'start a Logs Insights query; get-query-results has what it finds',
  parameters: [
    { name: 'query-language', type: 'string', what: 'CWLI, which is all that there is here' },
    { name: 'log-group-name', type: 'string', what: 'the log group' },
    { name: 'log-group-names', type: 'list', what: 'the log groups' },
    { name: 'log-group-identifiers', type: 'list', what: 'the log groups by names or ARNs' },
    {
      name: 'start-time',
      type: 'integer',
      required: true,
      member: 'startTime',
      min: 0,
      what: 'from then on: seconds since 1970',
    },
    {
      name: 'end-time',
      type: 'integer',
      required: true,
      member: 'endTime',
      min: 0,
      what: 'until then: seconds since 1970',
    },
    { name: 'query-string', type: 'string', required: true, what: 'the query' },
    { name: 'limit', type: 'integer', member: 'limit', min: 1, what: 'rows: 10000 at most' },
  ],
  async call(input, context) {
    const { account, outside } = context;
    const groups = groupsAsked(input, context);
    const text = input.must('query-string');
    const language = input.text('query-language') ?? 'CWLI';
    if (language !== 'CWLI') {
      throw new ServiceError(
        'InvalidParameterException',
        `The query language ${language} is not supported.`,
        'This lab speaks the Logs Insights query language: leave --query-language out.',
      );
    }
    const { query, diagnostics } = parseInsights(text);
    if (!query) {
      const wrong = diagnostics.find(({ severity }) => severity === 'error');
      throw new ServiceError(
        'MalformedQueryException',
        wrong
          ? `${wrong.message} (position ${(wrong.span?.start ?? 0) + 1})`
          : 'The query is empty.',
        wrong?.hint,
      );
    }
    const [from, to] = window(input, context);
    const events = inScope(await account.logEvents(), { logGroups: groups, from, to });
    const ran = await runInsights(query, events, {
      now: account.now,
      stop: () => outside.pause().then(() => false),
    });
    const limit = limitOf(input, 'limit', 10_000);
    const id = uuidOf(`${account.queries.size}/${text}/${groups.join()}/${from}/${to}`);
    account.queries.set(id, {
      id,
      text,
      groups,
      created: account.now,
      results: ran
        ? ran.rows.slice(0, limit).map((row, at) => fieldsOf(ran.columns, row, ran.events?.[at]))
        : [],
      statistics: {
        recordsMatched: new Double(ran?.scanned.recordsMatched ?? 0),
        recordsScanned: new Double(ran?.scanned.recordsScanned ?? 0),
        bytesScanned: new Double(ran?.scanned.bytesScanned ?? 0),
      },
    });
    return { queryId: id };
  },
};

/** @throws ServiceError where none is named, or one that is not there */
function groupsAsked(input: Input, context: Context): readonly string[] {
  const one = input.text('log-group-name');
  const ways = [
    one === undefined ? undefined : [one],
    input.list('log-group-names'),
    input.list('log-group-identifiers'),
  ].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    throw new ServiceError(
      'InvalidParameterException',
      'Exactly one of logGroupName, logGroupNames or logGroupIdentifiers must be specified.',
    );
  }
  return (ways[0] ?? []).map((name) => groupNamed(context, name).name);
}

/** Milliseconds since the epoch. */
function window(input: Input, { outside }: Context): readonly [number, number] {
  const from = input.number('start-time') ?? 0;
  const to = input.number('end-time') ?? 0;
  if (from > to) {
    throw new ServiceError(
      'InvalidParameterException',
      'Query start time must be before the query end time.',
    );
  }
  if (from > 1e11) {
    outside.report({
      severity: 'info',
      message: '--start-time and --end-time of start-query are seconds.',
      hint: 'Leave the last three digits out: filter-log-events takes milliseconds, start-query seconds.',
    });
  }
  return [from * 1000, to * 1000 + 999];
}

function fieldsOf(
  columns: readonly Column[],
  row: readonly Json[],
  event: LogEvent | undefined,
): Readonly<Record<string, string>>[] {
  const fields = columns.flatMap(({ name }, at) => {
    const value = row[at] ?? null;
    // A field that an event does not have is left out of its row.
    if (value === null) return [];
    return [
      { field: name, value: typeof value === 'object' ? JSON.stringify(value) : String(value) },
    ];
  });
  return event ? [...fields, { field: '@ptr', value: event.id }] : fields;
}

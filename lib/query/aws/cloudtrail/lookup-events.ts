/**
 * The event history: management events of one Region, of 90 days, newest first.
 * https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_LookupEvents.html
 */
import type { CloudTrailRecord } from '@/lib/trail/record';
import { ServiceError } from '../failure';
import type { Input } from '../input';
import type { InsightEvent } from '../account';
import type { Answer, ApiOperation, Context } from '../operation';
import { perCommand } from '../per-command';
import { isoTime } from '../timestamp';
import { resourcesOf, userOf } from './event';

const KEYS = [
  'ReadOnly',
  'EventName',
  'AccessKeyId',
  'EventSource',
  'ResourceName',
  'Username',
  'EventId',
  'ResourceType',
] as const;
type Key = (typeof KEYS)[number];
const DAYS_MS = 90 * 86_400_000;
const PAGE = 50;

export const lookupEvents: ApiOperation = {
  kind: 'api',
  name: 'lookup-events',
  api: 'LookupEvents',
  summary: 'the event history: management events of 90 days, newest first',
  parameters: [
    {
      name: 'lookup-attributes',
      type: 'structures',
      what: 'AttributeKey=EventName,AttributeValue=ConsoleLogin: one attribute',
    },
    {
      name: 'start-time',
      type: 'timestamp',
      what: 'from then on: ISO 8601, or seconds since 1970',
    },
    { name: 'end-time', type: 'timestamp', what: 'until then' },
    {
      name: 'event-category',
      type: 'string',
      what: 'insight: Insights events, and not management events',
    },
    {
      name: 'max-results',
      type: 'integer',
      member: 'MaxResults',
      min: 1,
      what: 'events of one answer: 50 at most',
    },
    { name: 'next-token', type: 'string', what: 'where to go on, by hand' },
  ],
  pages: {
    results: ['Events'],
    token: { input: 'next-token', output: 'NextToken' },
    limit: 'max-results',
  },
  async call(input, context) {
    const limit = input.number('max-results') ?? PAGE;
    if (limit > PAGE) {
      throw new ServiceError(
        'InvalidMaxResultsException',
        `A maximum of ${PAGE} results can be returned in one call.`,
        'Leave --max-results out: the command line asks for page after page. --max-items cuts the list.',
      );
    }
    const found = await onePass(input, context);
    const offset = offsetOf(input.text('next-token'));
    return {
      Events: found.slice(offset, offset + limit),
      ...(offset + limit < found.length && { NextToken: btoa(`events/${offset + limit}`) }),
    };
  },
};

const onePass = perCommand(lookedUp);

async function lookedUp(input: Input, context: Context): Promise<readonly Answer[]> {
  const attribute = attributeOf(input);
  const { account, region, outside } = context;
  const from = input.number('start-time') ?? account.now - DAYS_MS;
  const to = input.number('end-time') ?? account.now;
  if (from > to) {
    throw new ServiceError(
      'InvalidTimeRangeException',
      'The specified time range is invalid: the start time is after the end time.',
    );
  }
  if (input.text('event-category') !== undefined) {
    const insights = (await account.insights()).filter(
      (event) =>
        event.awsRegion === region &&
        Date.parse(event.eventTime) >= Math.max(from, account.now - DAYS_MS) &&
        Date.parse(event.eventTime) <= to &&
        (!attribute || insightValue(event, attribute.key) === attribute.value),
    );
    return insights.sort(newestFirst).map(shownInsight);
  }
  const matching = (await account.records()).filter((record) => {
    const time = Date.parse(record.eventTime);
    return (
      // A trail of an organisation has the events of other accounts too; the history has its own.
      (record.recipientAccountId ?? account.cloud.account) === account.cloud.account &&
      record.managementEvent !== false &&
      (record.eventCategory ?? 'Management') === 'Management' &&
      time >= Math.max(from, account.now - DAYS_MS) &&
      time <= to &&
      (!attribute || valuesOf(record, attribute.key).includes(attribute.value))
    );
  });
  const here = matching.filter((record) => record.awsRegion === region);
  if (here.length === 0) {
    const regions = [...new Set(matching.map((record) => record.awsRegion))];
    outside.report({
      severity: 'info',
      message: `No such event in ${region}.`,
      hint:
        regions.length > 0
          ? `There are some in ${regions.join(', ')}: add --region. IAM's events are in us-east-1.`
          : 'The event history has management events alone: data events, such as PutObject, are in the trail only.',
    });
  }
  // The file's order decides among those of one second.
  return here.sort(newestFirst).map(shown);
}

type Timed = Pick<CloudTrailRecord, 'eventTime'>;
const newestFirst = (a: Timed, b: Timed) => Date.parse(b.eventTime) - Date.parse(a.eventTime);

/** Insights events are looked up by their id, and by the call that they are about. */
function insightValue({ eventID, insightDetails }: InsightEvent, key: Key): string | undefined {
  if (key === 'EventId') return eventID;
  if (key === 'EventName') return insightDetails.eventName;
  return key === 'EventSource' ? insightDetails.eventSource : undefined;
}

const shownInsight = (event: InsightEvent) => ({
  EventId: event.eventID,
  EventName: event.insightDetails.eventName,
  EventTime: isoTime(event.eventTime),
  EventSource: event.insightDetails.eventSource,
  Resources: [],
  CloudTrailEvent: JSON.stringify(event),
});

function attributeOf(input: Input): { readonly key: Key; readonly value: string } | undefined {
  const [first, ...others] = input.structures('lookup-attributes') ?? [];
  if (!first) return undefined;
  if (others.length > 0) {
    throw new ServiceError(
      'InvalidLookupAttributesException',
      'You can specify only one lookup attribute.',
      'Look up by one attribute, and select the rest with --query or jq.',
    );
  }
  const { AttributeKey: name, AttributeValue: value } = first;
  const key = KEYS.find((each) => each === name);
  if (!key) {
    throw new ServiceError(
      'ValidationException',
      `1 validation error detected: Value '${String(name)}' at 'lookupAttributes.1.member.attributeKey' failed to satisfy constraint: Member must satisfy enum value set: [${KEYS.join(', ')}]`,
    );
  }
  return { key, value: typeof value === 'string' ? value : '' };
}

function valuesOf(record: CloudTrailRecord, key: Key): readonly (string | undefined)[] {
  switch (key) {
    case 'EventId':
      return [record.eventID];
    case 'EventName':
      return [record.eventName];
    case 'EventSource':
      return [record.eventSource];
    case 'ReadOnly':
      return [String(record.readOnly ?? false)];
    case 'Username':
      return [userOf(record)];
    case 'AccessKeyId':
      return [record.userIdentity.accessKeyId];
    case 'ResourceName':
      return resourcesOf(record).map(({ ResourceName }) => ResourceName);
    case 'ResourceType':
      return resourcesOf(record).map(({ ResourceType }) => ResourceType);
  }
}

const shown = (record: CloudTrailRecord) => ({
  EventId: record.eventID,
  EventName: record.eventName,
  ReadOnly: String(record.readOnly ?? false),
  AccessKeyId: record.userIdentity.accessKeyId,
  EventTime: isoTime(record.eventTime),
  EventSource: record.eventSource,
  Username: userOf(record),
  Resources: resourcesOf(record),
  CloudTrailEvent: JSON.stringify(record),
});

function offsetOf(token: string | undefined): number {
  if (token === undefined) return 0;
  let text = '';
  try {
    text = atob(token);
  } catch {
    // Said below, as of any token that is not ours.
  }
  const offset = /^events\/(\d+)$/.exec(text)?.[1];
  if (offset !== undefined) return Number(offset);
  throw new ServiceError('InvalidNextTokenException', 'The specified NextToken is invalid.');
}

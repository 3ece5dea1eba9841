/**
 * What the console's home page asks for by itself when somebody signs in: costs, savings, health.
 * All three services answer in us-east-1.
 */
import type { CloudTrailRecord } from '@/lib/trail/record';
import { browserCall, type ConsoleCall } from '../call';
import { javaDate } from '../record';

const DAY_MS = 86_400_000;

/** The days between which Cost Explorer counts; `end` is not counted. Both `YYYY-MM-DD`. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

export function getCostAndUsage(call: ConsoleCall, period: Period): CloudTrailRecord {
  const not = (value: string) => ({ Dimensions: { Key: 'RECORD_TYPE', Values: [value] } });
  return browserCall(call, {
    eventSource: 'ce.amazonaws.com',
    eventName: 'GetCostAndUsage',
    awsRegion: 'us-east-1',
    host: 'ce.us-east-1.amazonaws.com',
    // Cost Explorer's events do not say that they are the console's.
    fromConsole: false,
    requestParameters: {
      Filter: { Not: { Or: [not('Credit'), not('Refund')] } },
      Granularity: 'MONTHLY',
      GroupBy: [{ Key: 'SERVICE', Type: 'DIMENSION' }],
      Metrics: ['UnblendedCost'],
      TimePeriod: { End: period.end, Start: period.start },
    },
    readOnly: true,
  });
}

export function listEnrollmentStatuses(call: ConsoleCall): CloudTrailRecord {
  return browserCall(call, {
    eventSource: 'cost-optimization-hub.amazonaws.com',
    eventName: 'ListEnrollmentStatuses',
    awsRegion: 'us-east-1',
    host: 'cost-optimization-hub.us-east-1.amazonaws.com',
    requestParameters: { includeOrganizationInfo: false },
    readOnly: true,
  });
}

/** The counts on the bell: events of one category in the last seven days. */
export function describeEventAggregates(
  call: ConsoleCall,
  category: 'issue' | 'accountNotification' | 'scheduledChange',
): CloudTrailRecord {
  const weekAgo = new Date(Date.parse(call.at) - 7 * DAY_MS).toISOString();
  return browserCall(call, {
    eventSource: 'health.amazonaws.com',
    eventName: 'DescribeEventAggregates',
    awsRegion: 'us-east-1',
    host: 'health.us-east-1.amazonaws.com',
    requestParameters: {
      filter: {
        startTimes: [{ from: javaDate(weekAgo, ', ') }],
        eventTypeCategories: [category],
        eventStatusCodes: ['open', 'upcoming'],
      },
      aggregateField: 'eventTypeCategory',
    },
    readOnly: true,
  });
}

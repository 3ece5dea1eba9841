/**
 * What the console's home page asks for by itself when somebody signs in: costs, savings, health.
 * All services answer in us-east-1.
 */
import { DAY } from '../clock';
import { operationsOf, type Operation, type Service } from '../operation';
import { javaDate } from '../record';

const home = (prefix: string, saysConsole = true): Service => ({
  source: `${prefix}.amazonaws.com`,
  prefix,
  home: 'us-east-1',
  saysConsole,
});
/**
 * Cost Explorer's events do not say that they are the console's. Its API names a refusal AccessDeniedException:
 * https://docs.aws.amazon.com/aws-cost-management/latest/APIReference/CommonErrors.html
 */
const ce = operationsOf({ ...home('ce', false), deniedCode: 'AccessDeniedException' });
const savings = operationsOf(home('cost-optimization-hub'));
const health = operationsOf(home('health'));

/** The days between which Cost Explorer counts; `end` is not counted. Both `YYYY-MM-DD`. */
export interface Period {
  readonly start: string;
  readonly end: string;
}

export function getCostAndUsage(period: Period): Operation {
  const not = (value: string) => ({ Dimensions: { Key: 'RECORD_TYPE', Values: [value] } });
  return ce.read('GetCostAndUsage', {
    Filter: { Not: { Or: [not('Credit'), not('Refund')] } },
    Granularity: 'MONTHLY',
    GroupBy: [{ Key: 'SERVICE', Type: 'DIMENSION' }],
    Metrics: ['UnblendedCost'],
    TimePeriod: { End: period.end, Start: period.start },
  });
}

export const listEnrollmentStatuses = (): Operation =>
  savings.read('ListEnrollmentStatuses', { includeOrganizationInfo: false });

/** The counts on the bell: events of one category in the seven days before `time` (milliseconds). */
export function describeEventAggregates(
  category: 'issue' | 'accountNotification' | 'scheduledChange',
  time: number,
): Operation {
  return health.read('DescribeEventAggregates', {
    filter: {
      startTimes: [{ from: javaDate(new Date(time - 7 * DAY).toISOString(), ', ') }],
      eventTypeCategories: [category],
      eventStatusCodes: ['open', 'upcoming'],
    },
    aggregateField: 'eventTypeCategory',
  });
}

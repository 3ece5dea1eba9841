/**
 * CloudTrail Lake's "Overview dashboard": account activity, top errors, most active Regions, top
 * services, most throttled events, top users; and source IP addresses, which an incident asks for.
 * Source: AWS CloudTrail user guide, "Available managed dashboards" (lake-managed-dashboards.html).
 */
import { ADDRESS, ERROR, EVENT, numbers, overTime, THROTTLED, topTen, topUsers } from './pieces';
import type { Dashboard } from './types';

const NONE = { text: 'No events.' };

export const OVERVIEW: Dashboard = {
  id: 'overview',
  title: 'Overview',
  tiles: [
    numbers('overview-numbers', 'In all', [
      ['Events', 'count(*)'],
      ['Errors', 'count(errorCode)'],
      ['Users', 'count(DISTINCT userIdentity.arn)'],
      ['Source IP addresses', 'count(DISTINCT sourceIPAddress)'],
    ]),
    overTime({ id: 'overview-activity', title: 'Account activity', empty: NONE }, [
      ['read', 'readOnly'],
      ['write', 'NOT readOnly'],
    ]),
    topTen({
      id: 'overview-errors',
      title: 'Top errors',
      expression: 'errorCode',
      field: ERROR,
      where: ['errorCode IS NOT NULL'],
      empty: { text: 'No errors. Every call did what it was asked to.', good: true },
    }),
    topTen({
      id: 'overview-regions',
      title: 'Most active Regions',
      expression: 'awsRegion',
      field: ['awsRegion'],
      empty: NONE,
    }),
    topTen({
      id: 'overview-services',
      title: 'Top services',
      expression: 'eventSource',
      field: ['eventSource'],
      empty: NONE,
    }),
    topUsers({ id: 'overview-users', title: 'Top users', empty: NONE }),
    topTen({
      id: 'overview-addresses',
      title: 'Top source IP addresses',
      expression: 'sourceIPAddress',
      field: ADDRESS,
      empty: NONE,
    }),
    topTen({
      id: 'overview-throttled',
      title: 'Most throttled events',
      expression: 'eventName',
      field: EVENT,
      where: [THROTTLED],
      empty: { text: 'No throttling. No call met a rate limit.', good: true },
    }),
  ],
};

/**
 * CloudTrail Lake's "Management events dashboard": access denied events, errors by user, console
 * sign-in events, destructive actions, TLS versions, outdated TLS by user.
 * Source: AWS CloudTrail user guide, "Available managed dashboards".
 */
import {
  ACCESS_DENIED,
  ADDRESS,
  ARN,
  DESTRUCTIVE,
  EVENT,
  MANAGEMENT,
  TABLE_ROWS,
  topTen,
  topUsers,
} from './pieces';
import type { Dashboard } from './types';

const TLS = ['tlsDetails', 'tlsVersion'];

export const MANAGEMENT_EVENTS: Dashboard = {
  id: 'management',
  title: 'Management events',
  where: [MANAGEMENT],
  tiles: [
    topTen({
      id: 'management-events',
      title: 'Top events',
      expression: 'eventName',
      field: EVENT,
      empty: { text: 'No management events.' },
    }),
    topTen({
      id: 'management-denied',
      title: 'Top access denied events',
      expression: 'eventName',
      field: EVENT,
      where: [ACCESS_DENIED],
      empty: { text: 'Nothing was denied.', good: true },
    }),
    topUsers({
      id: 'management-errors',
      title: 'Top errors by user',
      where: ['errorCode IS NOT NULL'],
      empty: { text: 'No errors. Every call did what it was asked to.', good: true },
    }),
    topTen({
      id: 'management-destructive',
      title: 'Destructive actions',
      expression: 'eventName',
      field: EVENT,
      where: [DESTRUCTIVE],
      empty: { text: 'Nothing was deleted, detached or terminated.', good: true },
    }),
    topTen({
      id: 'management-tls',
      title: 'TLS version',
      expression: 'tlsDetails.tlsVersion',
      field: TLS,
      missing: 'Not recorded',
      empty: { text: 'No management events.' },
    }),
    topUsers({
      id: 'management-outdated-tls',
      title: 'Outdated TLS calls by user',
      where: ["tlsDetails.tlsVersion IN ('TLSv1', 'TLSv1.1')"],
      empty: { text: 'No call used TLS 1.0 or 1.1.', good: true },
    }),
    {
      id: 'management-sign-ins',
      title: 'Console sign-in events',
      select: `eventTime,
  userIdentity.arn,
  element_at(responseElements, 'ConsoleLogin') AS result,
  element_at(additionalEventData, 'MFAUsed') AS mfa,
  sourceIPAddress`,
      where: ["eventName = 'ConsoleLogin'"],
      then: `ORDER BY eventTime DESC\nLIMIT ${TABLE_ROWS}`,
      shows: {
        kind: 'table',
        columns: [
          { label: 'Time (UTC)' },
          { label: 'User', field: ARN },
          { label: 'Result', field: ['responseElements', 'ConsoleLogin'] },
          { label: 'MFA', field: ['additionalEventData', 'MFAUsed'] },
          { label: 'Source IP address', field: ADDRESS },
        ],
      },
      width: 'full',
      empty: { text: 'Nobody signed in to the console.' },
    },
  ],
};

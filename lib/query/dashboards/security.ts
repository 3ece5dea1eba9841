/**
 * What a breach shows in first: sign-ins, refusals, changes to IAM and to the trail, the root user.
 * After CloudTrail Lake's "Security monitoring" and "IAM activity" dashboards (AWS CloudTrail user
 * guide, "Available managed dashboards"); root usage as the CIS AWS Foundations Benchmark's metric
 * filter has it (Security Hub control CloudWatch.1).
 */
import {
  ACCESS_DENIED,
  ADDRESS,
  ARN,
  DESTRUCTIVE,
  ERROR,
  EVENT,
  overTime,
  TABLE_ROWS,
  topTen,
  topUsers,
} from './pieces';
import type { Dashboard, Tile } from './types';

const RESULT = "element_at(responseElements, 'ConsoleLogin')";
const SIGN_IN = "eventName = 'ConsoleLogin'";

/** Who changed what, newest first. `target` is the first of these that the request names. */
const changes = (
  tile: Pick<Tile, 'id' | 'title' | 'where' | 'empty'>,
  targets: readonly string[],
): Tile => ({
  ...tile,
  select: `eventTime,
  eventName,
  coalesce(${targets.map((key) => `element_at(requestParameters, '${key}')`).join(', ')}) AS target,
  userIdentity.arn,
  errorCode`,
  then: `ORDER BY eventTime DESC\nLIMIT ${TABLE_ROWS}`,
  shows: {
    kind: 'table',
    columns: [
      { label: 'Time (UTC)' },
      { label: 'Event', field: EVENT },
      { label: 'Of' },
      { label: 'By', field: ARN },
      { label: 'Error', field: ERROR },
    ],
  },
  width: 'full',
});

export const SECURITY: Dashboard = {
  id: 'security',
  title: 'Security',
  tiles: [
    overTime(
      {
        id: 'security-sign-ins',
        title: 'Console sign-ins',
        where: [SIGN_IN],
        empty: { text: 'Nobody signed in to the console.' },
      },
      [
        ['success', `${RESULT} = 'Success'`],
        ['failure', `${RESULT} = 'Failure'`],
      ],
    ),
    topTen({
      id: 'security-sign-in-results',
      title: 'Console sign-ins by result',
      expression: RESULT,
      field: ['responseElements', 'ConsoleLogin'],
      missing: 'Not recorded',
      where: [SIGN_IN],
      empty: { text: 'Nobody signed in to the console.' },
    }),
    topTen({
      id: 'security-failed-sign-ins',
      title: 'Failed sign-ins by IP address',
      expression: 'sourceIPAddress',
      field: ADDRESS,
      where: [SIGN_IN, `${RESULT} = 'Failure'`],
      empty: { text: 'No sign-in failed.', good: true },
    }),
    topTen({
      id: 'security-root',
      title: 'Root user activity',
      expression: 'eventName',
      field: EVENT,
      where: [
        "userIdentity.type = 'Root'",
        'userIdentity.invokedBy IS NULL',
        "eventType <> 'AwsServiceEvent'",
      ],
      empty: { text: 'The root user did nothing, as it should be.', good: true },
    }),
    topUsers({
      id: 'security-denied-users',
      title: 'Access denied by user',
      where: [ACCESS_DENIED],
      empty: { text: 'Nobody was denied anything.', good: true },
    }),
    topTen({
      id: 'security-denied',
      title: 'Access denied by event',
      expression: 'eventName',
      field: EVENT,
      where: [ACCESS_DENIED],
      empty: { text: 'Nothing was denied.', good: true },
    }),
    topTen({
      id: 'security-destructive',
      title: 'Deletions and terminations',
      expression: 'eventName',
      field: EVENT,
      where: [DESTRUCTIVE],
      empty: { text: 'Nothing was deleted, detached or terminated.', good: true },
    }),
    changes(
      {
        id: 'security-iam',
        title: 'IAM changes',
        where: ["eventSource = 'iam.amazonaws.com'", 'NOT readOnly'],
        empty: { text: 'No user, role, group or policy was changed.', good: true },
      },
      ['userName', 'roleName', 'groupName', 'policyArn', 'policyName'],
    ),
    changes(
      {
        id: 'security-trail',
        title: 'Trail changes',
        where: ["eventSource = 'cloudtrail.amazonaws.com'", 'NOT readOnly'],
        empty: { text: 'Nobody touched a trail: the records are likely to be whole.', good: true },
      },
      ['name', 'trailName', 'eventDataStore'],
    ),
  ],
};

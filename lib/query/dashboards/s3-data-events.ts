/**
 * CloudTrail Lake's "S3 data events dashboard": S3 account activity, most accessed objects, top
 * users, top actions; and buckets, errors and source IP addresses.
 * Source: AWS CloudTrail user guide, "Available managed dashboards".
 */
import {
  ADDRESS,
  ERROR,
  EVENT,
  numbers,
  overTime,
  S3_DATA,
  TABLE_ROWS,
  topTen,
  topUsers,
} from './pieces';
import type { Dashboard, FieldPath } from './types';

const NONE = {
  text: 'No S3 data events. A trail has them only where its event selectors ask for them.',
};
const BUCKET: FieldPath = ['requestParameters', 'bucketName'];
const KEY: FieldPath = ['requestParameters', 'key'];

export const S3_DATA_EVENTS: Dashboard = {
  id: 's3',
  title: 'S3 data events',
  where: ["eventSource = 's3.amazonaws.com'", S3_DATA],
  tiles: [
    numbers('s3-numbers', 'In all', [
      ['Data events', 'count(*)'],
      ['Buckets', "count(DISTINCT element_at(requestParameters, 'bucketName'))"],
      ['Users', 'count(DISTINCT userIdentity.arn)'],
      ['Errors', 'count(errorCode)'],
    ]),
    overTime({ id: 's3-activity', title: 'S3 account activity', empty: NONE }, [
      ['read', 'readOnly'],
      ['write', 'NOT readOnly'],
    ]),
    topTen({
      id: 's3-actions',
      title: 'Top S3 actions',
      expression: 'eventName',
      field: EVENT,
      empty: NONE,
    }),
    topUsers({ id: 's3-users', title: 'S3 top users', empty: NONE }),
    topTen({
      id: 's3-buckets',
      title: 'Top buckets',
      expression: "element_at(requestParameters, 'bucketName')",
      field: BUCKET,
      missing: 'No bucket',
      empty: NONE,
    }),
    topTen({
      id: 's3-addresses',
      title: 'S3 source IP addresses',
      expression: 'sourceIPAddress',
      field: ADDRESS,
      empty: NONE,
    }),
    topTen({
      id: 's3-errors',
      title: 'S3 errors',
      expression: 'errorCode',
      field: ERROR,
      where: ['errorCode IS NOT NULL'],
      empty: { text: 'No errors: no object was refused or missing.', good: true },
    }),
    {
      id: 's3-objects',
      title: 'Most accessed objects',
      select: `element_at(requestParameters, 'bucketName') AS bucket,
  element_at(requestParameters, 'key') AS object,
  count(*) AS events`,
      where: ["element_at(requestParameters, 'key') IS NOT NULL"],
      then: `GROUP BY 1, 2\nORDER BY events DESC, bucket, object\nLIMIT ${TABLE_ROWS}`,
      shows: {
        kind: 'table',
        columns: [
          { label: 'Bucket', field: BUCKET },
          { label: 'Object', field: KEY },
          { label: 'Events' },
        ],
      },
      width: 'full',
      empty: { text: 'No call named an object.' },
    },
  ],
};

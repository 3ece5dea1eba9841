/**
 * The dashboards over the care4wares trail. The counts were made with jq 1.7 over
 * cloudtrail_log.json (`group_by(.errorCode) | map([.[0].errorCode, length])` and the like).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DASHBOARDS } from '@/lib/query/dashboards';
import { between, isValue } from '@/lib/query/dashboards/filter';
import { MANAGEMENT_EVENTS } from '@/lib/query/dashboards/management-events';
import { OVERVIEW } from '@/lib/query/dashboards/overview';
import { S3_DATA_EVENTS } from '@/lib/query/dashboards/s3-data-events';
import { SECURITY } from '@/lib/query/dashboards/security';
import { recordsQuery } from '@/lib/query/dashboards/tile-query';
import type { Engine } from '@/lib/query/types';
import { rawRecords } from '../../care4wares/load';
import { makeEngine, run } from '../sql/fixture';
import { answersOf, tileOf } from './ask';

const user = (name: string) => `arn:aws:iam::518371450717:user/${name}`;
const [GLITCH, MALWARE, MCSKIDY] = [user('glitch'), user('mayor_malware'), user('mcskidy')];

let engine: Engine;
beforeAll(async () => {
  engine = await makeEngine(rawRecords());
  await engine.open();
}, 120_000);
afterAll(() => engine.close());

describe('over the whole trail', () => {
  it('Overview', async () => {
    expect(await answersOf(engine, OVERVIEW)).toEqual({
      extent: [[59, '2024-11-22 11:08:03.000', '2024-11-28 15:22:44.000']],
      'overview-numbers': [[59, 1, 3, 3]],
      // Six days and four hours: bins of three hours.
      'overview-activity': [
        ['2024-11-22 09:00:00.000', 0, 1],
        ['2024-11-22 12:00:00.000', 0, 1],
        ['2024-11-23 06:00:00.000', 0, 2],
        ['2024-11-24 00:00:00.000', 0, 1],
        ['2024-11-24 03:00:00.000', 0, 1],
        ['2024-11-25 00:00:00.000', 0, 1],
        ['2024-11-25 21:00:00.000', 0, 1],
        ['2024-11-26 18:00:00.000', 0, 1],
        ['2024-11-26 21:00:00.000', 0, 1],
        ['2024-11-28 15:00:00.000', 42, 7],
      ],
      'overview-errors': [['AccessDenied', 1]],
      'overview-regions': [
        ['us-east-1', 38],
        ['ap-southeast-1', 21],
      ],
      'overview-services': [
        ['iam.amazonaws.com', 29],
        ['signin.amazonaws.com', 13],
        ['s3.amazonaws.com', 11],
        ['ce.amazonaws.com', 2],
        ['health.amazonaws.com', 2],
        ['cost-optimization-hub.amazonaws.com', 1],
        ['organizations.amazonaws.com', 1],
      ],
      'overview-users': [
        [MCSKIDY, 36],
        [GLITCH, 15],
        [MALWARE, 7],
        [null, 1],
      ],
      'overview-addresses': [
        ['53.94.201.69', 51],
        ['31.210.15.79', 5],
        ['AWS Internal', 3],
      ],
      'overview-throttled': [],
    });
  });

  it('Management events', async () => {
    const answers = await answersOf(engine, MANAGEMENT_EVENTS);
    expect(answers['management-sign-ins']).toHaveLength(13);
    expect(answers['management-sign-ins']?.slice(0, 2)).toEqual([
      ['2024-11-28 15:21:54.000', GLITCH, 'Success', 'No', '53.94.201.69'],
      ['2024-11-28 15:20:54.000', MCSKIDY, 'Success', 'No', '53.94.201.69'],
    ]);
    expect(answers).toMatchObject({
      extent: [[52, '2024-11-22 11:08:03.000', '2024-11-28 15:22:14.000']],
      'management-events': [
        ['ListPolicies', 21],
        ['ConsoleLogin', 13],
        ['GetPolicy', 4],
        ['DescribeEventAggregates', 2],
        ['GetCostAndUsage', 2],
        ['GetStorageLensDashboardDataInternal', 2],
        ['AttachUserPolicy', 1],
        ['CreateLoginProfile', 1],
        ['CreateUser', 1],
        ['DescribeOrganization', 1],
      ],
      'management-denied': [['DescribeOrganization', 1]],
      'management-errors': [[MCSKIDY, 1]],
      'management-destructive': [],
      'management-tls': [
        ['TLSv1.3', 49],
        [null, 3],
      ],
      'management-outdated-tls': [],
    });
  });

  it('S3 data events', async () => {
    const bucket = 'wareville-care4wares';
    expect(await answersOf(engine, S3_DATA_EVENTS)).toMatchObject({
      extent: [[7, '2024-11-28 15:20:38.000', '2024-11-28 15:22:44.000']],
      's3-numbers': [[7, 3, 2, 0]],
      // Two minutes and six seconds: bins of five seconds.
      's3-activity': [
        ['2024-11-28 15:20:35.000', 1, 0],
        ['2024-11-28 15:22:10.000', 1, 0],
        ['2024-11-28 15:22:20.000', 1, 0],
        ['2024-11-28 15:22:25.000', 1, 0],
        ['2024-11-28 15:22:35.000', 1, 1],
        ['2024-11-28 15:22:40.000', 1, 0],
      ],
      's3-actions': [
        ['ListObjects', 3],
        ['HeadBucket', 2],
        ['PreflightRequest', 1],
        ['PutObject', 1],
      ],
      's3-users': [
        [GLITCH, 5],
        [MALWARE, 1],
        [null, 1],
      ],
      's3-buckets': [
        [bucket, 5],
        ['wareville-newsletter', 1],
        ['wareville-town-hall', 1],
      ],
      's3-addresses': [['53.94.201.69', 7]],
      's3-errors': [],
      's3-objects': [[bucket, 'bank-details/wareville-bank-account-qr.png', 2]],
    });
  });

  it('Security', async () => {
    const answers = await answersOf(engine, SECURITY);
    expect(answers['security-sign-ins']?.map(([, success]) => success)).toEqual([
      1, 1, 2, 1, 1, 1, 1, 1, 1, 3,
    ]);
    expect(answers).toMatchObject({
      'security-sign-in-results': [['Success', 13]],
      'security-failed-sign-ins': [],
      'security-root': [],
      'security-denied-users': [[MCSKIDY, 1]],
      'security-denied': [['DescribeOrganization', 1]],
      'security-destructive': [],
      'security-trail': [],
    });
    // The first two are of the same second: in either order.
    expect(answers['security-iam']?.map((row) => row[1]).sort()).toEqual([
      'AttachUserPolicy',
      'CreateLoginProfile',
      'CreateUser',
    ]);
    expect(answers['security-iam']?.at(-1)).toEqual([
      '2024-11-28 15:21:35.000',
      'CreateUser',
      'glitch',
      MCSKIDY,
      null,
    ]);
  });
});

describe('narrowed', () => {
  it('by a user: every tile counts that user alone', async () => {
    const answers = await answersOf(engine, OVERVIEW, [isValue(['userIdentity', 'arn'], GLITCH)]);
    expect(answers).toMatchObject({
      extent: [[15, '2024-11-28 15:21:54.000', '2024-11-28 15:22:44.000']],
      'overview-numbers': [[15, 0, 1, 2]],
      'overview-errors': [],
      'overview-users': [[GLITCH, 15]],
      'overview-addresses': [
        ['53.94.201.69', 12],
        ['AWS Internal', 3],
      ],
    });
  });

  it('by a value that is not there: the anonymous caller', async () => {
    const answers = await answersOf(engine, S3_DATA_EVENTS, [
      isValue(['userIdentity', 'arn'], null),
    ]);
    expect(answers['s3-actions']).toEqual([['PreflightRequest', 1]]);
  });

  it('by a window: its first instant is in, its last is not', async () => {
    const window = between(Date.parse('2024-11-28T15:22:39Z'), Date.parse('2024-11-28T15:22:44Z'));
    const answers = await answersOf(engine, S3_DATA_EVENTS, [window]);
    expect(answers['s3-actions']).toEqual([
      ['PreflightRequest', 1],
      ['PutObject', 1],
    ]);
  });

  it('by both, and by a key of a map', async () => {
    const filters = [
      isValue(['requestParameters', 'bucketName'], 'wareville-care4wares'),
      isValue(['userIdentity', 'arn'], GLITCH),
    ];
    const answers = await answersOf(engine, S3_DATA_EVENTS, filters);
    expect(answers['s3-actions']).toEqual([
      ['ListObjects', 3],
      ['PutObject', 1],
    ]);
  });

  it('shows the records that a tile counts', async () => {
    const [dashboard, tile] = tileOf(DASHBOARDS, 's3-objects');
    const { columns, rows } = await run(engine, recordsQuery(dashboard, tile, []));
    const name = columns.findIndex((column) => column.name === 'eventName');
    expect(rows.map((row) => row[name]).sort()).toEqual(['PreflightRequest', 'PutObject']);
  });
});

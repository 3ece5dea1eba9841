/** What no lab's trail has: throttling, a failed sign-in, the root user, stopped trails; and nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DASHBOARDS } from '@/lib/query/dashboards';
import { type Filter, isValue } from '@/lib/query/dashboards/filter';
import { MANAGEMENT_EVENTS } from '@/lib/query/dashboards/management-events';
import { OVERVIEW } from '@/lib/query/dashboards/overview';
import { S3_DATA_EVENTS } from '@/lib/query/dashboards/s3-data-events';
import { SECURITY } from '@/lib/query/dashboards/security';
import { recordsQuery } from '@/lib/query/dashboards/tile-query';
import type { Engine } from '@/lib/query/types';
import { makeEngine, run } from '../sql/fixture';
import { answersOf } from './ask';

let count = 0;
const record = (eventName: string, more: Record<string, unknown> = {}) => ({
  eventVersion: '1.09',
  userIdentity: { type: 'IAMUser', arn: 'arn:aws:iam::111122223333:user/ana', userName: 'ana' },
  eventTime: `2024-05-01T10:00:${String(count++).padStart(2, '0')}Z`,
  eventSource: 'ec2.amazonaws.com',
  eventName,
  awsRegion: 'eu-west-1',
  sourceIPAddress: '198.51.100.7',
  requestParameters: null,
  responseElements: null,
  eventID: `00000000-0000-4000-8000-${String(count).padStart(12, '0')}`,
  readOnly: false,
  eventType: 'AwsApiCall',
  eventCategory: 'Management',
  ...more,
});
const root = { type: 'Root', arn: 'arn:aws:iam::111122223333:root' };
const signIn = (result: string, userIdentity: unknown, sourceIPAddress: string) =>
  record('ConsoleLogin', {
    userIdentity,
    sourceIPAddress,
    eventType: 'AwsConsoleSignIn',
    eventSource: 'signin.amazonaws.com',
    responseElements: { ConsoleLogin: result },
    additionalEventData: { MFAUsed: 'No' },
  });

/** Values that would break out of a carelessly quoted query. */
const HOSTILE = [
  "it's",
  "'; DROP TABLE cloudtrail; --",
  "x' OR '1'='1",
  '"quoted" \\ back\\slash',
  '/* comment */ -- and another',
  "$$ E'\\'' $1 $time",
  'ünï 雪 🦊 ‮rtl',
  'two\nlines\tand a tab',
  '',
] as const;

const RECORDS = [
  record('DescribeInstances', { errorCode: 'Client.RequestLimitExceeded' }),
  record('DescribeInstances', { errorCode: 'ThrottlingException' }),
  record('GetRole', { errorCode: 'Throttling' }),
  record('CreateRole', { errorCode: 'LimitExceededException' }),
  record('RunInstances', { errorCode: 'Client.UnauthorizedOperation' }),
  record('TerminateInstances', { tlsDetails: { tlsVersion: 'TLSv1.1' } }),
  signIn('Failure', { type: 'IAMUser', userName: 'bo' }, '203.0.113.9'),
  signIn('Failure', { type: 'IAMUser', userName: 'bo' }, '203.0.113.9'),
  signIn('Success', root, '198.51.100.7'),
  record('CreateAccessKey', { userIdentity: root, eventSource: 'iam.amazonaws.com' }),
  record('AssumeRole', { userIdentity: { ...root, invokedBy: 'ec2.amazonaws.com' } }),
  record('Rotate', { userIdentity: root, eventType: 'AwsServiceEvent' }),
  record('StopLogging', {
    eventSource: 'cloudtrail.amazonaws.com',
    requestParameters: { name: 'trail-1' },
  }),
  record('LookupEvents', { eventSource: 'cloudtrail.amazonaws.com', readOnly: true }),
  ...HOSTILE.map((value) =>
    record('Hostile', { userAgent: value, requestParameters: { key: value } }),
  ),
];

let engine: Engine;
beforeAll(async () => {
  engine = await makeEngine(RECORDS);
  await engine.open();
}, 120_000);
afterAll(() => engine.close());

describe('what the tiles pick out', () => {
  it('throttling, and not what only sounds like it', async () => {
    const answers = await answersOf(engine, OVERVIEW);
    expect(answers['overview-throttled']).toEqual([
      ['DescribeInstances', 2],
      ['GetRole', 1],
    ]);
  });
  it('sign-ins, the root user, the trail', async () => {
    const answers = await answersOf(engine, SECURITY);
    expect(answers['security-sign-in-results']).toEqual([
      ['Failure', 2],
      ['Success', 1],
    ]);
    expect(answers['security-failed-sign-ins']).toEqual([['203.0.113.9', 2]]);
    // Neither what a service does for it nor a service's own event: CIS leaves both out.
    expect(answers['security-root']).toEqual([
      ['ConsoleLogin', 1],
      ['CreateAccessKey', 1],
    ]);
    expect(answers['security-denied']).toEqual([['RunInstances', 1]]);
    expect(answers['security-destructive']).toEqual([['TerminateInstances', 1]]);
    expect(answers['security-trail']?.map((row) => [row[1], row[2]])).toEqual([
      ['StopLogging', 'trail-1'],
    ]);
  });
  it('events of before there were categories', async () => {
    const old = (eventName: string, requestParameters: unknown) =>
      record(eventName, {
        eventVersion: '1.05',
        eventCategory: undefined,
        eventSource: 's3.amazonaws.com',
        requestParameters,
      });
    const before = await makeEngine([
      old('GetObject', { bucketName: 'b', key: 'k' }),
      old('CreateBucket', { bucketName: 'b' }),
    ]);
    const s3 = await answersOf(before, S3_DATA_EVENTS);
    const management = await answersOf(before, MANAGEMENT_EVENTS);
    before.close();
    expect(s3['s3-actions']).toEqual([['GetObject', 1]]);
    expect(management['management-events']).toContainEqual(['CreateBucket', 1]);
  });
  it('outdated TLS', async () => {
    const answers = await answersOf(engine, MANAGEMENT_EVENTS);
    expect(answers['management-outdated-tls']).toEqual([['arn:aws:iam::111122223333:user/ana', 1]]);
  });
});

describe.each([
  ['a column', ['userAgent']],
  ["a map's key", ['requestParameters', 'key']],
])('narrowed by a hostile value of %s', (_, field) => {
  it.each(HOSTILE)('%j', async (value) => {
    const filters: Filter[] = [isValue(field, value)];
    for (const dashboard of DASHBOARDS) await answersOf(engine, dashboard, filters);
    const answers = await answersOf(engine, OVERVIEW, filters);
    expect(answers['overview-numbers']).toEqual([[1, 0, 1, 1]]);
  });
});

it('a hostile name of a key is a key that is not there', async () => {
  const answers = await answersOf(engine, OVERVIEW, [
    isValue(['requestParameters', "x') IS NULL OR ('1"], 'y'),
  ]);
  expect(answers['overview-numbers']).toEqual([[0, 0, 0, 0]]);
});

it('every query runs on a trail without events', async () => {
  const empty = await makeEngine([]);
  for (const dashboard of DASHBOARDS) {
    const answers = await answersOf(empty, dashboard);
    for (const tile of dashboard.tiles) {
      const wanted = tile.shows.kind === 'numbers' ? tile.shows.labels.map(() => 0) : undefined;
      expect(answers[tile.id], tile.id).toEqual(wanted ? [wanted] : []);
      expect((await run(empty, recordsQuery(dashboard, tile, []))).outcome.status).toBe('done');
    }
  }
  empty.close();
});

it('has as many columns as it shows', async () => {
  for (const dashboard of DASHBOARDS) {
    const answers = await answersOf(engine, dashboard);
    for (const { id, shows } of dashboard.tiles) {
      const width = answers[id]?.[0]?.length;
      if (width === undefined) continue;
      const wanted = {
        bars: () => 2,
        time: () => (shows.kind === 'time' ? shows.series.length + 1 : 0),
        numbers: () => (shows.kind === 'numbers' ? shows.labels.length : 0),
        table: () => (shows.kind === 'table' ? shows.columns.length : 0),
      }[shows.kind]();
      expect(width, id).toBe(wanted);
    }
  }
});

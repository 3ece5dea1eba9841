import { describe, expect, it } from 'vitest';
import { eventTimeOf } from '@/lib/casefile/evidence/event-time';
import { headlineOf } from '@/lib/casefile/evidence/headline';
import { instantIn, spanInWords } from '@/lib/casefile/evidence/instant';
import { namesOf, principalOf } from '@/lib/casefile/evidence/principal';
import type { Shown } from '@/lib/casefile/schema';
import { line, record } from './helpers';

const row = (fields: Record<string, string | number | null>): Shown => ({
  kind: 'row',
  columns: Object.keys(fields),
  values: Object.values(fields),
});

describe('instantIn', () => {
  it.each([
    ['2024-11-28T15:22:17Z', '2024-11-28T15:22:17.000Z'],
    ['2024-11-28 15:22:17.728', '2024-11-28T15:22:17.728Z'],
    ['2024-11-28T14:22:17.728411Z\t263 Query', '2024-11-28T14:22:17.728Z'],
    ['created 2024-11-28 15:22 UTC', '2024-11-28T15:22:00.000Z'],
    ['2024-11-28T23:22:17+08:00', '2024-11-28T15:22:17.000Z'],
    ['2024-11-28T23:22:17+0800', '2024-11-28T15:22:17.000Z'],
    // The example of Apache's documentation of its common log format.
    [
      '127.0.0.1 - frank [10/Oct/2000:13:55:36 -0700] "GET /apache_pb.gif HTTP/1.0" 200 2326',
      '2000-10-10T20:55:36.000Z',
    ],
  ])('%s', (text, iso) => {
    expect(new Date(instantIn(text) ?? NaN).toISOString()).toBe(iso);
  });

  it.each([
    '',
    '15:22:17',
    '2024-11-28',
    '2024-02-31T10:00:00Z',
    '2024-11-28T25:00:00Z',
    '12024-11-28 15:22',
  ])('none in %j', (text) => expect(instantIn(text)).toBeUndefined());
});

describe('eventTimeOf', () => {
  it.each<[string, Shown, string | undefined]>([
    ['a record', record({ eventTime: '2024-11-28T15:22:39Z' }), '2024-11-28T15:22:39.000Z'],
    [
      'a row of SQL',
      row({ n: 1, eventTime: '2024-11-28 15:22:39.000' }),
      '2024-11-28T15:22:39.000Z',
    ],
    [
      'a row of Logs Insights',
      row({ '@ingestionTime': '2024-11-28 15:30:00.000', '@timestamp': '2024-11-28 15:22:39.000' }),
      '2024-11-28T15:22:39.000Z',
    ],
    ['an event of aws logs', record({ message: 'x' }), undefined],
    ['milliseconds', row({ timestamp: 1732807359000 }), '2024-11-28T15:22:39.000Z'],
    [
      'the only time there is',
      row({ first_seen: '2024-11-28 15:22:39', n: 3 }),
      '2024-11-28T15:22:39.000Z',
    ],
    ['one of two times', row({ first: '2024-11-28 15:22', last: '2024-11-28 15:23' }), undefined],
    ['a number that is no time', row({ time: 42 }), undefined],
    ['a count', row({ eventName: 'PutObject', n: 3 }), undefined],
    ['a line', line('2024-11-28T15:24:07.781Z 263 Query'), '2024-11-28T15:24:07.781Z'],
    ['a line without', line('Traceback'), undefined],
  ])('%s', (_, shown, time) => {
    expect(eventTimeOf(shown)).toBe(time);
  });
});

// Elements as in the examples of the CloudTrail user guide, "CloudTrail userIdentity element".
const IAM_USER = {
  type: 'IAMUser',
  arn: 'arn:aws:iam::123456789012:user/Alice',
  userName: 'Alice',
};
const ASSUMED = {
  type: 'AssumedRole',
  principalId: 'AROAIDPPEZS35WEXAMPLE:AssumedRoleSessionName',
  arn: 'arn:aws:sts::123456789012:assumed-role/RoleToBeAssumed/MySessionName',
  sessionContext: { sessionIssuer: { type: 'Role', userName: 'RoleToBeAssumed' } },
};

describe('principalOf', () => {
  it.each<[string, object, string]>([
    ['an IAM user', IAM_USER, 'Alice'],
    ['a role session', ASSUMED, 'RoleToBeAssumed/MySessionName'],
    [
      'the root user',
      { type: 'Root', arn: 'arn:aws:iam::123456789012:root', userName: 'alias' },
      'root',
    ],
    [
      'a service',
      { type: 'AWSService', invokedBy: 'autoscaling.amazonaws.com' },
      'autoscaling.amazonaws.com',
    ],
    ['another account', { type: 'AWSAccount', accountId: '123456789012' }, 'AWSAccount'],
  ])('%s', (_, userIdentity, name) => {
    expect(principalOf({ userIdentity })).toBe(name);
  });

  it('is nothing where there is no identity', () => {
    expect(principalOf({ userIdentity: 'x' })).toBe('');
    expect(namesOf({})).toEqual([]);
  });

  it('knows a role session by its role as well', () => {
    expect(namesOf({ userIdentity: ASSUMED })).toContain('RoleToBeAssumed');
  });
});

describe('headlineOf', () => {
  it('names a record by its event, who, and where from', () => {
    const shown: Shown = {
      kind: 'record',
      record: {
        eventName: 'StartInstances',
        userIdentity: IAM_USER,
        sourceIPAddress: '192.0.2.10',
        errorCode: 'AccessDenied',
      },
    };
    expect(headlineOf(shown)).toEqual({
      title: 'StartInstances',
      detail: 'Alice · from 192.0.2.10 · AccessDenied',
    });
  });

  it('names a row likewise, whatever the order of its columns', () => {
    const shown = row({
      eventTime: '2024-11-28 15:22',
      sourceIPAddress: '192.0.2.10',
      eventName: 'PutObject',
      n: 3,
      eventID: 'x',
    });
    expect(headlineOf(shown)).toEqual({ title: 'PutObject', detail: 'from 192.0.2.10 · n 3' });
    expect(headlineOf(row({ awsRegion: 'us-east-1', count: 12 }))).toEqual({
      title: 'awsRegion us-east-1',
      detail: 'count 12',
    });
    expect(headlineOf(row({ n: null }))).toEqual({ title: '(no values)', detail: '' });
  });

  it('leaves out the times that a line begins with, and cuts what is long', () => {
    expect(
      headlineOf(line('2024-11-28T15:24:07.781Z 2024-11-28T15:24:07.781480Z\t263 Query\tINSERT'))
        .title,
    ).toBe('263 Query INSERT');
    expect(headlineOf(line('x'.repeat(500))).title).toHaveLength(160);
    expect(headlineOf(line('  ')).title).toBe('(an empty line)');
  });
});

describe('spanInWords', () => {
  it.each([
    [250, '250 milliseconds'],
    [1000, '1 second'],
    [63_000, '1 minute 3 seconds'],
    [3_600_000, '1 hour'],
    // 6 days, 4 hours, 13 minutes and 32 seconds
    [6 * 86_400_000 + 4 * 3_600_000 + 13 * 60_000 + 32_000, '6 days 4 hours'],
  ])('%i ms is %s', (ms, words) => expect(spanInWords(ms)).toBe(words));
});

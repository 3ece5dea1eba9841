import { describe, expect, test } from 'vitest';
import { grade } from '@/lib/grading/grade';
import { expectNote, said } from './ask';

const asked = { kind: 'time', config: {} } as const;
const ECHO = '15:21:54 UTC on 28 November 2024';
const NO_ZONE = `${ECHO} | No zone given: read as UTC.`;
const CONVERTED = `${ECHO} | Converted to UTC.`;

// 2024-11-28T15:21:54Z is 1732807314 (date -u -d @1732807314).
describe('one instant, however it is written', () => {
  test.each([
    ['2024-11-28T15:21:54Z', ECHO],
    ['2024-11-28t15:21:54z', ECHO],
    ['2024-11-28 15:21:54Z', ECHO],
    ['2024-11-28 15:21:54 UTC', ECHO],
    ['2024-11-28 15:21:54 (UTC)', ECHO],
    ['2024-11-28T15:21:54+00:00', ECHO],
    ['"2024-11-28T15:21:54Z",', ECHO],
    ['20241128T152154Z', ECHO],
    ['2024/11/28 15:21:54 GMT', ECHO],
    ['2024-11-28T15:21:54.000Z', ECHO],
    ['28 Nov 2024 15:21:54 UTC', ECHO],
    ['28 november 2024, 15:21:54 utc', ECHO],
    ['28-Nov-2024 15:21:54 UTC', ECHO],
    ['28th of', '! That is not a time, such as 2024-03-31T09:15:00Z.'],
    ['Thu, 28 Nov 2024 15:21:54 GMT', ECHO],
    ['Thu Nov 28 15:21:54 UTC 2024', ECHO],
    ['Thursday, November 28, 2024 at 3:21:54 PM UTC', ECHO],
    ['15:21:54 UTC on 28 November 2024', ECHO],
    ['15:21:54Z 2024-11-28', ECHO],
    ['2024-11-28T15:21:54', NO_ZONE],
    ['2024-11-28 15:21:54', NO_ZONE],
    ['  2024-11-28   15:21:54  ', NO_ZONE],
    ['November 28, 2024 3:21:54 PM', NO_ZONE],
    ['November 28, 2024, 3:21:54 p.m.', NO_ZONE],
    ['2024-11-28T23:21:54+08:00', CONVERTED],
    ['2024-11-28 23:21:54 +0800', CONVERTED],
    ['2024-11-28T10:21:54-05:00', CONVERTED],
    ['2024-11-29T01:21:54+10', CONVERTED],
    ['2024-11-28T20:51:54+05:30', CONVERTED],
    // As the CloudTrail console shows an event's time.
    ['November 28, 2024, 23:21:54 (UTC+08:00)', CONVERTED],
    ['1732807314', `${ECHO} | Read as seconds since 1970-01-01 00:00:00 UTC.`],
    ['1732807314000', `${ECHO} | Read as milliseconds since 1970-01-01 00:00:00 UTC.`],
  ])('%s', (input, expected) => {
    expect(said(asked, input)).toBe(expected);
  });
});

test('a fraction is kept and shown', () => {
  expect(said(asked, '2024-11-28T15:22:17.728648Z')).toBe('15:22:17.728 UTC on 28 November 2024');
});

test('noon and midnight of the 12-hour clock', () => {
  expect(said(asked, '28 Nov 2024 12:00:00 AM UTC')).toBe('00:00:00 UTC on 28 November 2024');
  expect(said(asked, '28 Nov 2024 12:00:00 PM UTC')).toBe('12:00:00 UTC on 28 November 2024');
});

test('29 February is a day in leap years alone', () => {
  expect(said(asked, '2024-02-29T00:00:00Z')).toBe('00:00:00 UTC on 29 February 2024');
  expectNote(asked, '2023-02-29T00:00:00Z', '2023-02-29 is no day of the calendar');
});

describe('what cannot be a time says why', () => {
  test.each([
    ['28/11/2024 15:21:54', 'cannot be told apart'],
    ['28/11/2024', 'cannot be told apart'],
    ['11/28/24 3:21 PM', 'cannot be told apart'],
    ['28.11.2024 15:21:54', 'cannot be told apart'],
    ['15:21:54', 'add the date'],
    ['15:21:54 UTC', 'add the date'],
    ['2024-11-28', 'add the time of day'],
    ['28 November 2024', 'add the time of day'],
    ['2024-11-28 15:21', 'Give the seconds'],
    ['2024-11-28T25:00:00Z', 'no hour 25'],
    ['2024-11-28T24:00:00Z', 'no hour 24'],
    ['2024-11-28T15:61:00Z', '00 to 59'],
    ['2024-11-28T15:21:60Z', '00 to 59'],
    ['28 Nov 2024 15:21:54 PM', 'no hour 15 PM'],
    ['28 Nov 2024 0:21:54 AM', 'no hour 0 AM'],
    ['2024-13-28T15:21:54Z', 'no month 13'],
    ['2024-11-31T15:21:54Z', '2024-11-31 is no day'],
    ['2024-11-28 15:21:54 SGT', 'SGT is not read here'],
    ['2024-11-28 15:21:54 PST', 'offset such as +08:00'],
    ['2024-11-28T15:21:54+25:00', 'no offset +25:00'],
    ['28 Foo 2024 15:21:54', 'could not be read'],
    ['yesterday', 'not a time'],
    ['53.94.201.69', 'not a time'],
    ['PutObject', 'not a time'],
    ['2024-11-28T15:21:54Z 2024-11-28T15:22:39Z', 'could not be read'],
    ['1e99', 'not a time'],
    ['-1732807314', 'not a time'],
    ['', 'Nothing to check'],
    ['   ', 'Nothing to check'],
    ['9'.repeat(501), '501 characters'],
    ['1:'.repeat(250), 'not a time'],
    [' '.repeat(400) + 'x', 'not a time'],
  ])('%s', (input, words) => {
    expectNote(asked, input, words);
  });
});

test('a minute, a second or half a second off is wrong', () => {
  const key = { key: '2024-11-28T15:21:54Z' };
  for (const input of ['2024-11-28T15:20:54Z', '2024-11-28T15:21:55Z', '2024-11-28T15:21:54.5Z'])
    expect(grade(asked, key, input).verdict).toBe('wrong');
  expect(grade(asked, key, '28 Nov 2024 15:21:54 UTC').verdict).toBe('right');
  expect(grade(asked, key, '2024-11-28 23:21:54').verdict).toBe('wrong');
});

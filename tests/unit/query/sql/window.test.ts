import { describe, expect, it } from 'vitest';
import { windowIn, withWindow } from '@/lib/query/sql/window';

const from = Date.parse('2026-05-19T18:00:00Z');
const to = Date.parse('2026-05-19T19:30:00Z');
const CONDITIONS =
  "eventTime >= timestamp '2026-05-19 18:00:00'\n  AND eventTime < timestamp '2026-05-19 19:30:00'";

describe('a window written into a query', () => {
  it.each([
    ['SELECT * FROM cloudtrail', `SELECT * FROM cloudtrail\nWHERE ${CONDITIONS}`],
    ['SELECT * FROM cloudtrail WHERE readOnly LIMIT 3', `SELECT * FROM cloudtrail WHERE readOnly\n  AND ${CONDITIONS} LIMIT 3`],
    ["SELECT * FROM cloudtrail_logs", "SELECT * FROM cloudtrail_logs\nWHERE eventtime >= '2026-05-19T18:00:00Z'\n  AND eventtime < '2026-05-19T19:30:00Z'"],
    ['SELECT * FROM vpc_flow_logs', 'SELECT * FROM vpc_flow_logs\nWHERE start >= 1779213600\n  AND start < 1779219000'],
    ['SELECT * FROM app_log', "SELECT * FROM app_log\nWHERE time >= timestamp '2026-05-19 18:00:00'\n  AND time < timestamp '2026-05-19 19:30:00'"],
    ['SELECT * FROM 4e0b6c1a-92d7-4f35-a8c4-1d7f3b9e5062', `SELECT * FROM 4e0b6c1a-92d7-4f35-a8c4-1d7f3b9e5062\nWHERE ${CONDITIONS}`],
    ['SELECT a FROM cloudtrail WHERE a = 1 OR b = 2', `SELECT a FROM cloudtrail WHERE (a = 1 OR b = 2)\n  AND ${CONDITIONS}`],
  ])('%s', (query, expected) => {
    expect(withWindow(query, { from, to })).toBe(expected);
  }); // prettier-ignore

  it.each(['SELECT 1', '', 'WITH x AS (SELECT * FROM cloudtrail) SELECT * FROM x'])(
    'is not there where nothing has a time: %s',
    (query) => expect(withWindow(query, { from, to })).toBeUndefined(),
  );

  it.each([
    'SELECT * FROM cloudtrail',
    "SELECT * FROM cloudtrail WHERE eventName = 'A'",
    "SELECT * FROM cloudtrail\nWHERE eventName BETWEEN 'A' AND 'B' ORDER BY eventTime",
    'SELECT * FROM cloudtrail;',
  ])('is read again, replaced, and taken out: %s', (query) => {
    const written = withWindow(query, { from, to }) ?? '';
    expect(windowIn(written)).toEqual({ from, to });
    const narrower = withWindow(written, { from: from + 60_000, to }) ?? '';
    expect(windowIn(narrower)).toEqual({ from: from + 60_000, to });
    expect(narrower.match(/eventTime [<>]/g)).toHaveLength(2);
    expect(withWindow(narrower, {})).toBe(query);
  });

  it.each([
    ["SELECT * FROM cloudtrail WHERE eventTime > '2026-05-19 18:00:00' AND readOnly AND eventTime <= timestamp '2026-05-19 19:30:00'", 'SELECT * FROM cloudtrail WHERE readOnly'],
    ["SELECT * FROM cloudtrail c WHERE c.eventTime >= timestamp '2026-05-19 18:00:00' AND c.eventTime < timestamp '2026-05-19 19:30:00' AND readOnly", 'SELECT * FROM cloudtrail c WHERE readOnly'],
  ])('is found as people write it: %s', (query, rest) => {
    expect(windowIn(query)).toEqual({ from, to });
    expect(withWindow(query, {})).toBe(rest);
  }); // prettier-ignore

  it.each([
    "SELECT * FROM cloudtrail WHERE eventTime >= timestamp '2026-05-19 18:00:00' OR readOnly",
    "SELECT * FROM cloudtrail WHERE eventTime >= timestamp '2026-05-19 18:00:00' + interval '1' hour",
    "SELECT * FROM cloudtrail WHERE eventTime >= (SELECT min(eventTime) FROM cloudtrail)",
    "SELECT * FROM (SELECT * FROM cloudtrail WHERE eventTime >= timestamp '2026-05-19 18:00:00') t",
    "SELECT * FROM cloudtrail WHERE eventTime >= 'yesterday'",
  ])('is not found where it does not bound every row: %s', (query) => {
    expect(windowIn(query)).toEqual({});
  }); // prettier-ignore
});

import { describe, expect, it } from 'vitest';
import { addFilter } from '@/lib/query/sql/clause';

describe('addFilter', () => {
  it.each([
    ['SELECT * FROM cloudtrail', 'eventName', 'PutObject', "SELECT * FROM cloudtrail\nWHERE eventName = 'PutObject'"],
    ['SELECT * FROM cloudtrail;', 'eventName', "it's", "SELECT * FROM cloudtrail\nWHERE eventName = 'it''s';"],
    ['SELECT * FROM cloudtrail WHERE readOnly', 'userIdentity.userName', 'glitch', "SELECT * FROM cloudtrail WHERE readOnly\n  AND userIdentity.userName = 'glitch'"],
    ['SELECT * FROM cloudtrail_logs', 'requestParameters.bucketName', 'b', "SELECT * FROM cloudtrail_logs\nWHERE json_extract_scalar(requestparameters, '$.bucketName') = 'b'"],
    ['SELECT * FROM default.cloudtrail_logs', 'requestParameters.x-y', 'b', "SELECT * FROM default.cloudtrail_logs\nWHERE json_extract_scalar(requestparameters, '$[\"x-y\"]') = 'b'"],
    ['SELECT * FROM cloudtrail_logs', 'eventTime', '2024-05-01T12:00:00Z', "SELECT * FROM cloudtrail_logs\nWHERE eventtime = '2024-05-01T12:00:00Z'"],
    ['SELECT a FROM t WHERE x = 1 OR y = 2 ORDER BY a', 'eventName', 'A', "SELECT a FROM t WHERE (x = 1 OR y = 2)\n  AND eventName = 'A' ORDER BY a"],
    ['SELECT eventName, count(*)\nFROM cloudtrail\nGROUP BY 1\nORDER BY 2 DESC\nLIMIT 5', 'requestParameters.bucketName', 'b', "SELECT eventName, count(*)\nFROM cloudtrail\nWHERE element_at(requestParameters, 'bucketName') = 'b'\nGROUP BY 1\nORDER BY 2 DESC\nLIMIT 5"],
    ['SELECT * FROM (SELECT * FROM cloudtrail WHERE readOnly LIMIT 3) t', 'eventName', null, 'SELECT * FROM (SELECT * FROM cloudtrail WHERE readOnly LIMIT 3) t\nWHERE eventName IS NULL'],
    ['WITH x AS (SELECT 1 FROM a WHERE b) SELECT * FROM x', 'eventTime', '2024-11-28 15:21:54.000', "WITH x AS (SELECT 1 FROM a WHERE b) SELECT * FROM x\nWHERE eventTime = timestamp '2024-11-28 15:21:54.000'"],
    ['SELECT * FROM cloudtrail -- WHERE no', 'readOnly', true, 'SELECT * FROM cloudtrail\nWHERE readOnly = true -- WHERE no'],
    ["SELECT 'FROM x WHERE' FROM cloudtrail", 'eventname', 'A', "SELECT 'FROM x WHERE' FROM cloudtrail\nWHERE eventName = 'A'"],
    ['SELECT * FROM rds_log', 'thread_id', 263, 'SELECT * FROM rds_log\nWHERE thread_id = 263'],
    ['SELECT 1 AS "order" FROM t', 'order', 1, 'SELECT 1 AS "order" FROM t\nWHERE "order" = 1'],
    ['SELECT 1', 'eventName', 'A', 'SELECT 1'],
  ] as const)('%s', (query, path, value, expected) => {
    expect(addFilter(query, path, value)).toBe(expected);
  }); // prettier-ignore
  it('takes keys with dots as a list', () => {
    expect(addFilter('SELECT * FROM cloudtrail', ['requestParameters', 'a.b'], 'x')).toContain(
      "element_at(requestParameters, 'a.b') = 'x'",
    );
    expect(addFilter('SELECT * FROM cloudtrail', ['resources', '0', 'ARN'], 'x')).toContain(
      "element_at(resources, 1).ARN = 'x'",
    );
  });
});

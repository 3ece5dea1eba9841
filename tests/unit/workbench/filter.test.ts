import { describe, expect, it } from 'vitest';
import { jqPath, sqlPath } from '@/components/lab/record/paths';
import { asRecord } from '@/components/lab/workbench/row-record';
import { canFilter, columnPath, withFilter } from '@/components/lab/workbench/with-filter';

describe('columnPath', () => {
  const query = `SELECT eventTime, userIdentity.userName, count(*) AS events,
    element_at(requestParameters, 'bucketName') AS bucket, sourceIPAddress AS ip,
    userIdentity.sessionContext.attributes.mfaAuthenticated
    FROM cloudtrail GROUP BY 1`;
  it.each([
    ['eventTime', ['eventTime']],
    ['userName', ['userIdentity', 'userName']],
    ['bucket', ['requestParameters', 'bucketName']],
    ['ip', ['sourceIPAddress']],
    ['mfaAuthenticated', ['userIdentity', 'sessionContext', 'attributes', 'mfaAuthenticated']],
    ['events', undefined],
    ['count(*)', undefined],
  ])('finds the field of %s', (column, path) => {
    expect(columnPath(query, column)).toEqual(path);
  });
});

describe('withFilter', () => {
  it('adds to the query that is there, and writes one where there is none', () => {
    expect(withFilter('SELECT * FROM cloudtrail', ['eventName'], 'PutObject')).toBe(
      "SELECT * FROM cloudtrail\nWHERE eventName = 'PutObject'",
    );
    expect(withFilter('', ['sourceIPAddress'], "o'clock")).toMatch(
      /FROM cloudtrail\nWHERE sourceIPAddress = 'o''clock'$/,
    );
  });
  it('does not offer what SQL cannot ask', () => {
    expect(canFilter(['requestParameters', 'bucketName'])).toBe(true);
    expect(canFilter(['requestParameters', 'a', 'b'])).toBe(false);
    expect(canFilter(['userIdentity', 'sessionContext', 'attributes', 'mfaAuthenticated'])).toBe(
      true,
    );
  });
});

describe('paths to copy', () => {
  // jq 1.8 manual, "Object Identifier-Index": .["foo$"] where the key is no identifier.
  it('writes jq', () => {
    expect(jqPath(['userIdentity', 'userName'])).toBe('.userIdentity.userName');
    expect(jqPath(['resources', 0, 'ARN'])).toBe('.resources[0].ARN');
    expect(jqPath(['requestParameters', 'x-amz-acl'])).toBe('.requestParameters["x-amz-acl"]');
    expect(jqPath(['a b', 'c'])).toBe('.["a b"].c');
    expect(jqPath([])).toBe('.');
  });
  // The CloudTrail Lake schema: userIdentity is a STRUCT, requestParameters a MAP; lists from 1.
  it('writes SQL', () => {
    expect(sqlPath(['userIdentity', 'sessionContext', 'sessionIssuer', 'userName'])).toBe(
      'userIdentity.sessionContext.sessionIssuer.userName',
    );
    expect(sqlPath(['requestParameters', 'bucketName'])).toBe(
      "element_at(requestParameters, 'bucketName')",
    );
    expect(sqlPath(['requestParameters', 'a', 0, 'b-c'])).toBe(
      `json_extract_scalar(requestParameters, '$.a[0]["b-c"]')`,
    );
    expect(sqlPath(['resources', 0, 'ARN'])).toBe('resources[1].ARN');
  });
});

describe('asRecord', () => {
  it('leaves out what the record did not have', () => {
    const columns = ['eventName', 'errorCode', 'userIdentity'].map((name) => ({ name, type: '' }));
    const identity = { type: 'IAMUser', invokedBy: null, sessionContext: { sessionIssuer: null } };
    expect(asRecord(columns, ['PutObject', null, identity])).toEqual({
      eventName: 'PutObject',
      userIdentity: { type: 'IAMUser', sessionContext: {} },
    });
  });
});

import { describe, expect, it } from 'vitest';
import { athenaQuery, athenaTable } from '@/lib/trail/import/athena';
import { ownEvidence } from '@/lib/query/own/evidence';
import { importAll, record, source } from './helpers';

const one = { above: 'my-bucket/logs', accounts: ['111122223333'], regions: ['eu-west-1'], firstDay: '2024/11/27' }; // prettier-ignore

describe('the Athena table', () => {
  it('is that of the Athena user guide, with bucket, account, Region and first day filled in', () => {
    const { text, missing, guessed } = athenaTable(one);
    expect(missing).toEqual([]);
    expect(guessed).toBe(true);
    expect(text).toContain("LOCATION\n  's3://my-bucket/logs/AWSLogs/111122223333/CloudTrail/eu-west-1'");
    expect(text.slice(text.indexOf('TBLPROPERTIES'))).toBe(`TBLPROPERTIES (
  'projection.enabled'='true',
  'projection.timestamp.format'='yyyy/MM/dd',
  'projection.timestamp.interval'='1',
  'projection.timestamp.interval.unit'='DAYS',
  'projection.timestamp.range'='2024/11/27,NOW',
  'projection.timestamp.type'='date',
  'storage.location.template'='s3://my-bucket/logs/AWSLogs/111122223333/CloudTrail/eu-west-1/\${timestamp}')`);
    expect(athenaQuery(one)).toContain(`"timestamp" >= '2024/11/27'`);
  }); // prettier-ignore

  it('has a partition for accounts and Regions where there are several, below the organization', () => {
    const { text } = athenaTable({
      above: 'org-bucket',
      organization: 'o-exampleorgid',
      accounts: ['111122223333', '444455556666'],
      regions: ['eu-west-1', 'us-east-1'],
    });
    expect(text).toContain('PARTITIONED BY (\n   `account` string,\n   `region` string,\n   `timestamp` string)');
    expect(text).toContain("'projection.account.values'='111122223333,444455556666'");
    expect(text).toContain("'projection.region.type'='enum'");
    expect(text).toContain("'s3://org-bucket/AWSLogs/o-exampleorgid/${account}/CloudTrail/${region}/${timestamp}'");
  }); // prettier-ignore

  it('says what is to be filled in where the paths do not tell', () => {
    const { missing, guessed } = athenaTable({ above: '', accounts: [], regions: [] });
    expect(missing).toEqual(['BUCKET', 'ACCOUNT-ID', 'AWS-REGION']);
    expect(guessed).toBe(false);
  });

  it('takes no folder for a bucket that cannot be the name of one', () => {
    expect(athenaTable({ ...one, above: "My Logs'; DROP" }).text).toContain("'s3://BUCKET/AWSLogs");
  });
});

describe('the clock', () => {
  const engines = { jq: '', duckdb: '' };
  const data = { lines: { url: '', bytes: 0 }, parts: [] };
  it('is the end of the minute of the last event', async () => {
    const events = [record('a', { eventTime: '2024-11-28T15:20:07Z' }), record('b')];
    const { summary } = await importAll([source('a.json', JSON.stringify(events))]);
    expect(ownEvidence(summary, data, engines, 0).clock).toBe('2024-11-28T15:21:00.000Z');
  });
  it('is now where there are no events', async () => {
    const { summary } = await importAll([]);
    expect(ownEvidence(summary, data, engines, 1e12).clock).toBe('2001-09-09T01:46:40.000Z');
  });
});

/** A small account's evidence: twenty-odd events and some log lines, with what is awkward in both. */
import { mkdtemp, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createNodeSqlEngine } from '@/lib/cli/sql-node';
import { buildDatabase } from '@/lib/content/datasets/duckdb';
import type { Column, Engine, Evidence, Json, Outcome, RunOptions } from '@/lib/query/types';

export const EVENT_DATA_STORE = '0f6f1a3e-5d5c-4a55-9d59-3a1f6f0c2b11';
export const CLOCK = '2024-05-02T12:00:00Z';

const user = (userName: string) => ({
  type: 'IAMUser',
  principalId: `AIDA${userName.toUpperCase()}EXAMPLE`,
  arn: `arn:aws:iam::111122223333:user/${userName}`,
  accountId: '111122223333',
  userName,
  sessionContext: {
    attributes: { creationDate: '2024-05-01T08:00:00Z', mfaAuthenticated: 'false' },
  },
});

const POLICY = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*"}]}';

interface Written {
  readonly time: string;
  readonly source: string;
  readonly name: string;
  readonly who?: string;
  readonly ip?: string;
  readonly request?: Record<string, unknown> | null;
  readonly more?: Record<string, unknown>;
}

const s3 = (time: string, name: string, bucketName: string, key: string, who = 'ana'): Written => ({
  time,
  source: 's3.amazonaws.com',
  name,
  who,
  request: { bucketName, key, 'x-amz-acl': 'private' },
  more: {
    resources: [
      { type: 'AWS::S3::Object', ARN: `arn:aws:s3:::${bucketName}/${key}` },
      { accountId: '111122223333', type: 'AWS::S3::Bucket', arn: `arn:aws:s3:::${bucketName}` },
    ],
    additionalEventData: { bytesTransferredIn: 83, bytesTransferredOut: 0.5 },
  },
});
const port = (time: string, groupId: string, toPort: number, who: string): Written => ({
  time,
  source: 'ec2.amazonaws.com',
  name: 'AuthorizeSecurityGroupIngress',
  who,
  request: {
    groupId,
    ipPermissions: {
      items: [
        {
          ipProtocol: 'tcp',
          fromPort: toPort,
          toPort,
          ipRanges: { items: [{ cidrIp: '0.0.0.0/0' }] },
        },
        { ipProtocol: 'icmp', ipRanges: {} },
      ],
    },
  },
});
const plain = (
  time: string,
  source: string,
  name: string,
  who: string,
  request: Record<string, unknown> | null = null,
): Written => ({ time, source: `${source}.amazonaws.com`, name, who, request });

/** Not in the order of time, as in real log files. */
const EVENTS: readonly Written[] = [
  s3('2024-05-01T10:00:05Z', 'PutObject', 'reports', 'q1/sum 1.csv'),
  s3('2024-05-01T09:59:59Z', 'GetObject', 'reports', 'q1/sum 1.csv', 'bo'),
  s3('2024-05-01T10:30:00Z', 'PutObject', 'backups', "it's.tar"),
  s3('2024-05-02T00:00:00Z', 'DeleteObject', 'backups', "it's.tar", 'cy'),
  port('2024-05-01T11:00:00Z', 'sg-1', 22, 'bo'),
  port('2024-05-01T11:05:00Z', 'sg-2', 3389, 'cy'),
  plain('2024-05-01T12:00:00Z', 'iam', 'PutUserPolicy', 'cy', { userName: 'cy', policyName: 'all', policyDocument: POLICY }),
  plain('2024-05-01T12:00:01Z', 'iam', 'CreateUser', 'cy', { userName: 'dee' }),
  plain('2024-05-01T12:00:02Z', 'iam', 'CreateAccessKey', 'cy', { userName: 'dee' }),
  plain('2024-05-01T12:10:00Z', 'iam', 'ListUsers', 'ana', { maxItems: 100 }),
  plain('2024-05-01T12:11:00Z', 'iam', 'ListUsers', 'ana', { maxItems: 100, marker: null }),
  { ...plain('2024-05-01T13:00:00Z', 'ec2', 'RunInstances', 'bo', { dryRun: true, tags: ['a', 'b'] }), more: { errorCode: 'Client.UnauthorizedOperation', errorMessage: 'You are not authorized.' } },
  { ...plain('2024-05-01T13:00:01Z', 'ec2', 'RunInstances', 'bo', {}), more: { errorCode: 'Client.UnauthorizedOperation' } },
  plain('2024-05-01T14:00:00Z', 'signin', 'ConsoleLogin', 'ana'),
  plain('2024-05-01T14:05:00Z', 'signin', 'ConsoleLogin', 'bo'),
  plain('2024-05-02T09:00:00Z', 'sts', 'GetCallerIdentity', 'dee'),
  plain('2024-05-02T09:00:30Z', 'sts', 'GetCallerIdentity', 'dee'),
  { time: '2024-05-02T09:01:00Z', source: 'kms.amazonaws.com', name: 'Decrypt', ip: 'ec2.amazonaws.com' },
  plain('2024-05-02T09:02:00Z', 'logs', 'DescribeLogGroups', 'ünï', { logGroupNamePrefix: '/aws/ünï' }),
  plain('2024-05-02T10:00:00Z', 'cloudtrail', 'StopLogging', 'dee', { name: 'trail-1' }),
]; // prettier-ignore

const ADDRESSES: Record<string, string> = { ana: '198.51.100.7', bo: '198.51.100.8' };

const RECORDS: readonly Record<string, unknown>[] = EVENTS.map((event, index) => ({
  eventVersion: '1.09',
  userIdentity: event.who ? user(event.who) : { type: 'AWSService', invokedBy: event.ip },
  eventTime: event.time,
  eventSource: event.source,
  eventName: event.name,
  awsRegion: 'eu-west-1',
  sourceIPAddress: event.ip ?? ADDRESSES[event.who ?? ''] ?? '203.0.113.9',
  userAgent: 'aws-cli/2.15.30',
  requestParameters: event.request ?? null,
  responseElements: null,
  eventID: `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`,
  readOnly: /^(Get|List|Describe|Decrypt)/.test(event.name),
  eventType: event.name === 'ConsoleLogin' ? 'AwsConsoleSignIn' : 'AwsApiCall',
  managementEvent: event.source !== 's3.amazonaws.com',
  recipientAccountId: '111122223333',
  eventCategory: event.source === 's3.amazonaws.com' ? 'Data' : 'Management',
  ...event.more,
}));

const LOG_LINES: readonly string[] = [
  '2024-05-01T10:00:00.125Z 2024-05-01T10:00:00.125648Z\t    9 Query\tSELECT 1',
  "2024-05-01T10:00:01.500Z 2024-05-01T10:00:01.500001Z\t  263 Query\tINSERT INTO payments (account, owner, amount) VALUES ('0001 0002', 'A. B.', 342.80)",
  "2024-05-01T10:00:02.000Z 2024-05-01T10:00:02.000000Z\t  263 Query\tINSERT INTO payments (account, owner, amount) VALUES ('0001 0002', 'A. B.', 0.15)",
  '2024-05-01T10:00:03.000Z 2024-05-01T10:00:03.000000Z\t   12 Connect\tapp@10.0.0.7 on bank using TCP/IP',
  '2024-05-01T10:00:04.000Z 2024-05-01T10:00:04.000000Z\t   12 Quit\t',
  '2024-05-01T10:00:05.000Z /rdsdbbin/mysql/bin/mysqld, Version: 8.0.35. started with:',
]; // prettier-ignore

const require = createRequire(import.meta.url);

/**
 * Builds the database in a temporary folder and makes an engine over it. `onPause` is called where
 * the engine lets messages in.
 */
export async function makeEngine(
  records: readonly unknown[] = RECORDS,
  onPause?: () => void,
): Promise<Engine> {
  const file = path.join(await mkdtemp(path.join(tmpdir(), 'trailwise-sql-')), 'lab.duckdb');
  await buildDatabase({
    outFile: file,
    cloudTrail: [{ records: records.slice(0, 7) }, { records: records.slice(7) }],
    logs: [
      { name: 'rds.log', group: '/aws/rds/instance/db/general', stream: 'db', lines: LOG_LINES },
    ],
  });
  const evidence: Evidence = {
    lab: 'test',
    files: [],
    database: { url: file, bytes: (await stat(file)).size },
    clock: CLOCK,
    eventDataStore: EVENT_DATA_STORE,
    engines: { jq: '', duckdb: require.resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm') },
  };
  return createNodeSqlEngine(evidence, onPause);
}

export interface Result {
  readonly outcome: Outcome;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Json[])[];
}

export async function run(
  engine: Engine,
  query: string,
  options: Omit<RunOptions, 'onOutput'> = {},
): Promise<Result> {
  const columns: Column[] = [];
  const rows: (readonly Json[])[] = [];
  const outcome = await engine.run(query, {
    ...options,
    onOutput: (output) => {
      if (output.kind === 'columns') columns.push(...output.columns);
      if (output.kind === 'rows') rows.push(...output.rows);
    },
  });
  return { outcome, columns, rows };
}

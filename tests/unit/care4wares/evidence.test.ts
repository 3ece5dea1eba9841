import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { evidence } from '@/scenarios/care4wares/evidence';
import { at, bytesOf, facts, rawRecords, textOf } from './load';

/** An event of the facts; which of the last fields it has depends on the event. */
interface Fact {
  readonly eventTime: string;
  readonly eventSource: string;
  readonly eventName: string;
  readonly userName?: string;
  readonly sourceIPAddress: string;
  readonly userAgent?: string;
  readonly key?: string;
  readonly prefix?: string;
  readonly bytesIn?: number;
  readonly bytesOut?: number;
  readonly category?: string;
}
const events: readonly Fact[] = facts.cloudtrail_events_in_file_order;
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('the files', () => {
  // A change here changes what learners see: do it knowingly, and run `trailwise check`.
  it.each([
    ['cloudtrail_log.json', '39be4fb72a0cdd89121c1cbbaa57a65153304263c7bb23fcf9c6603bb927e9e2'],
    ['cloudtrail-log.json', '39be4fb72a0cdd89121c1cbbaa57a65153304263c7bb23fcf9c6603bb927e9e2'],
    ['rds.log', '93b11edac847b9fa72986fc7c8635532b996634a44a2a8e87e21f6ad9a99d138'],
    ['book_list.json', '5cc6b5d0966f9b5ae45c9462dd8721a86eaac15788046c883b08916935bc044a'],
  ])('%s has the pinned bytes', (name, pinned) => {
    expect(sha256(bytesOf(name))).toBe(pinned);
  });

  it('are the same each time', () => {
    const hashes = () => evidence().map((file) => sha256(file.bytes));
    expect(hashes()).toEqual(hashes());
  });

  it('say what they are', () => {
    expect(evidence().map(({ name, role, log }) => [name, role, log?.group])).toEqual([
      ['cloudtrail_log.json', 'cloudtrail', 'aws-cloudtrail-logs-518371450717-5b1f0c7e'],
      ['cloudtrail-log.json', 'other', undefined],
      ['rds.log', 'log', '/aws/rds/instance/wareville-bank/general'],
      ['book_list.json', 'other', undefined],
    ]);
  });
});

describe('cloudtrail_log.json keeps the facts', () => {
  const records = rawRecords();

  it('is one line without a newline, as CloudTrail delivers it', () => {
    expect(textOf('cloudtrail_log.json')).not.toContain('\n');
  });

  it('has the 59 records in file order', () => {
    const shown = records.map((record) => [
      record.eventTime,
      record.eventSource,
      record.eventName,
      at(record, 'userIdentity.userName'),
      record.sourceIPAddress,
    ]);
    expect(records).toHaveLength(59);
    expect(shown).toEqual(
      events.map((event) => [
        event.eventTime,
        event.eventSource,
        event.eventName,
        event.userName,
        event.sourceIPAddress,
      ]),
    );
  });

  it('has the user agents, the shortened ones completed', () => {
    records.forEach((record, index) => {
      const userAgent = events[index]?.userAgent;
      if (typeof userAgent !== 'string') return;
      const [start = '', end = ''] = userAgent.split(' ... ');
      // Only the digits behind 19x.8yy vary from server to server.
      const pattern = start
        .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
        .replace('19x\\.8yy', '19\\d\\.8\\d\\d');
      expect(record.userAgent).toMatch(new RegExp(`^${pattern}`));
      if (userAgent.includes(' ... ')) expect(String(record.userAgent).endsWith(end)).toBe(true);
      else expect(record.userAgent).toBe(userAgent);
    });
  });

  it('has principal ids, account and what else the facts tell of single events', () => {
    const principals: Readonly<Record<string, string>> = facts.principals;
    records.forEach((record, index) => {
      const event = events[index];
      const user = at(record, 'userIdentity.userName');
      if (typeof user === 'string') {
        expect(at(record, 'userIdentity.principalId')).toBe(principals[user]);
      }
      expect(record.recipientAccountId).toBe(facts.account);
      if (event?.key) expect(at(record, 'requestParameters.key')).toBe(event.key);
      if (event?.prefix !== undefined) {
        expect(at(record, 'requestParameters.prefix')).toBe(event.prefix);
      }
      if (event?.bytesOut) {
        expect(at(record, 'additionalEventData.bytesTransferredOut')).toBe(event.bytesOut);
      }
      if (event?.bytesIn) {
        expect(at(record, 'additionalEventData.bytesTransferredIn')).toBe(event.bytesIn);
      }
      if (event?.category) {
        expect(at(record, 'requestParameters.filter.eventTypeCategories')).toEqual([
          event.category,
        ]);
      }
    });
    const [upload] = records.filter((record) => record.eventName === 'PutObject');
    expect(upload?.eventVersion).toBe('1.09');
    expect(at(upload, 'additionalEventData.AuthenticationMethod')).toBe('QueryString');
    const [asked] = records.filter((record) => record.eventName === 'PreflightRequest');
    expect(asked?.userIdentity).toEqual({
      type: 'AWSAccount',
      principalId: '',
      accountId: 'anonymous',
    });
  });

  it('gives exactly five events for the selection of the bucket', () => {
    const selected = records.filter(
      (record) =>
        record.eventSource === 's3.amazonaws.com' &&
        at(record, 'requestParameters.bucketName') === 'wareville-care4wares',
    );
    expect(selected.map((record) => record.eventName)).toEqual([
      'ListObjects',
      'ListObjects',
      'PutObject',
      'PreflightRequest',
      'ListObjects',
    ]);
    expect(textOf('cloudtrail_log.json').match(/"HeadBucket"/g)).toHaveLength(2);
  });

  it('tells how glitch came to be', () => {
    const one = (name: string) => records.find((record) => record.eventName === name);
    expect(at(one('CreateUser'), 'requestParameters')).toEqual({ userName: 'glitch' });
    expect(at(one('CreateUser'), 'responseElements.user')).toEqual({
      path: '/',
      userName: 'glitch',
      userId: 'AIDAXRMKYT5O7SKYSEJBQ',
      arn: 'arn:aws:iam::518371450717:user/glitch',
      createDate: 'Nov 28, 2024 3:21:35 PM',
    });
    expect(at(one('AttachUserPolicy'), 'requestParameters')).toEqual({
      userName: 'glitch',
      policyArn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    });
    expect(one('DescribeOrganization')).toMatchObject({
      errorCode: 'AccessDenied',
      errorMessage:
        'User: arn:aws:iam::518371450717:user/mcskidy is not authorized to perform: organizations:DescribeOrganization on resource: * with an explicit deny in a service control policy',
    });
  });
});

describe('the records agree with each other', () => {
  const records = rawRecords();

  it('each session began with a sign-in of its user, and has one key', () => {
    const signIns = new Set(
      records
        .filter((record) => record.eventName === 'ConsoleLogin')
        .map(
          (record) => `${String(at(record, 'userIdentity.userName'))} ${String(record.eventTime)}`,
        ),
    );
    const keys = new Map<string, unknown>();
    for (const record of records) {
      const since = at(record, 'userIdentity.sessionContext.attributes.creationDate');
      if (since === undefined) continue;
      const session = `${String(at(record, 'userIdentity.userName'))} ${String(since)}`;
      expect(signIns).toContain(session);
      expect(String(record.eventTime) >= String(since)).toBe(true);
      const key = at(record, 'userIdentity.accessKeyId');
      expect(keys.get(session) ?? key).toBe(key);
      keys.set(session, key);
    }
    expect(keys.size).toBe(3);
    expect(new Set(keys.values()).size).toBe(3);
  });

  it('no two events share an id', () => {
    for (const field of ['eventID', 'requestID']) {
      const ids = records.map((record) => record[field]).filter((id) => id !== undefined);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it('global services log in us-east-1, the others in the Region of the facts', () => {
    const home = new Set(['s3.amazonaws.com', 'signin.amazonaws.com']);
    for (const record of records) {
      const lens = String(record.eventName).includes('StorageLens');
      const expected = home.has(String(record.eventSource)) && !lens ? facts.region : 'us-east-1';
      expect(record.awsRegion).toBe(expected);
    }
  });

  it('all access key ids are those of documentation, and there is no other secret', () => {
    const text = evidence()
      .map((file) => new TextDecoder().decode(file.bytes))
      .join('\n');
    const keys = text.match(/\bA(?:KIA|SIA)[A-Z0-9]*/g) ?? [];
    expect(keys.length).toBeGreaterThan(0);
    for (const key of keys) expect(key).toMatch(/^A[KS]IA[A-Z2-7]{9}EXAMPLE$/);
    expect(text).not.toMatch(
      /X-Amz-(Signature|Security-Token|Credential)|sessionToken|secretAccessKey/i,
    );
  });
});

it('book_list.json is a list of books with titles', () => {
  const books = JSON.parse(textOf('book_list.json')) as Readonly<Record<string, unknown>>[];
  expect(books).toHaveLength(6);
  for (const book of books) expect(typeof book.book_title).toBe('string');
});

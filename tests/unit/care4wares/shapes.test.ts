/**
 * The shape of each record against that of real ones: fields and their types in 2,900 events of a
 * public data set (Invictus Incident Response, aws_dataset, MIT), extracted to real-shapes.json.
 */
import { describe, expect, it } from 'vitest';
import { recordSchema } from '@/lib/trail/record';
import { rawRecords, type Raw } from './load';
import realShapes from './real-shapes.json';

interface Shape {
  readonly samples: number;
  /** Fields of every sample, with their types. */
  readonly always: Readonly<Record<string, string>>;
  readonly sometimes: Readonly<Record<string, string>>;
}
const shapes = realShapes as unknown as Readonly<Record<string, Shape>>;

const typeOf = (value: unknown) =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;

function shapeOf(value: unknown, path = '', into: Record<string, string> = {}) {
  if (path) into[path] = typeOf(value);
  if (Array.isArray(value)) for (const item of value) shapeOf(item, `${path}[]`, into);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value))
      shapeOf(item, path ? `${path}.${key}` : key, into);
  }
  return into;
}

/** `+` ours alone, `-` theirs alone, `~` another type; the children of a named field go with it. */
type Differences = Readonly<Record<string, string>>;

const CONSOLE: Differences = {
  '+userIdentity.sessionContext':
    'the samples came from Terraform with a long-term key; a console session has a context, as in the userIdentity page',
  '+sessionCredentialFromConsole': 'the same: the record contents page has it for console sessions',
};
const NEWER: Differences = {
  '-userIdentity.sessionContext.sessionIssuer':
    'empty objects in 2023; the record examples of eventVersion 1.09 and later leave them out',
  '-userIdentity.sessionContext.webIdFederationData': 'the same',
};
const IAM_CONSOLE: Differences = CONSOLE;

const EXPECTED: Readonly<Record<string, Differences>> = {
  'signin.amazonaws.com/ConsoleLogin': {},
  'iam.amazonaws.com/GetPolicy': IAM_CONSOLE,
  'iam.amazonaws.com/CreateUser': IAM_CONSOLE,
  'iam.amazonaws.com/CreateLoginProfile': IAM_CONSOLE,
  'iam.amazonaws.com/AttachUserPolicy': IAM_CONSOLE,
  'iam.amazonaws.com/ListUsers': {
    ...IAM_CONSOLE,
    '~requestParameters': 'the console asks for a page size (MaxItems in the API reference)',
    '+requestParameters.maxItems': 'the same',
  },
  'organizations.amazonaws.com/DescribeOrganization': {
    ...NEWER,
    '+errorCode': 'the samples were allowed; ours is refused by a service control policy',
    '+errorMessage': 'the same',
    '+tlsDetails':
      'the samples went through the console proxy (AWS Internal); the facts have the browser, and an external client has tlsDetails',
  },
  'ce.amazonaws.com/GetCostAndUsage': {
    ...NEWER,
    '-errorCode': 'the sample was refused; ours is allowed',
    '-errorMessage': 'the same',
  },
  'health.amazonaws.com/DescribeEventAggregates': NEWER,
  's3.amazonaws.com/ListBuckets': NEWER,
  's3.amazonaws.com/GetStorageLensConfiguration': NEWER,
  's3.amazonaws.com/GetStorageLensDashboardDataInternal': NEWER,
};

/**
 * Events that the samples do not have: their frame (all but parameters and response) against that
 * of another event of the same service.
 */
const LISTING_PREFIX = 'the ARN prefix of what was listed, as S3 data events have it';
const SIBLINGS: Readonly<Record<string, { readonly of: string; readonly expected: Differences }>> =
  {
    'iam.amazonaws.com/ListPolicies': { of: 'iam.amazonaws.com/GetPolicy', expected: IAM_CONSOLE },
    'cost-optimization-hub.amazonaws.com/ListEnrollmentStatuses': {
      of: 'health.amazonaws.com/DescribeEventAggregates',
      expected: NEWER,
    },
    's3.amazonaws.com/HeadBucket': { of: 's3.amazonaws.com/GetBucketAcl', expected: {} },
    's3.amazonaws.com/ListObjects': {
      of: 's3.amazonaws.com/GetBucketAcl',
      expected: { '+resources[].ARNPrefix': LISTING_PREFIX },
    },
    's3.amazonaws.com/PutObject': {
      of: 's3.amazonaws.com/GetBucketAcl',
      expected: {
        '+additionalEventData.SSEApplied': 'S3 user guide, "Monitoring default encryption"',
        '~responseElements': 'an upload writes, and returns its encryption',
      },
    },
    's3.amazonaws.com/PreflightRequest': {
      of: 's3.amazonaws.com/GetBucketAcl',
      expected: {
        '-userIdentity.arn': 'anonymous: nobody is behind an unsigned request',
        '-userIdentity.accessKeyId': 'the same',
        '-userIdentity.userName': 'the same',
        '-additionalEventData.SignatureVersion': 'unsigned',
        '-additionalEventData.AuthenticationMethod': 'unsigned',
        '+sharedEventID': 'caller (anonymous) and owner differ, as the record contents page says',
      },
    },
  };

const name = (record: Raw) => `${String(record.eventSource)}/${String(record.eventName)}`;
const inFrame = (path: string) => !/^(requestParameters|responseElements)\./.test(path);

function differences(record: Raw, real: Shape, counts: (path: string) => boolean): string[] {
  const ours = shapeOf(record);
  const theirs = { ...real.always, ...real.sometimes };
  const found: string[] = [];
  for (const [path, type] of Object.entries(ours).filter(([path]) => counts(path))) {
    const known = theirs[path];
    if (known === undefined) found.push(`+${path}`);
    else if (!known.split('|').includes(type)) found.push(`~${path}`);
  }
  for (const path of Object.keys(real.always).filter(counts)) {
    if (ours[path] === undefined) found.push(`-${path}`);
  }
  return found;
}

function unexplained(found: readonly string[], expected: Differences): string[] {
  const named = Object.keys(expected);
  return found.filter((one) => !named.some((it) => one === it || one.startsWith(`${it}.`)));
}

describe('record shapes', () => {
  const records = rawRecords();

  it('every kind of event is compared with a real one', () => {
    const kinds = [...new Set(records.map(name))].sort();
    expect(kinds).toEqual([...Object.keys(EXPECTED), ...Object.keys(SIBLINGS)].sort());
  });

  it.each(Object.keys(EXPECTED))('%s is as real ones are, but for what is listed', (kind) => {
    const expected = EXPECTED[kind] ?? {};
    const real = shapes[kind];
    if (!real) throw new Error(`no real shape of ${kind}`);
    const found = records
      .filter((record) => name(record) === kind)
      .flatMap((record) => differences(record, real, () => true));
    expect(unexplained(found, expected)).toEqual([]);
    // No excuse without a difference.
    expect(Object.keys(expected).filter((one) => !found.includes(one))).toEqual([]);
  });

  it.each(Object.entries(SIBLINGS))('%s has the frame of its sibling', (kind, { of, expected }) => {
    const real = shapes[of];
    if (!real) throw new Error(`no real shape of ${of}`);
    const found = records
      .filter((record) => name(record) === kind)
      .flatMap((record) => differences(record, real, inFrame));
    expect(unexplained(found, expected)).toEqual([]);
  });

  it('keys stand in the order in which CloudTrail writes them', () => {
    // The order of the top-level keys of all 2,900 samples; those that only ours have, behind.
    const order =
      'eventVersion userIdentity eventTime eventSource eventName awsRegion sourceIPAddress userAgent errorCode errorMessage requestParameters responseElements additionalEventData requestID eventID readOnly resources eventType managementEvent recipientAccountId sharedEventID vpcEndpointId eventCategory tlsDetails sessionCredentialFromConsole'.split(
        ' ',
      );
    for (const record of records) {
      const keys = Object.keys(record);
      expect(keys).toEqual(order.filter((key) => keys.includes(key)));
    }
  });

  it('every record passes the schema', () => {
    for (const record of records) expect(recordSchema.safeParse(record).error).toBeUndefined();
  });
});

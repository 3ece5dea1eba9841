/**
 * Each record against real ones: field paths and types distilled from 2,900 events of a public data set
 * (Invictus Incident Response, aws_dataset, MIT, 2023) to tests/cases/record-shapes. What differs is
 * listed here with its reason.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recordSchema } from '@/lib/trail/record';
import {
  callerKind,
  callerOf,
  differences,
  withoutCaller,
  type Seen,
} from '@/tests/cases/record-shapes/shape';
import { catalogue, type Raw } from './catalogue';

type Differences = Readonly<Record<string, string>>;

const read = (name: string) =>
  new Map(
    readFileSync(`tests/cases/record-shapes/${name}`, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Seen & { readonly kind: string })
      .map((seen) => [seen.kind, seen]),
  );
const events = read('events.ndjson');
const callers = read('callers.ndjson');
const records = catalogue();
const nameOf = (record: Raw) => `${String(record.eventSource)}/${String(record.eventName)}`;

const TAGS = 'the samples came from Terraform, which tags all it makes; tags are optional';
const DATA_EVENTS =
  'the samples select no objects; the form is that of DataResource in the API reference';
const LAUNCH_2026 = 'EC2 has added it since 2023; a RunInstances record of March 2026 has it';
const LAUNCH = 'responseElements.instancesSet.items[]';
const EXPECTED: Readonly<Record<string, Differences>> = {
  'cloudtrail.amazonaws.com/CreateTrail': { '-requestParameters.tagsList': TAGS },
  'cloudtrail.amazonaws.com/PutEventSelectors': {
    '+requestParameters.eventSelectors[].dataResources[].values[]': DATA_EVENTS,
    '+responseElements.eventSelectors[].dataResources[].values[]': DATA_EVENTS,
  },
  'ec2.amazonaws.com/CreateSnapshot': {
    '-requestParameters.tagSpecificationSet': TAGS,
    '-responseElements.tagSet': TAGS,
  },
  'ec2.amazonaws.com/CreateSecurityGroup': {
    '-requestParameters.tagSpecificationSet': TAGS,
    '-responseElements.tagSet': TAGS,
  },
  'ec2.amazonaws.com/DescribeTags': {
    '-requestParameters.filterSet.items': 'a scanner asks for all tags, without a filter',
  },
  'ec2.amazonaws.com/RevokeSecurityGroupIngress': {
    '+requestParameters.ipPermissions.items':
      'the samples name the rule by its parts; a rule in ipPermissions is as in RevokeSecurityGroupEgress',
    '-requestParameters.ipProtocol': 'the same',
    '-requestParameters.fromPort': 'the same',
    '-requestParameters.toPort': 'the same',
    '-requestParameters.cidrIp': 'the same',
  },
  'ec2.amazonaws.com/RunInstances': {
    '+requestParameters.groupSet':
      'the samples name a network interface instead of a subnet and groups',
    '+requestParameters.subnetId': 'the same',
    '-requestParameters.networkInterfaceSet': 'the same',
    '-requestParameters.creditSpecification': 'Terraform says it; it is optional',
    '-requestParameters.hibernationOptions': 'the same',
    [`+${LAUNCH}.groupSet.items[].groupName`]: LAUNCH_2026,
    [`+${LAUNCH}.networkInterfaceSet.items[].groupSet.items[].groupName`]: LAUNCH_2026,
    [`+${LAUNCH}.bootMode`]: LAUNCH_2026,
    [`+${LAUNCH}.operator`]: LAUNCH_2026,
    [`+${LAUNCH}.networkInterfaceSet.items[].operator`]: LAUNCH_2026,
    [`+${LAUNCH}.networkInterfaceSet.items[].privateDnsName`]: LAUNCH_2026,
    [`+${LAUNCH}.networkInterfaceSet.items[].privateIpAddressesSet.item[].privateDnsName`]:
      LAUNCH_2026,
    [`+${LAUNCH}.maintenanceOptions.rebootMigration`]: LAUNCH_2026,
    '+resources': LAUNCH_2026,
  },
  'iam.amazonaws.com/CreatePolicy': {
    '-requestParameters.description': 'Terraform says an empty one; it is optional',
    '-requestParameters.tags': TAGS,
    '-responseElements.policy.tags': TAGS,
  },
  'logs.amazonaws.com/CreateLogGroup': { '-requestParameters.tags': TAGS },
  's3.amazonaws.com/PutBucketPolicy': {
    '-requestParameters.bucketPolicy.Statement[].Principal': 'the policy is the caller’s',
  },
  'ssm.amazonaws.com/PutParameter': {
    '-requestParameters.tags': TAGS,
    '-requestParameters.allowedPattern': 'Terraform says an empty one; it is optional',
  },
  'secretsmanager.amazonaws.com/ListSecrets': {
    '-requestParameters.filters': 'the samples look for a tag; filters are optional',
  },
};

/** Events that no sample has: their frame is that of another event of the service. */
const SIBLINGS: Readonly<Record<string, string>> = {
  'autoscaling.amazonaws.com': 'DescribeAutoScalingGroups',
  'budgets.amazonaws.com': 'health.amazonaws.com/DescribeEventAggregates',
  'config.amazonaws.com': 'cloudtrail.amazonaws.com/StartLogging',
  'ce.amazonaws.com': 'health.amazonaws.com/DescribeEventAggregates',
  'cloudtrail.amazonaws.com': 'StartLogging',
  'cognito-identity.amazonaws.com': 'iam.amazonaws.com/CreateUser',
  'cost-optimization-hub.amazonaws.com': 'health.amazonaws.com/DescribeEventAggregates',
  'ec2.amazonaws.com': 'TerminateInstances',
  'elasticloadbalancing.amazonaws.com': 'DescribeLoadBalancers',
  'guardduty.amazonaws.com': 'ListDetectors',
  'iam.amazonaws.com': 'GetUser',
  // The samples of KMS are calls of other services, without a connection of the caller's.
  'kms.amazonaws.com': 'sts.amazonaws.com/AssumeRole',
  'kms.amazonaws.com/ListAliases': 'secretsmanager.amazonaws.com/ListSecrets',
  'lambda.amazonaws.com': 'GetFunction20150331v2',
  'logs.amazonaws.com': 'CreateLogGroup',
  'monitoring.amazonaws.com': 'DescribeAlarms',
  'organizations.amazonaws.com': 'DescribeOrganization',
  'rds.amazonaws.com': 'ModifyDBSnapshotAttribute',
  's3.amazonaws.com': 'GetBucketAcl',
  'savingsplans.amazonaws.com': 'cloudtrail.amazonaws.com/StartLogging',
  'signin.amazonaws.com': 'ConsoleLogin',
  'sts.amazonaws.com': 'AssumeRole',
  // No role is taken, so none is a resource.
  'sts.amazonaws.com/GetSessionToken': 'GetCallerIdentity',
};
/** What a data event has and a management event of the same service has not. */
const DATA: readonly string[] = ['+resources', '+resources[].ARNPrefix'];
const frameOnly = (found: readonly string[]) =>
  found.filter(
    (one) =>
      !/^.(requestParameters|responseElements|additionalEventData\.)/.test(one) &&
      !DATA.includes(one),
  );

const NEWER: Differences = {
  '-sessionContext.sessionIssuer': 'an empty object in 2023; records since 1.09 leave it out',
  '-sessionContext.webIdFederationData': 'the same',
};

describe('record shapes', () => {
  it.each([...events.keys()])('%s is as real ones are, but for what is listed', (kind) => {
    const expected = EXPECTED[kind] ?? {};
    const ours = records.filter((record) => nameOf(record) === kind);
    expect(ours.length).toBeGreaterThan(0);
    const found = ours.flatMap((record) => differences(withoutCaller(record), events.get(kind)!));
    expect([...new Set(found)].sort()).toEqual(Object.keys(expected).sort());
  });

  it.each(records.filter((record) => !events.has(nameOf(record))).map((r) => [nameOf(r), r]))(
    '%s has the frame of its sibling',
    (name, record) => {
      const [source = ''] = String(name).split('/');
      const sibling = SIBLINGS[String(name)] ?? SIBLINGS[source] ?? '';
      const real = events.get(sibling.includes('/') ? sibling : `${source}/${sibling}`);
      if (!real) throw new Error(`no sample of ${source}/${sibling}`);
      expect(frameOnly(differences(withoutCaller(record as Raw), real))).toEqual([]);
    },
  );

  it('callers are as real ones are', () => {
    const unknown = new Set<string>();
    const found = new Set<string>();
    for (const record of records) {
      const kind = callerKind(callerOf(record));
      const real = callers.get(kind);
      if (!real) unknown.add(kind);
      else for (const one of differences(callerOf(record), real)) found.add(one);
    }
    expect([...found].sort()).toEqual(Object.keys(NEWER).sort());
    // These are compared with published examples in forms.test.ts and habits.test.ts.
    expect([...unknown].sort()).toEqual([
      'AssumedRole, by a service, with a session',
      'AssumedRole, without a key',
      'Root, with a session',
      'Unknown',
      'WebIdentityUser',
    ]);
  });

  it('keys stand in the order in which CloudTrail writes them', () => {
    // The order of the top-level keys of all 2,900 samples; those that only ours have, behind.
    const order =
      'eventVersion userIdentity eventTime eventSource eventName awsRegion sourceIPAddress userAgent errorCode errorMessage requestParameters responseElements additionalEventData requestID eventID readOnly resources eventType apiVersion managementEvent recipientAccountId sharedEventID serviceEventDetails vpcEndpointId eventCategory tlsDetails sessionCredentialFromConsole'.split(
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

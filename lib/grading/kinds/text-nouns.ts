/** What a text answer can be a name of, and what such a name looks like. */
export interface NounRule {
  /** With its article, for a sentence. */
  readonly phrase: string;
  /** A name of that sort which is no lab's answer. */
  readonly example: string;
  /** What a name may be made of. */
  readonly pattern: RegExp;
  /** The resource type of an ARN which carries such a name: `arn:…:user/path/name`. */
  readonly arn?: string;
}

// IAM names: letters, digits and +=,.@_- (IAM user guide, "IAM and AWS STS quotas").
const IAM_NAME = /^[\w+=,.@-]{1,128}$/;

export const NOUN_IDS = [
  'event name',
  'user name',
  'policy',
  'event source',
  'access key',
  'security group',
  'role name',
  'region',
  'event id',
  'SHA-256 hash',
  'scaling group',
  'instance type',
  'instance id',
  'usage type',
  'KMS key',
] as const;
export type NounId = (typeof NOUN_IDS)[number];

export const NOUNS: Readonly<Record<NounId, NounRule>> = {
  'event name': {
    phrase: 'an event name',
    example: 'RunInstances',
    // With or without the prefix that an IAM action has: `ec2:RunInstances`.
    pattern: /^([a-z0-9-]+:)?[A-Za-z][A-Za-z0-9_ ]*$/,
  },
  'user name': { phrase: 'a user name', example: 'alice', pattern: IAM_NAME, arn: 'user' },
  policy: { phrase: 'a policy', example: 'ReadOnlyAccess', pattern: IAM_NAME, arn: 'policy' },
  'event source': {
    phrase: 'an event source',
    example: 'ec2.amazonaws.com',
    pattern: /^[A-Za-z][A-Za-z0-9. -]*$/,
  },
  'access key': {
    phrase: 'an access key id',
    example: 'AKIAIOSFODNN7EXAMPLE',
    // IAM user guide, "Understanding unique ID prefixes".
    pattern: /^A[KS]IA[A-Z0-9]{16}$/i,
  },
  'security group': {
    phrase: "a security group's id",
    example: 'sg-0123456789abcdef0',
    // Groups from before 2018 have eight digits (EC2 user guide, "Resource IDs").
    pattern: /^sg-([0-9a-f]{17}|[0-9a-f]{8})$/i,
    arn: 'security-group',
  },
  // At the most 64 characters (IAM user guide, "IAM and AWS STS quotas").
  'role name': {
    phrase: 'a role name',
    example: 'AppServerRole',
    pattern: /^[\w+=,.@-]{1,64}$/,
    arn: 'role',
  },
  region: {
    phrase: 'a Region',
    example: 'ap-southeast-2',
    // Two to four letters, one or two words, a digit: `us-gov-west-1`, `eusc-de-east-1`.
    pattern: /^[a-z]{2,4}(-[a-z]+){1,2}-\d$/i,
  },
  'event id': {
    phrase: 'an event id',
    example: '6d82e7b1-5a0c-4f1e-9a3b-2f4c8d7e6a10',
    // A UUID (CloudTrail user guide, "CloudTrail record contents").
    pattern: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  },
  'SHA-256 hash': {
    phrase: 'a SHA-256 hash in hexadecimal',
    example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    pattern: /^[0-9a-f]{64}$/i,
  },
  'scaling group': {
    phrase: "an Auto Scaling group's name",
    example: 'my-asg',
    pattern: /^[\x21-\x7e]{1,255}$/,
  },
  'instance type': {
    phrase: 'an instance type',
    example: 't3.micro',
    pattern: /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/i,
  },
  'instance id': {
    phrase: "an instance's id",
    example: 'i-0123456789abcdef0',
    // Instances from before 2018 have eight digits (EC2 user guide, "Resource IDs").
    pattern: /^i-([0-9a-f]{17}|[0-9a-f]{8})$/i,
    arn: 'instance',
  },
  // With the billing code of its Region before it, but for us-east-1's.
  'usage type': {
    phrase: 'a usage type',
    example: 'USW2-BoxUsage:t3.micro',
    pattern: /^[A-Za-z][\w:.-]*$/,
  },
  'KMS key': {
    phrase: 'the id of a KMS key',
    example: '1234abcd-12ab-34cd-56ef-1234567890ab',
    // A UUID, or one with a prefix for multi-Region keys (KMS developer guide, "Key identifiers").
    pattern: /^([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$/i,
    arn: 'key',
  },
};

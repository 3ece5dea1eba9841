/** What the event history says of a record beside the record itself. */
import type { CloudTrailRecord } from '@/lib/trail/record';

interface ReferencedResource {
  readonly ResourceType: string;
  readonly ResourceName: string;
}

/** The user's name, the session's of a role, `root`. */
export function userOf({ userIdentity }: CloudTrailRecord): string | undefined {
  const { type, userName, principalId } = userIdentity;
  if (typeof userName === 'string') return userName;
  if (type === 'Root') return 'root';
  return typeof principalId === 'string' ? principalId.split(':')[1] : undefined;
}

/**
 * Parameters that name a resource.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/view-cloudtrail-events-supported-resource-types.html
 */
const NAMED: readonly (readonly [parameter: string, type: string])[] = [
  ['userName', 'AWS::IAM::User'],
  ['groupName', 'AWS::IAM::Group'],
  ['roleName', 'AWS::IAM::Role'],
  ['policyArn', 'AWS::IAM::Policy'],
  ['policyName', 'AWS::IAM::Policy'],
  ['accessKeyId', 'AWS::IAM::AccessKey'],
  ['bucketName', 'AWS::S3::Bucket'],
  ['instanceId', 'AWS::EC2::Instance'],
  ['groupId', 'AWS::EC2::SecurityGroup'],
];

export function resourcesOf(record: CloudTrailRecord): readonly ReferencedResource[] {
  if (record.eventSource === 'signin.amazonaws.com') return [];
  const parameters = record.requestParameters ?? {};
  const named = NAMED.flatMap(([parameter, type]) => {
    const name = parameters[parameter];
    return typeof name === 'string' ? [{ ResourceType: type, ResourceName: name }] : [];
  });
  const listed = (record.resources ?? []).flatMap(({ type, ARN }) =>
    type !== undefined && ARN !== undefined ? [{ ResourceType: type, ResourceName: ARN }] : [],
  );
  return [...named, ...listed];
}

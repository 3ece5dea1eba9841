/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeSecurityGroups.html */
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { filtered, type Fields, type Resource } from './filters';

const cidrs = ({ IpPermissions }: Resource) =>
  (Array.isArray(IpPermissions) ? (IpPermissions as readonly Resource[]) : []).flatMap(
    ({ IpRanges }) =>
      (Array.isArray(IpRanges) ? (IpRanges as readonly Resource[]) : []).map(
        ({ CidrIp }) => CidrIp,
      ),
  );
const FIELDS: Fields = {
  'group-id': ({ GroupId }) => [GroupId],
  'group-name': ({ GroupName }) => [GroupName],
  description: ({ Description }) => [Description],
  'ip-permission.cidr': cidrs,
  'owner-id': ({ OwnerId }) => [OwnerId],
  'vpc-id': ({ VpcId }) => [VpcId],
};

export const describeSecurityGroups: ApiOperation = {
  kind: 'api',
  name: 'describe-security-groups',
  api: 'DescribeSecurityGroups',
  summary: 'the security groups of the Region',
  parameters: [
    { name: 'group-ids', type: 'list', what: 'only these' },
    { name: 'group-names', type: 'list', what: 'only those of these names' },
    { name: 'filters', type: 'structures', what: 'Name=ip-permission.cidr,Values=0.0.0.0/0' },
    { name: 'dry-run', type: 'boolean', what: 'no effect here' },
  ],
  pages: { results: ['SecurityGroups'], token: { input: 'next-token', output: 'NextToken' } },
  call(input, { account, region }) {
    const all: readonly Resource[] =
      region === account.cloud.region ? account.cloud.securityGroups : [];
    const ids = input.list('group-ids');
    const names = input.list('group-names');
    const missing = [
      ...(ids ?? []).filter((id) => !all.some(({ GroupId }) => GroupId === id)),
      ...(names ?? []).filter((name) => !all.some(({ GroupName }) => GroupName === name)),
    ];
    if (missing[0] !== undefined) {
      throw new ServiceError(
        'InvalidGroup.NotFound',
        `The security group '${missing[0]}' does not exist`,
      );
    }
    const chosen = all.filter(
      ({ GroupId, GroupName }) =>
        (ids?.includes(String(GroupId)) ?? true) && (names?.includes(String(GroupName)) ?? true),
    );
    return { SecurityGroups: filtered(chosen, input, FIELDS) };
  },
};

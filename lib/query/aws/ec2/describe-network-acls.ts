/** https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DescribeNetworkAcls.html */
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { filtered, under, type Fields, type Resource } from './filters';

const FIELDS: Fields = {
  'network-acl-id': ({ NetworkAclId }) => [NetworkAclId],
  'association.association-id': under('Associations', 'NetworkAclAssociationId'),
  'association.network-acl-id': under('Associations', 'NetworkAclId'),
  'association.subnet-id': under('Associations', 'SubnetId'),
  default: ({ IsDefault }) => [IsDefault],
  'entry.cidr': under('Entries', 'CidrBlock'),
  'entry.rule-action': under('Entries', 'RuleAction'),
  'entry.rule-number': under('Entries', 'RuleNumber'),
  'owner-id': ({ OwnerId }) => [OwnerId],
  'vpc-id': ({ VpcId }) => [VpcId],
};

export const describeNetworkAcls: ApiOperation = {
  kind: 'api',
  name: 'describe-network-acls',
  api: 'DescribeNetworkAcls',
  summary: 'the network ACLs of the Region',
  parameters: [
    { name: 'network-acl-ids', type: 'list', what: 'only these' },
    { name: 'filters', type: 'structures', what: 'Name=association.subnet-id,Values=subnet-…' },
    { name: 'dry-run', type: 'boolean', what: 'no effect here' },
  ],
  pages: { results: ['NetworkAcls'], token: { input: 'next-token', output: 'NextToken' } },
  call(input, { account, region }) {
    const all: readonly Resource[] =
      region === account.cloud.region ? account.cloud.networkAcls : [];
    const ids = input.list('network-acl-ids');
    const missing = ids?.find((id) => !all.some(({ NetworkAclId }) => NetworkAclId === id));
    if (missing !== undefined) {
      throw new ServiceError(
        'InvalidNetworkAclID.NotFound',
        `The networkAcl ID '${missing}' does not exist`,
      );
    }
    const chosen = all.filter(({ NetworkAclId }) => ids?.includes(String(NetworkAclId)) ?? true);
    return { NetworkAcls: filtered(chosen, input, FIELDS) };
  },
};

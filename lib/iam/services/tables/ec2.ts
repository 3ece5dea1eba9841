import type { ServiceTable } from '../types';

const of = (type: string) => `arn:aws:ec2:{}:{}:${type}/{}`;

export const ec2: ServiceTable = {
  prefix: 'ec2',
  resources: {
    // Some actions are about more types than are listed here.
    any: 'arn:aws:ec2:{}:*:{+}',
    instance: of('instance'),
    volume: of('volume'),
    snapshot: 'arn:aws:ec2:{}:*:snapshot/{}',
    image: 'arn:aws:ec2:{}:*:image/{}',
    'key-pair': of('key-pair'),
    'security-group': of('security-group'),
    'network-acl': of('network-acl'),
    'network-interface': of('network-interface'),
    subnet: of('subnet'),
    vpc: of('vpc'),
    'vpc-flow-log': of('vpc-flow-log'),
    'route-table': of('route-table'),
    'internet-gateway': of('internet-gateway'),
    'elastic-ip': of('elastic-ip'),
    'launch-template': of('launch-template'),
  },
  actions: {
    List: {
      none: 'DescribeInstances DescribeInstanceStatus DescribeInstanceTypes DescribeImages DescribeKeyPairs DescribeSecurityGroups DescribeSecurityGroupRules DescribeSubnets DescribeVpcs DescribeVolumes DescribeSnapshots DescribeRegions DescribeAvailabilityZones DescribeAddresses DescribeNetworkAcls DescribeNetworkInterfaces DescribeRouteTables DescribeInternetGateways DescribeNatGateways DescribeFlowLogs DescribeLaunchTemplates DescribeTags DescribeSpotPriceHistory DescribeReservedInstances',
    },
    Read: { instance: 'GetConsoleOutput GetPasswordData' },
    Write: {
      instance:
        'StartInstances StopInstances RebootInstances TerminateInstances ModifyInstanceAttribute ModifyInstanceMetadataOptions MonitorInstances UnmonitorInstances',
      'instance volume': 'AttachVolume DetachVolume',
      any: 'RunInstances',
      'image instance snapshot': 'CreateImage',
      image: 'DeregisterImage',
      volume: 'CreateVolume DeleteVolume ModifyVolume',
      'snapshot volume': 'CreateSnapshot',
      snapshot: 'DeleteSnapshot',
      'key-pair': 'CreateKeyPair DeleteKeyPair ImportKeyPair',
      'security-group vpc': 'CreateSecurityGroup',
      'security-group':
        'AuthorizeSecurityGroupIngress AuthorizeSecurityGroupEgress RevokeSecurityGroupIngress RevokeSecurityGroupEgress DeleteSecurityGroup',
      'network-acl vpc': 'CreateNetworkAcl',
      'network-acl':
        'CreateNetworkAclEntry ReplaceNetworkAclEntry DeleteNetworkAclEntry DeleteNetworkAcl',
      vpc: 'CreateVpc DeleteVpc ModifyVpcAttribute',
      'vpc-flow-log': 'DeleteFlowLogs',
      'subnet vpc': 'CreateSubnet',
      subnet: 'DeleteSubnet ModifySubnetAttribute',
      'elastic-ip': 'AllocateAddress ReleaseAddress',
    },
    'Permissions management': {
      snapshot: 'ModifySnapshotAttribute',
    },
    Tagging: { any: 'CreateTags DeleteTags' },
  },
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
  needs: { RunInstances: ['iam:PassRole'] },
};

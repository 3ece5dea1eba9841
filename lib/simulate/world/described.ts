/**
 * What `aws ec2 describe-instances`, `describe-security-groups` and `describe-network-acls` say of
 * things of the world.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_Instance.html
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_SecurityGroup.html
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkAcl.html
 */
import type { Account } from './account';
import type { Instance } from './instance';
import { PROTOCOLS, type NetworkAcl, type Rule, type SecurityGroup, type Subnet } from './network';

/** A running instance. @param launched ISO 8601 with its offset, as the command prints it */
export function describedInstance(one: Instance, { region }: Account, launched: string) {
  return {
    AmiLaunchIndex: 0,
    ImageId: one.imageId,
    InstanceId: one.id,
    InstanceType: one.type,
    LaunchTime: launched,
    Monitoring: { State: 'disabled' },
    Placement: { AvailabilityZone: one.subnet.zone, GroupName: '', Tenancy: 'default' },
    PrivateDnsName: `ip-${one.privateIp.replaceAll('.', '-')}.${region}.compute.internal`,
    PrivateIpAddress: one.privateIp,
    PublicDnsName: '',
    ...(one.publicIp !== undefined && { PublicIpAddress: one.publicIp }),
    State: { Code: 16, Name: 'running' },
    SubnetId: one.subnet.id,
    VpcId: one.subnet.vpcId,
    Architecture: 'x86_64',
    NetworkInterfaces: [
      {
        NetworkInterfaceId: one.interfaceId,
        PrivateIpAddress: one.privateIp,
        Status: 'in-use',
        SubnetId: one.subnet.id,
        VpcId: one.subnet.vpcId,
      },
    ],
    SecurityGroups: one.groups.map(({ id, name }) => ({ GroupName: name, GroupId: id })),
    Tags: Object.entries(one.tags).map(([Key, Value]) => ({ Key, Value })),
  };
}

/** @param ingress its inbound rules; those of the world where nothing is given */
export const describedGroup = (
  one: SecurityGroup,
  { id }: Account,
  description: string,
  ingress: readonly Rule[] = one.ingress,
) => ({
  Description: description,
  GroupName: one.name,
  IpPermissions: permissions(ingress),
  OwnerId: id,
  GroupId: one.id,
  IpPermissionsEgress: ALL_OUTBOUND,
  VpcId: one.vpcId,
});

/** @param subnets those that it holds for, by the ids of their associations */
export const describedAcl = (
  acl: NetworkAcl,
  { id }: Account,
  given: {
    readonly vpcId: string;
    readonly name: string;
    readonly isDefault?: boolean;
    readonly subnets?: Readonly<Record<string, Subnet>>;
  },
) => ({
  Associations: Object.entries(given.subnets ?? {}).map(([association, subnet]) => ({
    NetworkAclAssociationId: association,
    NetworkAclId: acl.id,
    SubnetId: subnet.id,
  })),
  Entries: [true, false].flatMap((egress) => [
    ...acl.entries
      .filter((entry) => entry.egress === egress)
      .sort((a, b) => a.number - b.number)
      .map(({ cidr, protocol, from, to, allow, number }) => ({
        CidrBlock: cidr,
        Egress: egress,
        ...(protocol !== '-1' && { PortRange: { From: from, To: to } }),
        Protocol: PROTOCOLS[protocol],
        RuleAction: allow ? 'allow' : 'deny',
        RuleNumber: number,
      })),
    // The rule with the asterisk: what no other rule meets is denied.
    {
      CidrBlock: '0.0.0.0/0',
      Egress: egress,
      Protocol: '-1',
      RuleAction: 'deny',
      RuleNumber: 32_767,
    },
  ]),
  IsDefault: given.isDefault ?? false,
  NetworkAclId: acl.id,
  Tags: [{ Key: 'Name', Value: given.name }],
  VpcId: given.vpcId,
  OwnerId: id,
});

/** What a new security group has: everything may leave. */
export const ALL_OUTBOUND = [
  {
    IpProtocol: '-1',
    IpRanges: [{ CidrIp: '0.0.0.0/0' }],
    Ipv6Ranges: [],
    PrefixListIds: [],
    UserIdGroupPairs: [],
  },
];

/** Rules of the same port are one permission with several ranges. */
function permissions(rules: readonly Rule[]) {
  return [...new Set(rules.map(({ from }) => from))].map((port) => ({
    FromPort: port,
    IpProtocol: 'tcp',
    IpRanges: rules
      .filter(({ from }) => from === port)
      .map(({ cidr, description }) => ({
        CidrIp: cidr,
        ...(description !== undefined && { Description: description }),
      })),
    Ipv6Ranges: [],
    PrefixListIds: [],
    ToPort: port,
    UserIdGroupPairs: [],
  }));
}

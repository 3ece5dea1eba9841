/**
 * Amazon EC2: rules of security groups and network ACLs.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_AuthorizeSecurityGroupIngress.html
 */
import type { Operation } from '../operation';
import {
  PROTOCOLS,
  type AclEntry,
  type NetworkAcl,
  type Rule,
  type SecurityGroup,
} from '../world/network';
import { ec2Id } from '../ids';
import { done, items, on, write } from './ec2';

const isV6 = (cidr: string) => cidr.includes(':');

function permissions(rules: readonly Rule[]) {
  return items(
    rules.map(({ protocol, from, to, cidr, description }) => {
      const said = description === undefined ? {} : { description };
      return {
        ipProtocol: protocol,
        fromPort: from,
        toPort: to,
        groups: {},
        ipRanges: isV6(cidr) ? {} : items([{ cidrIp: cidr, ...said }]),
        ipv6Ranges: isV6(cidr) ? items([{ cidrIpv6: cidr, ...said }]) : {},
        prefixListIds: {},
      };
    }),
  );
}

/** Opens a port. Each rule gets an id of its own in the answer. */
export function authorizeSecurityGroupIngress(
  { id: groupId }: SecurityGroup,
  rules: readonly Rule[],
): Operation {
  return write(
    'AuthorizeSecurityGroupIngress',
    { groupId, ipPermissions: permissions(rules) },
    ({ requestId, caller, random }) => ({
      requestId,
      _return: true,
      securityGroupRuleSet: items(
        rules.map(({ protocol, from, to, cidr, description }) => ({
          groupOwnerId: caller.accountId,
          groupId,
          securityGroupRuleId: ec2Id(random, 'sgr'),
          ...(description !== undefined && { description }),
          isEgress: false,
          ipProtocol: protocol,
          fromPort: from,
          toPort: to,
          ...(isV6(cidr) ? { cidrIpv6: cidr } : { cidrIpv4: cidr }),
        })),
      ),
    }),
    { on: on(`security-group/${groupId}`) },
  );
}

export const revokeSecurityGroupIngress = (
  { id: groupId }: SecurityGroup,
  rules: readonly Rule[],
): Operation =>
  write('RevokeSecurityGroupIngress', { groupId, ipPermissions: permissions(rules) }, done, {
    on: on(`security-group/${groupId}`),
  });

export const createSecurityGroup = (
  { id: groupId, name: groupName, vpcId }: SecurityGroup,
  groupDescription: string,
): Operation =>
  write(
    'CreateSecurityGroup',
    { groupName, groupDescription, vpcId },
    ({ requestId }) => ({ requestId, _return: true, groupId }),
    { on: on('security-group/*') },
  );

function aclEntry(eventName: string) {
  return ({ id: networkAclId }: NetworkAcl, entry: AclEntry): Operation =>
    write(
      eventName,
      {
        networkAclId,
        ruleNumber: entry.number,
        egress: entry.egress,
        ruleAction: entry.allow ? 'allow' : 'deny',
        icmpTypeCode: {},
        portRange: entry.protocol === '-1' ? {} : { from: entry.from, to: entry.to },
        aclProtocol: PROTOCOLS[entry.protocol],
        cidrBlock: entry.cidr,
      },
      done,
      { on: on(`network-acl/${networkAclId}`) },
    );
}
export const createNetworkAclEntry = aclEntry('CreateNetworkAclEntry');
export const replaceNetworkAclEntry = aclEntry('ReplaceNetworkAclEntry');

export const deleteNetworkAclEntry = (
  { id: networkAclId }: NetworkAcl,
  entry: Pick<AclEntry, 'number' | 'egress'>,
): Operation =>
  write(
    'DeleteNetworkAclEntry',
    { networkAclId, ruleNumber: entry.number, egress: entry.egress },
    done,
    { on: on(`network-acl/${networkAclId}`) },
  );

/** Gives a subnet another ACL. Associations have ids, and each is replaced by a new one. */
export const replaceNetworkAclAssociation = (
  associationId: string,
  { id: networkAclId }: NetworkAcl,
  newAssociationId: string,
): Operation =>
  write(
    'ReplaceNetworkAclAssociation',
    { associationId, networkAclId },
    ({ requestId }) => ({ requestId, newAssociationId }),
    { on: on(`network-acl/${networkAclId}`) },
  );

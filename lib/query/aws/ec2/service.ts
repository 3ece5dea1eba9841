import type { Service } from '../operation';
import { describeInstanceStatus } from './describe-instance-status';
import { describeInstances } from './describe-instances';
import { describeNetworkAcls } from './describe-network-acls';
import { describeRegions } from './describe-regions';
import { describeSecurityGroups } from './describe-security-groups';

export const ec2: Service = {
  name: 'ec2',
  summary: 'instances, security groups and network ACLs',
  regional: true,
  denied: 'UnauthorizedOperation',
  operations: [
    describeInstanceStatus,
    describeInstances,
    describeNetworkAcls,
    describeRegions,
    describeSecurityGroups,
  ],
};

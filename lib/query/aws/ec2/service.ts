import type { Service } from '../operation';
import { describeInstances } from './describe-instances';
import { describeRegions } from './describe-regions';
import { describeSecurityGroups } from './describe-security-groups';

export const ec2: Service = {
  name: 'ec2',
  summary: 'instances and security groups',
  regional: true,
  denied: 'UnauthorizedOperation',
  operations: [describeInstances, describeRegions, describeSecurityGroups],
};

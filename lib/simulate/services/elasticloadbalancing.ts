/**
 * Elastic Load Balancing (version 2 of its API). Auto Scaling registers its instances.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/logging-using-cloudtrail.html
 */
import { operationsOf, type Operation } from '../operation';

const { read, write } = operationsOf({
  source: 'elasticloadbalancing.amazonaws.com',
  prefix: 'elasticloadbalancing',
  apiVersion: '2015-12-01',
});

export const describeLoadBalancers = (): Operation =>
  read('DescribeLoadBalancers', { pageSize: 200 });
export const describeTargetHealth = (targetGroupArn: string): Operation =>
  read('DescribeTargetHealth', { targetGroupArn });
export const registerTargets = (targetGroupArn: string, ids: readonly string[]): Operation =>
  write('RegisterTargets', { targetGroupArn, targets: ids.map((id) => ({ id })) }, undefined, {
    on: targetGroupArn,
  });
export const deregisterTargets = (targetGroupArn: string, ids: readonly string[]): Operation =>
  write('DeregisterTargets', { targetGroupArn, targets: ids.map((id) => ({ id })) }, undefined, {
    on: targetGroupArn,
  });

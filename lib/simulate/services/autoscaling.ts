/**
 * Amazon EC2 Auto Scaling.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/logging-using-cloudtrail.html
 */
import { uuid } from '../ids';
import { operationsOf, type Operation } from '../operation';
import type { ScalingGroup, ScalingPolicy } from '../world/scaling-group';

const { read, write } = operationsOf({
  source: 'autoscaling.amazonaws.com',
  prefix: 'autoscaling',
});

const named = ({ name }: Pick<ScalingGroup, 'name'>) => ({ autoScalingGroupName: name });
const on =
  ({ name }: Pick<ScalingGroup, 'name'>) =>
  (accountId: string, region: string) =>
    `arn:aws:autoscaling:${region}:${accountId}:autoScalingGroup:*:autoScalingGroupName/${name}`;

export const describeAutoScalingGroups = (): Operation =>
  read('DescribeAutoScalingGroups', { maxRecords: 100 });
export const describeScalingActivities = (group: ScalingGroup): Operation =>
  read('DescribeScalingActivities', { ...named(group), maxRecords: 100 });

export function updateAutoScalingGroup(
  group: ScalingGroup,
  change: {
    minSize?: number;
    maxSize?: number;
    desiredCapacity?: number;
    defaultCooldown?: number;
  },
): Operation {
  return write('UpdateAutoScalingGroup', { ...change, ...named(group) }, undefined, {
    on: on(group),
  });
}

/** A simple scaling policy. */
export function putScalingPolicy(group: ScalingGroup, policy: ScalingPolicy): Operation {
  return write(
    'PutScalingPolicy',
    {
      ...named(group),
      policyName: policy.name,
      policyType: 'SimpleScaling',
      adjustmentType: 'ChangeInCapacity',
      scalingAdjustment: policy.adjustment,
      cooldown: policy.cooldown,
    },
    { policyARN: policy.arn, alarms: [] },
    { on: on(group) },
  );
}

export const setDesiredCapacity = (group: ScalingGroup, desiredCapacity: number): Operation =>
  write(
    'SetDesiredCapacity',
    { ...named(group), desiredCapacity, honorCooldown: false },
    undefined,
    { on: on(group) },
  );

/** Replaces the instances of the group, some at a time, by new ones of its launch template. */
export const startInstanceRefresh = (group: ScalingGroup): Operation =>
  write(
    'StartInstanceRefresh',
    { ...named(group), strategy: 'Rolling' },
    ({ random }) => ({ instanceRefreshId: uuid(random) }),
    { on: on(group) },
  );

export const completeLifecycleAction = (
  group: Pick<ScalingGroup, 'name'>,
  given: {
    readonly hook: string;
    readonly instanceId: string;
    readonly token: string;
    readonly result: 'CONTINUE' | 'ABANDON';
  },
): Operation =>
  write(
    'CompleteLifecycleAction',
    {
      lifecycleHookName: given.hook,
      ...named(group),
      lifecycleActionToken: given.token,
      lifecycleActionResult: given.result,
      instanceId: given.instanceId,
    },
    undefined,
    { on: on(group) },
  );

/** `Terminate`: from then on the group ends no instances. */
export const suspendProcesses = (
  group: ScalingGroup,
  scalingProcesses: readonly string[],
): Operation =>
  write('SuspendProcesses', { ...named(group), scalingProcesses }, undefined, { on: on(group) });
export const resumeProcesses = (
  group: ScalingGroup,
  scalingProcesses: readonly string[],
): Operation =>
  write('ResumeProcesses', { ...named(group), scalingProcesses }, undefined, { on: on(group) });

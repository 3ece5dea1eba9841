/**
 * Amazon EC2 Auto Scaling.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/logging-using-cloudtrail.html
 */
import { uuid } from '../ids';
import { operationsOf, type Operation } from '../operation';
import type {
  LaunchHook,
  LifecycleResult,
  ScalingGroup,
  ScalingPolicy,
} from '../world/scaling-group';

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
    launchTemplate?: { readonly launchTemplateId: string; readonly version: string };
  },
): Operation {
  return write('UpdateAutoScalingGroup', { ...change, ...named(group) }, undefined, {
    on: on(group),
  });
}

/** `launchTemplate` by its id; subnets as one text. */
export function createAutoScalingGroup(group: ScalingGroup): Operation {
  const { templateId: launchTemplateId, subnets, tags = {} } = group.launch;
  return write(
    'CreateAutoScalingGroup',
    {
      ...named(group),
      launchTemplate: { launchTemplateId, version: '1' },
      minSize: group.min,
      maxSize: group.max,
      desiredCapacity: group.desired,
      vPCZoneIdentifier: subnets.map(({ id }) => id).join(','),
      tags: Object.entries(tags).map(([key, value]) => ({ key, value, propagateAtLaunch: true })),
    },
    undefined,
    { on: on(group) },
  );
}

export const deleteAutoScalingGroup = (group: ScalingGroup, forceDelete = false): Operation =>
  write('DeleteAutoScalingGroup', { ...named(group), forceDelete }, undefined, { on: on(group) });

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

export const completeLifecycleAction = (
  group: Pick<ScalingGroup, 'name'>,
  given: {
    readonly hook: string;
    readonly instanceId: string;
    readonly token: string;
    readonly result: LifecycleResult;
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

/**
 * What a call says of an action that is over: its time ran out, or it was completed before. The command
 * line and the SDKs call the same error `ValidationError`, as the response does.
 */
export const noActiveAction = (token: string) => ({
  code: 'ValidationException',
  message: `No active Lifecycle Action found with token ${token}`,
});

export const describeLifecycleHooks = (group: Pick<ScalingGroup, 'name'>): Operation =>
  read('DescribeLifecycleHooks', named(group));

/** Makes the hook, or changes the one of this name. */
export const putLifecycleHook = (
  group: Pick<ScalingGroup, 'name'>,
  { name: lifecycleHookName, heartbeatTimeout, defaultResult }: LaunchHook,
): Operation =>
  write(
    'PutLifecycleHook',
    {
      lifecycleHookName,
      ...named(group),
      lifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING',
      heartbeatTimeout,
      defaultResult,
    },
    undefined,
    { on: on(group) },
  );
export const deleteLifecycleHook = (
  group: Pick<ScalingGroup, 'name'>,
  { name: lifecycleHookName }: Pick<LaunchHook, 'name'>,
): Operation =>
  write('DeleteLifecycleHook', { lifecycleHookName, ...named(group) }, undefined, {
    on: on(group),
  });

/** Replaces the group's instances, some at a time. */
export const startInstanceRefresh = (
  group: Pick<ScalingGroup, 'name'>,
  minHealthyPercentage: number,
): Operation =>
  write(
    'StartInstanceRefresh',
    { ...named(group), preferences: { minHealthyPercentage } },
    ({ random }) => ({ instanceRefreshId: uuid(random) }),
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

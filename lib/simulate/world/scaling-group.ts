/** An Auto Scaling group and its simple scaling policies. */
import { uuid } from '../ids';
import { groupCpu } from '../metrics';
import type { Account } from './account';
import type { Instance, InstanceGiven } from './instance';
import type { Alarm } from './resources';

/** What happens when the average CPU of the group is over, or under, a threshold for some minutes. */
export interface ScalingPolicy {
  readonly name: string;
  readonly arn: string;
  /** Instances more, or fewer where negative. */
  adjustment: number;
  /** Percent. */
  threshold: number;
  readonly above: boolean;
  /** Minutes in a row. */
  minutes: number;
  /** Seconds. */
  cooldown: number;
}

/**
 * Holds each new instance in a wait state until somebody completes the action, or the time is over.
 * https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks-overview.html
 */
export interface LaunchHook {
  readonly name: string;
  /** Seconds, 30 to 7200. */
  heartbeatTimeout: number;
  /** What becomes of an instance whose time is over. */
  readonly defaultResult: LifecycleResult;
}
export type LifecycleResult = 'CONTINUE' | 'ABANDON';

export interface ScalingGroup {
  readonly name: string;
  min: number;
  max: number;
  desired: number;
  readonly launch: Omit<InstanceGiven, 'subnet' | 'state'> & {
    readonly subnets: readonly InstanceGiven['subnet'][];
    readonly templateId: string;
  };
  policies: ScalingPolicy[];
  instances: Instance[];
  launchHook?: LaunchHook;
  /** The version of the launch template that it launches; 1 where it is not said. */
  templateVersion?: string;
  /** Processes that do nothing for now: `Launch`, `Terminate`. */
  suspended?: ReadonlySet<string>;
}

export function scalingGroup(
  account: Account,
  name: string,
  given: Pick<ScalingGroup, 'min' | 'max' | 'desired'> & {
    readonly launch: Omit<ScalingGroup['launch'], 'templateId'>;
  },
): ScalingGroup {
  const { random } = account;
  const templateId = `lt-${random.fork(`template/${name}`).string('0123456789abcdef', 17)}`;
  const launch = { ...given.launch, templateId };
  return { ...given, name, launch, policies: [], instances: [] };
}

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/simple-scaling-step-scaling.html */
export function scalingPolicy(
  account: Account,
  group: ScalingGroup,
  given: Omit<ScalingPolicy, 'arn'>,
): ScalingPolicy {
  const id = uuid(account.random.fork(`policy/${group.name}/${given.name}`));
  const arn = `arn:aws:autoscaling:${account.region}:${account.id}:scalingPolicy:${id}:autoScalingGroupName/${group.name}:policyName/${given.name}`;
  return { ...given, arn };
}

/** The alarm that sets the policy off: threshold and minutes are its, and no part of the policy. */
export function policyAlarm(group: ScalingGroup, policy: ScalingPolicy): Alarm {
  const { namespace, name: metric, dimensions } = groupCpu(group);
  return {
    name: `${group.name}-${policy.name}`,
    namespace,
    metric,
    statistic: 'Average',
    period: 60,
    evaluationPeriods: policy.minutes,
    threshold: policy.threshold,
    comparison: policy.above ? 'GreaterThanOrEqualToThreshold' : 'LessThanOrEqualToThreshold',
    dimensions,
    actions: [policy.arn],
  };
}

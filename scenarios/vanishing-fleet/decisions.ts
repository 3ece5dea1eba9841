/** What the one on call may decide, and what each does to the account. */
import { withKey } from '@/lib/simulate/caller';
import { takeRole } from '@/lib/simulate/habits/sessions';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import { attachRolePolicy, detachRolePolicy } from '@/lib/simulate/services/iam';
import { putMetricAlarm } from '@/lib/simulate/services/monitoring';
import { modifyDBParameterGroup } from '@/lib/simulate/services/rds';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Operation } from '@/lib/simulate/operation';
import { accessKey } from '@/lib/simulate/world/iam';
import type { ScalingPolicy } from '@/lib/simulate/world/scaling-group';
import * as cast from './cast';
import type { World } from './cast';

export const alarmOf = (policy: ScalingPolicy, group: string): Operation =>
  putMetricAlarm({
    name: `${group}-cpu-${policy.above ? 'high' : 'low'}`,
    namespace: 'AWS/EC2',
    metric: 'CPUUtilization',
    dimensions: { AutoScalingGroupName: group },
    statistic: 'Average',
    period: 60,
    evaluationPeriods: policy.minutes,
    threshold: policy.threshold,
    comparison: policy.above ? 'GreaterThanOrEqualToThreshold' : 'LessThanOrEqualToThreshold',
    actions: [policy.arn],
  });

export const timeoutOf = (milliseconds: number): Operation =>
  modifyDBParameterGroup(cast.PARAMETER_GROUP, {
    parameterName: 'statement_timeout',
    parameterValue: String(milliseconds),
    applyMethod: 'immediate',
  });

export function decisions(sim: Simulation, { account, group, scaleIn, settings }: World): void {
  const host = { sourceIPAddress: '203.0.113.24', userAgent: cast.CLI };
  const key = accessKey(account, cast.ON_CALL);
  const caller = withKey(cast.ON_CALL, key, host, cast.REGION);
  const onCall = sim.actor('on-call', caller);
  const does = (...operations: Operation[]) =>
    takeRole(onCall, cast.ROLES.responder, 'on-call').steps(operations);

  const scaling = () => ({
    minimum: group.min,
    threshold: scaleIn.threshold,
    cooldown: scaleIn.cooldown,
  });
  const retune = ({ minimum, threshold, cooldown }: ReturnType<typeof scaling>) => {
    group.min = minimum;
    Object.assign(scaleIn, { threshold, cooldown });
    does(
      autoscaling.putScalingPolicy(group, scaleIn),
      alarmOf(scaleIn, group.name),
      autoscaling.updateAutoScalingGroup(group, { minSize: minimum }),
    );
  };
  let earlier: ReturnType<typeof scaling> | undefined;
  sim.plan('retune-scaling', { minimum: 1, threshold: 55, cooldown: 60 }, (wanted) => {
    earlier = scaling();
    retune(wanted);
  });
  sim.plan('retune-scaling/undo', {}, () => retune(earlier ?? scaling()));

  let size = group.desired;
  const resize = (capacity: number) => {
    group.desired = Math.max(group.min, Math.min(group.max, capacity));
    does(autoscaling.setDesiredCapacity(group, group.desired));
  };
  sim.plan('set-capacity', { capacity: 4 }, ({ capacity }) => {
    size = group.desired;
    resize(capacity);
  });
  sim.plan('set-capacity/undo', {}, () => resize(size));

  sim.plan('suspend-terminate', {}, () => {
    group.policies = group.policies.filter((policy) => policy !== scaleIn);
    does(autoscaling.suspendProcesses(group, ['Terminate']));
  });
  sim.plan('suspend-terminate/undo', {}, () => {
    if (!group.policies.includes(scaleIn)) group.policies.unshift(scaleIn);
    does(autoscaling.resumeProcesses(group, ['Terminate']));
  });

  const limit = (milliseconds: number) => {
    settings.statementTimeout = milliseconds;
    does(timeoutOf(milliseconds));
  };
  sim.plan('restore-parameter', {}, () => limit(0));
  sim.plan('restore-parameter/undo', {}, () => limit(60_000));

  sim.plan('stop-staging-restarts', {}, () => {
    settings.stagingMayTurn = false;
    does(detachRolePolicy(cast.ROLES.staging, cast.STAGING_POLICY));
  });
  sim.plan('stop-staging-restarts/undo', {}, () => {
    settings.stagingMayTurn = true;
    does(attachRolePolicy(cast.ROLES.staging, cast.STAGING_POLICY));
  });
}

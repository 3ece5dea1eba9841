import type { ServiceTable } from '../types';

export const autoscaling: ServiceTable = {
  prefix: 'autoscaling',
  resources: {
    autoScalingGroup: 'arn:aws:autoscaling:{}:{}:autoScalingGroup:{}:autoScalingGroupName/{}',
    launchConfiguration:
      'arn:aws:autoscaling:{}:{}:launchConfiguration:{}:launchConfigurationName/{}',
  },
  actions: {
    List: {
      none: 'DescribeAutoScalingGroups DescribeAutoScalingInstances DescribeLaunchConfigurations DescribePolicies DescribeScalingActivities DescribeLifecycleHooks DescribeScheduledActions DescribeLoadBalancerTargetGroups DescribeLoadBalancers DescribeNotificationConfigurations DescribeScalingProcessTypes DescribeTerminationPolicyTypes DescribeWarmPool',
    },
    Read: { none: 'DescribeTags' },
    Write: {
      autoScalingGroup:
        'AttachInstances CompleteLifecycleAction CreateAutoScalingGroup DeleteAutoScalingGroup DeleteLifecycleHook DeletePolicy DetachInstances DisableMetricsCollection EnableMetricsCollection EnterStandby ExecutePolicy ExitStandby PutLifecycleHook PutNotificationConfiguration PutScalingPolicy PutScheduledUpdateGroupAction RecordLifecycleActionHeartbeat ResumeProcesses SetDesiredCapacity SetInstanceHealth SetInstanceProtection StartInstanceRefresh SuspendProcesses TerminateInstanceInAutoScalingGroup UpdateAutoScalingGroup',
      launchConfiguration: 'CreateLaunchConfiguration DeleteLaunchConfiguration',
    },
    Tagging: { autoScalingGroup: 'CreateOrUpdateTags DeleteTags' },
  },
};

/** The metrics that AWS services write by themselves, with their namespaces, dimensions and units. */
import type { Metric, Point } from './output';
import type { Account } from './world/account';
import type { Database } from './world/resources';
import type { ScalingGroup } from './world/scaling-group';

type Named = { readonly name: string };

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html */
export const groupCpu = ({ name }: Named): Metric => ({
  namespace: 'AWS/EC2',
  name: 'CPUUtilization',
  dimensions: { AutoScalingGroupName: name },
  unit: 'Percent',
});
export const instanceCpu = (instanceId: string): Metric => ({
  namespace: 'AWS/EC2',
  name: 'CPUUtilization',
  dimensions: { InstanceId: instanceId },
  unit: 'Percent',
});

/** 1 in a minute in which the check failed, 0 in one in which it passed. */
export const statusCheck = (instanceId: string, of: 'Instance' | 'System'): Metric => ({
  namespace: 'AWS/EC2',
  name: `StatusCheckFailed_${of}`,
  dimensions: { InstanceId: instanceId },
  unit: 'Count',
});

/**
 * Written by the CloudWatch agent on the instance: EC2 itself does not see into its memory.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/metrics-collected-by-CloudWatch-agent.html
 */
export const memoryUsed = (instanceId: string): Metric => ({
  namespace: 'CWAgent',
  name: 'mem_used_percent',
  dimensions: { InstanceId: instanceId },
  unit: 'Percent',
});

/** https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-metrics.html */
export const inService = ({ name }: Pick<ScalingGroup, 'name'>): Metric => ({
  namespace: 'AWS/AutoScaling',
  name: 'GroupInServiceInstances',
  dimensions: { AutoScalingGroupName: name },
  unit: 'None',
});

/** https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-metrics.html */
export const databaseConnections = ({ name }: Pick<Database, 'name'>): Metric => ({
  namespace: 'AWS/RDS',
  name: 'DatabaseConnections',
  dimensions: { DBInstanceIdentifier: name },
  unit: 'Count',
});

/** https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-available-cloudwatch-metrics.html */
export const messagesVisible = (queue: string): Metric => ({
  namespace: 'AWS/SQS',
  name: 'ApproximateNumberOfMessagesVisible',
  dimensions: { QueueName: queue },
  unit: 'Count',
});
export const oldestMessage = (queue: string): Metric => ({
  namespace: 'AWS/SQS',
  name: 'ApproximateAgeOfOldestMessage',
  dimensions: { QueueName: queue },
  unit: 'Seconds',
});

/**
 * Answers of a load balancer's targets, by hundreds: `HTTPCode_Target_5XX_Count`.
 * https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html
 */
export const targetCodes = (loadBalancer: string, hundred: 2 | 3 | 4 | 5): Metric => ({
  namespace: 'AWS/ApplicationELB',
  name: `HTTPCode_Target_${hundred}XX_Count`,
  dimensions: { LoadBalancer: loadBalancer },
  unit: 'Count',
});

/**
 * A point as a metric stream sends it in JSON, one a line.
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-formats-json.html
 */
export function metricLine({ id, region }: Account, stream: string, point: Point): string {
  const { metric, time, count, sum, min, max } = point;
  return JSON.stringify({
    metric_stream_name: stream,
    account_id: id,
    region,
    namespace: metric.namespace,
    metric_name: metric.name,
    dimensions: metric.dimensions,
    timestamp: time,
    value: { max, min, sum, count },
    unit: metric.unit,
  });
}

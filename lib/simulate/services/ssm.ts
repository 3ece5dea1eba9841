/**
 * AWS Systems Manager: the agent on instances, parameters, commands.
 * https://docs.aws.amazon.com/systems-manager/latest/userguide/monitoring-cloudtrail-logs.html
 */
import { isoSeconds, HOUR, SECOND } from '../clock';
import { uuid } from '../ids';
import { operationsOf, type Operation } from '../operation';
import { javaDate } from '../record';
import type { Instance } from '../world/instance';
import { dnsName } from './ec2-launch';

const { read, write } = operationsOf({ source: 'ssm.amazonaws.com', prefix: 'ssm' });

/** The user agent of the agent on Amazon Linux. */
export const SSM_AGENT = 'aws-sdk-go/1.41.4 (go1.18.3; linux; amd64) amazon-ssm-agent/';

/** The agent's sign of life, every five minutes. */
export const updateInstanceInformation = (instance: Instance, region: string): Operation =>
  write('UpdateInstanceInformation', {
    instanceId: instance.id,
    agentVersion: '3.3.987.0',
    agentStatus: 'Active',
    platformType: 'Linux',
    platformName: 'Amazon Linux',
    platformVersion: '2023',
    iPAddress: instance.privateIp,
    computerName: dnsName(instance.privateIp, region),
    agentName: 'amazon-ssm-agent',
  });

export const describeInstanceInformation = (instanceIds: readonly string[]): Operation =>
  read('DescribeInstanceInformation', {
    filters: [{ key: 'InstanceIds', values: instanceIds }],
  });

const parameterArn = (name: string, accountId: string, region: string) =>
  `arn:aws:ssm:${region}:${accountId}:parameter${name}`;
const onParameter = (name: string) => ({
  on: (accountId: string, region: string) => parameterArn(name, accountId, region),
  resources: (accountId: string, region: string) => [
    { accountId, ARN: parameterArn(name, accountId, region) },
  ],
});

/** `name` begins with a slash. */
export const getParameter = (name: string, withDecryption = true): Operation =>
  read('GetParameter', { name, withDecryption }, onParameter(name));

/** Writes a parameter anew; its value is hidden. `version`: the one that it then has. */
export const putParameter = (name: string, version: number): Operation =>
  write(
    'PutParameter',
    {
      name,
      value: 'HIDDEN_DUE_TO_SECURITY_REASONS',
      type: 'String',
      overwrite: true,
      tier: 'Standard',
    },
    { version, tier: 'Standard' },
    onParameter(name),
  );

/** What is run on the instances is hidden. */
export function sendCommand(instances: readonly Pick<Instance, 'id'>[]): Operation {
  const instanceIds = instances.map(({ id }) => id);
  const documentName = 'AWS-RunShellScript';
  const parameters = 'HIDDEN_DUE_TO_SECURITY_REASONS';
  return write(
    'SendCommand',
    { instanceIds, documentName, parameters, interactive: false },
    ({ random, time, region }) => ({
      command: {
        commandId: uuid(random),
        documentName,
        documentVersion: '$DEFAULT',
        comment: '',
        expiresAfter: javaDate(isoSeconds(time + 2 * HOUR)),
        parameters,
        instanceIds,
        targets: [],
        requestedDateTime: javaDate(isoSeconds(time)),
        status: 'Pending',
        statusDetails: 'Pending',
        outputS3Region: region,
        outputS3BucketName: '',
        outputS3KeyPrefix: '',
        maxConcurrency: '50',
        maxErrors: '0',
        targetCount: instanceIds.length,
        completedCount: 0,
        errorCount: 0,
        deliveryTimedOutCount: 0,
        serviceRole: '',
        notificationConfig: {
          notificationArn: '',
          notificationEvents: [],
          notificationType: '',
        },
        cloudWatchOutputConfig: { cloudWatchLogGroupName: '', cloudWatchOutputEnabled: false },
        interactive: false,
        timeoutSeconds: HOUR / SECOND,
        clientName: '',
        clientSourceId: '',
        alarmConfiguration: { ignorePollAlarmFailure: false, alarms: [] },
        triggeredAlarms: [],
      },
    }),
  );
}

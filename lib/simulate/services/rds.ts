/**
 * Amazon RDS. Names begin with a small d before a capital B: `dBInstanceIdentifier`.
 * https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/logging-using-cloudtrail.html
 */
import { operationsOf, type Operation } from '../operation';
import type { Database } from '../world/resources';

const { read, write } = operationsOf({ source: 'rds.amazonaws.com', prefix: 'rds' });

export const describeDBInstances = (database?: Database): Operation =>
  read('DescribeDBInstances', database ? { dBInstanceIdentifier: database.name } : null);
export const describeDBSnapshots = (): Operation =>
  read('DescribeDBSnapshots', { includeShared: false, includePublic: false });

/** Shares a snapshot: `all`, or the ids of accounts. */
export function modifyDBSnapshotAttribute(
  dBSnapshotIdentifier: string,
  valuesToAdd: readonly string[],
): Operation {
  return write(
    'ModifyDBSnapshotAttribute',
    { dBSnapshotIdentifier, attributeName: 'restore', valuesToAdd },
    {
      dBSnapshotIdentifier,
      dBSnapshotAttributes: [{ attributeName: 'restore', attributeValues: valuesToAdd }],
    },
  );
}

/** One parameter of a group. `immediate` is for dynamic parameters. */
export function modifyDBParameterGroup(
  dBParameterGroupName: string,
  parameter: {
    readonly parameterName: string;
    readonly parameterValue: string;
    readonly applyMethod: 'immediate' | 'pending-reboot';
  },
): Operation {
  const { applyMethod, parameterName, parameterValue } = parameter;
  return write(
    'ModifyDBParameterGroup',
    {
      parameters: [{ isModifiable: false, applyMethod, parameterName, parameterValue }],
      dBParameterGroupName,
    },
    { dBParameterGroupName },
    { on: (accountId, region) => `arn:aws:rds:${region}:${accountId}:pg:${dBParameterGroupName}` },
  );
}

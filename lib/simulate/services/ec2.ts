/**
 * Amazon EC2. Its requests and answers keep the form of its query API: lists are sets of items.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/monitor-with-cloudtrail.html
 */
import { operationsOf, type Made, type Operation } from '../operation';
import type { Parameters } from '../record';
import type { Instance, InstanceState } from '../world/instance';
import { STATES } from '../world/instance';

export const { read, write } = operationsOf({
  source: 'ec2.amazonaws.com',
  prefix: 'ec2',
  deniedCode: 'Client.UnauthorizedOperation',
  deniedForm: 'ec2',
  keepsParameters: true,
});

/** A list in EC2's form; an empty one is an empty object. */
export function items<Item>(list: readonly Item[]): { readonly items?: readonly Item[] } {
  return list.length > 0 ? { items: list } : {};
}

/** The answer of most changes. */
export const done = ({ requestId }: Made) => ({ requestId, _return: true });

/** What a denial names: `instance/i-…` of the account and the Region of the call. */
export const on = (what: string) => (accountId: string, region: string) =>
  `arn:aws:ec2:${region}:${accountId}:${what}`;

// Questions. A filter is a name with its values.

type Filters = Readonly<Record<string, readonly string[]>>;
const filterSet = (filters: Filters = {}) =>
  items(
    Object.entries(filters).map(([name, values]) => ({
      name,
      valueSet: items(values.map((value) => ({ value }))),
    })),
  );

export const describeInstances = (ids: readonly string[] = [], filters?: Filters): Operation =>
  read('DescribeInstances', {
    ...(ids.length === 0 && { maxResults: 1000 }),
    instancesSet: items(ids.map((instanceId) => ({ instanceId }))),
    filterSet: filterSet(filters),
  });

export const describeInstanceStatus = (ids: readonly string[] = []): Operation =>
  read('DescribeInstanceStatus', {
    instancesSet: items(ids.map((instanceId) => ({ instanceId }))),
    filterSet: {},
    ...(ids.length === 0 && { maxResults: 1000 }),
    includeAllInstances: false,
  });

export const describeSecurityGroups = (ids: readonly string[] = [], filters?: Filters): Operation =>
  read('DescribeSecurityGroups', {
    securityGroupSet: {},
    securityGroupIdSet: items(ids.map((groupId) => ({ groupId }))),
    filterSet: filterSet(filters),
  });

export const describeRegions = (): Operation =>
  read('DescribeRegions', { regionSet: {}, allRegions: true });
export const describeVolumes = (): Operation =>
  read('DescribeVolumes', { volumeSet: {}, filterSet: {} });
export const describeSnapshots = (): Operation =>
  read('DescribeSnapshots', {
    snapshotSet: {},
    ownersSet: items([{ owner: 'self' }]),
    sharedUsersSet: {},
    filterSet: {},
  });
export const describeVpcs = (): Operation => read('DescribeVpcs', { vpcSet: {}, filterSet: {} });
export const describeSubnets = (): Operation =>
  read('DescribeSubnets', { subnetSet: {}, filterSet: {} });
export const describeRouteTables = (): Operation =>
  read('DescribeRouteTables', { routeTableIdSet: {}, filterSet: {} });
export const describeNetworkAcls = (): Operation =>
  read('DescribeNetworkAcls', { networkAclIdSet: {}, filterSet: {} });
export const describeNetworkInterfaces = (): Operation =>
  read('DescribeNetworkInterfaces', { networkInterfaceIdSet: {}, filterSet: {} });
export const describeAddresses = (): Operation =>
  read('DescribeAddresses', { publicIpsSet: {}, filterSet: {}, allocationIdsSet: {} });
export const describeAvailabilityZones = (): Operation =>
  read('DescribeAvailabilityZones', { availabilityZoneSet: {}, availabilityZoneIdSet: {} });
export const describeTags = (): Operation => read('DescribeTags', { filterSet: {} });
export const getPasswordData = ({ id: instanceId }: Target): Operation =>
  read('GetPasswordData', { instanceId }, { on: on(`instance/${instanceId}`) });

// State changes of instances. `from` is the state before.

type Target = Pick<Instance, 'id'>;

function turn(eventName: string, current: InstanceState, usual: InstanceState, extra: Parameters) {
  return (targets: readonly Target[], previous = usual): Operation => {
    const [first] = targets;
    if (!first) throw new RangeError(`${eventName} of no instance`);
    const state = (name: InstanceState) => ({ code: STATES[name], name });
    return write(
      eventName,
      { instancesSet: items(targets.map(({ id: instanceId }) => ({ instanceId }))), ...extra },
      ({ requestId }) => ({
        requestId,
        instancesSet: items(
          targets.map(({ id: instanceId }) => ({
            instanceId,
            currentState: state(current),
            previousState: state(previous),
          })),
        ),
      }),
      { on: on(`instance/${first.id}`) },
    );
  };
}
export const startInstances = turn('StartInstances', 'pending', 'stopped', {});
export const stopInstances = turn('StopInstances', 'stopping', 'running', { force: false });
export const terminateInstances = turn('TerminateInstances', 'shutting-down', 'running', {});

export const rebootInstances = (targets: readonly Target[]): Operation =>
  write(
    'RebootInstances',
    { instancesSet: items(targets.map(({ id: instanceId }) => ({ instanceId }))) },
    done,
  );

export const modifyInstanceAttribute = (instance: Target, attribute: Parameters): Operation =>
  write('ModifyInstanceAttribute', { instanceId: instance.id, ...attribute }, done);

/**
 * Forgets a public key. Instances that were launched with it keep their copy.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/delete-key-pair.html
 */
export const deleteKeyPair = (keyName: string, keyPairId: string): Operation =>
  write('DeleteKeyPair', { keyName }, (made) => ({ ...done(made), keyPairId }), {
    on: on(`key-pair/${keyName}`),
  });

// Volumes and snapshots.

export function createSnapshot(volumeId: string, snapshotId: string, gigabytes: number): Operation {
  return write('CreateSnapshot', { volumeId }, ({ requestId, time, caller }) => ({
    requestId,
    snapshotId,
    volumeId,
    status: 'pending',
    startTime: time,
    ownerId: caller.accountId,
    volumeSize: String(gigabytes),
    encrypted: false,
  }));
}

/** An empty volume. The size is a text, as the query API has it. */
export function createVolume(volume: {
  readonly id: string;
  readonly gigabytes: number;
  readonly zone: string;
  readonly tags: Readonly<Record<string, string>>;
}): Operation {
  const { id: volumeId, gigabytes, zone } = volume;
  const size = String(gigabytes);
  const tags = items(Object.entries(volume.tags).map(([key, value]) => ({ key, value })));
  return write(
    'CreateVolume',
    {
      size,
      zone,
      volumeType: 'gp3',
      tagSpecificationSet: items([{ resourceType: 'volume', tags: tags.items }]),
    },
    ({ requestId, time }) => ({
      requestId,
      volumeId,
      size,
      zone,
      status: 'creating',
      createTime: Math.floor(time / 1000) * 1000,
      volumeType: 'gp3',
      iops: 3000,
      encrypted: false,
      tagSet: tags,
      multiAttachEnabled: false,
    }),
    { on: on('volume/*') },
  );
}

export const deleteVolume = (volumeId: string): Operation =>
  write('DeleteVolume', { volumeId, reportVolumeFailure: false }, done, {
    on: on(`volume/${volumeId}`),
  });

/** Shares a snapshot with another account. */
export const shareSnapshot = (snapshotId: string, userId: string): Operation =>
  write(
    'ModifySnapshotAttribute',
    {
      snapshotId,
      createVolumePermission: { add: items([{ userId }]) },
      attributeType: 'CREATE_VOLUME_PERMISSION',
    },
    done,
  );

export const deleteFlowLogs = (flowLogId: string): Operation =>
  write(
    'DeleteFlowLogs',
    { DeleteFlowLogsRequest: { FlowLogId: { tag: 1, content: flowLogId } } },
    ({ requestId }) => ({
      DeleteFlowLogsResponse: {
        xmlns: 'http://ec2.amazonaws.com/doc/2016-11-15/',
        unsuccessful: '',
        requestId,
      },
    }),
  );

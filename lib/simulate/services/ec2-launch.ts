/**
 * RunInstances, by a person or by an Auto Scaling group with its launch template.
 * https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_RunInstances.html
 */
import { ec2Id, uuid } from '../ids';
import type { Made, Operation } from '../operation';
import type { Random } from '../random';
import type { Instance } from '../world/instance';
import { items, on, write } from './ec2';

interface Launch {
  readonly keyName?: string;
  /** Of an Auto Scaling group: what to launch is in the template. */
  readonly template?: { readonly id: string; readonly version: string };
  /** Whether metadata needs a token; it does where nothing is said. */
  readonly httpTokens?: 'optional' | 'required';
  /** A token that makes the call safe to repeat; the command line sends one. */
  readonly clientToken?: string;
}

/** @throws RangeError without an instance. All are alike but for their ids and addresses. */
export function runInstances(instances: readonly Instance[], launch: Launch = {}): Operation {
  const [first] = instances;
  if (!first) throw new RangeError('RunInstances of no instance');
  const { template, keyName, clientToken } = launch;
  const own = Object.entries(first.tags).map(([key, value]) => ({ key, value }));
  const image = template ? {} : { imageId: first.imageId };
  const count = { minCount: instances.length, maxCount: instances.length };
  return write(
    'RunInstances',
    {
      instancesSet: items([{ ...image, ...count, ...(keyName !== undefined && { keyName }) }]),
      ...(!template && { groupSet: groups(first), instanceType: first.type }),
      blockDeviceMapping: {},
      ...(template && { availabilityZone: first.subnet.zone }),
      monitoring: { enabled: false },
      subnetId: first.subnet.id,
      disableApiTermination: false,
      disableApiStop: false,
      ...(clientToken !== undefined && { clientToken }),
      ...(first.profile && !template && { iamInstanceProfile: { name: first.profile.role.name } }),
      ...(!template && { ebsOptimized: false }),
      tagSpecificationSet: items([{ resourceType: 'instance', tags: own }]),
      ...(template && {
        launchTemplate: { launchTemplateId: template.id, version: template.version },
      }),
    },
    (made) => ({
      requestId: made.requestId,
      reservationId: ec2Id(made.random, 'r'),
      ownerId: made.caller.accountId,
      groupSet: {},
      instancesSet: items(
        instances.map((instance, index) => launched(made, instance, index, own, launch)),
      ),
    }),
    {
      on: on('instance/*'),
      resources: (accountId, region) =>
        instances.map(({ id }) => ({
          accountId,
          type: 'AWS::EC2::Instance',
          ARN: on(`instance/${id}`)(accountId, region),
        })),
    },
  );
}

const groups = (instance: Instance) =>
  items(instance.groups.map(({ id: groupId }) => ({ groupId })));

function launched(
  { time, caller, region, random }: Made,
  instance: Instance,
  amiLaunchIndex: number,
  tags: readonly unknown[],
  { keyName, clientToken, template, httpTokens = 'required' }: Launch,
) {
  const { id: instanceId, subnet, privateIp, profile } = instance;
  const launchTime = Math.floor(time / 1000) * 1000;
  const privateDnsName = dnsName(privateIp, region);
  const groupSet = items(
    instance.groups.map(({ id: groupId, name: groupName }) => ({ groupId, groupName })),
  );
  const templateTags = template
    ? [
        { key: 'aws:ec2launchtemplate:id', value: template.id },
        { key: 'aws:ec2launchtemplate:version', value: template.version },
      ]
    : [];
  return {
    instanceId,
    imageId: instance.imageId,
    bootMode: 'uefi-preferred',
    currentInstanceBootMode: 'uefi',
    instanceState: { code: 0, name: 'pending' },
    privateDnsName,
    operator: { managed: false },
    ...(keyName !== undefined && { keyName }),
    amiLaunchIndex,
    productCodes: {},
    instanceType: instance.type,
    launchTime,
    placement: { availabilityZone: subnet.zone, tenancy: 'default' },
    monitoring: { state: 'disabled' },
    subnetId: subnet.id,
    vpcId: subnet.vpcId,
    privateIpAddress: privateIp,
    stateReason: { code: 'pending', message: 'pending' },
    architecture: 'x86_64',
    rootDeviceType: 'ebs',
    rootDeviceName: '/dev/xvda',
    blockDeviceMapping: {},
    virtualizationType: 'hvm',
    hypervisor: 'xen',
    tagSet: items([...templateTags, ...tags]),
    clientToken: clientToken ?? uuid(random),
    groupSet,
    sourceDestCheck: true,
    networkInterfaceSet: items([
      {
        networkInterfaceId: instance.interfaceId,
        subnetId: subnet.id,
        vpcId: subnet.vpcId,
        ownerId: caller.accountId,
        operator: { managed: false },
        status: 'in-use',
        macAddress: macAddress(random),
        privateIpAddress: privateIp,
        privateDnsName,
        sourceDestCheck: true,
        interfaceType: 'interface',
        groupSet,
        attachment: {
          attachmentId: ec2Id(random, 'eni-attach'),
          deviceIndex: 0,
          networkCardIndex: 0,
          status: 'attaching',
          attachTime: launchTime,
          deleteOnTermination: true,
        },
        privateIpAddressesSet: {
          item: [{ privateIpAddress: privateIp, privateDnsName, primary: true }],
        },
        ipv6AddressesSet: {},
        tagSet: {},
      },
    ]),
    ...(profile && {
      iamInstanceProfile: {
        arn: `arn:aws:iam::${caller.accountId}:instance-profile/${profile.role.name}`,
        id: profile.id,
      },
    }),
    ebsOptimized: false,
    enaSupport: true,
    cpuOptions: { coreCount: 1, threadsPerCore: 2 },
    capacityReservationSpecification: { capacityReservationPreference: 'open' },
    ...(!template && { hibernationOptions: { configured: false } }),
    enclaveOptions: { enabled: false },
    metadataOptions: {
      state: 'pending',
      httpTokens,
      httpPutResponseHopLimit: 2,
      httpEndpoint: 'enabled',
      httpProtocolIpv4: 'enabled',
      httpProtocolIpv6: 'disabled',
      instanceMetadataTags: 'disabled',
    },
    maintenanceOptions: { autoRecovery: 'default', rebootMigration: 'default' },
    privateDnsNameOptions: {
      hostnameType: 'ip-name',
      enableResourceNameDnsARecord: false,
      enableResourceNameDnsAAAARecord: false,
    },
  };
}

/** `ip-10-0-1-7.eu-central-1.compute.internal`; us-east-1 has a suffix of its own. */
export function dnsName(privateIp: string, region: string): string {
  const suffix = region === 'us-east-1' ? 'ec2.internal' : `${region}.compute.internal`;
  return `ip-${privateIp.replaceAll('.', '-')}.${suffix}`;
}

/** The first byte says: assigned locally, one receiver. */
function macAddress(random: Random): string {
  const byte = () => random.string('0123456789abcdef', 2);
  return ['02', byte(), byte(), byte(), byte(), byte()].join(':');
}

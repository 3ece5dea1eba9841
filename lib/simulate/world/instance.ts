/** EC2 instances. */
import { ec2Id, iamId } from '../ids';
import type { Role } from '../principal';
import type { Account } from './account';
import type { SecurityGroup, Subnet } from './network';

export const STATES = {
  pending: 0,
  running: 16,
  'shutting-down': 32,
  terminated: 48,
  stopping: 64,
  stopped: 80,
} as const;
export type InstanceState = keyof typeof STATES;

/** An instance profile has the name of its role, as the console makes it. */
export interface InstanceProfile {
  readonly role: Role;
  readonly id: string;
}

export interface Instance {
  readonly id: string;
  readonly type: string;
  readonly imageId: string;
  readonly subnet: Subnet;
  readonly groups: readonly SecurityGroup[];
  readonly interfaceId: string;
  readonly privateIp: string;
  readonly publicIp?: string;
  readonly profile?: InstanceProfile;
  readonly tags: Readonly<Record<string, string>>;
  state: InstanceState;
}

export interface InstanceGiven {
  readonly subnet: Subnet;
  readonly groups: readonly SecurityGroup[];
  readonly type?: string;
  readonly publicIp?: string;
  readonly role?: Role;
  readonly tags?: Readonly<Record<string, string>>;
  readonly state?: InstanceState;
}

/** @param name its Name tag, and what its ids come from */
export function instance(account: Account, name: string, given: InstanceGiven): Instance {
  const random = account.random.fork(`instance/${name}`);
  const { subnet, groups, publicIp, role } = given;
  return {
    id: ec2Id(random, 'i'),
    type: given.type ?? 't3.micro',
    imageId: ec2Id(account.random.fork('image'), 'ami'),
    subnet,
    groups,
    interfaceId: ec2Id(random, 'eni'),
    privateIp: `${subnet.prefix}.${random.int(5, 250)}`,
    ...(publicIp !== undefined && { publicIp }),
    ...(role && {
      profile: { role, id: iamId(account.random.fork(`profile/${role.name}`), 'AIPA') },
    }),
    tags: { Name: name, ...given.tags },
    state: given.state ?? 'running',
  };
}

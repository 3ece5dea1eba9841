/** Subnets, security groups and network ACLs. */
import { ec2Id } from '../ids';
import type { Account } from './account';

export interface Subnet {
  readonly id: string;
  readonly vpcId: string;
  /** `eu-central-1a`. */
  readonly zone: string;
  /** The first three numbers of its addresses: `10.0.1`. */
  readonly prefix: string;
}

export function subnet(account: Account, letter: string, prefix: string): Subnet {
  return {
    id: ec2Id(account.random.fork(`subnet/${letter}/${prefix}`), 'subnet'),
    vpcId: ec2Id(account.random.fork('vpc'), 'vpc'),
    zone: `${account.region}${letter}`,
    prefix,
  };
}

/** A rule of a security group. Ports 0 to 65535; `-1` is every protocol. */
export interface Rule {
  readonly protocol: 'tcp' | 'udp' | 'icmp' | '-1';
  readonly from: number;
  readonly to: number;
  readonly cidr: string;
  readonly description?: string;
}

export interface SecurityGroup {
  readonly id: string;
  readonly name: string;
  readonly vpcId: string;
  ingress: Rule[];
}

export function securityGroup(
  account: Account,
  name: string,
  ingress: readonly Rule[] = [],
): SecurityGroup {
  const id = ec2Id(account.random.fork(`security group/${name}`), 'sg');
  const vpcId = ec2Id(account.random.fork('vpc'), 'vpc');
  return { id, name, vpcId, ingress: [...ingress] };
}

/** The numbers that IANA gave to the protocols, as ACLs name them. */
export const PROTOCOLS = { tcp: '6', udp: '17', icmp: '1', '-1': '-1' } as const;

/** A numbered rule of a network ACL. */
export interface AclEntry extends Rule {
  readonly number: number;
  readonly allow: boolean;
  readonly egress: boolean;
}

export interface NetworkAcl {
  readonly id: string;
  entries: AclEntry[];
}

export function networkAcl(
  account: Account,
  name: string,
  entries: readonly AclEntry[],
): NetworkAcl {
  return { id: ec2Id(account.random.fork(`acl/${name}`), 'acl'), entries: [...entries] };
}

/** One side of a connection, as a rule sees it: the address outside, and the port that is asked for. */
export interface Packet {
  readonly address: string;
  readonly port: number;
  readonly protocol: 'tcp' | 'udp';
}

const meets = (rule: Rule, { address, port, protocol }: Packet) =>
  (rule.protocol === '-1' ||
    (rule.protocol === protocol && port >= rule.from && port <= rule.to)) &&
  inCidr(address, rule.cidr);

/** Of a network ACL the rule with the lowest number that meets decides; where none does, it denies. */
export function passes(acl: NetworkAcl, egress: boolean, packet: Packet): boolean {
  const [first] = acl.entries
    .filter((entry) => entry.egress === egress && meets(entry, packet))
    .sort((a, b) => a.number - b.number);
  return first?.allow ?? false;
}

/** A security group allows what one of its rules allows, and the answers to that. */
export function admits(groups: readonly SecurityGroup[], packet: Packet): boolean {
  return groups.some(({ ingress }) => ingress.some((rule) => meets(rule, packet)));
}

/** IPv4 alone. */
export function inCidr(address: string, cidr: string): boolean {
  const [network = '', bits = '32'] = cidr.split('/');
  const size = 2 ** (32 - Number(bits));
  return Math.floor(toNumber(address) / size) === Math.floor(toNumber(network) / size);
}

const toNumber = (address: string) =>
  address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);

/** https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax-operations-functions.html#CWL_QuerySyntax-IPaddress-functions */
import { address, inSubnet, version4, version6 } from '@/lib/text/network';
import { fromBoolean, toText } from '../values';
import type { Fn } from './types';

const valid = (name: string, about: string, test: (text: string) => boolean): Fn => ({
  name,
  signature: 'field',
  arity: [1, 1],
  about,
  call: ([value = null]) => fromBoolean(test(toText(value) ?? '')),
});
const within = (name: string, about: string, bits?: number): Fn => ({
  name,
  signature: 'field, subnet',
  arity: [2, 2],
  about,
  call: ([value = null, subnet = null]) =>
    fromBoolean(inSubnet(toText(value) ?? '', toText(subnet) ?? '', bits)),
});

/** Networks of RFC 1918, and what the IANA registries of special-purpose addresses hold beside them. */
const PRIVATE = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'];
const RESERVED = [
  ...['0.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '192.0.0.0/24'],
  ...['192.0.2.0/24', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4'],
  ...['240.0.0.0/4', '::/127', '100::/64', '2001:db8::/32', 'fc00::/7', 'fe80::/10', 'ff00::/8'],
];
const inOne = (text: string, networks: readonly string[]) =>
  networks.some((network) => inSubnet(text, network));

export const IP: readonly Fn[] = [
  valid('isValidIp', '1 where it is an IPv4 or IPv6 address', (text) => !!address(text)),
  valid('isValidIpV4', '1 where it is an IPv4 address', (text) => !!version4(text)),
  valid('isValidIpV6', '1 where it is an IPv6 address', (text) => !!version6(text)),
  within('isIpInSubnet', '1 where the address is in the subnet'),
  within('isIpv4InSubnet', '1 where the IPv4 address is in the subnet', 32),
  within('isIpv6InSubnet', '1 where the IPv6 address is in the subnet', 128),
  {
    name: 'ipv4ToNumber',
    signature: 'field',
    arity: [1, 1],
    about: 'the IPv4 address as one number',
    call: ([value = null]) => {
      const found = version4(toText(value) ?? '');
      return found ? Number(found.value) : null;
    },
  },
  valid('isPrivateIP', '1 where it is in a private network (RFC 1918)', (text) =>
    inOne(text, PRIVATE),
  ),
  valid(
    'isPublicIP',
    '1 where it can be reached on the internet; not those for documentation',
    (text) => !!address(text) && !inOne(text, PRIVATE) && !inOne(text, RESERVED),
  ),
  valid('isReservedIP', '1 where it is reserved: loopback, documentation, multicast, …', (text) =>
    inOne(text, RESERVED),
  ),
];

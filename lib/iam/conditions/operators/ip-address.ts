import { address, inSubnet, isSubnet } from '@/lib/text/network';
import type { Operator } from './types';

/** A bare address is the network of that address alone. */
function network(text: string): string {
  const bits = text.includes('/') ? undefined : address(text)?.bits;
  return bits === undefined ? text : `${text}/${bits}`;
}

/** An address or a range in CIDR notation, IPv4 or IPv6. */
export const ipAddress: Operator = {
  name: 'IpAddress',
  family: 'IP address',
  negated: false,
  accepts: (text) => isSubnet(network(text)),
  takes: 'an address or a range, such as 203.0.113.0/24 or 2001:db8::/32',
  matches: (value, { text }) => inSubnet(value, network(text)),
};

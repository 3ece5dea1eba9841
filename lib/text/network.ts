/** Addresses and networks of both versions (RFC 4291, RFC 4632). */
import { parseV6 } from './ip-v6';

interface Address {
  readonly bits: 32 | 128;
  readonly value: bigint;
}

/** The address that an IPv4 text writes. */
export function version4(text: string): Address | undefined {
  const parts = text.split('.');
  if (parts.length !== 4) return undefined;
  let value = 0n;
  for (const part of parts) {
    if (!/^(?:0|[1-9]\d{0,2})$/.test(part) || Number(part) > 255) return undefined;
    value = value * 256n + BigInt(part);
  }
  return { bits: 32, value };
}

/** The address that an IPv6 text writes. */
export function version6(text: string): Address | undefined {
  const groups = parseV6(text);
  if (!groups) return undefined;
  return { bits: 128, value: groups.reduce((all, group) => all * 65_536n + BigInt(group), 0n) };
}
/** The address that a text writes, of either version. */
export const address = (text: string) => version4(text) ?? version6(text);

/** Whether a text is a network in CIDR notation. */
export function isSubnet(text: string): boolean {
  const [network = '', size = '', ...more] = text.split('/');
  const bits = address(network)?.bits;
  return bits !== undefined && /^\d{1,3}$/.test(size) && Number(size) <= bits && !more.length;
}

/** Whether an address is in a network in CIDR notation; `bits` asks for one version alone. */
export function inSubnet(text: string, subnet: string, bits?: number): boolean {
  const [network = '', size = ''] = subnet.split('/');
  const [one, other] = [address(text), address(network)];
  if (!one || !other || one.bits !== other.bits || !isSubnet(subnet)) return false;
  if (bits !== undefined && one.bits !== bits) return false;
  const rest = BigInt(one.bits - Number(size));
  return one.value >> rest === other.value >> rest;
}

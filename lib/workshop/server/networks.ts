import { BlockList, isIP } from 'node:net';

function familyOf(address: string): 'ipv4' | 'ipv6' | undefined {
  const version = isIP(address);
  return version === 0 ? undefined : version === 4 ? 'ipv4' : 'ipv6';
}

/** Networks as they are written: `10.0.0.0/8`, `2001:db8::/32`, or one address. @returns nothing where one cannot be read */
export function networks(text: string): BlockList | undefined {
  const list = new BlockList();
  for (const one of text.split(',').map((part) => part.trim())) {
    const [address = '', bits, ...more] = one.split('/');
    const family = familyOf(address);
    const most = family === 'ipv4' ? 32 : 128;
    if (!family || more.length > 0 || !/^\d{1,3}$/.test(bits ?? '0') || Number(bits) > most)
      return undefined;
    list.addSubnet(address, Number(bits ?? most), family);
  }
  return list;
}

const known = (text: string): BlockList => networks(text) ?? new BlockList();

/** This machine. */
export const LOOPBACK = known('127.0.0.0/8, ::1');

/** Where nobody of the internet is: this machine, and private networks (RFC 1918, 3927, 4193, 4291, 6598). */
export const PRIVATE = known(
  '127.0.0.0/8, ::1, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16, 169.254.0.0/16, 100.64.0.0/10, fc00::/7, fe80::/10',
);

/** IPv4 that is written as IPv6 (`::ffff:10.0.0.2`) counts as what it is. */
export function isIn(list: BlockList, address: string): boolean {
  const family = familyOf(address);
  return family !== undefined && list.check(address, family);
}

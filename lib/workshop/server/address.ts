import type { BlockList } from 'node:net';
import { isIn, LOOPBACK, PRIVATE } from './networks';

/** The header in which our own server tells the app who asks; what came in under its name is overwritten. */
export const ADDRESS_HEADER = 'x-trailwise-address';

/**
 * Who asks: the other end of the connection, or behind `proxies` proxies of our own the address that the
 * outermost of them saw. What a client wrote into X-Forwarded-For stands further left and is never taken; nor is
 * anything of the header where a connection comes past the proxies.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Forwarded-For
 * @param trusted where the proxies are that connect to us
 */
export function addressOf(
  remote: string | undefined,
  forwardedFor: string | readonly string[] | undefined,
  proxies: number,
  trusted: BlockList = PRIVATE,
): string {
  const own = remote ?? 'unknown';
  if (proxies < 1 || !isIn(trusted, own)) return own;
  const header = typeof forwardedFor === 'string' ? forwardedFor : (forwardedFor ?? []).join(',');
  const seen = header
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  const named = withoutPort(seen.at(-proxies) ?? seen[0] ?? own);
  // Nobody asks from this machine by way of another, whatever they say: what is for this machine alone goes by it.
  return isIn(LOOPBACK, named) && !isIn(LOOPBACK, own) ? own : named;
}

/** Some proxies (Azure's, AWS's where told so) write `203.0.113.7:51234` and `[2001:db8::1]:51234`. */
const withoutPort = (address: string): string =>
  address.replace(/^\[([^\]]*)\](:\d+)?$/, '$1').replace(/^([\d.]+):\d+$/, '$1');

/**
 * What limits go by: of IPv6 the first 64 bits, as one household or host is given all addresses that begin with them
 * (RFC 6177).
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/i, '');
  if (!plain.includes(':')) return plain;
  const [head = '', tail] = plain.toLowerCase().split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean);
  const after = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array<string>(Math.max(0, 8 - groups.length - after.length)).fill('0');
  const all = tail === undefined ? groups : [...groups, ...zeros, ...after];
  return `${all
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

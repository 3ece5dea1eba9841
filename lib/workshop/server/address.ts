/** The header in which our own server tells the app who asks; what came in under its name is overwritten. */
export const ADDRESS_HEADER = 'x-trailwise-address';

/**
 * Who asks: the other end of the connection, or behind `proxies` proxies of our own the address that the
 * outermost of them saw. What a client wrote into X-Forwarded-For stands further left and is never taken.
 * https://developer.mozilla.org/docs/Web/HTTP/Reference/Headers/X-Forwarded-For
 */
export function addressOf(
  remote: string | undefined,
  forwardedFor: string | readonly string[] | undefined,
  proxies: number,
): string {
  const own = remote ?? 'unknown';
  if (proxies < 1) return own;
  const header = typeof forwardedFor === 'string' ? forwardedFor : (forwardedFor ?? []).join(',');
  const seen = header
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  return seen.at(-proxies) ?? seen[0] ?? own;
}

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

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

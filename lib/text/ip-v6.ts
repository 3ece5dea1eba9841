/** The eight groups of an IPv6 address as RFC 4291 writes them, or nothing where it is none. */
export function parseV6(text: string): readonly number[] | undefined {
  const halves = withoutDots(text)?.split('::');
  if (!halves || halves.length > 2) return undefined;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const written = [...(head ?? []), ...(tail ?? [])];
  if (!written.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  // `::` stands for one group or more.
  const missing = 8 - written.length;
  if (tail ? missing < 1 : missing !== 0) return undefined;
  const zeros = Array<string>(tail ? missing : 0).fill('0');
  return [...(head ?? []), ...zeros, ...(tail ?? [])].map((group) => parseInt(group, 16));
}

/** `::ffff:1.2.3.4` with its last four bytes as two groups. */
function withoutDots(text: string): string | undefined {
  if (!text.includes('.')) return text;
  const match = /^(.*:)(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/.exec(text);
  if (!match) return undefined;
  const bytes = match.slice(2).map(Number);
  if (bytes.some((byte) => byte > 255)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  return `${match[1]}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

/** The one text form of RFC 5952: lower case, no leading zeros, the longest run of zeros as `::`. */
export function formatV6(groups: readonly number[]): string {
  let best = { start: -1, length: 1 };
  for (let start = 0; start < 8; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  const hex = groups.map((group) => group.toString(16));
  if (best.start < 0) return hex.join(':');
  return `${hex.slice(0, best.start).join(':')}::${hex.slice(best.start + best.length).join(':')}`;
}

/** The IPv4 address inside an IPv4-mapped one (`::ffff:0:0/96`). */
export function mappedV4(groups: readonly number[]): string | undefined {
  if (groups.slice(0, 5).some((group) => group !== 0) || groups[5] !== 0xffff) return undefined;
  return [groups[6] ?? 0, groups[7] ?? 0].flatMap((group) => [group >> 8, group & 255]).join('.');
}

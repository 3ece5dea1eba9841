/**
 * Is an address in a network? For `contains(network, address)`, IPv4 and IPv6.
 * Source: Trino documentation, "IP Address Functions".
 */
export function inPrefix(network: string, address: string): boolean {
  const [prefix = '', length] = network.split('/');
  const [base, one] = [bits(prefix), bits(address)];
  if (!base || !one || base.length !== one.length) return false;
  const count = length === undefined ? base.length : Number(length);
  return base.slice(0, count) === one.slice(0, count);
}

/** The bits of an address as text of 0 and 1; undefined where it is none. */
function bits(address: string): string | undefined {
  const four = /^(\d+)\.(\d+)\.(\d+)\.(\d+)$/.exec(address);
  if (four) {
    const bytes = four.slice(1).map(Number);
    return bytes.every((byte) => byte < 256) ? bytes.map((byte) => binary(byte, 8)).join('') : undefined; // prettier-ignore
  }
  if (!/^[\da-f:]+$/i.test(address) || !address.includes(':')) return undefined;
  const [left = '', right] = address.split('::');
  const groups = (text: string) => text.split(':').filter(Boolean);
  const [head, tail] = [groups(left), groups(right ?? '')];
  const missing = 8 - head.length - tail.length;
  if (right === undefined ? missing !== 0 : missing < 1) return undefined;
  const all = [...head, ...Array.from({ length: missing }, () => '0'), ...tail];
  return all.map((group) => binary(parseInt(group, 16), 16)).join('');
}

const binary = (value: number, width: number) => value.toString(2).padStart(width, '0');

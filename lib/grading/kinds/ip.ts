import { z } from 'zod';
import { clean } from '../clean';
import type { Kind, Parsed } from '../types';
import { formatV6, mappedV4, parseV6 } from '@/lib/text/ip-v6';

const config = z.strictObject({}).describe('Settings of an IP address: there are none.');
export type IpConfig = z.infer<typeof config>;

const no = (note: string): Parsed<string> => ({ ok: false, note });
const yes = (value: string, assumed?: string): Parsed<string> => ({
  ok: true,
  value,
  echo: value,
  ...(assumed && { assumed }),
});

function parseV4(text: string): Parsed<string> {
  const parts = text.split('.');
  if (parts.length !== 4)
    return no(`An IPv4 address has 4 numbers between dots; this has ${parts.length}.`);
  if (parts.includes('')) return no('A number is missing between two dots.');
  const tooBig = parts.find((part) => Number(part) > 255);
  if (tooBig !== undefined)
    return no(`Each number of an IPv4 address is 0 to 255; ${tooBig} is more.`);
  const padded = parts.find((part) => part.length > 1 && part.startsWith('0'));
  // Some programs read 010 as octal 8, so a leading zero has no one meaning.
  if (padded !== undefined)
    return no(`Write ${Number(padded)} without leading zeros, not ${padded}.`);
  return yes(text);
}

function parseAny(text: string): Parsed<string> {
  if (/\s|,/.test(text)) return no('One IP address, please: this looks like several words.');
  const network = /^([^/]+)\/(\d+)$/.exec(text);
  if (network) return no(`/${network[2]} makes this a range (CIDR); this asks for one address.`);
  if (/^https?:/i.test(text)) return no('That is a web address; this asks for the IP address.');
  const port = /^(\d[\d.]*\.\d+|\[[^\]]+\]):(\d+)$/.exec(text);
  if (port) return no(`:${port[2]} is a port; this asks for the address alone.`);
  if (/^[\d.]+$/.test(text) && text.includes('.')) return parseV4(text);
  if (text.includes('%')) return no('Leave out the zone after %; this asks for the address alone.');
  const groups = parseV6(text.replace(/^\[(.*)\]$/, '$1'));
  if (groups) {
    const v4 = mappedV4(groups);
    return v4 ? yes(v4, 'Read as the IPv4 address that it carries.') : yes(formatV6(groups));
  }
  if (/^[0-9a-f:.]+$/i.test(text) && text.includes(':'))
    return no(
      'An IPv6 address has 8 groups of up to 4 hex digits, or one :: for the groups left out.',
    );
  return no('That is not an IP address, such as 192.0.2.10 or 2001:db8::10.');
}

/** An IPv4 or IPv6 address; the value is its one canonical form. */
export const ip: Kind<'ip', IpConfig, string, string> = {
  id: 'ip',
  config,
  key: z.string().min(1).describe('The address, IPv4 or IPv6.'),
  parse: (input) => parseAny(clean(input).replace(/^(?:source )?ip(?: address)?\s*[:=]\s*/i, '')),
  matches(value, key) {
    const right = parseAny(clean(key));
    return right.ok && right.value === value;
  },
};

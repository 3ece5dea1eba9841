/** What a security group and a network ACL let in. */
import { describe, expect, it } from 'vitest';
import {
  admits,
  inCidr,
  networkAcl,
  securityGroup,
  type AclEntry,
  type Rule,
} from '@/lib/simulate/world/network';
import { account } from '@/lib/simulate/world/account';
import { random } from '@/lib/simulate/random';
import { ACCOUNT } from './catalogue';

const ssh: Rule = { protocol: 'tcp', from: 22, to: 22, cidr: '203.0.113.0/24' };
const entry = (number: number, allow: boolean, more: Partial<AclEntry> = {}): AclEntry => ({
  number,
  allow,
  egress: false,
  protocol: '-1',
  from: 0,
  to: 0,
  cidr: '0.0.0.0/0',
  ...more,
});
const packet = { source: '203.0.113.9', port: 22 };

it.each([
  ['203.0.113.9', '203.0.113.0/24', true],
  ['203.0.114.9', '203.0.113.0/24', false],
  ['203.0.113.9', '0.0.0.0/0', true],
  ['203.0.113.9', '203.0.113.9/32', true],
  ['203.0.113.8', '203.0.113.9/32', false],
  ['255.255.255.255', '128.0.0.0/1', true],
  ['10.0.0.1', '10.0.0.1', true],
])('%s in %s: %s', (address, cidr, is) => {
  expect(inCidr(address, cidr)).toBe(is);
});

describe('a packet that comes in', () => {
  const group = securityGroup(ACCOUNT, 'bastion', [ssh]);

  it('needs a rule of the group', () => {
    expect(admits(group, undefined, packet)).toBe(true);
    expect(admits(group, undefined, { ...packet, port: 443 })).toBe(false);
    expect(admits(group, undefined, { ...packet, source: '198.51.100.1' })).toBe(false);
    expect(admits(group, undefined, { ...packet, protocol: 'udp' })).toBe(false);
  });

  // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html: the lowest number that meets decides.
  it('and passes the ACL, whose first rule that meets decides', () => {
    const acl = (...entries: AclEntry[]) => networkAcl(ACCOUNT, 'main', entries);
    expect(admits(group, acl(entry(100, true)), packet)).toBe(true);
    expect(admits(group, acl(entry(100, true), entry(90, false)), packet)).toBe(false);
    expect(
      admits(group, acl(entry(90, false, { cidr: '198.51.100.0/24' }), entry(100, true)), packet),
    ).toBe(true);
    // Nothing meets: the rule with the asterisk denies.
    expect(admits(group, acl(), packet)).toBe(false);
    expect(admits(group, acl(entry(100, true, { egress: true })), packet)).toBe(false);
  });
});

it('an account has twelve digits', () => {
  expect(() => account(random('x'), '12345', 'us-east-1')).toThrow('it has twelve digits');
});

/** What a security group and a network ACL let in. */
import { describe, expect, it } from 'vitest';
import {
  admits,
  inCidr,
  networkAcl,
  passes,
  securityGroup,
  subnet,
  type NetworkAcl,
  type AclEntry,
  type Rule,
} from '@/lib/simulate/world/network';
import { HOUR, millis, MINUTE } from '@/lib/simulate/clock';
import { connect } from '@/lib/simulate/habits/traffic';
import { Simulation } from '@/lib/simulate/simulation';
import { instance, type Instance } from '@/lib/simulate/world/instance';
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
const packet = { address: '203.0.113.9', port: 22, protocol: 'tcp' } as const;

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

it('a security group lets in what one of its rules allows', () => {
  const group = securityGroup(ACCOUNT, 'bastion', [ssh]);
  expect(admits([group], packet)).toBe(true);
  expect(admits([securityGroup(ACCOUNT, 'empty'), group], packet)).toBe(true);
  expect(admits([group], { ...packet, port: 443 })).toBe(false);
  expect(admits([group], { ...packet, address: '198.51.100.1' })).toBe(false);
  expect(admits([group], { ...packet, protocol: 'udp' })).toBe(false);
  expect(admits([], packet)).toBe(false);
});

// https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html: the lowest number that meets decides.
it('of an ACL the first rule that meets decides', () => {
  const acl = (...entries: AclEntry[]) => networkAcl(ACCOUNT, 'main', entries);
  expect(passes(acl(entry(100, true)), false, packet)).toBe(true);
  expect(passes(acl(entry(100, true), entry(90, false)), false, packet)).toBe(false);
  const other = entry(90, false, { cidr: '198.51.100.0/24' });
  expect(passes(acl(other, entry(100, true)), false, packet)).toBe(true);
  // Nothing meets: the rule with the asterisk denies.
  expect(passes(acl(), false, packet)).toBe(false);
  expect(passes(acl(entry(100, true, { egress: true })), false, packet)).toBe(false);
  expect(passes(acl(entry(100, true, { egress: true })), true, packet)).toBe(true);
});

describe('a connection in the flow log', () => {
  const net = subnet(ACCOUNT, 'a', '10.0.1');
  const box = () =>
    instance(ACCOUNT, 'bastion', { subnet: net, groups: [securityGroup(ACCOUNT, 'b', [ssh])] });
  const from = { from: '203.0.113.9', fromPort: 50_123, port: 22, sent: 3_000, answered: 9_000 };
  function tried(to: Instance, acl?: NetworkAcl, more = {}) {
    const sim = new Simulation('flow', millis('2026-03-02T10:00:00Z'));
    const where = { flowLog: '/vpc/flow', acl };
    const how = connect(sim, ACCOUNT, to, { ...from, ...more }, where);
    const { logs } = sim.run(sim.now + HOUR);
    return { how, logs, lines: logs.map(({ message }) => message) };
  }
  const inbound = (to: Instance, size: string, action: string) =>
    `2 111122223333 ${to.interfaceId} 203.0.113.9 ${to.privateIp} 50123 22 6 ${size} 1772445600 1772445659 ${action} OK`;

  it('both ways where it is answered, later than its window', () => {
    const to = box();
    const { how, logs, lines } = tried(to);
    expect(how).toBe('answered');
    // 3,000 bytes are three packets and four of the handshake, with 52 bytes of headers each.
    expect(lines).toEqual([
      inbound(to, '7 3364', 'ACCEPT'),
      `2 111122223333 ${to.interfaceId} ${to.privateIp} 203.0.113.9 22 50123 6 11 9572 1772445600 1772445659 ACCEPT OK`,
    ]);
    expect(logs[0]).toMatchObject({
      group: '/vpc/flow',
      stream: `${to.interfaceId}-all`,
      time: 1772445600_000,
      arrival: 1772445600_000 + 6 * MINUTE,
    });
  });

  it('one line where the group rejects, none where nobody is there', () => {
    const to = box();
    expect(tried(to, undefined, { port: 3389 })).toMatchObject({
      how: 'rejected',
      lines: [expect.stringMatching(/ 50123 3389 6 3 180 \d+ \d+ REJECT OK$/)],
    });
    to.state = 'stopped';
    expect(tried(to)).toMatchObject({ how: 'nobody there', lines: [] });
  });

  // https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html, "Security group and network ACL rules"
  it('in accepted and out rejected where the ACL has no rule for answers', () => {
    const to = box();
    const { how, lines } = tried(to, networkAcl(ACCOUNT, 'in', [entry(100, true)]));
    expect(how).toBe('answer lost');
    expect(lines[0]).toBe(inbound(to, '3 180', 'ACCEPT'));
    expect(lines[1]).toMatch(/ 22 50123 6 3 180 \d+ \d+ REJECT OK$/);
  });
});

it('an account has twelve digits', () => {
  expect(() => account(random('x'), '12345', 'us-east-1')).toThrow('it has twelve digits');
});

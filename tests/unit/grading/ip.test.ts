import { describe, expect, test } from 'vitest';
import { grade } from '@/lib/grading/grade';
import { expectNote, said } from './ask';

const asked = { kind: 'ip', config: {} } as const;

// The IPv6 forms are the examples of RFC 5952, sections 1, 2 and 4.
describe('understood', () => {
  test.each([
    ['53.94.201.69', '53.94.201.69'],
    [' `53.94.201.69`. ', '53.94.201.69'],
    ['"53.94.201.69",', '53.94.201.69'],
    ['IP: 53.94.201.69', '53.94.201.69'],
    ['５３.94.201.69', '53.94.201.69'],
    ['0.0.0.0', '0.0.0.0'],
    ['255.255.255.255', '255.255.255.255'],
    ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:0db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:db8::0:1:0:0:1', '2001:db8::1:0:0:1'],
    ['2001:DB8:0:0:1::1', '2001:db8::1:0:0:1'],
    ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['::', '::'],
    ['::1', '::1'],
    ['fe80::', 'fe80::'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['64:ff9b::192.0.2.33', '64:ff9b::c000:221'],
    ['::ffff:53.94.201.69', '53.94.201.69 | Read as the IPv4 address that it carries.'],
  ])('%s', (input, expected) => {
    expect(said(asked, input)).toBe(expected);
  });
});

describe('what cannot be an address says why', () => {
  test.each([
    ['53.94.201.69.1', '4 numbers between dots; this has 5'],
    ['53.94.201', 'this has 3'],
    ['53.94.201.256', '256 is more'],
    ['53..201.69', 'missing between two dots'],
    ['053.94.201.69', 'Write 53 without leading zeros'],
    ['53.94.201.69:443', ':443 is a port'],
    ['[2001:db8::1]:443', ':443 is a port'],
    ['53.94.201.0/24', 'range (CIDR)'],
    ['2001:db8::/32', 'range (CIDR)'],
    ['53.94.201.69 31.210.15.79', 'One IP address'],
    ['53.94.201.69,31.210.15.79', 'One IP address'],
    ['https://53.94.201.69', 'web address'],
    ['fe80::1%eth0', 'zone after %'],
    ['1::2::3', '8 groups'],
    ['1:2:3:4:5:6:7', '8 groups'],
    ['1:2:3:4:5:6:7:8:9', '8 groups'],
    ['1:2:3:4:5:6:7:8::', '8 groups'],
    ['::ffff:53.94.201.256', '8 groups'],
    ['12345::', '8 groups'],
    ['AWS Internal', 'One IP address'],
    ['mayor_malware', 'not an IP address'],
    ['1732807314', 'not an IP address'],
    ['<script>', 'not an IP address'],
    ['1.'.repeat(249) + '1', 'this has 250'],
    [':'.repeat(400), '8 groups'],
  ])('%s', (input, words) => {
    expectNote(asked, input, words);
  });
});

test('the same address in another form is right, its neighbour is not', () => {
  expect(grade(asked, { key: '2001:db8::1' }, '2001:0DB8:0::1').verdict).toBe('right');
  expect(grade(asked, { key: '2001:db8::1' }, '2001:db8::2').verdict).toBe('wrong');
  expect(grade(asked, { key: '53.94.201.69' }, '53.94.201.96').verdict).toBe('wrong');
});

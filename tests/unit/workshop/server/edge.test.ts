import { describe, expect, it } from 'vitest';
import { addressOf, networkOf } from '@/lib/workshop/server/address';
import { limiter } from '@/lib/workshop/server/limiter';
import { networks } from '@/lib/workshop/server/networks';
import { isSameOrigin } from '@/lib/workshop/server/same-origin';

describe('addressOf', () => {
  const forged = '6.6.6.6, 198.51.100.7';
  it.each([
    [
      'no proxy: what the client says of itself is not taken',
      '203.0.113.9',
      forged,
      0,
      '203.0.113.9',
    ],
    ['one proxy: what it saw', '10.0.0.2', forged, 1, '198.51.100.7'],
    ['two proxies', '10.0.0.2', '6.6.6.6, 198.51.100.7, 10.0.0.1', 2, '198.51.100.7'],
    ['fewer entries than proxies', '10.0.0.2', '198.51.100.7', 3, '198.51.100.7'],
    ['a proxy that says nothing', '10.0.0.2', undefined, 1, '10.0.0.2'],
    ['an empty header', '10.0.0.2', ' , ', 1, '10.0.0.2'],
    ['past the proxy, from the internet', '203.0.113.9', forged, 1, '203.0.113.9'],
    ['past the proxy, by IPv6', '2001:db8::9', forged, 1, '2001:db8::9'],
    ['a proxy on this machine', '127.0.0.1', forged, 1, '198.51.100.7'],
    ['a proxy that is told of as IPv6', '::ffff:10.0.0.2', forged, 1, '198.51.100.7'],
    ['a proxy of a private IPv6 network', 'fd00::2', forged, 1, '198.51.100.7'],
    ['elsewhere, in the name of this machine', '10.0.0.2', '127.0.0.1', 1, '10.0.0.2'],
    ['this machine, by way of its own proxy', '127.0.0.1', '::1', 1, '::1'],
    // Azure Application Gateway writes a port, AWS's load balancer where it is told to.
    ['a port after IPv4', '10.0.0.2', '6.6.6.6, 203.0.113.7:51234', 1, '203.0.113.7'],
    ['a port after IPv6', '10.0.0.2', '[2001:db8::1]:51234', 1, '2001:db8::1'],
    ['brackets', '10.0.0.2', '[2001:db8::1]', 1, '2001:db8::1'],
    ['IPv6 has no port without them', '10.0.0.2', '2001:db8::1:5123', 1, '2001:db8::1:5123'],
  ])('%s', (_what, remote, header, proxies, address) => {
    expect(addressOf(remote, header, proxies)).toBe(address);
  });

  it('reads a header that came several times', () => {
    expect(addressOf('10.0.0.2', ['6.6.6.6', '198.51.100.7'], 1)).toBe('198.51.100.7');
  });
});

describe('networks', () => {
  it('say where proxies are believed, and only there', () => {
    const trusted = networks('203.0.113.0/24, 2001:db8::/32,192.0.2.7');
    const asks = (remote: string) => addressOf(remote, '198.51.100.7', 1, trusted);
    for (const proxy of ['203.0.113.9', '2001:db8:1::9', '192.0.2.7'])
      expect(asks(proxy)).toBe('198.51.100.7');
    for (const other of ['203.0.114.9', '2001:db9::9', '192.0.2.8', '10.0.0.2'])
      expect(asks(other)).toBe(other);
  });

  it.each(['', 'x', '10.0.0.0/33', '::/129', '10.0.0.0/8/8', '10.0.0.0/', '10.0.0.0/8,'])(
    'that cannot be read are none: %j',
    (text) => expect(networks(text)).toBeUndefined(),
  );
});

describe('networkOf', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:1:2:ffff::1', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe('limiter', () => {
  it('takes several at once, or none of them', () => {
    const { take } = limiter({ burst: 10, perMinute: 60 }, () => 0);
    expect([take('a', 8), take('a', 4), take('a', 2), take('a')]).toEqual([0, 2, 0, 1]);
  });

  it('lets a burst through, then so many a minute', () => {
    let now = 0;
    const { take } = limiter({ burst: 3, perMinute: 6 }, () => now);
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 10]);
    expect(take('b')).toBe(0);
    now = 9_000;
    expect(take('a')).toBe(1);
    now = 10_000;
    expect([take('a'), take('a')]).toEqual([0, 10]);
    now = 10 * 60_000;
    expect([take('a'), take('a'), take('a'), take('a')]).toEqual([0, 0, 0, 10]);
  });

  it('says how long it would be without counting it', () => {
    const { take, wait } = limiter({ burst: 2, perMinute: 60 }, () => 0);
    expect([wait('a'), wait('a'), wait('a')]).toEqual([0, 0, 0]);
    expect([take('a'), wait('a'), take('a'), wait('a'), wait('b')]).toEqual([0, 0, 0, 1, 0]);
  });

  it('forgets the oldest keys, so that many addresses do not fill the memory', () => {
    const { take } = limiter({ burst: 1, perMinute: 1 }, () => 0);
    expect(take('first')).toBe(0);
    expect(take('first')).toBe(60);
    for (let n = 0; n < 20_000; n++) take(`other ${n}`);
    expect(take('first')).toBe(0);
    expect(take('other 19999')).toBe(60);
  });
});

describe('isSameOrigin', () => {
  const host = 'learn.example:8443';
  it.each([
    ['our page', { origin: `https://${host}`, 'sec-fetch-site': 'same-origin' }, true],
    ['our page in a browser that says less', { origin: `https://${host}` }, true],
    ['no browser', {}, true],
    ['another site', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }, false],
    ['another site in a browser that says less', { origin: 'https://evil.example' }, false],
    ['another port', { origin: 'https://learn.example' }, false],
    ['a sibling', { origin: 'https://x.learn.example', 'sec-fetch-site': 'same-site' }, false],
    ['a sandboxed frame', { origin: 'null' }, false],
    ['a link that was typed', { 'sec-fetch-site': 'none' }, false],
  ])('%s', (_what, headers, same) => {
    expect(isSameOrigin(new Headers({ host, ...headers }))).toBe(same);
  });

  it('goes by the host that the proxy was asked for', () => {
    const headers = { host: '127.0.0.1:3000', 'x-forwarded-host': host, origin: `https://${host}` };
    expect(isSameOrigin(new Headers(headers))).toBe(true);
  });
});

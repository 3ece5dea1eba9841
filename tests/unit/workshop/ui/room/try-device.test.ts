import { describe, expect, it } from 'vitest';
import { browserName, timeToServer, UNREACHED } from '@/components/workshop/room/parts/try-device';
import { adviceOn, checksOf } from '@/components/workshop/room/parts/warm-up-words';

describe('browserName', () => {
  // As the browsers' makers document their User-Agent headers.
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox 145'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0', 'Edge 142'], // prettier-ignore
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36', 'Chrome 142'], // prettier-ignore
    ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Safari/605.1.15', 'Safari 18'], // prettier-ignore
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.4 Mobile/15E148 Safari/604.1', 'Safari 18'], // prettier-ignore
    ['Something else', 'Something else'],
  ])('reads %s', (userAgent, name) => expect(browserName(userAgent)).toBe(name));
});

describe('timeToServer', () => {
  it('is that of the quickest answer, and very long without one', async () => {
    let asked = 0;
    const answers = () => {
      asked += 1;
      return asked === 1 ? Promise.reject(new TypeError('no')) : Promise.resolve(new Response(''));
    };
    expect(await timeToServer(answers)).toBeLessThan(UNREACHED);
    expect(asked).toBe(3);
    expect(await timeToServer(() => Promise.reject(new TypeError('no')))).toBe(UNREACHED);
  });
});

describe('what is said of a device', () => {
  const FINE = { engines: { shell: 'ok', sql: 'ok' }, networkMs: 20, browser: 'Firefox 145' };
  it('is nothing to do where all is well', () => {
    expect(adviceOn(FINE)).toBeUndefined();
    expect(checksOf(FINE).every(({ fine }) => fine)).toBe(true);
  });
  it.each([
    [{ ...FINE, engines: { shell: 'ok', sql: 'It took too long.' } }, 'SQL', /Reload/],
    [{ ...FINE, memoryGB: 2 }, 'Memory', /Close other tabs/],
    [{ ...FINE, networkMs: 2_000 }, 'Network', /access point/],
  ])('is what to do about what is not: %#', (found, name, advice) => {
    expect(checksOf(found).filter(({ fine }) => !fine)).toMatchObject([{ name }]);
    expect(adviceOn(found)?.join(' ')).toMatch(advice);
  });
});

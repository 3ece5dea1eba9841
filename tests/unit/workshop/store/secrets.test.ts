import { scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newCode, readCode, showCode } from '@/lib/workshop/store/secrets/codes';
import { hashPassword, passwordFits } from '@/lib/workshop/store/secrets/passwords';
import { hashToken, newToken } from '@/lib/workshop/store/secrets/tokens';

const base64url = (hex: string) => Buffer.from(hex, 'hex').toString('base64url');

describe('tokens', () => {
  it('have 256 bits, and none is like another', () => {
    const tokens = Array.from({ length: 1_000 }, newToken);
    expect(new Set(tokens).size).toBe(1_000);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('are hashed with SHA-256', () => {
    // FIPS 180-2, appendix B.1.
    const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(hashToken('abc')).toBe(base64url(abc));
  });
});

describe('passwords', () => {
  it('are hashed with scrypt as RFC 7914 has it, at the cost that the string says', async () => {
    // Section 12: P="pleaseletmein", S="SodiumChloride", N=16384, r=8, p=1, dkLen=64.
    const salt = Buffer.from('SodiumChloride').toString('base64url');
    const hash = base64url(
      '7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2' +
        'd5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887',
    );
    const stored = `$scrypt$ln=14,r=8,p=1$${salt}$${hash}`;
    expect(await passwordFits('pleaseletmein', stored)).toBe(true);
    expect(await passwordFits('pleaseletmein!', stored)).toBe(false);
  });

  it('cost N = 2^15, r = 8, p = 1, with a salt of 16 bytes each their own', async () => {
    const [one, two] = await Promise.all([hashPassword('same'), hashPassword('same')]);
    expect(one).toMatch(/^\$scrypt\$ln=15,r=8,p=1\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(two);
    expect(await passwordFits('same', one)).toBe(true);
    expect(await passwordFits('same', two)).toBe(true);
    expect(await passwordFits('Same', two)).toBe(false);
  });

  it('are bounded, and a stored one that is none is an error', async () => {
    for (const password of ['', 'x'.repeat(201)])
      await expect(hashPassword(password)).rejects.toMatchObject({ code: 'invalid' });
    const stored = await hashPassword('x');
    expect(await passwordFits('x'.repeat(1_000_000), stored)).toBe(false);
    await expect(passwordFits('x', 'x')).rejects.toMatchObject({ code: 'fault' });
    await expect(passwordFits('x', '$scrypt$ln=30,r=8,p=1$aaaaaaaaaaaaaaaaaaaaaa$' + 'a'.repeat(43))).rejects.toMatchObject({ code: 'fault' }); // prettier-ignore
  });

  it('are checked two at once, a few wait, and a flood is turned away', async () => {
    // A cheap one, for the sake of those who wait.
    const cheap = scryptSync('x', Buffer.alloc(16), 32, { N: 2 ** 10, r: 8, p: 1 });
    const stored = `$scrypt$ln=10,r=8,p=1$${'A'.repeat(22)}$${cheap.toString('base64url')}`;
    const flood = await Promise.allSettled(
      Array.from({ length: 80 }, () => passwordFits('x', stored)),
    );
    const fits = flood.filter((one) => one.status === 'fulfilled' && one.value);
    const refused = flood.filter((one) => one.status === 'rejected');
    expect([fits.length, refused.length]).toEqual([66, 14]);
    for (const one of refused)
      expect(one).toMatchObject({ reason: { name: 'StoreError', code: 'busy' } });
    expect(await passwordFits('x', stored)).toBe(true);
  });
});

describe('codes', () => {
  it('have eight signs, none that looks like another, and no vowel', () => {
    const codes = Array.from({ length: 2_000 }, newCode);
    const signs = new Set(codes.join(''));
    expect(codes.every((code) => code.length === 8)).toBe(true);
    for (const sign of '0O1IL2Z5S8BAEIOUY'.replace(/[ZSB]/g, '')) expect(signs).not.toContain(sign);
    expect(signs.size).toBe(24);
    expect(new Set(codes).size).toBe(2_000);
  });

  it.each([
    ['BCDF-GHJK', 'BCDFGHJK'],
    [' bcdf ghjk ', 'BCDFGHJK'],
    ['b.c_d–f—g h\tj-k', 'BCDFGHJK'],
    ['ＢＣＤＦＧＨＪＫ', 'BCDFGHJK'],
    ['258bcdfg', 'ZSBBCDFG'],
    ['bcdfghj', undefined],
    ['bcdfghjkm', undefined],
    ['bcdfghj0', undefined],
    ['bcdfghj\0k', undefined],
    ['ВСDFGHJK', undefined],
    ['', undefined],
  ])('are read from %j', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });

  it('are not looked for in what is far too long', () => {
    expect(readCode('b'.repeat(1_000_000))).toBeUndefined();
  });

  it('are shown in two groups, and read again', () => {
    for (let n = 0; n < 100; n += 1) {
      const code = newCode();
      expect(showCode(code)).toMatch(/^\w{4}-\w{4}$/);
      expect(readCode(showCode(code).toLowerCase())).toBe(code);
    }
  });
});

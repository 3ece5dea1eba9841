/** Digest files, their keys and signatures; OpenSSL (node:crypto) and AWS's own examples are the measure. */
import { createHash, createPublicKey, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readIntegers, writeIntegers } from '@/lib/trail/digest/der';
import { dataToSign, readDigestFile } from '@/lib/trail/digest/digest-file';
import { fingerprintOf, keysInRange, rsaKeyOf } from '@/lib/trail/digest/public-key';
import { power, readPublicKey, verifies } from '@/lib/trail/digest/rsa';

const utf8 = (text: string) => new TextEncoder().encode(text);
const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'));

/** https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html */
const SAMPLE = {
  awsAccountId: '111122223333',
  digestStartTime: '2015-08-20T17:01:31Z',
  digestEndTime: '2015-08-20T18:01:31Z',
  digestS3Bucket: 'example-bucket-name',
  digestS3Object:
    'AWSLogs/111122223333/CloudTrail-Digest/us-east-2/2015/08/20/111122223333_CloudTrail-Digest_us-east-2_example-trail-name_us-east-2_20150820T180131Z.json.gz',
  digestPublicKeyFingerprint: '31e8b5433410dfb61a9dc45cc65b22ff',
  digestSignatureAlgorithm: 'SHA256withRSA',
  newestEventTime: null,
  oldestEventTime: null,
  previousDigestS3Bucket: 'example-bucket-name',
  previousDigestS3Object:
    'AWSLogs/111122223333/CloudTrail-Digest/us-east-2/2015/08/20/111122223333_CloudTrail-Digest_us-east-2_example-trail-name_us-east-2_20150820T170131Z.json.gz',
  previousDigestHashValue: 'ed96c4bac9eaa8fe9716ca0e515da51938be651b1db31d781956416a9d05cdfa',
  previousDigestHashAlgorithm: 'SHA-256',
  previousDigestSignature: '82705525fb0fe7f919f9434e5b7138cb',
  logFiles: [],
};

describe('readDigestFile', () => {
  it('reads the documentation’s empty digest file', () => {
    expect(readDigestFile(utf8(JSON.stringify(SAMPLE)))).toEqual(SAMPLE);
  });
  it.each([
    ['no JSON', 'digest'],
    ['a list', '[]'],
    [
      'no previousDigestSignature',
      JSON.stringify({ ...SAMPLE, previousDigestSignature: undefined }),
    ],
    ['a time that is a number', JSON.stringify({ ...SAMPLE, digestEndTime: 1 })],
    ['log files that are none', JSON.stringify({ ...SAMPLE, logFiles: [{ s3Object: 'a' }] })],
  ])('reads nothing of %s', (_, text) => {
    expect(readDigestFile(utf8(text))).toBeUndefined();
  });
  it('reads nothing of bytes that are not UTF-8', () => {
    expect(readDigestFile(Uint8Array.of(0x22, 0xff, 0x22))).toBeUndefined();
  });
});

describe('dataToSign', () => {
  // The format is that of "Custom implementations", section D.
  it('is the end, the path, the hash and the signature before, a line each', () => {
    const text = new TextDecoder().decode(dataToSign(SAMPLE, '4ff08d7c'));
    expect(text.split('\n')).toEqual([
      '2015-08-20T18:01:31Z',
      `example-bucket-name/${SAMPLE.digestS3Object}`,
      '4ff08d7c',
      '82705525fb0fe7f919f9434e5b7138cb',
    ]);
  });
  it('has the word null where there is no digest file before', () => {
    const text = dataToSign({ ...SAMPLE, previousDigestSignature: null }, 'aa');
    expect(new TextDecoder().decode(text)).toMatch(/\nnull$/);
  });
});

/** The response of `list-public-keys` in the user guide and in awscli/examples. */
const AWS_KEYS = [
  {
    fingerprint: '7f3f401420072e50a65a141430817ab3',
    value:
      'MIIBCgKCAQEAlSS3cl92HDycr/MTj0moOhas8habjrraXw+KzlWF0axSI2tcF+3iJ9BKQAVSKxGwxwu3m0wG3J+kUl1xboEcEPHYoIYMbgfSw7KGnuDKwkLzsQWhUJ0cIbOHASox1vv/5fNXkrHhGbDCHeVXm804c83nvHUEFYThr1PfyP/8HwrCtR3FX5OANtQCP61C1nJtSSkC8JSQUOrIP4CuwJjc+4WGDk+BGH5m9iuiAKkipEHWmUl8/P7XpfpWQuk4h8g3pXZOrNXr08lbh4d39svj7UqdhvOXoBISp9t/EXYuePGEtBdrKD9Dz+VHwyUPtBQvYr9BnkF88qBnaPNhS44rzwIDAQAB',
  },
  {
    fingerprint: '8eba5db5bea9b640d1c96a77256fe7f2',
    value:
      'MIIBCgKCAQEAn11L2YZ9h7onug2ILi1MWyHiMRsTQjfWE+pHVRLk1QjfWhirG+lpOa8NrwQ/r7Ah5bNL6HepznOU9XTDSfmmnP97mqyc7z/upfZdS/AHhYcGaz7n6Wc/RRBU6VmiPCrAUojuSk6/GjvA8iOPFsYDuBtviXarvuLPlrT9kAd4Lb+rFfR5peEgBEkhlzc5HuWO7S0y+KunqxX6jQBnXGMtxmPBPP0FylgWGNdFtks/4YSKcgqwH0YDcawP9GGGDAeCIqPWIXDLG1jOjRRzWfCmD0iJUkz8vTsn4hq/5ZxRFE7UBAUiVcGbdnDdvVfhF9C3dQiDq3k7adQIziLT0cShgQIDAQAB',
  },
];
/** That guide’s third key is in the form of SPKI: AWS CLI cannot load it either. */
const SPKI =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAqlzPJbvZJ42UdcmLfPUqXYNfOs6I8lCfao/tOs8CmzPOEdtLWugB9xoIUz78qVHdKIqxbaG4jWHfJBiOSSFBM0lt8cdVo4TnRa7oG9io5pysS6DJhBBAeXsicufsiFJR+wrUNh8RSLxL4k6G1+BhLX20tJkZ/erT97tDGBujAelqseGg3vPZbTx9SMfOLN65PdLFudLP7Gat0Z9p5jw/rjpclKfo9Bfc3heeBxWGKwBBOKnFAaN9V57pOaosCvPKmHd9bg7jsQkI9Xp22IzGLsTFJZYVA3KiTAElDMu80iFXPHEq9hKNbt9e4URFam+1utKVEiLkR2disdCmPTK0VQIDAQAB';

describe('public keys', () => {
  it.each(AWS_KEYS)('reads AWS’s $fingerprint, and gives it that fingerprint', (key) => {
    const der = Uint8Array.from(Buffer.from(key.value, 'base64'));
    expect(fingerprintOf(der)).toBe(key.fingerprint);
    const { n, e } = createPublicKey({
      key: Buffer.from(der),
      format: 'der',
      type: 'pkcs1',
    }).export({ format: 'jwk' });
    const number = (text = '') => BigInt(`0x${Buffer.from(text, 'base64url').toString('hex')}`);
    expect(rsaKeyOf(key)).toEqual({ modulus: number(n), exponent: number(e) });
  });

  it('reads no other form', () => {
    expect(fingerprintOf(Uint8Array.from(Buffer.from(SPKI, 'base64')))).toBe(
      '31e8b5433410dfb61a9dc45cc65b22ff',
    );
    for (const value of [
      SPKI,
      '',
      'not Base64!',
      btoa('no key'),
      AWS_KEYS[0]!.value.slice(0, 64),
    ]) {
      expect(rsaKeyOf({ value })).toBeUndefined();
    }
  });

  it('are those of a Region whose validity overlaps', () => {
    const key = (region: string, validFrom: string, validTo: string) => ({
      region,
      value: '',
      fingerprint: `${region}/${validFrom}`,
      validFrom: `${validFrom}T00:00:00Z`,
      validTo: `${validTo}T00:00:00Z`,
    });
    const keys = [
      key('us-east-1', '2015-06-01', '2015-07-01'),
      key('us-east-1', '2015-06-20', '2015-07-20'),
      key('us-west-2', '2015-06-01', '2015-08-01'),
    ];
    const found = (from: string, to: string) =>
      keysInRange(keys, 'us-east-1', Date.parse(from), Date.parse(to)).map((one) => one.validFrom);
    expect(found('2015-06-25', '2015-06-26')).toHaveLength(2);
    expect(found('2015-07-10', '2015-07-10')).toEqual(['2015-06-20T00:00:00Z']);
    expect(found('2015-07-21', '2015-07-22')).toEqual([]);
  });
});

describe('DER', () => {
  it('writes what it reads, a first bit of 1 not taken for a sign', () => {
    for (const values of [[0n], [127n, 128n], [255n, 256n, 65537n], [2n ** 2047n + 1n, 3n]]) {
      expect(readIntegers(writeIntegers(values))).toEqual(values);
    }
    // X.690, 8.3: 128 takes two bytes.
    expect(Buffer.from(writeIntegers([128n])).toString('hex')).toBe('300402020080');
  });
  it.each([
    ['cut short', '3006020101'],
    ['more after the end', '300302010100'],
    ['another tag', '3003040101'],
    ['an empty integer', '30020200'],
    ['a negative one', '30030201ff'],
    ['a length of no end', '3080020101'],
    ['an integer longer than the sequence', '3003020501'],
    ['nothing', ''],
  ])('reads nothing of %s', (_, bytes) => {
    expect(readIntegers(hex(bytes))).toBeUndefined();
  });
});

describe('verifies', () => {
  const pair = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const der = new Uint8Array(pair.publicKey.export({ type: 'pkcs1', format: 'der' }));
  const key = readPublicKey(der)!;
  const message = utf8('2015-08-12T04:01:31Z\nbucket/key\nhash\nnull');
  const signature = new Uint8Array(sign('sha256', message, pair.privateKey));

  it('a signature that OpenSSL made', () => {
    expect(verifies(key, message, signature)).toBe(true);
  });
  it('no other', () => {
    const flipped = Uint8Array.from(signature, (byte, at) => (at === 100 ? byte ^ 1 : byte));
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    const sha1 = new Uint8Array(sign('sha1', message, pair.privateKey));
    for (const wrong of [
      flipped,
      signature.subarray(1),
      Uint8Array.of(0, ...signature),
      new Uint8Array(0),
      new Uint8Array(256),
      new Uint8Array(256).fill(255),
      new Uint8Array(sign('sha256', message, other)),
      sha1,
    ]) {
      expect(verifies(key, message, wrong)).toBe(false);
    }
    expect(verifies(key, utf8('another text'), signature)).toBe(false);
  });
  it('no forged padding (Bleichenbacher 2006): with the exponent 3 a cube root would do', () => {
    const three = generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 });
    const weak = readPublicKey(
      new Uint8Array(three.publicKey.export({ type: 'pkcs1', format: 'der' })),
    )!;
    const hash = createHash('sha256').update(message).digest('hex');
    const start = `0001ff003031300d060960864801650304020105000420${hash}`;
    const block = BigInt(`0x${start.padEnd(512, 'f')}`);
    let root = 0n;
    for (let bit = 700n; bit >= 0n; bit--) {
      if ((root + (1n << bit)) ** 3n <= block) root += 1n << bit;
    }
    // It begins as a good block does.
    expect(power(root, 3n, weak.modulus).toString(16).padStart(512, '0').startsWith(start)).toBe(
      true,
    );
    expect(verifies(weak, message, hex(root.toString(16).padStart(512, '0')))).toBe(false);
  });
});

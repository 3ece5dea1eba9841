/** A tampered bucket, looked at piece by piece; node:crypto is the measure of hashes and signatures. */
import { createHash, createPublicKey, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { exampleBucket } from '@/lib/simulate/delivery/example-bucket';
import { inspect, type HeldBucket } from '@/lib/trail/digest/inspect';

const bucket = exampleBucket();
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const logs = bucket.files.filter(({ signature }) => signature === undefined);
const victim = logs.find(({ text }) => text.includes('AuthorizeSecurityGroupIngress'))!;
const digest = bucket.files.find(({ signature, text }) => signature && text.includes(victim.key))!;

const changed = (key: string, change: (text: string) => string): HeldBucket => ({
  ...bucket,
  files: bucket.files.map((file) =>
    file.key === key ? { ...file, text: change(file.text) } : file,
  ),
});
const without = (key: string): HeldBucket => ({
  ...bucket,
  files: bucket.files.filter((file) => file.key !== key),
});
const verdicts = (held: HeldBucket) =>
  inspect(held).map(({ verdict, named, logs: listed }) => [
    verdict,
    named?.holds,
    listed.map((log) => log.verdict),
  ]);

describe('inspect', () => {
  it('has a signature for each digest file that OpenSSL verifies', () => {
    const key = createPublicKey({
      key: Buffer.from(bucket.publicKey.value, 'base64'),
      format: 'der',
      type: 'pkcs1',
    });
    for (const report of inspect(bucket)) {
      const file = bucket.files.find((one) => one.key === report.key)!;
      const signed = Buffer.from(report.signed!.text);
      expect(verify('sha256', signed, key, Buffer.from(file.signature!, 'hex'))).toBe(true);
      expect(report.opened).toBe(createHash('sha256').update(signed).digest('hex'));
      expect(report.hash).toBe(hashOf(file.text));
    }
  });
  it('finds nothing wrong where nothing was changed', () => {
    expect(verdicts(bucket)).toEqual([
      ['valid', undefined, ['valid']],
      ['valid', true, []],
      ['valid', true, ['valid', 'valid']],
      ['valid', true, ['valid']],
    ]);
  });
  it('finds one changed byte in a log file, and nothing else', () => {
    const held = changed(victim.key, (text) => text.replace('203.0.113.77', '203.0.113.78'));
    expect(verdicts(held)[2]).toEqual(['valid', true, ['valid', 'altered']]);
    const report = inspect(held)[2]!.logs[1]!;
    expect(report.expected).toBe(hashOf(victim.text));
    expect(report.actual).toBe(hashOf(victim.text.replace('203.0.113.77', '203.0.113.78')));
  });
  it('does not take a digest file with the new hash written in: signature and chain break', () => {
    const text = victim.text.replace('203.0.113.77', '203.0.113.78');
    const forged = changed(digest.key, (one) => one.replace(hashOf(victim.text), hashOf(text)));
    const held = {
      ...forged,
      files: forged.files.map((file) => (file.key === victim.key ? { ...file, text } : file)),
    };
    expect(verdicts(held)[2]).toEqual(['signature', false, ['unvouched', 'unvouched']]);
    // The log file agrees with the forged digest file, and that proves nothing.
    expect(inspect(held)[2]!.logs[1]!.actual).toBe(inspect(held)[2]!.logs[1]!.expected);
    expect(verdicts(held)[3]).toEqual(['valid', true, ['valid']]);
  });
  it('misses a deleted log file, and a deleted digest file', () => {
    expect(verdicts(without(victim.key))[2]).toEqual(['valid', true, ['valid', 'missing']]);
    expect(verdicts(without(digest.key))[2]).toEqual(['missing', false, []]);
  });
  it.each([
    ['no JSON', () => 'digest'],
    ['nothing', () => ''],
    [
      'a key that is another',
      (text: string) => text.replace('"digestS3Object":"', '"digestS3Object":"x'),
    ],
    ['a fingerprint of no key', (text: string) => text.replace(bucket.publicKey.fingerprint, '00')],
  ])('says what a digest file of %s is', (_, change) => {
    const verdict = inspect(changed(digest.key, change))[2]!.verdict;
    expect(['format', 'moved', 'no-key']).toContain(verdict);
  });
  it('opens no signature that is none', () => {
    const held = {
      ...bucket,
      files: bucket.files.map((file) =>
        file.key === digest.key ? { ...file, signature: 'zz' } : file,
      ),
    };
    expect(inspect(held)[2]).toMatchObject({ verdict: 'signature' });
    expect(inspect(held)[2]!.opened).toBeUndefined();
  });
});

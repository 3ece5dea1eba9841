/** Objects of a bucket: their names as AWS documents them, gzip, and the file that carries them. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readArchive, writeArchive } from '@/lib/trail/objects/archive';
import { packed, unpacked } from '@/lib/trail/objects/gzip';
import { digestEnd, digestKey, isDigestKey, logFileKey } from '@/lib/trail/objects/names';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('names', () => {
  const place = { account: '111122223333', region: 'us-east-2' };
  const digests = { ...place, trail: 'your-trail-name', homeRegion: 'us-east-2' };
  // The examples of the user guide.
  const DIGEST =
    'AWSLogs/111122223333/CloudTrail-Digest/us-east-2/2015/08/17/111122223333_CloudTrail-Digest_us-east-2_your-trail-name_us-east-2_20150817T150131Z.json.gz';
  const end = Date.parse('2015-08-17T15:01:31Z');

  it('are those of the documentation', () => {
    expect(logFileKey(place, Date.parse('2015-08-01T02:10:59Z'), 'Mu0KsOhtH1ar15ZZ')).toBe(
      'AWSLogs/111122223333/CloudTrail/us-east-2/2015/08/01/111122223333_CloudTrail_us-east-2_20150801T0210Z_Mu0KsOhtH1ar15ZZ.json.gz',
    );
    expect(digestKey(digests, end)).toBe(DIGEST);
    expect(
      digestKey({ ...digests, prefix: 'optional-prefix', organization: 'o-1234567890' }, end),
    ).toBe(`optional-prefix/${DIGEST.replace('AWSLogs/', 'AWSLogs/o-1234567890/')}`);
    expect(digestKey(digests, end, true)).toBe(DIGEST.replace('.json', '_backfill.json'));
  });
  it('are told apart by trail, Region, home Region and kind', () => {
    expect(isDigestKey(digests, DIGEST, false)).toBe(true);
    expect(isDigestKey(digests, DIGEST, true)).toBe(false);
    expect(isDigestKey(digests, digestKey(digests, end, true), true)).toBe(true);
    expect(isDigestKey({ ...digests, trail: 'trail-name' }, DIGEST, false)).toBe(false);
    expect(isDigestKey({ ...digests, homeRegion: 'us-east-1' }, DIGEST, false)).toBe(false);
    expect(isDigestKey({ ...digests, prefix: 'p' }, DIGEST, false)).toBe(false);
    expect(digestEnd(DIGEST)).toBe(end);
    expect(digestEnd('AWSLogs/readme.txt')).toBeNaN();
  });
});

describe('gzip', () => {
  it('is read by zlib, and zlib’s is read', () => {
    const text = utf8('{"Records":[]}'.repeat(100));
    expect(gunzipSync(packed(text))).toEqual(Buffer.from(text));
    expect(unpacked(new Uint8Array(gzipSync(text)))).toEqual(text);
    expect(unpacked(packed(new Uint8Array(0)))).toEqual(new Uint8Array(0));
  });
  it('has no time in it', () => {
    // RFC 1952, 2.3: MTIME is bytes 4 to 7.
    expect([...packed(utf8('a')).subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  });
  it('is nothing where a byte differs and zlib finds it damaged', () => {
    const bytes = packed(utf8('{"Records":[{"eventName":"DeleteTrail"}]}'));
    let damaged = 0;
    for (let at = 0; at < bytes.length; at++) {
      // zlib refuses flags that have no meaning yet (RFC 1952, 2.3.1.2); they harm nothing.
      if (at === 3) continue;
      const changed = Uint8Array.from(bytes, (byte, i) => (i === at ? byte ^ 0x40 : byte));
      let said: Uint8Array | undefined;
      try {
        said = new Uint8Array(gunzipSync(changed));
      } catch {
        damaged++;
      }
      expect(unpacked(changed), `byte ${at}`).toEqual(said);
    }
    expect(damaged).toBeGreaterThan(bytes.length / 2);
    expect(unpacked(bytes.subarray(0, -3))).toBeUndefined();
    expect(unpacked(utf8('plain text, not gzip'))).toBeUndefined();
    expect(unpacked(new Uint8Array(0))).toBeUndefined();
  });
});

describe('an archive', () => {
  const object = (key: string, bytes: Uint8Array, metadata?: Record<string, string>) => ({
    bucket: 'b',
    key,
    modified: '2024-05-19T10:00:00.000Z',
    size: bytes.length,
    bytes,
    ...(metadata && { metadata }),
  });
  const objects = [
    object('packed.json.gz', packed(utf8('{"Records":[]}')), { signature: '00ff' }),
    object('zlib.json.gz', new Uint8Array(gzipSync('{"Records":[1]}', { level: 9 }))),
    object('plain.txt', utf8('line\nline\n')),
    object(
      'bytes.bin',
      Uint8Array.from({ length: 300 }, (_, at) => at & 255),
    ),
    object('empty', new Uint8Array(0)),
  ];

  it('gives back what went in, to the byte', () => {
    const read = readArchive(writeArchive(objects));
    expect(
      read.map(({ bucket, key, modified, size, bytes, metadata }) => ({
        ...{ bucket, key, modified, size, bytes: Uint8Array.from(bytes) },
        ...(metadata && { metadata }),
      })),
    ).toEqual(objects);
  });
  it('holds what is gzipped unpacked, so that it compresses as a whole', () => {
    expect(new TextDecoder().decode(writeArchive(objects.slice(0, 1)))).toContain('{"Records":[]}');
  });
  it('is nothing where it is cut short or something else', () => {
    const bytes = writeArchive(objects);
    expect(() => readArchive(bytes.subarray(0, -1))).toThrow('not whole');
    expect(() => readArchive(utf8('{"version":2,"objects":[]}\n'))).toThrow();
    expect(() => readArchive(new Uint8Array(0))).toThrow();
  });
});

import { describe, expect, it } from 'vitest';
import { accessKeyId, base64, s3HostId, s3RequestId, uuid } from '@/lib/simulate/ids';
import { formatMysqlLine, fromMicros, toMicros } from '@/lib/simulate/lines/mysql';
import { random } from '@/lib/simulate/random';
import { javaDate } from '@/lib/simulate/record';

describe('random', () => {
  it('gives the same for the same seed, other for another', () => {
    const draw = (seed: string) => Array.from({ length: 5 }, random(seed).uint32);
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
  });

  it('forks by label, whatever was drawn before', () => {
    const one = random('a');
    const first = one.fork('x').uint32();
    one.uint32();
    expect(one.fork('x').uint32()).toBe(first);
    expect(one.fork('y').uint32()).not.toBe(first);
  });

  it('spreads evenly over a small range, both ends included', () => {
    const source = random('dice');
    const counts = [0, 0, 0, 0, 0, 0];
    for (let i = 0; i < 60_000; i++) {
      const face = source.int(0, 5);
      counts[face] = (counts[face] ?? 0) + 1;
    }
    // Six standard deviations of a fair die: sqrt(60000 · 1/6 · 5/6) = 91.
    for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(550);
  });

  it('refuses to pick from nothing', () => {
    expect(() => random('a').pick([])).toThrow(RangeError);
  });
});

describe('ids have the forms AWS gives them', () => {
  const source = random('ids');
  it.each(Array.from({ length: 20 }, (_, i) => i))('draw %i', () => {
    expect(uuid(source)).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(accessKeyId(source, 'AKIA')).toMatch(/^AKIA[A-Z2-7]{9}EXAMPLE$/);
    expect(s3RequestId(source)).toMatch(/^[0-9A-Z]{16}$/);
    expect(Buffer.from(s3HostId(source), 'base64')).toHaveLength(56);
    for (const bytes of [1, 2, 3, 96]) {
      const text = base64(source, bytes);
      expect(Buffer.from(text, 'base64')).toHaveLength(bytes);
      expect(Buffer.from(text, 'base64').toString('base64')).toBe(text);
    }
  });
});

describe('MySQL general log lines', () => {
  it('are as CloudWatch hands them out', () => {
    expect(
      formatMysqlLine({
        time: '2024-11-28T15:22:17.728648Z',
        thread: 263,
        command: 'Query',
        argument: 'SELECT 1',
      }),
    ).toBe('2024-11-28T15:22:17.728Z 2024-11-28T15:22:17.728648Z\t  263 Query\tSELECT 1');
    expect(
      formatMysqlLine({ time: '2024-11-28T15:22:17.000001Z', thread: 7, command: 'Quit' }),
    ).toBe('2024-11-28T15:22:17.000Z 2024-11-28T15:22:17.000001Z\t    7 Quit\t');
  });

  it('times go to microseconds and back', () => {
    for (const time of ['2024-11-28T15:22:17.728648Z', '1999-12-31T23:59:59.000009Z']) {
      expect(fromMicros(toMicros(time))).toBe(time);
    }
    expect(toMicros('1970-01-01T00:00:01Z')).toBe(1_000_000);
    expect(toMicros('1970-01-01T00:00:00.5Z')).toBe(500_000);
  });
});

it('dates in parameters are as Java prints them', () => {
  expect(javaDate('2024-11-28T15:21:35Z')).toBe('Nov 28, 2024 3:21:35 PM');
  expect(javaDate('2024-01-02T00:05:09Z', ', ')).toBe('Jan 2, 2024, 12:05:09 AM');
  expect(javaDate('2024-01-02T12:00:00Z')).toBe('Jan 2, 2024 12:00:00 PM');
});

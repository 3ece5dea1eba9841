import { describe, expect, it } from 'vitest';
import { MOST_TEXT, readOwnRecord } from '@/lib/trail/own-record';

const record = (text: string) => {
  const found = readOwnRecord(text);
  return 'record' in found ? found.record : undefined;
};
const problems = (text: string) => {
  const found = readOwnRecord(text);
  return 'problems' in found ? found.problems : [];
};

describe('readOwnRecord', () => {
  it.each([
    ['a record', '{"eventName":"A"}'],
    ['a log file', '{"Records":[{"eventName":"A"},{"eventName":"B"}]}'],
    ['a list', ' [ {"eventName":"A"} ] '],
    [
      'what lookup-events prints',
      JSON.stringify({ Events: [{ EventName: 'x', CloudTrailEvent: '{"eventName":"A"}' }] }),
    ],
    ['one event of it', JSON.stringify({ CloudTrailEvent: '{"eventName":"A"}' })],
  ])('reads %s', (_, text) => {
    expect(record(text)).toEqual({ eventName: 'A' });
  });

  it('shows a summary as it is where its event is no JSON', () => {
    expect(record('{"CloudTrailEvent":"{"}')).toEqual({ CloudTrailEvent: '{' });
  });

  it('names line and column, and puts the caret under the place', () => {
    const [first] = problems('{\n  "type": "IAMUser" "userName": "x"\n}');
    // `"userName"` begins in the second line after two spaces and `"type": "IAMUser" `.
    expect(first).toMatchObject({
      line: 2,
      column: 21,
      message: 'A comma is missing before this.',
    });
    expect(first?.excerpt.slice(first.indent)).toMatch(/^"userName"/);
  });

  it('cuts a long line about the place', () => {
    const [first] = problems(`{"a":"${'x'.repeat(5_000)}" "b":1}`);
    expect(first?.column).toBe(5_009);
    expect(first?.excerpt.length).toBeLessThanOrEqual(72);
    expect(first?.excerpt.slice(first.indent)).toMatch(/^"b"/);
  });

  it.each(['{', '"text"', '12', '[]', '[1]', '{}', '{"Records":[]}', "{'a':1}", 'a: 1', '\u0000'])(
    'says what is wrong with %j',
    (text) => {
      const [first] = problems(text);
      expect(first?.message.length).toBeGreaterThan(10);
      expect(first?.line).toBe(1);
      // These words are for policies.
      expect(first?.message).not.toMatch(/policy|Statement|Sid/);
    },
  );

  it('keeps hostile keys as data', () => {
    const found = record('{"__proto__":{"polluted":true},"constructor":1}');
    expect(Object.keys(found ?? {})).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('refuses what is far too long, and takes a deep one', () => {
    expect(problems(`"${'x'.repeat(MOST_TEXT)}"`)[0]?.message).toMatch(/1 MiB/);
    expect(record(`{"a":${'['.repeat(3_000)}${']'.repeat(3_000)}}`)).toBeDefined();
  });
});

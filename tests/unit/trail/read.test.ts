import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readRecords } from '@/lib/trail/read';

// After the IAM user example of AWS's userIdentity page.
const record = (eventName: string) => ({
  eventVersion: '1.08',
  userIdentity: { type: 'IAMUser', userName: 'Alice' },
  eventTime: '2023-07-10T12:00:00Z',
  eventSource: 's3.amazonaws.com',
  eventName,
  awsRegion: 'us-east-1',
  eventID: '3038ebd2-c98a-4c65-9b6e-e22506292313',
  eventType: 'AwsApiCall',
  somethingNew: { kept: [1, null] },
});
const bytes = (text: string) => new TextEncoder().encode(text);
const json = (value: unknown) => bytes(JSON.stringify(value));
const names = (input: Uint8Array) => readRecords('f', input).records.map((one) => one.eventName);

describe('readRecords reads', () => {
  const two = [record('GetObject'), record('PutObject')];
  it.each([
    ['a log file', json({ Records: two })],
    ['a pretty-printed log file', bytes(JSON.stringify({ Records: two }, null, 2))],
    ['a log file with a byte order mark', bytes(`\uFEFF${JSON.stringify({ Records: two })}`)],
    ['a bare list', json(two)],
    ['one record a line', bytes(two.map((one) => JSON.stringify(one)).join('\n'))],
    [
      'lines with CRLF and blank ones',
      bytes(two.map((one) => `${JSON.stringify(one)}\r\n\r\n`).join('')),
    ],
    ['a gzipped log file', new Uint8Array(gzipSync(json({ Records: two })))],
    [
      'gzipped lines',
      new Uint8Array(gzipSync(bytes(two.map((one) => JSON.stringify(one)).join('\n')))),
    ],
  ])('%s', (_, input) => {
    expect(readRecords('f', input)).toEqual({ records: two, problems: [] });
  });

  it('a single record', () => {
    expect(names(json(record('GetObject')))).toEqual(['GetObject']);
  });

  it('a file without records', () => {
    expect(readRecords('f', json({ Records: [] }))).toEqual({ records: [], problems: [] });
  });

  it('unknown fields, and leaves the order of keys as it is', () => {
    const [only] = readRecords('f', json([record('GetObject')])).records;
    expect(Object.keys(only ?? {})).toEqual(Object.keys(record('GetObject')));
  });
});

describe('readRecords tells what is wrong', () => {
  const problems = (input: Uint8Array) => readRecords('cut.json', input).problems;

  it.each([
    ['an empty file', bytes(' \n'), /empty/],
    ['bytes that are no text', new Uint8Array([0x50, 0x4b, 0x03, 0xff]), /not text in UTF-8/],
    ['damaged gzip', new Uint8Array(gzipSync(json([]))).slice(0, 12), /gzip data is damaged/],
    ['JSON of another kind', json({ hello: 1 }), /no list named Records/],
    ['Records that are no list', json({ Records: 'x' }), /no list named Records/],
    ['a number', json(5), /neither a list of records nor a record/],
    ['a text that is no JSON', bytes('hello there'), /^This is not JSON: /],
  ])('%s', (_, input, message) => {
    const found = problems(input);
    expect(readRecords('cut.json', input).records).toEqual([]);
    expect(found).toHaveLength(1);
    expect(found[0]?.file).toBe('cut.json');
    expect(found[0]?.message).toMatch(message);
  });

  it('the line where a pretty-printed file breaks off its grammar', () => {
    const broken = JSON.stringify({ Records: [record('GetObject')] }, null, 2).replace(
      '"eventTime":',
      '"eventTime" ',
    );
    const line = broken.split('\n').findIndex((text) => text.includes('"eventTime"')) + 1;
    expect(problems(bytes(broken))[0]?.line).toBe(line);
  });

  it('the line of NDJSON, and keeps the others', () => {
    const input = bytes(
      `${JSON.stringify(record('A'))}\n{"cut":\n\n${JSON.stringify(record('B'))}`,
    );
    const { records, problems: found } = readRecords('x.ndjson', input);
    expect(records.map((one) => one.eventName)).toEqual(['A', 'B']);
    expect(found).toEqual([
      { file: 'x.ndjson', line: 2, message: expect.stringMatching(/^This is not JSON/) as string },
    ]);
  });

  it('the record that is none, by its place and field', () => {
    const input = json({ Records: [record('A'), { ...record('B'), eventTime: 5 }, 'x'] });
    const { records, problems: found } = readRecords('f', input);
    expect(records.map((one) => one.eventName)).toEqual(['A']);
    expect(found.map((one) => one.message)).toEqual([
      expect.stringMatching(/^Record 2 is not a CloudTrail record: eventTime: /) as string,
      expect.stringMatching(/^Record 3 is not a CloudTrail record: the record: /) as string,
    ]);
  });

  it('no more than twenty problems one by one', () => {
    const found = problems(json(Array.from({ length: 50 }, () => ({}))));
    expect(found).toHaveLength(21);
    expect(found.at(-1)?.message).toMatch(/^30 more/);
  });
});

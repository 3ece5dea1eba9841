import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importAll, record, source } from './helpers';

const good = source('z-good.json', JSON.stringify({ Records: [record('good')] }));
const small = { ratioFrom: 200_000, documentBytes: 8_000_000 };

/** What is told of a broken file; the good one beside it is read all the same. */
async function told(content: string | Uint8Array, path = 'broken.json') {
  const { summary, records } = await importAll([source(path, content), good], small);
  expect(records.map(({ eventID }) => eventID)).toContain('good');
  return summary.problems.map(({ message, line }) => (line ? `${line}: ${message}` : message));
}

const gz = gzipSync(JSON.stringify({ Records: [record('a')] }));
const random = Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 251);

describe('hostile and broken files', () => {
  it.each<[string, string | Uint8Array, RegExp]>([
    ['nothing', '', /is empty/],
    ['blanks', ' \n\r\n ', /is empty/],
    ['gzip of nothing', gzipSync(''), /is empty/],
    ['JSON cut off', '{"Records":[{"eventID":', /not JSON/],
    ['a number', '42', /not an object/],
    ['other JSON', '{"a":1}', /no list named Records/],
    ['Records of the wrong type', '{"Records":"x"}', /no list named Records/],
    ['a record that is a list', '{"Records":[[]]}', /The record is not an object/],
    ['a record without a time', '{"Records":[{"eventName":"x"}]}', /no eventTime/],
    ['a time that is none', '{"Records":[{"eventTime":"soon","eventName":"x"}]}', /no time: soon/],
    ['a time of the wrong type', '{"Records":[{"eventTime":1,"eventName":"x"}]}', /no eventTime/],
    ['bytes of no kind', random, /not text in UTF-8/],
    ['a gzip cut off', gz.subarray(0, gz.length - 20), /damaged or incomplete/],
    ['a gzip with damage', Buffer.concat([gz.subarray(0, 30), random.subarray(0, 60)]), /damaged|not JSON|UTF-8/],
    ['a gzip bomb', gzipSync(new Uint8Array(20_000_000)), /250 times its size/],
    ['a gzip of a gzip bomb', gzipSync(gzipSync(new Uint8Array(20_000_000))), /not text|not JSON/],
    ['a zip bomb', zipSync({ 'bomb.json': new Uint8Array(20_000_000) }), /250 times its size/],
    ['a zip in a zip', zipSync({ 'a.zip': zipSync({ 'a.json': new Uint8Array(10) }) }), /archive in an archive/],
    ['a zip cut off', zipSync({ 'a.json': new TextEncoder().encode(JSON.stringify([record('a')])) }, { level: 0 }).subarray(0, 120), /ends in the middle/],
    ['the start of a zip', Uint8Array.of(0x50, 0x4b, 3), /no files|damaged/],
    ['one document that is too large', `{"Records":["${'x'.repeat(8_100_000)}"]}`, /too much for a browser/],
    ['a lookup-events text that is no JSON', '{"Events":[{"CloudTrailEvent":"{"}]}', /not the JSON of a record/],
  ])('%s', async (_, content, expected) => {
    const messages = await told(content);
    expect(messages.length).toBeGreaterThan(0);
    expect(messages.join('\n')).toMatch(expected);
  }); // prettier-ignore

  it('takes the lines around a broken one, the first as well, and says which it was', async () => {
    const line = (id: string) => JSON.stringify(record(id));
    for (const [text, at] of [
      [`${line('a')}\n{broken\n${line('b')}`, 2],
      [`{broken\n${line('a')}\n${line('b')}`, 1],
    ] as const) {
      const { summary, records } = await importAll([source('x.ndjson', text)]);
      expect(records.map(({ eventID }) => eventID)).toEqual(['a', 'b']);
      expect(summary.problems).toMatchObject([{ kind: 'broken', line: at }]);
    }
  });

  it('takes the good records of a file with bad ones, and lists no more than twenty of these', async () => {
    const records = Array.from({ length: 50 }, (_, at) => (at % 2 ? record(`${at}`) : { at }));
    const { summary } = await importAll([source('x.json', JSON.stringify({ Records: records }))]);
    expect(summary.events).toBe(25);
    expect(summary.problems).toHaveLength(21);
    expect(summary.problems.at(-1)?.message).toBe('5 more problems in this file are not listed.');
  });

  it('leaves out what is nested a million deep, wherever it stands', async () => {
    const deep = `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`;
    const inside = JSON.stringify(record('deep', { requestParameters: '?' })).replace('"?"', deep);
    for (const text of [deep, `{"Records":[${inside},${JSON.stringify(record('next'))}]}`]) {
      const { summary, records } = await importAll([source('deep.json', text), good]);
      expect(summary.problems.length).toBeGreaterThan(0);
      expect(records.map(({ eventID }) => eventID)).toContain('good');
    }
  });

  it('is not moved by keys such as __proto__', async () => {
    const text = `{"Records":[{"__proto__":{"polluted":1},"eventTime":"2024-11-28T15:20:00Z","eventName":"x","eventID":"p","requestParameters":{"__proto__":"v","constructor":"w"}}]}`;
    const { lines, summary } = await importAll([source('p.json', text)]);
    expect(lines).toEqual([text.slice('{"Records":['.length, -2)]);
    expect(summary.mapKeys.map(({ key }) => key)).toEqual(['__proto__', 'constructor']);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('bounds the keys that it remembers', async () => {
    const requestParameters = Object.fromEntries(Array.from({ length: 9_000 }, (_, at) => [`k${at}`, 1])); // prettier-ignore
    const { summary } = await importAll([source('k.json', JSON.stringify([record('k', { requestParameters })]))]); // prettier-ignore
    expect(summary.mapKeys).toHaveLength(2_000);
  });

  it('stops at the bounds and says which it was; what was read stays', async () => {
    const records = Array.from({ length: 30 }, (_, at) => record(`${at}`));
    const file = () => source('x.json', JSON.stringify(records));
    expect((await importAll([file()], { events: 10 })).summary).toMatchObject({ events: 10, limit: 'events' }); // prettier-ignore
    const bytes = (await importAll([file()], { textBytes: 1_000 })).summary;
    expect(bytes.limit).toBe('bytes');
    expect(bytes.events).toBeLessThan(10);
    const files = await importAll([file(), good], { files: 1 });
    expect(files.summary).toMatchObject({ files: 1, limit: 'files' });
  });

  it('does not end when a file cannot be read at all', async () => {
    const gone = { path: 'gone.json', bytes: 1, read: () => (async function* () { yield* [] as Uint8Array[]; throw new Error('NotFoundError'); })() }; // prettier-ignore
    const { summary } = await importAll([gone, good]);
    expect(summary.events).toBe(1);
    expect(summary.problems[0]?.message).toMatch(/could not be read: NotFoundError/);
  });
});

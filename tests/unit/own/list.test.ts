/** Log files as CloudTrail writes them are cut into records before they are parsed: what may go wrong. */
import { describe, expect, it } from 'vitest';
import { importAll, record, source } from './helpers';

const ids = (records: readonly Record<string, unknown>[]) => records.map(({ eventID }) => eventID);
const read = (text: string) => importAll([source('log.json', text)]);
const CUT = '},{"eventVersion":';

describe('a log file of several records', () => {
  it.each([
    ['a list of records in a record', { requestParameters: { a: [{ b: 1 }, { eventVersion: '1' }, { eventVersion: '2' }] } }],
    ['such a list as text', { requestParameters: { text: `[{"a":1${CUT}"1"}]` } }],
    ['the cut as text', { userAgent: `"${CUT}"` }],
    ['text beyond ASCII', { userAgent: 'ä€😀\u2028\ud800' }],
  ])('%s', async (_, more) => {
    const records = [record('a'), record('b', more), { eventID: 'c', eventTime: '2024-11-28T15:20:00Z', eventName: 'X' }, record('d')]; // prettier-ignore
    const text = JSON.stringify({ Records: records });
    const imported = await read(text);
    expect(imported.summary.problems).toEqual([]);
    expect(imported.records).toEqual((JSON.parse(text) as { Records: unknown[] }).Records);
  }); // prettier-ignore

  it('keeps each record as it was written', async () => {
    const lines = [
      '{"eventVersion":"1.09","eventTime":"2024-11-28T15:20:00Z","eventName":"A","requestParameters":{"n":1.0,"big":12345678901234567890}}',
      '{"eventVersion":"1.09","eventTime":"2024-11-28T15:20:00Z","eventName":"B"}',
    ];
    expect((await read(`{"Records":[${lines.join(',')}]}`)).lines).toEqual(lines);
  });

  it('writes a record anew that has blanks, breaks or escapes in it', async () => {
    const [a, b, c] = [record('a'), record('b', { userAgent: 'a"b' }), record('c')];
    const escaped = JSON.stringify(b).replace('GetObject', 'Get\\u004fbject');
    const spaced = `{"eventVersion": "1.09",\n ${JSON.stringify(c).slice('{"eventVersion":"1.09",'.length)}`;
    const { lines } = await read(`{"Records":[${JSON.stringify(a)},${escaped},${spaced}]}`);
    expect(lines).toEqual([a, b, c].map((one) => JSON.stringify(one)));
  });

  it('keeps the records before a broken one, and says where it is in the file', async () => {
    const good = [record('a'), record('b')].map((one) => JSON.stringify(one)).join(',');
    const text = `{"Records":[${good},{"eventVersion":"1.09",oops},${JSON.stringify(record('c'))}]}`;
    const { records, summary } = await read(text);
    expect(ids(records)).toEqual(['a', 'b']);
    const at = text.indexOf('oops');
    expect(summary.problems).toHaveLength(1);
    expect(summary.problems[0]?.message).toContain('This is not JSON');
    expect(summary.problems[0]?.message).toContain(`position ${at}`);
    expect(summary.problems[0]?.message).toMatch(/The 2 records before that are kept\.$/);
  });

  it('says which record is none, and reads those after it', async () => {
    const [a, c] = [record('a'), record('c')].map((one) => JSON.stringify(one));
    const { records, summary } = await read(`{"Records":[${a},{"eventVersion":"1.09"},${c}]}`);
    expect(ids(records)).toEqual(['a', 'c']);
    expect(summary.problems.map(({ message }) => message)).toEqual([
      'Record 2 has no eventTime. It is left out.',
    ]);
  });

  it('takes what was unpacked elsewhere, and the file itself where that failed', async () => {
    const text = new TextEncoder().encode(JSON.stringify({ Records: [record('a'), record('b')] }));
    const packed = source('1.json.gz', 'not gzip, and not read');
    const failed = source('2.json', JSON.stringify([record('c')]));
    const { records, summary } = await importAll([
      { ...packed, unpacked: () => Promise.resolve(text) },
      { ...failed, unpacked: () => Promise.resolve(undefined) },
    ]);
    expect(ids(records)).toEqual(['a', 'b', 'c']);
    expect(summary.problems).toEqual([]);
  });
});

import { gzipSync } from 'node:zlib';
import { strToU8, Zip, ZipDeflate, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importAll, record, source } from './helpers';

const two = [record('a'), record('b')];
const ids = (records: readonly Record<string, unknown>[]) => records.map(({ eventID }) => eventID);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const lookup = {
  Events: two.map((one) => ({ EventId: one.eventID, CloudTrailEvent: JSON.stringify(one) })),
};
const logs = { events: two.map((one) => ({ eventId: 'x', timestamp: 1, message: JSON.stringify(one) })) }; // prettier-ignore

/** Each holds the two records. */
const FORMS: readonly (readonly [string, string | Uint8Array])[] = [
  ['a log file of a trail', JSON.stringify({ Records: two })],
  ['a log file, indented', JSON.stringify({ Records: two }, null, 2)],
  ['a log file with a line end', `${JSON.stringify({ Records: two })}\n`],
  ['a log file, gzipped', gzipSync(JSON.stringify({ Records: two }))],
  ['a bare list', JSON.stringify(two)],
  ['one record a line', two.map((one) => JSON.stringify(one)).join('\n')],
  ['one record a line, CRLF and blank lines', `\r\n${two.map((one) => JSON.stringify(one)).join('\r\n\r\n')}\r\n`],
  ['one record a line, gzipped', gzipSync(two.map((one) => `${JSON.stringify(one)}\n`).join(''))],
  ['a BOM', `\uFEFF${JSON.stringify({ Records: two })}`],
  ['a BOM, one record a line', `\uFEFF${two.map((one) => JSON.stringify(one)).join('\n')}`],
  ['UTF-16, as PowerShell writes it', utf16(JSON.stringify(lookup, null, 4))],
  ['lookup-events', JSON.stringify(lookup, null, 4)],
  ["lookup-events --query 'Events[]'", JSON.stringify(lookup.Events)],
  ["lookup-events --query 'Events[].CloudTrailEvent'", JSON.stringify(lookup.Events.map((one) => one.CloudTrailEvent))],
  ['filter-log-events', JSON.stringify(logs)],
  ['log files one after the other without a line between', two.map((one) => JSON.stringify({ Records: [one] })).join('')],
  ['log files, one a line', two.map((one) => JSON.stringify({ Records: [one] })).join('\n')],
  ['gzip members one after the other', Buffer.concat(two.map((one) => gzipSync(`${JSON.stringify(one)}\n`)))],
  ['a zip', zipSync({ 'x/a.json': strToU8(JSON.stringify({ Records: [two[0]] })), 'x/b.json.gz': new Uint8Array(gzipSync(JSON.stringify([two[1]]))) })],
  ['a zip that only stores', zipSync({ 'a.json': strToU8(JSON.stringify(two)) }, { level: 0 })],
]; // prettier-ignore

describe('the forms that logs come in', () => {
  for (const step of [1_000_000, 7]) {
    it.each(FORMS)(`%s, in chunks of ${step} bytes`, async (name, content) => {
      const { records, summary } = await importAll([source(name, content, step)]);
      expect(summary.problems).toEqual([]);
      expect(ids(records)).toEqual(['a', 'b']);
      expect(records).toEqual(two);
    });
  }

  it('reads a zip that was written to a pipe, with the sizes behind the data', async () => {
    const written: Uint8Array[] = [];
    const zip = new Zip((_, data) => written.push(data));
    const file = new ZipDeflate('AWSLogs/a.json');
    zip.add(file);
    file.push(strToU8(JSON.stringify({ Records: two })), true);
    zip.end();
    const { records } = await importAll([
      source('all.zip', new Uint8Array(Buffer.concat(written))),
    ]);
    expect(ids(records)).toEqual(['a', 'b']);
  });

  it('leaves out what was read before, and counts it', async () => {
    const { records, summary } = await importAll([
      source('1.json', JSON.stringify({ Records: two })),
      source('2.json', JSON.stringify({ Records: [two[1], record('c')] })),
    ]);
    expect(ids(records)).toEqual(['a', 'b', 'c']);
    expect(summary).toMatchObject({ events: 3, duplicates: 1, files: 2 });
  });

  it('reads files in the order of their paths, and tells account, Region and first day', async () => {
    const path = (day: string, name: string) =>
      `my-bucket/trail/AWSLogs/111122223333/CloudTrail/eu-west-1/2024/11/${day}/${name}.json`;
    const { records, summary } = await importAll([
      source(path('28', 'b'), JSON.stringify([record('b')])),
      source(path('27', 'a'), JSON.stringify([record('a')])),
    ]);
    expect(ids(records)).toEqual(['a', 'b']);
    expect(summary.place).toEqual({
      above: 'my-bucket/trail',
      accounts: ['111122223333'],
      regions: ['eu-west-1'],
      firstDay: '2024/11/27',
    });
  });

  it('knows digest files by their folder and by what is in them, and skips them', async () => {
    const digest = JSON.stringify({ awsAccountId: '1', digestStartTime: 'x', logFiles: [] });
    const { summary } = await importAll([
      source('AWSLogs/111122223333/CloudTrail-Digest/us-east-1/2024/11/28/d.json.gz', 'not read'),
      source('digest.json', digest),
    ]);
    expect(summary.problems.map(({ kind }) => kind)).toEqual(['skipped', 'skipped']);
  });

  it('passes over what macOS and Windows leave in folders', async () => {
    const junk = ['a/.DS_Store', '__MACOSX/a/._x.json', 'Thumbs.db', '.git/config'];
    const { summary } = await importAll(junk.map((path) => source(path, 'x')));
    expect(summary).toMatchObject({ events: 0, problems: [] });
  });

  it('takes Insights events, which have no eventName of their own', async () => {
    const insight = { eventVersion: '1.07', eventTime: '2024-11-28T15:20:00Z', eventType: 'AwsCloudTrailInsight', eventID: 'i', insightDetails: { state: 'Start' } }; // prettier-ignore
    const { summary } = await importAll([source('i.json', JSON.stringify({ Records: [insight] }))]);
    expect(summary).toMatchObject({ events: 1, problems: [] });
  });
});

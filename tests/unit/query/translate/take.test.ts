/** The commands that are taken along: real bash reads them, and real jq answers. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { readQuestion, takeAway, writeQuestion, type Take } from '@/lib/query/translate';
import { quoteForBash, wordForBash } from '@/lib/query/translate/quote';
import { closeEngines, evidence, rowsOf } from './run';

afterAll(closeEngines);
const bash = (script: string, cwd?: string) =>
  execFileSync('bash', ['-c', script], { encoding: 'utf8', ...(cwd && { cwd }) });

const question = (query: string) => {
  const read = readQuestion('sql', query);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read;
};
function take(query: string, id: Take['id']) {
  const found = takeAway(question(query).question, evidence).find((one) => one.id === id);
  if (!found?.outcome.ok) throw new Error(JSON.stringify(found));
  return found.outcome;
}
/** The words that bash makes of a command that begins with aws. */
const wordsOf = (command: string) =>
  bash(`aws() { printf '%s\\0' "$@"; }\n${command}`).split('\0').slice(0, -1);
const option = (words: readonly string[], name: string) => words[words.indexOf(name) + 1];

describe('quoting', () => {
  it.each([
    'plain',
    "it's",
    "'",
    "''x''",
    '$HOME `id` $(id) !! \\ "double" *',
    'two\nlines\ttab',
    "-n 'a' -- #",
    'é ✓ 😀',
    '',
  ])('%j comes through bash as it was', (text) => {
    expect(bash(`printf %s ${quoteForBash(text)}`)).toBe(text);
    expect(bash(`printf %s ${wordForBash(text)}`)).toBe(text);
  });
});

const QUOTES = `SELECT eventTime, eventName FROM cloudtrail
WHERE userIdentity.userName = 'o''neil $HOME \`id\`' AND eventTime >= '2024-11-28 15:00:00'
  AND eventTime < '2024-11-28 16:00:00'`;

describe('commands', () => {
  it('hands Athena the query, with names to replace', () => {
    const words = wordsOf(take(QUOTES, 'athena').command);
    expect(words.slice(0, 2)).toEqual(['athena', 'start-query-execution']);
    expect(option(words, '--query-string')).toBe(
      "SELECT eventtime, eventname\nFROM cloudtrail_logs\nWHERE useridentity.username = 'o''neil $HOME `id`'\n  AND eventtime >= '2024-11-28T15:00:00Z'\n  AND eventtime < '2024-11-28T16:00:00Z'",
    );
    expect(option(words, '--work-group')).toBe('primary');
    expect(option(words, '--result-configuration')).toMatch(/^OutputLocation=s3:\/\//);
  });

  it('names the event data store, and says that Lake is closed to new customers', () => {
    const { command, notes } = take(QUOTES, 'lake');
    const words = wordsOf(command);
    expect(words.slice(0, 2)).toEqual(['cloudtrail', 'start-query']);
    expect(option(words, '--query-statement')).toContain(
      `FROM ${evidence.eventDataStore ?? 'EVENT_DATA_STORE_ID'}\n`,
    );
    expect(notes.some(({ message }) => message.includes('no new customers'))).toBe(true);
  });

  it('puts the window beside a Logs Insights query, in seconds, both ends included', () => {
    const words = wordsOf(take(QUOTES, 'insights').command);
    expect(option(words, '--log-group-names')).toBe(evidence.logGroups?.[0]?.name);
    expect(option(words, '--start-time')).toBe(String(Date.UTC(2024, 10, 28, 15) / 1000));
    expect(option(words, '--end-time')).toBe(String(Date.UTC(2024, 10, 28, 15, 59, 59) / 1000));
    expect(option(words, '--query-string')).not.toContain('toMillis');
    expect(option(words, '--query-string')).toContain('"o\'neil $HOME `id`"');
  });

  it('puts the window beside a filter pattern, in milliseconds', () => {
    const words = wordsOf(take(QUOTES, 'filter').command);
    expect(words.slice(0, 2)).toEqual(['logs', 'filter-log-events']);
    expect(option(words, '--start-time')).toBe(String(Date.UTC(2024, 10, 28, 15)));
    expect(option(words, '--end-time')).toBe(String(Date.UTC(2024, 10, 28, 15, 59, 59)));
    expect(option(words, '--filter-pattern')).toBe(
      '{ $.userIdentity.userName = "o\'neil $HOME `id`" }',
    );
  });
});

/** jq on this machine: the newest first. */
const jq = ['/opt/jq18/bin', '/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'].find((folder) => {
  try {
    execFileSync(path.join(folder, 'jq'), ['--version']);
    return true;
  } catch {
    return false;
  }
});

/** As above, for a file with a record on each line. */
it.skipIf(!jq)('real jq reads a file of lines', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lines-'));
  writeFileSync(
    path.join(folder, 'a.ndjson'),
    '{"eventName":"A"}\n{"eventName":"B"}\n{"eventName":"A"}\n',
  );
  const files = [{ name: 'a.ndjson', url: '', bytes: 1, modified: '' }];
  const run = (query: string) => {
    const written = writeQuestion(question(query), 'shell', { files });
    if (!written.ok) throw new Error(JSON.stringify(written.diagnostics));
    return bash(`PATH=${jq}:$PATH; ${written.text}`, folder).trim();
  };
  expect(run("SELECT count(*) FROM cloudtrail WHERE eventName = 'A'")).toBe('2');
  expect(run('SELECT count(*) FROM cloudtrail')).toBe('3');
  expect(run('SELECT eventName FROM cloudtrail ORDER BY eventName DESC LIMIT 1')).toBe('B');
  rmSync(folder, { recursive: true });
});

describe.skipIf(!jq)('real jq over the files of a trail', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'trail-'));
  afterAll(() => rmSync(root, { recursive: true }));
  const file = evidence.files.find(({ name }) => name === 'cloudtrail_log.json');
  const { Records } = JSON.parse(readFileSync(file?.url ?? '', 'utf8')) as { Records: object[] };
  // Three files, as CloudTrail delivers them, and a digest, which holds no events.
  const day = path.join(root, 'AWSLogs/518371450717/CloudTrail/ap-southeast-1/2024/11/28');
  const digests = path.join(root, 'AWSLogs/518371450717/CloudTrail-Digest/ap-southeast-1');
  mkdirSync(day, { recursive: true });
  mkdirSync(digests, { recursive: true });
  for (const part of [0, 1, 2]) {
    const some = Records.filter((_, index) => index % 3 === part);
    writeFileSync(path.join(day, `${part}.json.gz`), gzipSync(JSON.stringify({ Records: some })));
  }
  writeFileSync(path.join(digests, 'd.json.gz'), gzipSync('{"logFiles":[]}'));

  it.each([
    'SELECT eventTime, eventName FROM cloudtrail WHERE readOnly = false ORDER BY eventTime, eventName',
    'SELECT eventName, count(*) FROM cloudtrail GROUP BY eventName',
    'SELECT userIdentity.userName, count(*) AS n, max(eventTime) AS last FROM cloudtrail WHERE userIdentity.userName IS NOT NULL GROUP BY 1 ORDER BY n DESC',
    'SELECT count(*), count(errorCode), count(DISTINCT userIdentity.userName) FROM cloudtrail',
    'SELECT DISTINCT sourceIPAddress FROM cloudtrail',
    "SELECT eventID FROM cloudtrail WHERE CAST(element_at(requestParameters, 'maxItems') AS bigint) > 100",
    "SELECT date_trunc('hour', eventTime) AS hour, count(DISTINCT sourceIPAddress) AS addresses FROM cloudtrail GROUP BY 1 ORDER BY 1",
  ])('%s', async (query) => {
    const { command } = take(query, 'jq');
    const stdout = bash(`set -o pipefail; PATH=${jq}:$PATH; ${command}`, root);
    // The same question in the terminal of the lab, over the one file that has all events.
    const written = writeQuestion(question(query), 'shell', evidence);
    if (!written.ok) throw new Error(JSON.stringify(written.diagnostics));
    const here = await rowsOf('shell', written.text);
    const rows = stdout.trimEnd().split('\n').map(cells);
    expect(rows.sort()).toEqual(here.map((row) => cells(row.join('\t'))).sort());
    expect(rows.length).toBeGreaterThan(0);
  });
});

/** The fields of a line; uniq -c pads its count. */
const cells = (line: string) =>
  line
    .trim()
    .split(/[\t ]+/)
    .join('|');

import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { STAGES } from '@/components/mdx/figures/pipeline';
import { extractCells } from '@/lib/content/mdx/cells';
import { openShell, type Printed } from './shell';

/** What the prose of this lesson says of the evidence, beside its cells. */
const FILE = new URL(
  '../../content/lessons/reading-logs/jq-from-array-to-table.mdx',
  import.meta.url,
);
let run: (query: string) => Promise<Printed>;
let code: (id: string) => string;
beforeAll(async () => {
  run = await openShell('care4wares');
  const cells = extractCells(await readFile(FILE, 'utf8'));
  code = (id) => cells.find((cell) => cell.id === id)?.code ?? '';
});
const stdout = async (query: string) => (await run(query)).stdout;

describe('queries whose result the reader predicts', () => {
  it('counts no line in the trail, hundreds in the database log', async () => {
    const [trail, database] = (await stdout(code('lines'))).split('\n');
    expect(trail).toMatch(/^ *0 cloudtrail_log\.json$/);
    expect(database).toMatch(/^ *[1-9]\d\d rds\.log$/);
  });
  it('prints six titles in quotation marks', async () => {
    expect((await stdout(code('titles'))).split('\n').slice(0, -1)).toEqual([
      '"A Study in Scarlet"',
      '"The Moonstone"',
      '"The Time Machine"',
      '"Frankenstein"',
      '"A Christmas Carol"',
      '"Little Women"',
    ]);
  });
  it('finds no stopped instance', async () => {
    expect(await run(code('stopped'))).toEqual({ stdout: '', stderr: '', exitCode: 0 });
  });
  it('turns false into N/A', async () => {
    expect(await stdout(code('false-trap'))).toBe('["2024-11-28T15:21:36Z","N/A"]\n');
    expect(await stdout("jq '.Records[31].readOnly' cloudtrail_log.json")).toBe('false\n');
  });
  it('fails without parentheses, with the message that the lesson quotes', async () => {
    const { stderr, exitCode } = await run(code('no-parentheses'));
    expect(exitCode).toBe(5);
    expect(await readFile(FILE, 'utf8')).toContain(stderr.trim());
  });
});

describe('what the prose says', () => {
  it('of the record it opens: Organizations, refused, in us-east-1', async () => {
    const fields = '[.userIdentity.userName, .eventSource, .errorCode, .awsRegion]';
    expect(await stdout(`jq -c '.Records[39] | ${fields}' cloudtrail_log.json`)).toBe(
      '["mcskidy","organizations.amazonaws.com","AccessDenied","us-east-1"]\n',
    );
  });
  it('of // and ==: without parentheses every record is selected, with them one', async () => {
    const count = (condition: string) =>
      stdout(`jq '[.Records[] | select(${condition})] | length' cloudtrail_log.json`);
    expect(await count('.userIdentity.userName // "N/A" == "N/A"')).toBe('59\n');
    expect(await count('(.userIdentity.userName // "N/A") == "N/A"')).toBe('1\n');
  });
  it('of fractions of a second: they sort before the whole one', async () => {
    expect(await stdout(`jq -n '"15:22:39.5Z" < "15:22:39Z"'`)).toBe('true\n');
  });
  it('of default values: if keeps false', async () => {
    const filter = '.Records[31] | if .readOnly == null then "N/A" else .readOnly end';
    expect(await stdout(`jq '${filter}' cloudtrail_log.json`)).toBe('false\n');
  });
});

describe('the figure "pipeline"', () => {
  const shown = (place: number) => STAGES[place]?.lines ?? [];
  const filter = (upTo: number) =>
    STAGES.slice(1, upTo + 1)
      .map((stage) => stage.command)
      .join(' | ');

  it('begins with the file and its 59 records', async () => {
    const head = (shown(0)[0] ?? '').replace('…', '');
    expect((await stdout('cat cloudtrail_log.json')).startsWith(head)).toBe(true);
  });
  it('keeps one record of 21 fields', async () => {
    const record = await stdout(`jq '${filter(1)}' cloudtrail_log.json`);
    for (const line of shown(1).filter((text) => !text.includes('…'))) {
      expect(record.split('\n')).toContain(line);
    }
    expect(await stdout(`jq '${filter(1)} | length' cloudtrail_log.json`)).toBe('21\n');
  });
  it('chooses two values, joins them with a tab, and lines them up', async () => {
    const array = await stdout(`jq -c '${filter(2)}' cloudtrail_log.json`);
    expect(array.trim()).toBe(shown(2).join('').replace(' ', ''));
    const row = await stdout(`jq -r '${filter(3)}' cloudtrail_log.json`);
    expect(row.trim()).toBe(shown(3).join('').replace('⇥', '\t'));
    const [, select = '', choose = '', tsv = '', column = ''] = STAGES.map((s) => s.command);
    const table = `jq -r '["Event_Time", "Error_Code"], (${select} | ${choose}) | ${tsv}' cloudtrail_log.json | ${column}`;
    expect(await stdout(table)).toBe(`${shown(4).join('\n')}\n`);
  });
});

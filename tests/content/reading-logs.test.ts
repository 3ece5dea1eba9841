import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOMENTS } from '@/components/mdx/figures/two-layers';
import { openBench } from '@/lib/cli/bench';
import type { Bench } from '@/lib/content/check/types';
import { extractCells, type Cell } from '@/lib/content/mdx/cells';

/** What the prose of the module says of cells whose result the reader predicts, and of its figure. */
const LESSONS = new URL('../../content/lessons/reading-logs/', import.meta.url);
const benches = new Map<string, Promise<Bench>>();
const bench = (lab: string) => {
  const open = benches.get(lab) ?? openBench(process.cwd(), lab, () => undefined);
  benches.set(lab, open);
  return open;
};
afterAll(async () => {
  for (const one of benches.values()) (await one).close();
});

async function text(lab: string, language: Cell['language'], query: string): Promise<string> {
  const asked = await (await bench(lab)).ask(language, query);
  return asked.ok ? asked.text : asked.message;
}

async function cellsOf(lesson: string): Promise<(id: string) => Cell> {
  const cells = extractCells(await readFile(new URL(`${lesson}.mdx`, LESSONS), 'utf8'));
  return (id) => {
    const cell = cells.find((one) => one.id === id);
    if (!cell) throw new Error(`${lesson} has no cell ${id}`);
    return cell;
  };
}

describe.each([
  ['where-logs-live', 'care4wares', 'no-recursive', '404'],
  ['where-logs-live', 'care4wares', 'include-alone', '12\n'],
  ['where-logs-live', 'care4wares', 'sync', '0\n'],
  ['where-logs-live', 'care4wares', 'lookup-upload', '0\n'],
  ['where-logs-live', 'care4wares', 'seconds', '0\n'],
  ['grouping-and-windows', 'knock-knock', 'unsorted', '2739\n12\n'],
  ['grouping-and-windows', 'knock-knock', 'group-by-record', 'Cannot index'],
  ['sql-for-the-same-questions', 'care4wares', 'not-sql', '\n    22\n'],
  ['sql-for-the-same-questions', 'care4wares', 'three-counts', '59 |          1 |    18'],
  ['patterns-and-insights', 'vanishing-fleet', 'phrase', '49\n0\n'],
  ['patterns-and-insights', 'vanishing-fleet', 'wildcard', '15\n331\n0\n'],
  ['patterns-and-insights', 'vanishing-fleet', 'not-equal', '119\n389\n2197\n'],
  ['patterns-and-insights', 'vanishing-fleet', 'test-pattern', '{"userName":"anna"}\n'],
])('%s, over %s', (lesson, lab, id, said) => {
  it(`${id} gives what the text goes on to say`, async () => {
    const { language, code } = (await cellsOf(lesson))(id);
    const printed = await text(lab, language, code);
    if (/^\d/.test(said) && said.endsWith('\n')) expect(printed).toBe(said);
    else expect(printed).toContain(said);
  });
});

it('the join of SQL counts fifteen payments three times', async () => {
  const { code } = (await cellsOf('sql-for-the-same-questions'))('join');
  const rows = (await text('care4wares', 'sql', code)).match(/15$/gm);
  expect(rows).toHaveLength(3);
  const once = `SELECT count(*) FROM rds_log WHERE message LIKE '%INSERT%'
    AND time >= TIMESTAMP '2024-11-28 15:21:35' AND time < TIMESTAMP '2024-11-28 15:22:36'`;
  expect(await text('care4wares', 'sql', once)).toMatch(/^ +15$/m);
});

it('twenty principals put objects, and two by name: a user, and a role in 19 sessions', async () => {
  const of = (field: string) =>
    text(
      'knock-knock',
      'shell',
      `jq -r '.Records[] | select(.eventName == "PutObject") | .userIdentity | ${field}' cloudtrail.json | sort -u | wc -l`,
    );
  expect(await of('.principalId')).toBe('20\n');
  expect(await of('.userName // .sessionContext.sessionIssuer.userName')).toBe('2\n');
});

describe('two layers', () => {
  let cell: (id: string) => Cell;
  beforeAll(async () => {
    cell = await cellsOf('two-layers');
  });
  const ask = (id: string) => text('vanishing-fleet', cell(id).language, cell(id).code);

  it('no stop was made by a service', async () => {
    const counts = (await ask('stopped')).trim().split('\n');
    expect(counts.map((line) => line.trim())).toEqual([
      '13 AssumedRole\tno service',
      '1 IAMUser\tno service',
    ]);
  });
  it('a call is known after five minutes, a line after a second', async () => {
    expect((await ask('lateness')).match(/\d+$/gm)).toEqual(['300', '300', '1']);
  });
  it('within the hour everything is followed by an error, the control too', async () => {
    const rows = (await ask('control')).split('\n').slice(2, 4);
    expect(rows.map((row) => row.match(/\d+/g))).toEqual([
      ['3', '1', '3'],
      ['9', '6', '9'],
    ]);
  });
  it('the first request began to wait when the figure says so', async () => {
    const first = await text(
      'vanishing-fleet',
      'shell',
      `grep 'Connection is not available' web.log | grep -m 1 '^2026-10-13T16:5'`,
    );
    expect(first).toMatch(/^2026-10-13T16:56:38\.\d+Z .* after 30000ms/);
  });
  it.each(MOMENTS.filter(({ arrived }) => arrived))(
    'the figure has $time, $text, and when it arrived',
    async ({ time, layer, arrived }) => {
      const group = layer === 'account' ? 'ferry-cloudtrail-604417283950' : '/ferry/web';
      const start = Date.parse(`2026-10-13T${time}Z`);
      const found = await text(
        'vanishing-fleet',
        'shell',
        `aws logs filter-log-events --log-group-name ${group} --start-time ${start} --end-time ${start + 999} --query 'events[].ingestionTime' --output text`,
      );
      const times = found.trim().split(/\s+/).map(Number);
      expect(times.map((at) => new Date(at).toISOString().slice(11, 19))).toContain(arrived);
    },
  );
});

/** Functions whose body depends on a type, over aggregates, whose type is known late. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEngine, openEvidence } from '@/lib/cli/open-lab';
import type { Engine, Json } from '@/lib/query/types';

let engine: Engine;
beforeAll(async () => {
  engine = await openEngine(
    'sql',
    await openEvidence(process.cwd(), 'care4wares', () => undefined),
  );
});
afterAll(() => engine.close());

/** The first and the last event are of 2024-11-22T11:08:03Z and 2024-11-28T15:22:44Z (jq). */
it.each<[string, Json]>([
  ["date_trunc('hour', min(eventTime))", '2024-11-22 11:00:00.000'],
  ["date_trunc('day', max(eventTime))", '2024-11-28 00:00:00.000'],
  ["date_add('day', 1, max(eventTime))", '2024-11-29 15:22:44.000'],
  ['to_iso8601(min(eventTime))', '2024-11-22T11:08:03.000Z'],
  ["to_iso8601(date '2024-02-29')", '2024-02-29'],
  ['substr(min(eventTime), 1, 10)', '2024-11-22'],
  ['substr(max(eventVersion), 1, 2)', '1.'],
  ["contains(array_agg(eventName), 'CreateUser')", true],
  ["contains(array_agg(eventName), 'NoSuchCall')", false],
  ['cardinality(sequence(1, count(*)))', 59],
  ['cardinality(array_agg(DISTINCT eventName))', 18],
  ['cardinality(map_agg(eventID, eventName))', 59],
  ["regexp_like(max(eventName), '^Put')", true],
  ["date_diff('hour', min(eventTime), max(eventTime))", 148],
])('%s', async (expression, expected) => {
  const rows: Json[][] = [];
  const outcome = await engine.run(`SELECT ${expression} AS value FROM cloudtrail LIMIT 1`, {
    onOutput: (output) => {
      if (output.kind === 'rows') for (const row of output.rows) rows.push([...row]);
    },
  });
  expect(outcome).toMatchObject({ status: 'done' });
  expect(rows).toEqual([[expected]]);
});

it.each([
  [
    "SELECT count(*) FROM (SELECT max(eventName) AS n FROM cloudtrail HAVING max(eventName) LIKE 'U%')",
    0,
  ],
  [
    "SELECT count(*) FROM (SELECT 1 FROM cloudtrail GROUP BY eventName HAVING max(eventName) LIKE 'Create%')",
    2,
  ],
  [
    "SELECT count(*) FROM (SELECT 1 FROM cloudtrail GROUP BY eventName HAVING min(eventName) NOT LIKE '%')",
    0,
  ],
  [
    "SELECT count(*) FROM cloudtrail_logs WHERE json_extract_scalar(requestparameters, '$.userName') = (SELECT json_extract_scalar(max(requestparameters), '$.userName') FROM cloudtrail_logs WHERE eventname = 'CreateUser')",
    3,
  ],
])('%s', async (query, expected) => {
  const rows: Json[][] = [];
  const outcome = await engine.run(query, {
    onOutput: (output) => {
      if (output.kind === 'rows') for (const row of output.rows) rows.push([...row]);
    },
  });
  expect(outcome).toMatchObject({ status: 'done' });
  expect(rows).toEqual([[expected]]);
});

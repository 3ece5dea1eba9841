/** Logs whose lines are JSON are tables: over a lab and over the time after its fix, with the rows of native DuckDB. */
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createNodeSqlEngine } from '@/lib/cli/sql-node';
import { contentAfter } from '@/lib/content/after/content';
import { openContent } from '@/lib/content/after/evidence';
import { mapBytes } from '@/lib/content/after/forms';
import type { Engine } from '@/lib/query/types';
import type { EvidenceSource } from '@/lib/simulate/evidence';
import { run } from '../query/sql/fixture';
import { builtEvidence } from './open';

const ROWS = [
  { line_item_usage_start_date: '2026-11-09T00:00:00Z', line_item_usage_type: 'EUC1-BoxUsage:m5.large', line_item_usage_amount: 24, line_item_unblended_cost: 2.76 },
  { line_item_usage_start_date: '2026-11-10T00:00:00Z', line_item_usage_type: 'EUC1-BoxUsage:m5.large', line_item_usage_amount: 23.25, line_item_unblended_cost: 2.67375 },
  { line_item_usage_start_date: '2026-11-10T00:00:00Z', line_item_usage_type: 'EUC1-NatGateway-Bytes', line_item_usage_amount: 177.512, line_item_unblended_cost: 9.230624 },
]; // prettier-ignore
const SOURCES: readonly EvidenceSource[] = [
  {
    name: 'cost_and_usage_report.log',
    bytes: new TextEncoder().encode(
      ROWS.map((row) => `2026-11-11T10:12:00.000Z ${JSON.stringify(row)}\n`).join(''),
    ),
    modified: '2026-11-12T00:00:00Z',
    role: 'log',
    log: { group: '/finops/cost-and-usage', stream: 'line-items' },
  },
];

const QUERY = `SELECT line_item_usage_start_date AS day, count(*) AS n,
    round(sum(line_item_unblended_cost), 6) AS dollars, max(line_item_usage_amount) AS most
  FROM cost_and_usage_report WHERE line_item_usage_start_date >= TIMESTAMP '2026-11-09 00:00:00'
  GROUP BY 1 ORDER BY 1`;

describe('a log of JSON lines as a table', () => {
  const engines: Record<string, Engine> = {};

  beforeAll(async () => {
    const base = await builtEvidence(SOURCES);
    const content = contentAfter({ files: SOURCES, until: Date.parse(base.clock) });
    const blobs = mapBytes(content, (bytes) => new Blob([bytes as Uint8Array<ArrayBuffer>]));
    engines.before = createNodeSqlEngine(base);
    engines.after = createNodeSqlEngine(openContent(base, 'made', blobs).evidence);
  });
  afterAll(() => Object.values(engines).forEach((engine) => engine.close()));

  it.each(['before', 'after'])('%s the fix it has the rows of native DuckDB', async (when) => {
    const instance = await DuckDBInstance.create(':memory:');
    const native = await instance.connect();
    const values = ROWS.map(
      (row) =>
        `(TIMESTAMP '${row.line_item_usage_start_date.slice(0, 10)} 00:00:00', ${row.line_item_usage_amount}::DOUBLE, ${row.line_item_unblended_cost}::DOUBLE)`,
    );
    await native.run(
      `CREATE TABLE cost_and_usage_report AS SELECT * FROM (VALUES ${values.join(', ')}) t(line_item_usage_start_date, line_item_usage_amount, line_item_unblended_cost)`,
    );
    const peer = await native.runAndReadAll(QUERY.replace(' AS day', '::VARCHAR AS day'));
    const expected = peer.getRowsJson().map(([day, n, ...rest]) => [`${String(day)}.000`, Number(n), ...rest]); // prettier-ignore
    const { rows } = await run(engines[when] as Engine, QUERY);
    expect(rows).toEqual(expected);
    native.closeSync();
    instance.closeSync();
  });

  it('tells its columns, and keeps the lines beside it', async () => {
    const { rows } = await run(engines.before as Engine, 'DESCRIBE cost_and_usage_report');
    expect(rows.map(([name]) => name)).toContain('line_item_unblended_cost');
    const lines = await run(engines.before as Engine, 'SELECT count(*) FROM cost_and_usage_report_log'); // prettier-ignore
    expect(lines.rows).toEqual([[3]]);
  });
});

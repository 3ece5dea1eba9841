import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SQL_SAMPLES } from '@/components/lab/workbench/sql-samples';
import type { Engine } from '@/lib/query/types';
import { rawRecords } from '../care4wares/load';
import { ACCOUNT_RECORDS } from '../query/sql/account';
import { makeEngine, run } from '../query/sql/fixture';

let care4wares: Engine;
let account: Engine;
beforeAll(async () => {
  [care4wares, account] = await Promise.all([
    makeEngine(rawRecords()),
    makeEngine(ACCOUNT_RECORDS),
  ]);
  await Promise.all([care4wares.open(), account.open()]);
}, 60_000);
afterAll(() => [care4wares, account].forEach((engine) => engine.close()));

/** Rows on Care4Wares, counted with jq in its cloudtrail_log.json. */
const ROWS: Readonly<Record<string, number>> = {
  'Who was active, how much, since when': 4,
  'What one user did, in order': 36,
  'Everything, in order of time': 59,
  'Activity by hour': 10,
  'Addresses, and who came from them': 3,
  'Errors, by what was tried': 1,
  'IAM: users, keys and permissions': 3,
  'Console sign-ins, with MFA or without': 13,
};

describe('sample queries', () => {
  it.each(SQL_SAMPLES)('$group: $name', async ({ name, query }) => {
    for (const engine of [care4wares, account]) {
      expect(await engine.prepare(query)).toEqual([]);
      const { outcome, columns, rows } = await run(engine, query);
      expect(outcome).toMatchObject({ status: 'done' });
      // Each column has a name that can be read.
      expect(columns.map((column) => column.name).join()).not.toMatch(/_col\d/);
      if (engine === account && !name.startsWith('Users seen')) expect(rows.length).toBeGreaterThan(0); // prettier-ignore
    }
    const wanted = ROWS[name];
    if (wanted !== undefined) expect((await run(care4wares, query)).rows).toHaveLength(wanted);
  });
  it('are grouped by question, each group once', () => {
    const groups = SQL_SAMPLES.map(({ group }) => group);
    const turns = groups.filter((group, at) => group !== groups[at - 1]);
    expect(new Set(turns).size).toBe(turns.length);
    expect(SQL_SAMPLES.length).toBeGreaterThanOrEqual(10);
  });
});

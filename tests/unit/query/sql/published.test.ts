import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '@/lib/query/types';
import { rawRecords } from '../../care4wares/load';
import { ACCOUNT_RECORDS } from './account';
import { makeEngine, run } from './fixture';
import { openPeer, type Peer } from './peer';

interface Case {
  readonly source: string;
  readonly query: string;
  /** The result's column names; `*` for those of the table. */
  readonly columns?: readonly string[];
  /** What native DuckDB is asked for; columns are compared by name. */
  readonly peer?: string;
  /** Of a query that cannot run: what is said, and of which part. */
  readonly message?: string;
  readonly at?: string;
}
interface CaseFile {
  readonly on: 'account' | 'care4wares';
  readonly cases: readonly Case[];
}

const RECORDS = { account: () => ACCOUNT_RECORDS, care4wares: rawRecords };
const folder = path.join(import.meta.dirname, '../../../cases/sql/published');
const files = readdirSync(folder).map((name) => ({
  name,
  ...(JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as CaseFile),
}));

/** Both sides write numbers and JSON in their own way. */
const plain = (value: unknown) =>
  value === null || value === undefined
    ? null
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value as string | number | boolean);
const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();

describe.each(['account', 'care4wares'] as const)('published queries on %s', (on) => {
  let engine: Engine;
  let peer: Peer;
  beforeAll(async () => {
    const records = RECORDS[on]();
    [engine, peer] = await Promise.all([makeEngine(records), openPeer(records)]);
    await engine.open();
  }, 60_000);
  afterAll(() => engine.close());

  for (const { name, cases } of files.filter((file) => file.on === on)) {
    it.each(cases.filter((one) => one.peer))(`${name}: $source`, async (one) => {
      const { outcome, columns, rows } = await run(engine, one.query);
      expect(outcome).toMatchObject({ status: 'done', truncated: false });
      const names = columns.map((column) => column.name);
      if (one.columns?.join() !== '*') expect(names).toEqual(one.columns);
      const expected = await peer.ask(one.peer ?? '');
      // A peer that finds nothing would prove nothing.
      expect(expected.length).toBeGreaterThan(0);
      const compared = Object.keys(expected[0] ?? {}).filter((key) => names.includes(key));
      expect(compared.length).toBeGreaterThan(0);
      expect(
        sorted(rows.map((row) => compared.map((key) => plain(row[names.indexOf(key)])))),
      ).toEqual(sorted(expected.map((row) => compared.map((key) => plain(row[key])))));
    });
    const refused = cases.filter((one) => one.message);
    if (!refused.length) continue;
    it.each(refused)(`${name}: $source`, async (one) => {
      const { outcome } = await run(engine, one.query);
      if (outcome.status !== 'failed') throw new Error('it ran');
      const [diagnostic] = outcome.diagnostics;
      expect(diagnostic?.message).toMatch(new RegExp(one.message ?? ''));
      expect(diagnostic?.hint).toBeTruthy();
      const at = one.query.slice(diagnostic?.span?.start, diagnostic?.span?.end);
      if (one.at !== '*') expect(at).toBe(one.at);
    });
  }
});

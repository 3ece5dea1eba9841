/** What SQL answers over parts that were loaded while files were read, and over those read at once. */
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeEffects } from '@/lib/cli/node-effects';
import { NODE_SQL } from '@/lib/cli/sql-node';
import { ownEvidence } from '@/lib/query/own/evidence';
import { Ahead } from '@/lib/query/sql/ahead';
import { AheadWorker, takeWorker } from '@/lib/query/sql/ahead-worker';
import { createSqlEngine } from '@/lib/query/sql/engine';
import type { ArrowDatabase, Evidence, Progress } from '@/lib/query/types';
import { makeRecords } from '../../bench/records';
import { run } from '../query/sql/fixture';
import { importAll, source } from './helpers';

const WASM = createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm/dist/duckdb-eh.wasm');
const QUERY =
  "SELECT eventName, count(*), max(element_at(requestParameters, 'bucketName')) FROM cloudtrail GROUP BY eventName ORDER BY 1";
const node = nodeEffects();
const wasm = () => node.read(WASM);

describe('parts that are loaded ahead', () => {
  let parts: Uint8Array[];
  let evidence: Evidence;
  let read: string[];
  const effects = {
    ...node,
    read(url: string, onBytes?: (soFar: number) => void) {
      read.push(url);
      const part = parts[Number(/^part (\d+)$/.exec(url)?.[1])];
      return part ? Promise.resolve(part) : node.read(url, onBytes);
    },
  };

  beforeAll(async () => {
    const records = makeRecords({ count: 12_000, seed: 3 });
    const imported = await importAll([source('a.json', JSON.stringify({ Records: records }))]);
    parts = imported.parts;
    expect(parts.length).toBe(2);
    const at = parts.map((part, index) => ({ url: `part ${index}`, bytes: part.length }));
    const lines = { url: 'lines', bytes: imported.summary.textBytes };
    evidence = ownEvidence(imported.summary, { lines, parts: at }, { jq: '', duckdb: WASM }, 0);
  });

  async function answer(ahead?: Ahead, onProgress?: (progress: Progress) => void) {
    read = [];
    const engine = createSqlEngine(evidence, effects, NODE_SQL, ahead);
    await engine.open(onProgress);
    const { rows, outcome } = await run(engine, QUERY);
    engine.close();
    expect(outcome.status).toBe('done');
    expect(rows.length).toBeGreaterThan(5);
    return rows;
  }
  const loading = (some: readonly Uint8Array[]) => {
    const ahead = new Ahead(NODE_SQL, wasm);
    for (const part of some) ahead.add(() => Promise.resolve(part));
    return ahead;
  };

  it('give the same answer, and are not read again', async () => {
    const expected = await answer();
    expect(read).toEqual([WASM, 'part 0', 'part 1']);
    const told: Progress[] = [];
    expect(await answer(loading(parts), (progress) => told.push(progress))).toEqual(expected);
    expect(read).toEqual([]);
    expect(told.at(-1)?.loaded).toBe(told.at(-1)?.total);
  });

  it('are left where there are fewer of them than the evidence has', async () => {
    const ahead = loading(parts.slice(1));
    expect(await answer(ahead)).toEqual(await answer());
    expect(read).toContain('part 0');
  });

  it('are left where one of them failed', async () => {
    const ahead = loading(parts.slice(1));
    ahead.add(() => Promise.reject(new Error('the disk is full')));
    expect(await answer(ahead)).toEqual(await answer());
  });
});

describe('the worker that loads ahead', () => {
  const database: ArrowDatabase = { kind: 'arrow', parts: [], bytes: 0, mapKeys: [] };
  function fake() {
    const listeners: (() => void)[] = [];
    const sent: unknown[] = [];
    const worker = {
      ended: false,
      sent,
      fail: () => listeners.forEach((listener) => listener()),
      postMessage: (message: unknown) => void sent.push(message),
      addEventListener: (_: string, listener: () => void) => void listeners.push(listener),
      terminate: () => void (worker.ended = true),
    };
    return worker;
  }

  it('is sent the engine and the parts, and is given once', () => {
    const worker = fake();
    const ahead = new AheadWorker(() => worker as unknown as Worker, '/duckdb.wasm');
    const part = new Blob(['x']);
    ahead.add(part);
    expect(worker.sent).toEqual([{ ahead: { wasm: '/duckdb.wasm' } }, { ahead: { part } }]);
    expect(takeWorker(database)).toBeUndefined();
    ahead.give(database);
    expect(takeWorker(database)).toBe(worker);
    expect(takeWorker(database)).toBeUndefined();
  });

  it('is not given once it failed or was ended', () => {
    for (const how of ['fail', 'end'] as const) {
      const worker = fake();
      const ahead = new AheadWorker(() => worker as unknown as Worker, '/duckdb.wasm');
      ahead.give(database);
      if (how === 'fail') worker.fail();
      else ahead.end();
      expect(worker.ended).toBe(true);
      expect(takeWorker(database)).toBeUndefined();
    }
  });
});

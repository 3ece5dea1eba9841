/**
 * How many commits a second the workshop store makes, alone and in groups, on SQLite and, where
 * DATABASE_URL names one, on PostgreSQL (its workshop is deleted again, its tables stay). The peer is
 * the disk: how often a second a page can be written and synced. The last line is JSON.
 */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSettings, type Settings } from '../../lib/workshop/store/settings';
import { openStore } from '../../lib/workshop/store/store';

const GROUPS = [1, 10, 50];
const SECONDS = Number(process.env.SECONDS ?? 3);

/** Runs for some seconds; gives how often a second, and the time that 99 of 100 took at most. */
async function rate(task: (n: number) => Promise<unknown> | void) {
  const times: number[] = [];
  const start = performance.now();
  while (performance.now() - start < SECONDS * 1_000) {
    const before = performance.now();
    await task(times.length);
    times.push(performance.now() - before);
  }
  const perSecond = (times.length / (performance.now() - start)) * 1_000;
  times.sort((a, b) => a - b);
  return { perSecond: Math.round(perSecond), p99: Number(times[Math.floor(times.length * 0.99)]?.toFixed(1)) }; // prettier-ignore
}

async function disk(folder: string) {
  const file = openSync(path.join(folder, 'disk'), 'w');
  const page = Buffer.alloc(4_096, 1);
  const result = await rate(() => {
    writeSync(file, page);
    fdatasyncSync(file);
  });
  closeSync(file);
  return result;
}

async function commits(settings: Settings) {
  const store = await openStore(settings);
  const instructor = { role: 'instructor', name: 'Bench' };
  const { workshop } = await store.create({ title: 'Bench', config: {}, instructor });
  const input = 'x'.repeat(200);
  let knows = 0;
  const results: Record<string, { perSecond: number; p99: number }> = {};
  for (const group of GROUPS)
    results[group] = await rate(async (n) => {
      const keys = Array.from({ length: group }, (_, index) => `${group}-${n}-${index}`);
      const { lastSeq } = await store.appendAll(workshop.id, { knows, keys }, ({ fresh }) =>
        fresh.map((key) => ({ key, events: [{ kind: 'answered', input }], reply: { ok: true } })),
      );
      knows = lastSeq;
    });
  await store.deleteForGood(workshop.id);
  await store.close();
  return results;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'trailwise-bench-'));
  try {
    const all: Record<string, unknown> = { disk: await disk(folder) };
    all['sqlite'] = await commits(readSettings({ TRAILWISE_DATA: folder }));
    const settings = readSettings(process.env);
    if (settings.engine === 'postgres') all['postgres'] = await commits(settings);
    for (const [name, results] of Object.entries(all)) console.log(name, results);
    console.log(JSON.stringify(all));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await main();

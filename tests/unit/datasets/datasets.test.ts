import { cp, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  compressDataSets,
  isWhole,
  labEvidence,
  makeDataSets,
  readManifest,
} from '@/lib/content/datasets';
import { currentManifest, dataStamp, markCurrent } from '@/lib/content/datasets/current';

const repository = path.resolve(import.meta.dirname, '../../..');
let root = '';
const said: string[] = [];
const log = (line: string) => said.push(line);
const data = (at: string) => path.join(root, 'public/files', at);

/** One lab is enough; others take long. */
const labs = ['care4wares'];

/** A root with small engines, so that compressing them takes no time. */
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'trailwise-data-'));
  for (const file of ['jq-wasm/dist/build/jq.wasm', '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm']) {
    const at = path.join(root, 'node_modules', file);
    await mkdir(path.dirname(at), { recursive: true });
    await writeFile(at, `engine ${file} `.repeat(2000));
  }
  await symlink(
    path.join(repository, 'node_modules/@duckdb/node-api'),
    path.join(root, 'node_modules/@duckdb/node-api'),
  );
  await symlink(path.join(repository, 'lib'), path.join(root, 'lib'));
  await cp(path.join(repository, 'scenarios'), path.join(root, 'scenarios'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('makeDataSets', () => {
  it('writes the evidence, the engines and a manifest that readManifest reads', async () => {
    const manifest = await makeDataSets({ root, log, labs });
    expect(await readManifest(root)).toEqual(manifest);
    const [lab] = manifest.labs;
    expect(lab?.lab).toBe('care4wares');
    expect(lab?.clock).toBe('2024-11-28T16:00:00Z');
    expect(lab?.files.map((file) => file.name)).toEqual([
      'cloudtrail_log.json',
      'cloudtrail-log.json',
      'rds.log',
      'book_list.json',
    ]);
    for (const file of [...(lab?.files ?? []), manifest.engines.jq, manifest.engines.duckdb]) {
      expect((await stat(data(file.path))).size).toBe(file.bytes);
    }
    expect(manifest.engines.jq.path).toBe(
      `engines/jq.${manifest.engines.jq.sha256.slice(0, 8)}.wasm`,
    );
  });

  it('puts a brotli sibling of the same bytes beside what is big', async () => {
    await compressDataSets(root, log);
    const { labs, engines } = await readManifest(root);
    const big = [...(labs[0]?.files ?? []), engines.jq, engines.duckdb].filter(
      (file) => file.bytes > 16_384,
    );
    expect(big.length).toBeGreaterThanOrEqual(4);
    for (const { path: at } of big) {
      const compressed = await readFile(data(`${at}.br`));
      expect(brotliDecompressSync(compressed).equals(await readFile(data(at)))).toBe(true);
    }
  });

  it('leaves alone what is unchanged', async () => {
    const files = (await readManifest(root)).labs.flatMap((lab) => [
      ...lab.files,
      ...(lab.database ? [lab.database] : []),
    ]);
    const all = ['manifest.json', ...files.map((file) => file.path)];
    const times = () => Promise.all(all.map(async (at) => (await stat(data(at))).mtimeMs));
    const before = await times();
    said.length = 0;
    await makeDataSets({ root, log, labs });
    expect(await times()).toEqual(before);
    expect(said).toEqual([]);
  });

  it('heals a file that was changed or lost, and its sibling', async () => {
    const at = 'labs/care4wares/cloudtrail_log.json';
    const whole = await readFile(data(at));
    expect(await isWhole(root)).toBe(true);
    await writeFile(data(at), '{"Records":[');
    expect(await isWhole(root)).toBe(false);
    await rm(data('labs/care4wares/rds.log.br'));
    await makeDataSets({ root, log, labs: ['care4wares'] });
    // The sibling of other bytes is gone before it could be served.
    await expect(stat(data(`${at}.br`))).rejects.toThrow();
    await compressDataSets(root, log);
    expect((await readFile(data(at))).equals(whole)).toBe(true);
    expect(brotliDecompressSync(await readFile(data(`${at}.br`))).equals(whole)).toBe(true);
    await expect(stat(data('labs/care4wares/rds.log.br'))).resolves.toBeDefined();
  });

  it('knows what is of this code, to the byte, and what is not', async () => {
    const at = data('labs/care4wares/cloudtrail_log.json');
    const whole = await readFile(at);
    const stamp = dataStamp(root);
    const now = () => currentManifest(root, dataStamp(root), labs);
    expect(await now()).toBeUndefined();
    await markCurrent(root, stamp);
    expect(await now()).toEqual(await readManifest(root));
    expect(await currentManifest(root, stamp, ['haystack'])).toBeUndefined();

    const altered = Buffer.from(whole);
    altered[100]! ^= 1;
    await writeFile(at, altered);
    expect(await now()).toBeUndefined();
    await writeFile(at, whole);
    expect(await now()).toBeDefined();

    const story = path.join(root, 'scenarios/care4wares/another.ts');
    await writeFile(story, 'export {};');
    expect(await now()).toBeUndefined();
    await rm(story);
    await rm(data('stamp'));
  });

  it('builds the database, with the rows of the evidence in their order', async () => {
    const [lab] = (await readManifest(root)).labs;
    const { DuckDBInstance } = await import('@duckdb/node-api');
    const instance = await DuckDBInstance.create(data(lab?.database?.path ?? ''), {
      access_mode: 'READ_ONLY',
    });
    const connection = await instance.connect();
    const first = async (sql: string) => (await connection.runAndReadAll(sql)).getRowsJson()[0];
    expect(await first('SELECT count(*), first(eventName) FROM cloudtrail')).toEqual([
      '59',
      'HeadBucket',
    ]);
    expect(await first("SELECT count(*) FROM rds_log WHERE argument LIKE 'INSERT%'")).toEqual([
      '94',
    ]);
    connection.closeSync();
    instance.closeSync();
  });

  it('builds the database again where it was lost, and says so', async () => {
    const at = 'labs/care4wares/lab.duckdb';
    await rm(data(at));
    said.length = 0;
    await makeDataSets({ root, log, labs });
    expect(said).toEqual(['Building the database of care4wares …']);
    expect((await stat(data(at))).size).toBe((await readManifest(root)).labs[0]?.database?.bytes);
  });

  it('takes away the engines of older versions', async () => {
    const old = data('engines/jq.00000000.wasm');
    await writeFile(old, 'old');
    await makeDataSets({ root, log, labs });
    await expect(stat(old)).rejects.toThrow();
  });

  it('says which labs there are when asked for another', async () => {
    await expect(makeDataSets({ root, log, labs: ['nowhere'] })).rejects.toThrow(
      /^There is no lab named nowhere; there is .*care4wares/,
    );
  });
});

describe('labEvidence', () => {
  it('gives the engines what they need, with addresses of the caller', async () => {
    const manifest = await readManifest(root);
    const evidence = labEvidence(manifest, 'care4wares', (at, hash) => `/d/${at}?${hash.length}`);
    expect(evidence.files[2]).toMatchObject({
      name: 'rds.log',
      url: '/d/labs/care4wares/rds.log?64',
      modified: '2024-11-28T15:44:52Z',
    });
    expect(evidence.database).toMatchObject({ url: '/d/labs/care4wares/lab.duckdb?64' });
    expect(evidence.clock).toBe('2024-11-28T16:00:00Z');
    expect(evidence.eventDataStore).toMatch(/^[0-9a-f-]{36}$/);
    expect(evidence.engines.duckdb).toMatch(/^\/d\/engines\/duckdb-eh\.[0-9a-f]{8}\.wasm\?64$/);
  });

  it('names the labs it has when asked for another', async () => {
    const manifest = await readManifest(root);
    expect(() => labEvidence(manifest, 'x', (at) => at)).toThrow(/those made are: care4wares/);
  });
});

describe('readManifest says what to run', () => {
  it.each([
    ['missing', undefined, /no data sets yet/],
    ['cut off', '{"version":1,', /not a manifest/],
    ['of another version', '{"version":2}', /version: /],
  ])('where the manifest is %s', async (_, text, message) => {
    const elsewhere = await mkdtemp(path.join(tmpdir(), 'trailwise-none-'));
    try {
      if (text !== undefined) {
        await mkdir(path.join(elsewhere, 'public/files'), { recursive: true });
        await writeFile(path.join(elsewhere, 'public/files/manifest.json'), text);
      }
      await expect(readManifest(elsewhere)).rejects.toThrow(message);
      await expect(readManifest(elsewhere)).rejects.toThrow(/npm run -s trailwise -- data/);
    } finally {
      await rm(elsewhere, { recursive: true, force: true });
    }
  });
});

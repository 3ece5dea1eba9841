/** A lab whose bucket is given: from the scenario to the terminal, through the made files. */
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { nodeEffects } from '@/lib/cli/node-effects';
import { compressDataSets, labEvidence, makeDataSets, readManifest } from '@/lib/content/datasets';
import { createShellEngine } from '@/lib/query/shell/engine';
import { TRAIL_BUCKET } from '@/scenarios/care4wares/cloud';
import { packed } from '@/lib/trail/objects/gzip';
import { run } from '../query/shell/harness';

const KEY = 'AWSLogs/518371450717/CloudTrail-Digest/us-east-1/2024/11/28/digest.json.gz';
const CONTENT = '{"logFiles":[]}';

vi.mock('@/lib/content/datasets/registry', async (original) => ({
  ...(await original<object>()),
  OBJECTS: {
    care4wares: async () => {
      const bytes = packed(new TextEncoder().encode(CONTENT));
      const modified = '2024-11-28T15:00:00.000Z';
      const metadata = { signature: '00ff' };
      return [{ bucket: TRAIL_BUCKET, key: KEY, modified, size: bytes.length, bytes, metadata }];
    },
  },
}));

const repository = path.resolve(import.meta.dirname, '../../..');
let root = '';
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'trailwise-objects-'));
  for (const file of ['jq-wasm/dist/build/jq.wasm', '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm']) {
    const at = path.join(root, 'node_modules', file);
    await mkdir(path.dirname(at), { recursive: true });
    await writeFile(at, `engine ${file} `);
  }
  await symlink(
    path.join(repository, 'node_modules/@duckdb/node-api'),
    path.join(root, 'node_modules/@duckdb/node-api'),
  );
  await symlink(path.join(repository, 'lib'), path.join(root, 'lib'));
  await cp(path.join(repository, 'scenarios'), path.join(root, 'scenarios'), { recursive: true });
});
afterAll(() => rm(root, { recursive: true, force: true }));

it('is one file, with a sibling however small, and what aws s3 lists and copies', async () => {
  const manifest = await makeDataSets({ root, log: () => undefined, labs: ['care4wares'] });
  const made = manifest.labs[0]?.objects;
  expect(made?.path).toBe('labs/care4wares/buckets.objects');
  expect(await readManifest(root)).toEqual(manifest);
  const at = path.join(root, 'public/files', made!.path);
  await compressDataSets(root, () => undefined);
  expect(brotliDecompressSync(await readFile(`${at}.br`))).toEqual(await readFile(at));

  const evidence = labEvidence(manifest, 'care4wares', (file) =>
    path.join(root, 'public/files', file),
  );
  expect(evidence.objects).toEqual({ url: at, bytes: made?.bytes });
  const engine = createShellEngine(evidence, nodeEffects());
  const listed = await run(engine, `aws s3 ls s3://${TRAIL_BUCKET} --recursive`);
  const size = packed(new TextEncoder().encode(CONTENT)).length;
  expect(listed.stdout).toBe(`2024-11-28 15:00:00 ${String(size).padStart(10)} ${KEY}\n`);
  const copied = await run(engine, `aws s3 cp s3://${TRAIL_BUCKET}/${KEY} - | zcat`);
  expect(copied.stdout).toBe(CONTENT);
  const head = `aws s3api head-object --bucket ${TRAIL_BUCKET} --key ${KEY} --query Metadata.signature`;
  expect((await run(engine, head)).stdout).toBe('"00ff"\n');
});

/**
 * Records what AWS CLI says of each bucket of example.ts, with a Python that has awscli:
 * `PYTHON=python3 npx tsx tests/cases/validate-logs/record.ts [file.json …]`.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXAMPLES, NOW, TRAIL, TRAIL_ARN } from './example';
import type { ValidateCases } from './schema';

const here = fileURLToPath(new URL('.', import.meta.url));
const chosen = process.argv.slice(2);
const names = chosen.length > 0 ? chosen : readdirSync(here).filter((name) => name.endsWith('.json'));
const folder = mkdtempSync(join(tmpdir(), 'validate-'));
for (const name of names) {
  const path = join(here, name);
  const group = JSON.parse(readFileSync(path, 'utf8')) as ValidateCases;
  const delivery = EXAMPLES[group.example]!();
  const region = group.region ?? 'us-west-2';
  // AWS has keys of each Region at all times.
  const always = {
    region,
    value: '',
    fingerprint: '0'.repeat(32),
    validFrom: '2015-06-30T00:00:00Z',
    validTo: '2100-01-01T00:00:00Z',
  };
  const keys = [...delivery.publicKeys, ...(group.example === 'expired-key' ? [] : [always])];
  const world = join(folder, 'world.json');
  writeFileSync(
    world,
    JSON.stringify({
      region,
      now: NOW,
      trails: [{ TrailARN: TRAIL_ARN, S3BucketName: TRAIL.bucket, S3KeyPrefix: TRAIL.prefix }],
      keys,
      objects: delivery.objects.map(({ bucket, key, bytes, metadata }) => ({
        bucket,
        key,
        body: Buffer.from(bytes).toString('base64'),
        metadata,
      })),
    }),
  );
  const cases = group.cases.map((each) => {
    const args = [join(here, 'oracle.py'), world, ...each.arguments];
    const said = execFileSync(process.env.PYTHON ?? 'python3', args, { encoding: 'utf8' });
    return { arguments: each.arguments, ...(JSON.parse(said) as object) };
  });
  writeFileSync(path, `${JSON.stringify({ ...group, cases }, undefined, 2)}\n`);
}
rmSync(folder, { recursive: true });

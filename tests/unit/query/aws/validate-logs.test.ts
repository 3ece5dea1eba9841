/** Every case: `validate-logs` says what aws-cli said of the same bucket (tests/cases/validate-logs). */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { EXAMPLES, NOW, TRAIL, UNREADABLE } from '../../../cases/validate-logs/example';
import { validateCases } from '../../../cases/validate-logs/schema';
import { run } from '../shell/harness';
import { bucketEngine } from './harness';

const folder = fileURLToPath(new URL('../../../cases/validate-logs/', import.meta.url));
const bucket = (name: string) => ({ name, created: '2024-01-01T00:00:00Z', readable: true });
const cloud = {
  account: TRAIL.account,
  region: TRAIL.homeRegion,
  buckets: [
    bucket(TRAIL.bucket),
    bucket(`${TRAIL.bucket}1`),
    { ...bucket(UNREADABLE), readable: false },
  ],
  trails: [
    {
      name: TRAIL.name,
      region: TRAIL.homeRegion,
      bucket: TRAIL.bucket,
      prefix: TRAIL.prefix,
      multiRegion: true,
      globalServiceEvents: true,
      logFileValidation: true,
      started: '2024-05-19T05:00:12Z',
      dataResources: [],
    },
  ],
};
const terminal = (example: string) => bucketEngine(EXAMPLES[example]!(), NOW, cloud);
const quoted = (word: string) => `'${word}'`;

for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
  const { about, example, region, cases } = validateCases.parse(
    JSON.parse(readFileSync(folder + name, 'utf8')),
  );
  describe(`${name}: ${about}`, () => {
    const engine = terminal(example);
    for (const { arguments: given, stdout, stderr, exitCode } of cases) {
      const options = given.map(quoted).join(' ');
      it(options, async () => {
        const ran = await run(engine, `aws cloudtrail validate-logs ${options} --region ${region}`);
        expect(ran.stdout).toBe(stdout);
        expect(ran.stderr).toBe(stderr);
        expect(ran.outcome).toMatchObject({ status: 'done', exitCode });
      });
    }
  });
}

/** Every case: `validate-logs` says what aws-cli said of the same bucket (tests/cases/validate-logs). */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Engine } from '@/lib/query/types';
import type { Delivery } from '@/lib/simulate/delivery/types';
import { validateLogFiles, type Finding } from '@/lib/trail/digest/chain';
import { EXAMPLES, TRAIL, UNREADABLE } from '../../../cases/validate-logs/example';
import { validateCases } from '../../../cases/validate-logs/schema';
import { run } from '../shell/harness';
import { terminal, TRAIL_OF_ONE_REGION } from './account-of-trail';

const folder = fileURLToPath(new URL('../../../cases/validate-logs/', import.meta.url));
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

const ARN = 'arn:aws:cloudtrail:us-west-2:111122223333:trail/management-events';
const ask = (engine: Engine, options: string) =>
  run(engine, `aws cloudtrail validate-logs --start-time 2024-05-19T05:00:00Z ${options}`);

describe('beside what aws-cli says', () => {
  it('refuses a bucket that the caller may not read', async () => {
    const ran = await ask(terminal('clean'), `--trail-arn ${ARN} --s3-bucket ${UNREADABLE}`);
    expect(ran.outcome).toMatchObject({ exitCode: 254 });
    expect(ran.stderr).toMatch(
      /^\nAn error occurred \(AccessDenied\) when calling the GetBucketLocation operation: User: \S+ is not authorized to perform: s3:GetBucketLocation on resource: "arn:aws:s3:::amzn-s3-demo-bucket2"/,
    );
  });
  it('validates what a deleted trail has left, and says how', async () => {
    const engine = terminal('clean', { trails: [] });
    const without = await ask(engine, `--trail-arn ${ARN}`);
    expect(without.stderr).toBe(`\nA trail could not be found for ${ARN}\n`);
    expect(without.diagnostics[0]?.hint).toContain('--s3-bucket');
    const given = `--trail-arn ${ARN} --s3-bucket ${TRAIL.bucket} --s3-prefix audit`;
    expect((await ask(engine, given)).stdout).toContain(
      '8/8 digest files valid\n37/37 log files valid',
    );
  });
  it('knows a trail of one Region in that Region alone', async () => {
    const one = { ...TRAIL_OF_ONE_REGION };
    const ran = await ask(
      terminal('clean', { trails: [one] }),
      `--trail-arn ${ARN} --region us-east-1`,
    );
    expect(ran.stderr).toBe(`\nA trail could not be found for ${ARN}\n`);
  });
  it('says in which Regions there are digest files, where there are none', async () => {
    const ran = await ask(terminal('clean'), `--trail-arn ${ARN} --region eu-west-1`);
    expect(ran.diagnostics[0]?.hint).toMatch(/digest files of us-east-1, us-west-2/);
  });
});

describe('the chain, as data', () => {
  const found = async (delivery: Delivery) => {
    const { objects, publicKeys } = delivery;
    const path = (bucket: string, key: string) => `${bucket}/${key}`;
    const all = new Map(objects.map((one) => [path(one.bucket, one.key), one]));
    const day = (time: string) => Date.parse(`2024-05-19T${time}Z`);
    const place = { ...TRAIL, trail: TRAIL.name, region: 'us-west-2' };
    const request = {
      ...{ place, bucket: TRAIL.bucket, publicKeys },
      ...{ from: day('05:00:00'), to: day('13:00:00') },
    };
    const findings: Finding[] = [];
    const reading = validateLogFiles(request, {
      keys: async (bucket, prefix) =>
        objects
          .filter((one) => one.bucket === bucket && one.key.startsWith(prefix))
          .map((one) => one.key),
      object: async (bucket, key) => all.get(path(bucket, key)),
    });
    for await (const finding of reading) findings.push(finding);
    return findings.flatMap((one) =>
      one.kind === 'digest' ? [{ verdict: one.verdict, linked: one.linked }] : [],
    );
  };

  it('is linked where each digest file names the hash and signature of the one before', async () => {
    const links = await found(EXAMPLES.clean!());
    expect(links.map(({ linked }) => linked)).toEqual([undefined, ...Array<boolean>(7).fill(true)]);
  });
  it('is not where a digest file was signed anew, which the signature alone does not tell', async () => {
    const links = await found(EXAMPLES['two-buckets']!());
    expect(links.every(({ verdict }) => verdict === 'valid')).toBe(true);
    // Those of 12:00, 11:00 and 10:00 are as they were; from 09:00 on back each names another bucket.
    const linked = [undefined, true, true, true, false, false, false, false];
    expect(links.map((one) => one.linked)).toEqual(linked);
  });
});

/** Completion of `aws`: services, operations, flags, and names that the account has. */
import { describe, expect, it } from 'vitest';
import { SERVICES } from '@/lib/query/aws/registry';
import { newEngine, run } from '../shell/harness';
import { labEngine } from './harness';

const lab = labEngine();
const labels = async (line: string) =>
  (await lab.complete(line, line.length)).map(({ label }) => label);

describe('completion of aws', () => {
  it.each([
    ['aws cloudt', ['cloudtrail']],
    ['aws logs fil', ['filter-log-events']],
    ['aws --output text iam list-u', ['list-user-policies', 'list-users']],
    ['aws logs filter-log-events --log-g', ['--log-group-name', '--log-group-identifier']],
    [
      'aws logs filter-log-events --log-group-name /aws/',
      ['/aws/rds/instance/wareville-bank/general'],
    ],
    ['aws sts get-caller-identity --output t', ['text', 'table']],
    ['aws sts get-caller-identity --region ap-southeast-', ['ap-southeast-1', 'ap-southeast-2']],
    ['aws iam get-user --user-name g', ['glitch']],
    ['aws s3api h', ['head-object', 'help']],
    ['aws cloudtrail validate-logs --s3-bucket wareville-t', ['wareville-town-hall']],
    ['aws s3 ls s3://wareville-t', ['s3://wareville-town-hall/']],
    [
      'aws s3 cp s3://aws-cloudtrail-logs-518371450717-5b1f0c7e/AWSLogs/518371450717/CloudTrail/us-',
      ['s3://aws-cloudtrail-logs-518371450717-5b1f0c7e/AWSLogs/518371450717/CloudTrail/us-east-1/'],
    ],
    ['aws s3 cp s3://b/k rds', ['rds.log']],
    ['aws sts get-caller-identity x', []],
  ])('%s', async (line, expected) => {
    expect(await labels(line)).toEqual(expected);
  });

  it('puts what it completes in the place of the word', async () => {
    const line = 'aws logs desc';
    const [first] = await lab.complete(line, line.length);
    expect(first).toMatchObject({ insert: 'describe-log-groups ', span: { start: 9, end: 13 } });
  });
});

describe('help', () => {
  it('is there for each service and each operation', async () => {
    for (const service of SERVICES) {
      const { stdout, outputs } = await run(lab, `aws ${service.name} help`);
      const page = outputs.find((each) => each.kind === 'page');
      expect(stdout + (page?.kind === 'page' ? page.text : '')).toContain(service.summary);
      for (const { name, summary } of service.operations) {
        const { stdout: text } = await run(lab, `aws ${service.name} ${name} help | cat`);
        expect(text).toContain(summary);
        expect(text.split('\n').every((line) => line.length <= 110)).toBe(true);
      }
    }
  });

  it('says in the manual that delivered files are gzipped', async () => {
    expect((await run(lab, 'man aws | cat')).stdout).toContain('gunzip');
  });

  it('has a version as the real one has', async () => {
    // clidriver.py: aws-cli/VERSION Python/VERSION SYSTEM/RELEASE SOURCE/MACHINE
    expect((await run(lab, 'aws --version')).stdout).toMatch(
      /^aws-cli\/2[\d.]+ Python\/[\d.]+ Linux\/\S+ \S+\/\S+\n$/,
    );
  });
});

describe('a lab without an account', () => {
  it('has no credentials, and says so', async () => {
    const ran = await run(newEngine(), 'aws s3 ls');
    expect(ran.outcome).toMatchObject({ exitCode: 253 });
    expect(ran.stderr).toContain('Unable to locate credentials');
    expect(ran.diagnostics[0]?.hint).toContain('no account');
  });
});

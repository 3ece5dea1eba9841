/** The walkthrough of `aws s3 cp`, jq and `aws logs filter-log-events`, line for line, in the lab. */
import { describe, expect, it } from 'vitest';
import { story } from '@/scenarios/care4wares/story';
import { cloud, TRAIL_BUCKET } from '@/scenarios/care4wares/cloud';
import { evidence } from '@/scenarios/care4wares/evidence';
import { ACCOUNT, GLITCH } from '@/scenarios/care4wares/cast';
import { run } from '../shell/harness';
import { labEngine } from './harness';

const CP = `aws s3 cp s3://${TRAIL_BUCKET}/AWSLogs/${ACCOUNT}/CloudTrail/ ./ --recursive`;

describe('a write-up that copies the trail’s logs down and reads them with jq', () => {
  it('runs as it is written', async () => {
    const engine = labEngine();
    const copied = await run(engine, CP);
    expect(copied.outcome).toMatchObject({ status: 'done', exitCode: 0 });
    expect(copied.stderr).toBe('');
    expect(copied.diagnostics[0]?.hint).toContain('gunzip');
    const lines = copied.stdout.trimEnd().split('\n');
    expect(
      lines.every((line) => /^download: s3:\/\/\S+\.json\.gz to \S+\.json\.gz$/.test(line)),
    ).toBe(true);

    // Delivered files are gzipped: jq cannot read them until they are unpacked.
    const packed = await run(engine, 'jq . us-east-1/2024/11/28/*.json.gz');
    expect(packed.outcome).not.toMatchObject({ exitCode: 0 });
    const unpacked = await run(engine, "find . -name '*.json.gz' | xargs gunzip");
    expect(unpacked.stderr).toBe('');

    const created = await run(
      engine,
      `jq -r '.Records[] | select(.eventSource=="iam.amazonaws.com" and .eventName=="CreateUser") | .requestParameters.userName' us-east-1/2024/11/28/*.json`,
    );
    expect(created.stdout).toBe(`${GLITCH.name}\n`);
    const stopped = await run(
      engine,
      `jq '.Records[] | select(.eventSource=="ec2.amazonaws.com" and .eventName=="StopInstances")' cloudtrail-log.json`,
    );
    expect(stopped).toMatchObject({ stdout: '', stderr: '', outcome: { exitCode: 0 } });

    // From the moment that the code was changed on, the money goes elsewhere.
    const found = await run(
      engine,
      'aws logs filter-log-events --log-group-name "/aws/rds/instance/wareville-bank/general" --start-time 1732807359000 --end-time 1732807560000 | jq -r \'.events[].message\' | grep -c "INSERT INTO"',
    );
    expect(found.stderr).toBe('');
    expect(Number(found.stdout)).toBeGreaterThan(0);
  });

  it('finds every record of the evidence in the bucket, each once', async () => {
    const engine = labEngine();
    await run(engine, CP);
    const { stdout } = await run(
      engine,
      "find . -name '*.json.gz' | xargs zcat | jq -r '.Records[].eventID' | sort",
    );
    const ids = story().map(({ record }) => record.eventID);
    expect(stdout.trimEnd().split('\n')).toEqual([...ids].sort());
  });

  it('names the files as CloudTrail does, in the folder of their Region and day', async () => {
    const { stdout } = await run(labEngine(), `aws s3 ls s3://${TRAIL_BUCKET} --recursive`);
    // https://docs.aws.amazon.com/awscloudtrail/latest/userguide/get-and-view-cloudtrail-log-files.html
    for (const line of stdout.trimEnd().split('\n')) {
      expect(line).toMatch(
        /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d +\d+ AWSLogs\/(\d{12})\/CloudTrail\/([\w-]+)\/\d{4}\/\d\d\/\d\d\/\1_CloudTrail_\2_\d{8}T\d{4}Z_[A-Za-z0-9]{16}\.json\.gz$/,
      );
    }
  });

  it('gives the same bytes each time', async () => {
    const hash = `aws s3 cp s3://${TRAIL_BUCKET} . --recursive --quiet; find AWSLogs -name '*.gz' | sort | xargs sha256sum`;
    const [first, second] = await Promise.all([run(labEngine(), hash), run(labEngine(), hash)]);
    expect(first.stdout).not.toBe('');
    expect(second.stdout).toBe(first.stdout);
  });
});

describe('the account after the attack', () => {
  const asked = async (command: string) => (await run(labEngine(), command)).stdout;

  it('shows the user who was made, when, and what he may do', async () => {
    expect(
      await asked(
        `aws iam get-user --user-name ${GLITCH.name} --query User.CreateDate --output text`,
      ),
    ).toBe('2024-11-28T15:21:35+00:00\n');
    expect(
      await asked(
        `aws iam list-attached-user-policies --user-name ${GLITCH.name} --query 'AttachedPolicies[].PolicyArn' --output text`,
      ),
    ).toBe('arn:aws:iam::aws:policy/AdministratorAccess\n');
  });

  it('has each user’s last sign-in as the trail has it', async () => {
    const last = new Map<string, string>();
    for (const { record } of story()) {
      const name = record.userIdentity.userName;
      if (record.eventName !== 'ConsoleLogin' || typeof name !== 'string') continue;
      if (record.eventTime > (last.get(name) ?? '')) last.set(name, record.eventTime);
    }
    const users = JSON.parse(
      await asked("aws iam list-users --query 'Users[].[UserName,PasswordLastUsed,UserId]'"),
    ) as [string, string | null, string][];
    const people = users.filter(([, time]) => time !== null);
    expect(new Map(people.map(([name, time]) => [name, time?.replace('+00:00', 'Z')]))).toEqual(
      last,
    );
    // Noelle has an access key alone, and has not used it yet.
    expect(users.filter(([, time]) => time === null).map(([name]) => name)).toEqual(['noelle']);
    for (const [name, , id] of people) {
      const own = story().find(({ record }) => record.userIdentity.userName === name);
      expect(own?.record.userIdentity.principalId).toBe(id);
    }
  });

  it('keeps data events out of the event history', async () => {
    const names = await asked(
      "aws cloudtrail lookup-events --query 'Events[].EventName' --output text",
    );
    expect(names).toContain('ConsoleLogin');
    expect(names).not.toContain('PutObject');
  });

  it('says where the event is where another Region has it', async () => {
    const ran = await run(
      labEngine(),
      'aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=CreateUser',
    );
    expect(JSON.parse(ran.stdout)).toEqual({ Events: [] });
    expect(ran.diagnostics[0]?.hint).toContain('us-east-1');
  });

  it('says that start-query takes seconds and filter-log-events milliseconds', async () => {
    const group = `--log-group-name ${TRAIL_BUCKET}`;
    const [seconds, millis] = await Promise.all([
      run(
        labEngine(),
        `aws logs filter-log-events ${group} --start-time 1732806000 --end-time 1732809600`,
      ),
      run(
        labEngine(),
        `aws logs start-query ${group} --start-time 1732806000000 --end-time 1732809600000 --query-string 'fields @message'`,
      ),
    ]);
    expect(seconds.diagnostics[0]?.hint).toContain('milliseconds');
    expect(millis.diagnostics[0]?.hint).toContain('start-query seconds');
  });

  it('tells of a malformed query where it is wrong', async () => {
    const ran = await run(
      labEngine(),
      `aws logs start-query --log-group-name ${TRAIL_BUCKET} --start-time 1 --end-time 2 --query-string 'fields @message | srt x'`,
    );
    expect(ran.outcome).toMatchObject({ exitCode: 254 });
    expect(ran.stderr).toMatch(
      /^\nAn error occurred \(MalformedQueryException\) when calling the StartQuery operation: .+\(position 19\)\n$/,
    );
  });
});

describe('the account after a decision', () => {
  const after = labEngine({
    id: 'care4wares-after-1',
    clock: '2024-11-28T16:40:00Z',
    sources: evidence(),
    cloud: cloud(),
    cloudAsOf: '2024-11-28T16:00:00Z',
  });
  it.each([
    ['aws iam list-users', true],
    ['aws s3 ls', true],
    ['aws logs filter-log-events --log-group-name nothing', false],
    ['aws cloudtrail lookup-events --max-items 1', false],
  ])('%s: says of when a description is', async (command, says) => {
    const { diagnostics } = await run(after, command);
    const told = diagnostics.some(({ message }) =>
      message.includes('as it was at 2024-11-28T16:00:00Z'),
    );
    expect(told).toBe(says);
  });
});

/**
 * A digest file checked by hand, step by step as "Custom implementations of CloudTrail log file
 * integrity validation" has it, with the terminal's own commands.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-custom-validation.html
 */
import { describe, expect, it } from 'vitest';
import type { Engine } from '@/lib/query/types';
import { NOW, TRAIL } from '../../../cases/validate-logs/example';
import { run } from '../shell/harness';
import { terminal } from './account-of-trail';

const KEY =
  'audit/AWSLogs/111122223333/CloudTrail-Digest/us-west-2/2024/05/19/111122223333_CloudTrail-Digest_us-west-2_management-events_us-west-2_20240519T070044Z.json.gz';
/** Also run as it is by bash with the real openssl, xxd and sha256sum: see the note of this branch. */
const BY_HAND = `
aws s3 cp s3://${TRAIL.bucket}/${KEY} digest.json.gz --quiet
gunzip digest.json.gz
aws s3api head-object --bucket ${TRAIL.bucket} --key ${KEY} --query Metadata.signature --output text | xxd -r -p > signature.bin
fingerprint=$(jq -r .digestPublicKeyFingerprint digest.json)
aws cloudtrail list-public-keys --start-time 2024-05-19T06:00:00Z --end-time 2024-05-19T07:00:00Z --query "PublicKeyList[?Fingerprint=='$fingerprint'].Value" --output text | base64 -d > key.der
openssl rsa -RSAPublicKey_in -inform DER -in key.der -pubout -out key.pem 2>/dev/null
hash=$(sha256sum digest.json | cut -d' ' -f1)
printf '%s\\n%s\\n%s\\n%s' "$(jq -r .digestEndTime digest.json)" "$(jq -r '.digestS3Bucket + "/" + .digestS3Object' digest.json)" "$hash" "$(jq -r .previousDigestSignature digest.json)" > data.txt
openssl dgst -sha256 -verify key.pem -signature signature.bin data.txt`;

async function said(engine: Engine, command: string): Promise<string> {
  const { stdout, stderr } = await run(engine, command);
  expect(stderr).toBe('');
  return stdout;
}

/** The trail as an account describes it. */
const DESCRIBED = {
  name: TRAIL.name,
  region: TRAIL.homeRegion,
  bucket: TRAIL.bucket,
  multiRegion: true,
  globalServiceEvents: true,
  logFileValidation: true,
  started: '2024-05-19T05:00:12Z',
  dataResources: [],
};

describe('a digest file by hand', () => {
  it('is verified', async () => {
    expect(await said(terminal('clean'), BY_HAND)).toBe('Verified OK\n');
  });
  it('is not where it was made to fit an altered log file', async () => {
    expect(await said(terminal('forged'), BY_HAND)).toBe('Verification failure\n');
  });

  it('has the hashes of its log files', async () => {
    const engine = terminal('altered');
    await said(engine, `${BY_HAND} > /dev/null; aws s3 sync s3://${TRAIL.bucket}/ . --quiet`);
    const check = `jq -r '.logFiles[] | .hashValue + " " + .s3Object' digest.json | while read -r hash key; do [ "$(zcat "$key" | sha256sum | cut -d' ' -f1)" = "$hash" ] || echo "$key"; done`;
    expect(await said(engine, check)).toMatch(
      /^audit\/\S+us-west-2_20240519T0635Z_\S+\.json\.gz\n$/,
    );
  });
});

describe('the bucket of a trail with log file validation', () => {
  it('has digest files in a folder apart from the log files', async () => {
    const engine = terminal('clean');
    expect(await said(engine, `aws s3 ls s3://${TRAIL.bucket}/audit/AWSLogs/111122223333/`)).toBe(
      `${' '.repeat(27)}PRE CloudTrail-Digest/\n${' '.repeat(27)}PRE CloudTrail/\n`,
    );
    const listed = await said(engine, `aws s3 ls s3://${TRAIL.bucket} --recursive`);
    // The file as `aws s3 cp` writes it has the size that `aws s3 ls` says.
    await said(engine, `aws s3 cp s3://${TRAIL.bucket} . --recursive --quiet`);
    for (const line of listed.trimEnd().split('\n').slice(0, 5)) {
      const [, , size = '', key = ''] = line.split(/ +/);
      expect(await said(engine, `wc -c < ${key}`)).toBe(`${size}\n`);
    }
  });

  it('shows when an object was put there: an altered one long after its hour', async () => {
    const when = `aws s3 ls s3://${TRAIL.bucket} --recursive | awk '/us-west-2_20240519T0635Z/ {print $2}'`;
    expect(await said(terminal('clean'), when)).toMatch(/^06:35:\d\d\n$/);
    expect(await said(terminal('altered'), when)).toBe('12:10:00\n');
  });

  it('keeps the signature in the metadata of the digest file alone', async () => {
    const head = (key: string) =>
      `aws s3api head-object --bucket ${TRAIL.bucket} --key "${key}" --query Metadata`;
    const metadata = JSON.parse(await said(terminal('clean'), head(KEY))) as object;
    expect(metadata).toEqual({
      signature: expect.stringMatching(/^[0-9a-f]{512}$/) as string,
      'signature-algorithm': 'SHA256withRSA',
    });
    const log = `$(aws s3 ls s3://${TRAIL.bucket} --recursive | awk '/CloudTrail\\//{print $4; exit}')`;
    // AWS CLI prints nothing for an empty object (awscli/formatter.py).
    expect(await said(terminal('clean'), head(log))).toBe('');
  });
});

describe('what is said of the trail', () => {
  it('has the keys of the Region that is asked, of the time that is asked', async () => {
    const keys = (options: string) =>
      said(
        terminal('clean'),
        `aws cloudtrail list-public-keys ${options} --query 'PublicKeyList[].Fingerprint' --output text`,
      );
    const here = await keys('');
    expect(here).toMatch(/^[0-9a-f]{32}\n$/);
    const there = await keys('--region us-east-1');
    expect(there).toMatch(/^[0-9a-f]{32}\n$/);
    expect(there).not.toBe(here);
    expect(await keys('--start-time 2024-01-01 --end-time 2024-01-02')).toBe('');
    expect(await keys('--region eu-west-1')).toBe('');
  });

  it('has the members of the answer in the order of the API', async () => {
    const first = await said(
      terminal('clean'),
      "aws cloudtrail list-public-keys --query 'keys(PublicKeyList[0])' --output text",
    );
    expect(first).toBe('Value\tValidityStartTime\tValidityEndTime\tFingerprint\n');
  });

  it('is that validation is on, and when the last digest file came', async () => {
    const engine = terminal('clean');
    const ask = (what: string) => said(engine, `aws cloudtrail ${what} --output text`);
    expect(await ask("describe-trails --query 'trailList[].LogFileValidationEnabled'")).toBe(
      'True\n',
    );
    const status = `get-trail-status --name ${TRAIL.name} --query`;
    const digest = await ask(`${status} LatestDigestDeliveryTime`);
    expect(digest).toMatch(/^2024-05-19T13:0\d:\d\d\+00:00\n$/);
    expect(await ask(`${status} '[IsLogging,StopLoggingTime]'`)).toBe('True\tNone\n');
  });

  it('is that logging was stopped', async () => {
    const trails = [{ ...DESCRIBED, stopped: NOW }];
    const ask = `aws cloudtrail get-trail-status --name ${TRAIL.name} --query '[IsLogging,StopLoggingTime,TimeLoggingStopped]' --output text`;
    expect(await said(terminal('clean', { trails }), ask)).toBe(
      'False\t2024-05-19T13:30:00+00:00\t2024-05-19T13:30:00Z\n',
    );
  });

  it('is of the one kind of selectors or of the other', async () => {
    // https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_GetEventSelectors.html
    const advancedSelectors = [
      { FieldSelectors: [{ Field: 'eventCategory', Equals: ['Management'] }] },
    ];
    const asked = `aws cloudtrail get-event-selectors --trail-name ${TRAIL.name}`;
    const keys = async (given: object) =>
      Object.keys(
        JSON.parse(
          await said(terminal('clean', { trails: [{ ...DESCRIBED, ...given }] }), asked),
        ) as object,
      );
    expect(await keys({ advancedSelectors })).toEqual(['TrailARN', 'AdvancedEventSelectors']);
    expect(await keys({})).toEqual(['TrailARN', 'EventSelectors']);
  });

  it('is refused in the words of S3 where an object is not there', async () => {
    const ran = await run(
      terminal('clean'),
      `aws s3api head-object --bucket ${TRAIL.bucket} --key nothing`,
    );
    expect(ran.stderr).toBe(
      '\nAn error occurred (404) when calling the HeadObject operation: Not Found\n',
    );
    expect(ran.outcome).toMatchObject({ exitCode: 254 });
  });

  it('cannot be changed: s3api refuses by the action of S3', async () => {
    const ran = await run(
      terminal('clean'),
      `aws s3api delete-object --bucket ${TRAIL.bucket} --key ${KEY}`,
    );
    expect(ran.stderr).toContain(
      `is not authorized to perform: s3:DeleteObject on resource: "arn:aws:s3:::${TRAIL.bucket}/${KEY}"`,
    );
  });
});

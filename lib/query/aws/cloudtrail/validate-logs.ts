/**
 * Validates log files by the digest files of their trail. Where log file validation is off there
 * are none.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-cli.html
 */
import { EXIT, Failure } from '../failure';
import type { CustomOperation } from '../operation';
import { readTimestamp } from '../timestamp';
import { trailMatching } from './trails';

export const validateLogs: CustomOperation = {
  kind: 'custom',
  name: 'validate-logs',
  summary: 'whether log files are as CloudTrail delivered them',
  operands: [],
  parameters: [
    { name: 'trail-arn', type: 'string', required: true, what: 'the ARN of the trail' },
    {
      name: 'start-time',
      type: 'string',
      required: true,
      what: 'from then on: 2024-11-22T00:00:00Z',
    },
    { name: 'end-time', type: 'string', what: 'until then' },
    { name: 's3-bucket', type: 'string', what: 'the bucket, where it is not the trail’s own' },
    { name: 's3-prefix', type: 'string', what: 'the prefix, where it is not the trail’s own' },
    { name: 'account-id', type: 'string', what: 'the account, for a trail of an organization' },
    { name: 'verbose', type: 'boolean', what: 'a line for each file' },
  ],
  run(input, context) {
    const { account, outside } = context;
    const arn = input.must('trail-arn');
    const from = parsed(input.must('start-time'));
    const to = input.has('end-time') ? parsed(input.must('end-time')) : account.now;
    if (from > to) {
      throw new Failure(
        'Invalid time range specified: start-time must occur before end-time',
        EXIT.usage,
      );
    }
    if (!/^arn:.+:cloudtrail:.+:\d{12}:trail\/.+/.test(arn)) {
      throw new Failure(`Invalid trail ARN provided: ${arn}`, EXIT.usage);
    }
    const trail = trailMatching(context, arn);
    if (!trail) {
      throw new Failure(
        `A trail could not be found for ${arn}`,
        EXIT.general,
        '`aws cloudtrail describe-trails` has the ARN of each trail.',
      );
    }
    outside.print(
      `Validating log files for trail ${arn} between ${shown(from)} and ${shown(to)}\n\n` +
        `Results requested for ${shown(from)} to ${shown(to)}\nNo digests found\n`,
    );
    outside.report({
      severity: 'info',
      message: `The evidence has no digest files: log file validation of ${trail.name} is off.`,
      hint: 'So nothing proves that its log files are as they were delivered. `aws cloudtrail describe-trails` shows LogFileValidationEnabled.',
    });
    return 0;
  },
};

function parsed(text: string): number {
  try {
    return readTimestamp(text);
  } catch {
    throw new Failure(`Unable to parse date value: ${text}`, EXIT.usage);
  }
}

const shown = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`;

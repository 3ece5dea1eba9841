/**
 * Validates log files by the digest files of their trail: those of the Region that is asked.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-cli.html
 */
import { NoPublicKeys, validateLogFiles, type Buckets } from '@/lib/trail/digest/chain';
import type { S3Object } from '@/lib/trail/objects/object';
import { Tally } from '@/lib/trail/digest/tally';
import { isoSeconds, type DigestPlace } from '@/lib/trail/objects/names';
import type { Account } from '../account';
import { calling, EXIT, Failure, ServiceError } from '../failure';
import type { Input } from '../input';
import type { Context, CustomOperation } from '../operation';
import { checkReadable, listObjects } from '../s3/list';
import { looseDate } from './loose-date';
import { trailArn, trailsSeen } from './trails';
import { ValidationText } from './validation-text';

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
  async run(input, context) {
    const { account, region, outside } = context;
    const arn = input.must('trail-arn');
    const from = looseDate(input.must('start-time'));
    const to = input.has('end-time') ? looseDate(input.must('end-time')) : account.now;
    if (from > to) {
      throw new Failure(
        'Invalid time range specified: start-time must occur before end-time',
        EXIT.usage,
      );
    }
    const { bucket, place } = placeOf(arn, input, context);
    const { homeRegion } = place;
    const verbose = input.flag('verbose');
    const text = new ValidationText({ trailArn: arn, from, to, homeRegion, verbose }, outside);
    const tally = new Tally();
    const request = { place, bucket, from, to, publicKeys: account.cloud.publicKeys };
    text.begin();
    try {
      for await (const finding of validateLogFiles(request, bucketsOf(account))) {
        await outside.pause();
        tally.add(finding);
        text.tell(finding);
      }
    } catch (error) {
      if (!(error instanceof NoPublicKeys)) throw error;
      const time = `${isoSeconds(error.from)} and ${isoSeconds(error.to)}`;
      throw new Failure(`No public keys found between ${time}`, EXIT.general);
    }
    text.end(tally);
    if (tally.digests.valid + tally.digests.invalid === 0) {
      await tellOfNone(bucket, region, context);
    }
    return tally.invalid > 0 ? 1 : 0;
  },
};

/** Where the digest files are: by the options, or as the trail has it. */
function placeOf(
  arn: string,
  input: Input,
  context: Context,
): { readonly bucket: string; readonly place: DigestPlace } {
  const [, homeRegion = '', owner = ''] =
    /^arn:.+:cloudtrail:(.+):(\d{12}):trail\/.+/.exec(arn) ?? [];
  if (homeRegion === '') throw new Failure(`Invalid trail ARN provided: ${arn}`, EXIT.usage);
  const place = {
    account: input.text('account-id') ?? owner,
    region: context.region,
    trail: arn.split('/').at(-1) ?? '',
    homeRegion,
  };
  const given = input.text('s3-bucket');
  if (given !== undefined) {
    return { bucket: given, place: { ...place, prefix: input.text('s3-prefix') } };
  }
  const trail = trailsSeen(context).find((each) => trailArn(context.account, each) === arn);
  if (trail) return { bucket: trail.bucket, place: { ...place, prefix: trail.prefix } };
  throw new Failure(
    `A trail could not be found for ${arn}`,
    EXIT.general,
    '`aws cloudtrail describe-trails` has the ARN of each trail. The files of a trail that was deleted are validated with --s3-bucket.',
  );
}

/** The CLI asks each bucket for its Region first, and so is refused there. */
function bucketsOf(account: Account): Buckets {
  const checked = (bucket: string) => {
    try {
      checkReadable(account, bucket, 's3:GetBucketLocation', `"arn:aws:s3:::${bucket}"`);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      throw new Failure(calling('GetBucketLocation', error), EXIT.service, error.hint);
    }
  };
  let all: Promise<ReadonlyMap<string, S3Object>> | undefined;
  const pathOf = ({ bucket, key }: { bucket: string; key: string }) => `${bucket}/${key}`;
  return {
    async keys(bucket, prefix) {
      checked(bucket);
      return (await listObjects(account, bucket, prefix)).map(({ key }) => key);
    },
    async object(bucket, key) {
      checked(bucket);
      all ??= account.objects().then((list) => new Map(list.map((one) => [pathOf(one), one])));
      return (await all).get(pathOf({ bucket, key }));
    },
  };
}

/** Why there may be none. */
async function tellOfNone(bucket: string, region: string, { account, outside }: Context) {
  const regions = new Set<string>();
  for (const { key } of await listObjects(account, bucket, '')) {
    const found = /\/CloudTrail-Digest\/([a-z0-9-]+)\//.exec(key)?.[1];
    if (found !== undefined) regions.add(found);
  }
  outside.report(
    regions.size > 0
      ? {
          severity: 'info',
          message: `No digest file of ${region} in ${bucket} at that time and of that trail.`,
          hint: `A Region is validated at a time: there are digest files of ${[...regions].join(', ')}. --region chooses one.`,
        }
      : {
          severity: 'info',
          message: `There are no digest files in ${bucket}: nothing proves that its log files are as they were delivered.`,
          hint: '`aws cloudtrail describe-trails` shows LogFileValidationEnabled.',
        },
  );
}

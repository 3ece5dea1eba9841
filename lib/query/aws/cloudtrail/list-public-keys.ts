/** https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_ListPublicKeys.html */
import { keysInRange } from '@/lib/trail/digest/public-key';
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { isoTime } from '../timestamp';

export const listPublicKeys: ApiOperation = {
  kind: 'api',
  name: 'list-public-keys',
  api: 'ListPublicKeys',
  summary: 'the keys that the digest files of this Region are validated with',
  parameters: [
    { name: 'start-time', type: 'timestamp', what: 'keys of then on; now, where it is not said' },
    { name: 'end-time', type: 'timestamp', what: 'keys until then; now, where it is not said' },
    { name: 'next-token', type: 'string', what: 'no effect here' },
  ],
  pages: {
    results: ['PublicKeyList'],
    token: { input: 'next-token', output: 'NextToken' },
  },
  call(input, { account, region, outside }) {
    const from = input.number('start-time') ?? account.now;
    const to = input.number('end-time') ?? account.now;
    if (from > to) {
      throw new ServiceError(
        'InvalidTimeRangeException',
        'The specified time range is invalid: the start time is after the end time.',
      );
    }
    const all = account.cloud.publicKeys;
    const keys = keysInRange(all, region, from, to);
    const others = [...new Set(all.map((key) => key.region))].filter((one) => one !== region);
    if (keys.length === 0 && others.length > 0) {
      outside.report({
        severity: 'info',
        message: `No public key of ${region} at that time.`,
        hint: `Each Region has its own keys, each for some time: there are some of ${others.join(', ')}.`,
      });
    }
    return {
      PublicKeyList: keys.map(({ value, validFrom, validTo, fingerprint }) => ({
        Value: value,
        ValidityStartTime: isoTime(validFrom),
        ValidityEndTime: isoTime(validTo),
        Fingerprint: fingerprint,
      })),
    };
  },
};

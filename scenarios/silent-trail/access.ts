/** What the account lets whom do: what the plans and the intruder change. */
import type { Denial } from '@/lib/simulate/denied';

export const POWER = 'trail-maintenance';

/** What the role was given: any trail, and the objects of the bucket that trails deliver to. */
export const powerOver = (bucket: string) => ({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Action: ['cloudtrail:*', 's3:ListAllMyBuckets'], Resource: '*' },
    {
      Effect: 'Allow',
      Action: ['s3:GetBucket*', 's3:ListBucket', 's3:GetObject', 's3:PutObject', 's3:DeleteObject'],
      Resource: [`arn:aws:s3:::${bucket}`, `arn:aws:s3:::${bucket}/*`],
    },
  ],
});

export class Access {
  /** Users whose keys are off, whose password is another one, and whose sessions are revoked. */
  readonly locked = new Set<string>();
  /** Whether the build host's role may do anything to trails. */
  power = false;
  /** Whether the organization denies changes of trails to all but the platform's role. */
  guarded = false;
  /** The trail of all Regions; absent where there is none of its name. */
  trail: { allRegions: boolean; validation: boolean } | undefined = {
    allRegions: true,
    validation: true,
  };

  /** Why the build host's role may not change a trail; nothing where it may. */
  get refusal(): Denial | undefined {
    if (this.guarded) return { by: 'scp', explicit: true };
    return this.power ? undefined : { by: 'identity' };
  }
}

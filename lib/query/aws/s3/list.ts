/** What S3 lists of a bucket to this caller. */
import type { Account } from '../account';
import { denied } from '../denied';
import { ServiceError } from '../failure';
import type { S3Object } from '@/lib/trail/objects/object';

/** @throws ServiceError where there is no such bucket, or the caller may not list it */
export async function listObjects(
  account: Account,
  bucket: string,
  prefix: string,
): Promise<readonly S3Object[]> {
  checkReadable(account, bucket, 's3:ListBucket', `"arn:aws:s3:::${bucket}"`);
  const objects = await account.objects();
  return objects.filter((each) => each.bucket === bucket && each.key.startsWith(prefix));
}

export function checkReadable(
  account: Account,
  bucket: string,
  action: string,
  resource: string,
): void {
  const known = account.cloud.buckets.find(({ name }) => name === bucket);
  if (!known) {
    throw new ServiceError(
      'NoSuchBucket',
      'The specified bucket does not exist',
      '`aws s3 ls` lists the buckets; `aws cloudtrail describe-trails` names the one with the logs.',
    );
  }
  if (!known.readable) throw denied(account, 'AccessDenied', action, resource);
}

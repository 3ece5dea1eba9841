/** https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html */
import { md5 } from '@/lib/trail/hash/md5';
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { checkReadable } from '../s3/list';
import { isoTime } from '../timestamp';

export const headObject: ApiOperation = {
  kind: 'api',
  name: 'head-object',
  api: 'HeadObject',
  summary: 'the metadata of an object: of a digest file, its signature',
  parameters: [
    { name: 'bucket', type: 'string', required: true, what: 'the bucket' },
    { name: 'key', type: 'string', required: true, min: 1, member: 'Key', what: 'the whole key' },
  ],
  async call(input, { account }) {
    const bucket = input.must('bucket');
    const key = input.must('key');
    // The answer to HEAD has no body, so that the status is all that an error tells.
    try {
      checkReadable(account, bucket, 's3:GetObject', `"arn:aws:s3:::${bucket}/${key}"`);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      throw error.code === 'NoSuchBucket'
        ? new ServiceError('404', 'Not Found', error.hint)
        : new ServiceError('403', 'Forbidden', error.hint);
    }
    const objects = await account.objects();
    const object = objects.find((each) => each.bucket === bucket && each.key === key);
    if (!object) {
      throw new ServiceError('404', 'Not Found', '`aws s3 ls --recursive` has the keys, whole.');
    }
    return {
      AcceptRanges: 'bytes',
      // HTTP has whole seconds.
      LastModified: isoTime(`${object.modified.slice(0, 19)}Z`),
      ContentLength: object.size,
      ETag: `"${md5(object.bytes)}"`,
      ContentType: 'application/json',
      ServerSideEncryption: 'AES256',
      Metadata: object.metadata ?? {},
    };
  },
};

/** Commands of `aws s3` that change a bucket: all are refused. */
import { denied } from '../denied';
import { calling, EXIT, Failure } from '../failure';
import type { CustomOperation, Parameter } from '../operation';
import { bucketAndKey, isUri } from './uri';

interface Change {
  readonly name: string;
  readonly summary: string;
  /** How the CLI begins the line that says that it failed. */
  readonly failed: string;
  readonly api: string;
  readonly action: string;
  readonly parameters?: readonly Parameter[];
}

const change = ({
  name,
  summary,
  failed,
  api,
  action,
  parameters = [],
}: Change): CustomOperation => ({
  kind: 'custom',
  name,
  summary,
  operands: [{ name: name === 'rm' ? 'paths' : 'path', count: 'one' }],
  parameters,
  run(input, { account, outside }) {
    const [uri = ''] = input.operands;
    if (!isUri(uri)) {
      throw new Failure(`usage: aws s3 ${name} <S3Uri>\nError: Invalid argument type`, EXIT.usage);
    }
    const { bucket, key } = bucketAndKey(uri);
    const resource = `"arn:aws:s3:::${bucket}${key === '' ? '' : `/${key}`}"`;
    const error = denied(account, 'AccessDenied', action, resource);
    outside.report({
      severity: 'info',
      message: `aws s3 ${name}: ${error.code}`,
      ...(error.hint !== undefined && { hint: error.hint }),
    });
    outside.complain(`${failed} failed: ${uri} ${calling(api, error)}\n`);
    return 1;
  },
});

export const REFUSED: readonly CustomOperation[] = [
  change({
    name: 'rm',
    summary: 'delete objects (refused)',
    failed: 'delete',
    api: 'DeleteObject',
    action: 's3:DeleteObject',
    parameters: [
      { name: 'recursive', type: 'boolean', what: 'all objects below the prefix' },
      { name: 'quiet', type: 'boolean', what: 'say nothing' },
      { name: 'dryrun', type: 'boolean', what: 'no effect here' },
    ],
  }),
  change({
    name: 'mb',
    summary: 'make a bucket (refused)',
    failed: 'make_bucket',
    api: 'CreateBucket',
    action: 's3:CreateBucket',
  }),
  change({
    name: 'rb',
    summary: 'remove a bucket (refused)',
    failed: 'remove_bucket',
    api: 'DeleteBucket',
    action: 's3:DeleteBucket',
    parameters: [{ name: 'force', type: 'boolean', what: 'its objects first' }],
  }),
];

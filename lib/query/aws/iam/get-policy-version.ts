/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetPolicyVersion.html */
import { ServiceError } from '../failure';
import type { ApiOperation } from '../operation';
import { isoTime } from '../timestamp';
import { policyOf } from './find';
import { NAMES } from './list';

export const getPolicyVersion: ApiOperation = {
  kind: 'api',
  name: 'get-policy-version',
  api: 'GetPolicyVersion',
  summary: 'what a version of a managed policy says',
  parameters: [
    NAMES.policyArn,
    {
      name: 'version-id',
      type: 'string',
      required: true,
      what: 'v1, v2, …; get-policy has the default',
    },
  ],
  call(input, context) {
    const { arn, versions } = policyOf(input, context);
    const id = input.must('version-id');
    const index = versions.findIndex((version) => version.id === id);
    const version = versions[index];
    if (!version) {
      throw new ServiceError(
        'NoSuchEntity',
        `Policy ${arn} version ${id} does not exist or is not attachable.`,
        '`aws iam list-policy-versions` lists those there are.',
      );
    }
    return {
      PolicyVersion: {
        Document: version.document,
        VersionId: version.id,
        IsDefaultVersion: index === 0,
        CreateDate: isoTime(version.created),
      },
    };
  },
};

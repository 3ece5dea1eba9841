/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyVersions.html */
import { isoTime } from '../timestamp';
import { policyOf } from './find';
import { list, NAMES } from './list';

export const listPolicyVersions = list({
  name: 'list-policy-versions',
  api: 'ListPolicyVersions',
  summary: 'the versions of a managed policy',
  parameters: [NAMES.policyArn],
  member: 'Versions',
  items: (input, context) =>
    policyOf(input, context).versions.map(({ id, created }, index) => ({
      VersionId: id,
      IsDefaultVersion: index === 0,
      CreateDate: isoTime(created),
    })),
});

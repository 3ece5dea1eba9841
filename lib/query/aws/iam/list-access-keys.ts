/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccessKeys.html */
import { isoTime } from '../timestamp';
import { named } from './find';
import { list, NAMES } from './list';

export const listAccessKeys = list({
  name: 'list-access-keys',
  api: 'ListAccessKeys',
  summary: 'the access keys of a user',
  parameters: [NAMES.user],
  member: 'AccessKeyMetadata',
  items: (input, context) =>
    named('user', input, context).accessKeys.map(({ id, status, created }) => ({
      UserName: input.must('user-name'),
      AccessKeyId: id,
      Status: status,
      CreateDate: isoTime(created),
    })),
});

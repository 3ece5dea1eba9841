/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html */
import { named } from './find';
import { list, NAMES } from './list';

export const listUserPolicies = list({
  name: 'list-user-policies',
  api: 'ListUserPolicies',
  summary: 'the names of the policies that are part of a user',
  parameters: [NAMES.mustUser],
  member: 'PolicyNames',
  items: (input, context) => named('user', input, context).inline.map(({ name }) => name),
});

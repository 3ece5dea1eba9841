/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html */
import { named } from './find';
import { list, NAMES } from './list';

export const listRolePolicies = list({
  name: 'list-role-policies',
  api: 'ListRolePolicies',
  summary: 'the names of the policies that are part of a role',
  parameters: [NAMES.role],
  member: 'PolicyNames',
  items: (input, context) => named('role', input, context).inline.map(({ name }) => name),
});

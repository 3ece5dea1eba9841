/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupPolicies.html */
import { named } from './find';
import { list, NAMES } from './list';

export const listGroupPolicies = list({
  name: 'list-group-policies',
  api: 'ListGroupPolicies',
  summary: 'the names of the policies that are part of a group',
  parameters: [NAMES.group],
  member: 'PolicyNames',
  items: (input, context) => named('group', input, context).inline.map(({ name }) => name),
});

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html */
import { named } from './find';
import { attachedShape } from './shapes';
import { list, NAMES } from './list';

export const listAttachedRolePolicies = list({
  name: 'list-attached-role-policies',
  api: 'ListAttachedRolePolicies',
  summary: 'the managed policies attached to a role',
  parameters: [NAMES.role],
  member: 'AttachedPolicies',
  items: (input, context) => named('role', input, context).attached.map(attachedShape),
});

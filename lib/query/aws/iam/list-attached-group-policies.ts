/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedGroupPolicies.html */
import { named } from './find';
import { attachedShape } from './shapes';
import { list, NAMES } from './list';

export const listAttachedGroupPolicies = list({
  name: 'list-attached-group-policies',
  api: 'ListAttachedGroupPolicies',
  summary: 'the managed policies attached to a group',
  parameters: [NAMES.group],
  member: 'AttachedPolicies',
  items: (input, context) => named('group', input, context).attached.map(attachedShape),
});

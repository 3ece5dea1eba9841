/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html */
import { named } from './find';
import { attachedShape } from './shapes';
import { list, NAMES } from './list';

export const listAttachedUserPolicies = list({
  name: 'list-attached-user-policies',
  api: 'ListAttachedUserPolicies',
  summary: 'the managed policies attached to a user',
  parameters: [NAMES.mustUser],
  member: 'AttachedPolicies',
  items: (input, context) => named('user', input, context).attached.map(attachedShape),
});

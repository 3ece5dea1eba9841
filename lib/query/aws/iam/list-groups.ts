/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroups.html */
import { groupShape } from './shapes';
import { list, NAMES } from './list';

export const listGroups = list({
  name: 'list-groups',
  api: 'ListGroups',
  summary: 'the groups',
  parameters: [NAMES.path],
  member: 'Groups',
  items: (input, { account }) =>
    '/'.startsWith(input.text('path-prefix') ?? '/')
      ? account.cloud.groups.map((group) => groupShape(account, group))
      : [],
});

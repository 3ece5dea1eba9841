/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html */
import { named } from './find';
import { groupShape } from './shapes';
import { list, NAMES } from './list';

export const listGroupsForUser = list({
  name: 'list-groups-for-user',
  api: 'ListGroupsForUser',
  summary: 'the groups that a user is in',
  parameters: [NAMES.mustUser],
  member: 'Groups',
  items: (input, context) => {
    const { groups } = named('user', input, context);
    const { account } = context;
    return account.cloud.groups
      .filter(({ name }) => groups.includes(name))
      .map((group) => groupShape(account, group));
  },
});

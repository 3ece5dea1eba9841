/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUsers.html */
import { userShape } from './shapes';
import { list, NAMES } from './list';

export const listUsers = list({
  name: 'list-users',
  api: 'ListUsers',
  summary: 'the users',
  parameters: [NAMES.path],
  member: 'Users',
  items: (input, { account }) =>
    account.cloud.users
      .filter(({ path }) => path.startsWith(input.text('path-prefix') ?? '/'))
      .map((user) => userShape(account, user)),
});

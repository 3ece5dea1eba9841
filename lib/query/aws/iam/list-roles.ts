/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoles.html */
import { roleShape } from './shapes';
import { list, NAMES } from './list';

export const listRoles = list({
  name: 'list-roles',
  api: 'ListRoles',
  summary: 'the roles',
  parameters: [NAMES.path],
  member: 'Roles',
  items: (input, { account }) =>
    account.cloud.roles
      .filter(({ path }) => path.startsWith(input.text('path-prefix') ?? '/'))
      .map((role) => roleShape(account, role)),
});

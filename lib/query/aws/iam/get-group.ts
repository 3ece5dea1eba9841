/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroup.html */
import type { ApiOperation } from '../operation';
import { named } from './find';
import { NAMES } from './list';
import { groupShape, userShape } from './shapes';

export const getGroup: ApiOperation = {
  kind: 'api',
  name: 'get-group',
  api: 'GetGroup',
  summary: 'a group, with the users in it',
  parameters: [NAMES.group],
  pages: { results: ['Users'], token: { input: 'marker', output: 'Marker' } },
  call(input, context) {
    const group = named('group', input, context);
    const { account } = context;
    return {
      Users: account.cloud.users
        .filter(({ groups }) => groups.includes(group.name))
        .map((user) => userShape(account, user)),
      Group: groupShape(account, group),
      IsTruncated: false,
    };
  },
};

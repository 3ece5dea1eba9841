/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListEntitiesForPolicy.html */
import type { ApiOperation } from '../operation';
import { policyOf } from './find';
import { NAMES } from './list';
import { holders } from './shapes';

export const listEntitiesForPolicy: ApiOperation = {
  kind: 'api',
  name: 'list-entities-for-policy',
  api: 'ListEntitiesForPolicy',
  summary: 'who a managed policy is attached to',
  parameters: [
    NAMES.policyArn,
    {
      name: 'entity-filter',
      type: 'string',
      choices: ['User', 'Role', 'Group'],
      what: 'User, Role or Group alone',
    },
  ],
  pages: {
    results: ['PolicyGroups', 'PolicyUsers', 'PolicyRoles'],
    token: { input: 'marker', output: 'Marker' },
  },
  call(input, context) {
    const only = input.text('entity-filter');
    const all = holders(context.account, policyOf(input, context).arn);
    const of = (kind: 'User' | 'Group' | 'Role') =>
      all
        .filter((one) => one.kind === kind && (only === undefined || only === kind))
        .map(({ name, id }) => ({ [`${kind}Name`]: name, [`${kind}Id`]: id }));
    return {
      PolicyGroups: of('Group'),
      PolicyUsers: of('User'),
      PolicyRoles: of('Role'),
      IsTruncated: false,
    };
  },
};

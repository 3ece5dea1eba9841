/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html */
import type { Cloud } from '../cloud';
import type { ApiOperation } from '../operation';
import { named } from './find';
import { roleShape } from './shapes';
import { NAMES } from './list';

export const getRole: ApiOperation = {
  kind: 'api',
  name: 'get-role',
  api: 'GetRole',
  summary: 'a role, with who may assume it',
  parameters: [NAMES.role],
  call: (input, context) => {
    const role = named('role', input, context);
    // ListRoles leaves the boundary out; GetRole has it.
    return { Role: { ...roleShape(context.account, role), ...boundaryOf(role) } };
  },
};

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachedPermissionsBoundary.html */
const boundaryOf = ({ boundary }: Cloud['roles'][number]) =>
  boundary !== undefined && {
    PermissionsBoundary: { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: boundary },
  };

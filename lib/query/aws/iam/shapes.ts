/** IAM's own shapes of what it has. */
import type { Account } from '../account';
import type { Cloud } from '../cloud';
import type { Answer } from '../operation';
import { isoTime } from '../timestamp';

export const userShape = (account: Account, user: Cloud['users'][number]): Answer => ({
  Path: user.path,
  UserName: user.name,
  UserId: user.id,
  Arn: account.arn('iam', `user${user.path}${user.name}`),
  CreateDate: isoTime(user.created),
  PasswordLastUsed:
    user.passwordLastUsed === undefined ? undefined : isoTime(user.passwordLastUsed),
});

export const groupShape = (account: Account, group: Cloud['groups'][number]): Answer => ({
  Path: '/',
  GroupName: group.name,
  GroupId: group.id,
  Arn: account.arn('iam', `group/${group.name}`),
  CreateDate: isoTime(group.created),
});

export const roleShape = (account: Account, role: Cloud['roles'][number]): Answer => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: role.id,
  Arn: account.arn('iam', `role${role.path}${role.name}`),
  CreateDate: isoTime(role.created),
  AssumeRolePolicyDocument: role.trust,
  Description: role.description,
  MaxSessionDuration: role.maxSessionDuration,
});

export const policyShape = (account: Account, policy: Cloud['policies'][number]): Answer => ({
  PolicyName: policy.name,
  PolicyId: policy.id,
  Arn: policy.arn,
  Path: policy.path,
  DefaultVersionId: policy.versions[0]?.id,
  AttachmentCount: holders(account, policy.arn).length,
  PermissionsBoundaryUsageCount: account.cloud.roles.filter(
    ({ boundary }) => boundary === policy.arn,
  ).length,
  IsAttachable: true,
  Description: policy.description,
  CreateDate: isoTime(policy.created),
  UpdateDate: isoTime(policy.updated),
});

/** Who a managed policy is attached to. */
export function holders(account: Account, arn: string) {
  const { users, groups, roles } = account.cloud;
  const has = ({ attached }: { readonly attached: readonly string[] }) => attached.includes(arn);
  return [
    ...users.filter(has).map(({ name, id }) => ({ kind: 'User' as const, name, id })),
    ...groups.filter(has).map(({ name, id }) => ({ kind: 'Group' as const, name, id })),
    ...roles.filter(has).map(({ name, id }) => ({ kind: 'Role' as const, name, id })),
  ];
}

export const attachedShape = (arn: string): Answer => ({
  PolicyName: arn.split('/').at(-1),
  PolicyArn: arn,
});

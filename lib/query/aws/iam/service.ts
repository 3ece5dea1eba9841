import type { Service } from '../operation';
import { getAccessKeyLastUsed } from './get-access-key-last-used';
import { getAccountPasswordPolicy } from './get-account-password-policy';
import { getAccountSummary } from './get-account-summary';
import { getGroup } from './get-group';
import { getGroupPolicy } from './get-group-policy';
import { getLoginProfile } from './get-login-profile';
import { getPolicy } from './get-policy';
import { getPolicyVersion } from './get-policy-version';
import { getRole } from './get-role';
import { getRolePolicy } from './get-role-policy';
import { getUser } from './get-user';
import { getUserPolicy } from './get-user-policy';
import { listAccessKeys } from './list-access-keys';
import { listAccountAliases } from './list-account-aliases';
import { listAttachedGroupPolicies } from './list-attached-group-policies';
import { listAttachedRolePolicies } from './list-attached-role-policies';
import { listAttachedUserPolicies } from './list-attached-user-policies';
import { listEntitiesForPolicy } from './list-entities-for-policy';
import { listGroupPolicies } from './list-group-policies';
import { listGroups } from './list-groups';
import { listGroupsForUser } from './list-groups-for-user';
import { listMfaDevices } from './list-mfa-devices';
import { listPolicies } from './list-policies';
import { listPolicyVersions } from './list-policy-versions';
import { listRolePolicies } from './list-role-policies';
import { listRoles } from './list-roles';
import { listUserPolicies } from './list-user-policies';
import { listUsers } from './list-users';

export const iam: Service = {
  name: 'iam',
  summary: 'users, groups, roles and policies',
  regional: false,
  denied: 'AccessDenied',
  operations: [
    getAccessKeyLastUsed,
    getAccountPasswordPolicy,
    getAccountSummary,
    getGroup,
    getGroupPolicy,
    getLoginProfile,
    getPolicy,
    getPolicyVersion,
    getRole,
    getRolePolicy,
    getUser,
    getUserPolicy,
    listAccessKeys,
    listAccountAliases,
    listAttachedGroupPolicies,
    listAttachedRolePolicies,
    listAttachedUserPolicies,
    listEntitiesForPolicy,
    listGroupPolicies,
    listGroups,
    listGroupsForUser,
    listMfaDevices,
    listPolicies,
    listPolicyVersions,
    listRolePolicies,
    listRoles,
    listUserPolicies,
    listUsers,
  ],
};

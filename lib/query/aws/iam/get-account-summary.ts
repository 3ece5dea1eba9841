/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountSummary.html */
import type { ApiOperation } from '../operation';

/** What an account may have where nothing was raised. */
const QUOTAS = {
  AccessKeysPerUserQuota: 2,
  AssumeRolePolicySizeQuota: 2048,
  AttachedPoliciesPerGroupQuota: 10,
  AttachedPoliciesPerRoleQuota: 10,
  AttachedPoliciesPerUserQuota: 10,
  GroupPolicySizeQuota: 5120,
  GroupsPerUserQuota: 10,
  GroupsQuota: 300,
  InstanceProfilesQuota: 1000,
  PoliciesQuota: 1500,
  PolicySizeQuota: 6144,
  RolePolicySizeQuota: 10_240,
  RolesQuota: 1000,
  ServerCertificatesQuota: 20,
  SigningCertificatesPerUserQuota: 2,
  UserPolicySizeQuota: 2048,
  UsersQuota: 5000,
  VersionsPerPolicyQuota: 5,
};

export const getAccountSummary: ApiOperation = {
  kind: 'api',
  name: 'get-account-summary',
  api: 'GetAccountSummary',
  summary: 'how many users, roles and policies there are, and may be',
  parameters: [],
  call(_input, { account }) {
    const { users, groups, roles, policies } = account.cloud;
    const devices = users.reduce((sum, { mfaDevices }) => sum + mfaDevices.length, 0);
    const counted = {
      AccountAccessKeysPresent: 0,
      AccountMFAEnabled: 0,
      AccountPasswordPresent: 1,
      Groups: groups.length,
      InstanceProfiles: 0,
      MFADevices: devices,
      MFADevicesInUse: devices,
      Policies: policies.filter(({ arn }) => !arn.startsWith('arn:aws:iam::aws:')).length,
      Providers: 0,
      Roles: roles.length,
      ServerCertificates: 0,
      Users: users.length,
    };
    const all = Object.entries({ ...counted, ...QUOTAS }).sort(([a], [b]) => (a < b ? -1 : 1));
    return { SummaryMap: Object.fromEntries(all) };
  },
};

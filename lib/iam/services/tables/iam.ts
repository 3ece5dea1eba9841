import type { ServiceTable } from '../types';

const of = (type: string) => `arn:aws:iam::{}:${type}/{+}`;

export const iam: ServiceTable = {
  prefix: 'iam',
  resources: {
    user: of('user'),
    role: of('role'),
    group: of('group'),
    policy: 'arn:aws:iam::*:policy/{+}',
    'instance-profile': of('instance-profile'),
    mfa: of('mfa'),
    'saml-provider': of('saml-provider'),
    'oidc-provider': of('oidc-provider'),
  },
  actions: {
    List: {
      none: 'GetAccountSummary ListAccountAliases ListPolicies ListOpenIDConnectProviders ListSAMLProviders ListVirtualMFADevices',
      user: 'GetLoginProfile ListAccessKeys ListAttachedUserPolicies ListGroupsForUser ListMFADevices ListUserPolicies ListSSHPublicKeys',
      group: 'ListAttachedGroupPolicies ListGroupPolicies',
      role: 'ListAttachedRolePolicies ListInstanceProfilesForRole ListRolePolicies',
      policy: 'ListEntitiesForPolicy ListPolicyVersions',
    },
    Read: {
      none: 'GenerateCredentialReport GetAccountAuthorizationDetails GetAccountPasswordPolicy GetCredentialReport SimulateCustomPolicy',
      user: 'GetAccessKeyLastUsed GetUser GetUserPolicy',
      role: 'GetRole GetRolePolicy',
      group: 'GetGroup GetGroupPolicy',
      policy: 'GetPolicy GetPolicyVersion',
      'instance-profile': 'GetInstanceProfile',
      'group role user': 'SimulatePrincipalPolicy',
    },
    Write: {
      none: 'CreateAccountAlias DeleteAccountAlias DeleteAccountPasswordPolicy UpdateAccountPasswordPolicy',
      user: 'ChangePassword CreateAccessKey CreateLoginProfile CreateUser DeactivateMFADevice DeleteAccessKey DeleteLoginProfile DeleteUser EnableMFADevice ResyncMFADevice UpdateAccessKey UpdateLoginProfile UpdateUser UploadSSHPublicKey',
      mfa: 'CreateVirtualMFADevice DeleteVirtualMFADevice',
      group: 'AddUserToGroup CreateGroup DeleteGroup RemoveUserFromGroup UpdateGroup',
      role: 'CreateRole CreateServiceLinkedRole DeleteRole DeleteServiceLinkedRole PassRole UpdateRole UpdateRoleDescription',
      'instance-profile':
        'AddRoleToInstanceProfile CreateInstanceProfile DeleteInstanceProfile RemoveRoleFromInstanceProfile',
      'oidc-provider': 'CreateOpenIDConnectProvider DeleteOpenIDConnectProvider',
      'saml-provider': 'CreateSAMLProvider DeleteSAMLProvider UpdateSAMLProvider',
    },
    'Permissions management': {
      user: 'AttachUserPolicy DeleteUserPermissionsBoundary DeleteUserPolicy DetachUserPolicy PutUserPermissionsBoundary PutUserPolicy',
      group: 'AttachGroupPolicy DeleteGroupPolicy DetachGroupPolicy PutGroupPolicy',
      role: 'AttachRolePolicy DeleteRolePermissionsBoundary DeleteRolePolicy DetachRolePolicy PutRolePermissionsBoundary PutRolePolicy UpdateAssumeRolePolicy',
      policy:
        'CreatePolicy CreatePolicyVersion DeletePolicy DeletePolicyVersion SetDefaultPolicyVersion',
    },
    Tagging: {
      user: 'TagUser UntagUser',
      role: 'TagRole UntagRole',
      policy: 'TagPolicy UntagPolicy',
    },
  },
};

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
      none: 'GetAccountSummary ListAccountAliases ListGroups ListInstanceProfiles ListOpenIDConnectProviders ListPolicies ListRoles ListSAMLProviders ListServerCertificates ListUsers ListVirtualMFADevices',
      user: 'GetLoginProfile ListAccessKeys ListAttachedUserPolicies ListGroupsForUser ListMFADevices ListServiceSpecificCredentials ListSigningCertificates ListSSHPublicKeys ListUserPolicies ListUserTags',
      group: 'ListAttachedGroupPolicies ListGroupPolicies',
      role: 'ListAttachedRolePolicies ListInstanceProfilesForRole ListRolePolicies ListRoleTags',
      policy: 'ListEntitiesForPolicy ListPolicyTags ListPolicyVersions',
      'group role user': 'ListPoliciesGrantingServiceAccess',
    },
    Read: {
      none: 'GenerateCredentialReport GetAccountAuthorizationDetails GetAccountEmailAddress GetAccountName GetAccountPasswordPolicy GetContextKeysForCustomPolicy GetCredentialReport GetServiceLastAccessedDetails GetServiceLastAccessedDetailsWithEntities SimulateCustomPolicy',
      user: 'GetAccessKeyLastUsed GetMFADevice GetSSHPublicKey GetUser GetUserPolicy',
      role: 'GetRole GetRolePolicy GetServiceLinkedRoleDeletionStatus',
      group: 'GetGroup GetGroupPolicy',
      policy: 'GetPolicy GetPolicyVersion',
      'instance-profile': 'GetInstanceProfile',
      'oidc-provider': 'GetOpenIDConnectProvider',
      'saml-provider': 'GetSAMLProvider',
      'group role user': 'GetContextKeysForPrincipalPolicy SimulatePrincipalPolicy',
      'group policy role user': 'GenerateServiceLastAccessedDetails',
    },
    Write: {
      none: 'CreateAccountAlias DeleteAccountAlias UpdateAccountPasswordPolicy',
      user: 'ChangePassword CreateAccessKey CreateLoginProfile CreateServiceSpecificCredential CreateUser DeactivateMFADevice DeleteAccessKey DeleteLoginProfile DeleteServiceSpecificCredential DeleteSigningCertificate DeleteSSHPublicKey DeleteUser EnableMFADevice ResyncMFADevice UpdateAccessKey UpdateLoginProfile UpdateUser UploadSSHPublicKey',
      mfa: 'CreateVirtualMFADevice DeleteVirtualMFADevice',
      group: 'AddUserToGroup CreateGroup DeleteGroup RemoveUserFromGroup UpdateGroup',
      role: 'CreateRole CreateServiceLinkedRole DeleteRole DeleteServiceLinkedRole PassRole UpdateRole UpdateRoleDescription',
      'instance-profile':
        'AddRoleToInstanceProfile CreateInstanceProfile DeleteInstanceProfile RemoveRoleFromInstanceProfile',
      'oidc-provider': 'CreateOpenIDConnectProvider DeleteOpenIDConnectProvider',
      'saml-provider': 'CreateSAMLProvider DeleteSAMLProvider UpdateSAMLProvider',
    },
    'Permissions management': {
      none: 'DeleteAccountPasswordPolicy',
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

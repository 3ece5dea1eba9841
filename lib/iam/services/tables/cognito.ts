import type { ServiceTable } from '../types';

export const cognitoIdentity: ServiceTable = {
  prefix: 'cognito-identity',
  resources: { identitypool: 'arn:aws:cognito-identity:{}:{}:identitypool/{}' },
  actions: {
    List: { none: 'ListIdentityPools', identitypool: 'ListIdentities' },
    Read: {
      none: 'GetId GetOpenIdToken GetCredentialsForIdentity DescribeIdentity',
      identitypool: 'DescribeIdentityPool GetIdentityPoolRoles',
    },
    Write: {
      none: 'CreateIdentityPool DeleteIdentities SetIdentityPoolRoles',
      identitypool: 'DeleteIdentityPool UpdateIdentityPool',
    },
  },
};

export const cognitoIdp: ServiceTable = {
  prefix: 'cognito-idp',
  resources: { userpool: 'arn:aws:cognito-idp:{}:{}:userpool/{}' },
  actions: {
    List: { none: 'ListUserPools', userpool: 'ListUsers ListGroups ListUserPoolClients' },
    Read: { userpool: 'AdminGetUser DescribeUserPool DescribeUserPoolClient' },
    Write: {
      none: 'CreateUserPool',
      userpool:
        'AdminConfirmSignUp AdminCreateUser AdminDeleteUser AdminDisableUser AdminEnableUser AdminInitiateAuth AdminSetUserPassword CreateUserPoolClient DeleteUserPool UpdateUserPool',
    },
  },
};

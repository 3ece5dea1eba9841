/**
 * AWS IAM. A global service: its events are those of us-east-1.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
 */
import { isoSeconds } from '../clock';
import { operationsOf, type Made, type Operation } from '../operation';
import { roleArn, userArn, type Role, type User } from '../principal';
import { javaDate, type Parameters } from '../record';

const { read, write } = operationsOf({
  source: 'iam.amazonaws.com',
  prefix: 'iam',
  home: 'us-east-1',
  host: () => 'iam.amazonaws.com',
});

const now = ({ time }: Made) => javaDate(isoSeconds(time));
const document = (policy: Parameters) => JSON.stringify(policy);

/** A refused listing names the path that it lists: `arn:aws:iam::111122223333:user/`. */
const allOf = (kind: 'user' | 'role') => (accountId: string) =>
  `arn:aws:iam::${accountId}:${kind}/`;

// Users.

export const listUsers = (maxItems?: number): Operation =>
  read('ListUsers', maxItems === undefined ? null : { maxItems }, { on: allOf('user') });
export const getUser = (user: User): Operation =>
  read('GetUser', { userName: user.name }, { on: userArn(user) });
export const listAccessKeys = (user: User): Operation =>
  read('ListAccessKeys', { userName: user.name }, { on: userArn(user) });
export const listAttachedUserPolicies = (user: User): Operation =>
  read('ListAttachedUserPolicies', { userName: user.name }, { on: userArn(user) });
export const listMfaDevices = (user: User): Operation =>
  read('ListMFADevices', { userName: user.name }, { on: userArn(user) });

export const createUser = (user: User): Operation =>
  write(
    'CreateUser',
    { userName: user.name },
    (made) => ({
      user: {
        path: '/',
        userName: user.name,
        userId: user.principalId,
        arn: userArn(user),
        createDate: now(made),
      },
    }),
    { on: userArn(user) },
  );

/**
 * Gives a user another name: the unique id stays. What was asked is in it, and nothing is answered.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateUser.html
 */
export const updateUser = (user: User, newUserName: string): Operation =>
  write('UpdateUser', { userName: user.name, newUserName }, undefined, { on: userArn(user) });

export const deleteUser = (user: User): Operation =>
  write('DeleteUser', { userName: user.name }, undefined, { on: userArn(user) });

export const createLoginProfile = (user: User, passwordResetRequired = false): Operation =>
  write(
    'CreateLoginProfile',
    { userName: user.name, passwordResetRequired },
    (made) => ({
      loginProfile: { userName: user.name, createDate: now(made), passwordResetRequired },
    }),
    { on: userArn(user) },
  );

export const updateLoginProfile = (user: User): Operation =>
  write('UpdateLoginProfile', { userName: user.name }, undefined, { on: userArn(user) });
/** A user sets their own password: neither the old nor the new one is in the record. */
export const changePassword = (user: User): Operation =>
  write('ChangePassword', null, undefined, { on: userArn(user) });
export const deleteLoginProfile = (user: User): Operation =>
  write('DeleteLoginProfile', { userName: user.name }, undefined, { on: userArn(user) });

export const createAccessKey = (user: User, accessKeyId: string): Operation =>
  write(
    'CreateAccessKey',
    { userName: user.name },
    (made) => ({
      accessKey: { accessKeyId, status: 'Active', userName: user.name, createDate: now(made) },
    }),
    { on: userArn(user) },
  );

export const updateAccessKey = (
  user: User,
  accessKeyId: string,
  status: 'Active' | 'Inactive',
): Operation =>
  write('UpdateAccessKey', { status, userName: user.name, accessKeyId }, undefined, {
    on: userArn(user),
  });

export const deleteAccessKey = (user: User, accessKeyId: string): Operation =>
  write('DeleteAccessKey', { userName: user.name, accessKeyId }, undefined, { on: userArn(user) });

export const attachUserPolicy = (user: User, policyArn: string): Operation =>
  write('AttachUserPolicy', { userName: user.name, policyArn }, undefined, { on: userArn(user) });
export const detachUserPolicy = (user: User, policyArn: string): Operation =>
  write('DetachUserPolicy', { userName: user.name, policyArn }, undefined, { on: userArn(user) });
export const putUserPolicy = (user: User, policyName: string, policy: Parameters): Operation =>
  write(
    'PutUserPolicy',
    { userName: user.name, policyName, policyDocument: document(policy) },
    undefined,
    { on: userArn(user) },
  );
export const deleteUserPolicy = (user: User, policyName: string): Operation =>
  write('DeleteUserPolicy', { userName: user.name, policyName }, undefined, { on: userArn(user) });

/** A new second factor that is nobody's yet. */
export const createVirtualMfaDevice = (accountId: string, name: string): Operation => {
  const serialNumber = `arn:aws:iam::${accountId}:mfa/${name}`;
  return write(
    'CreateVirtualMFADevice',
    { path: '/', virtualMFADeviceName: name },
    { virtualMFADevice: { serialNumber } },
    { on: serialNumber },
  );
};
export const enableMfaDevice = (user: User, serialNumber: string): Operation =>
  write('EnableMFADevice', { userName: user.name, serialNumber }, undefined, {
    on: userArn(user),
  });

// Roles.

export const listRoles = (): Operation => read('ListRoles', null, { on: allOf('role') });
export const getRole = (role: Role): Operation =>
  read('GetRole', { roleName: role.name }, { on: roleArn(role) });
export const listRolePolicies = (role: Role): Operation =>
  read('ListRolePolicies', { roleName: role.name }, { on: roleArn(role) });
export const listAttachedRolePolicies = (role: Role): Operation =>
  read('ListAttachedRolePolicies', { roleName: role.name }, { on: roleArn(role) });

export const createRole = (role: Role, trust: Parameters): Operation =>
  write(
    'CreateRole',
    {
      path: role.path ?? '/',
      roleName: role.name,
      assumeRolePolicyDocument: document(trust),
      maxSessionDuration: 3600,
    },
    (made) => ({
      role: {
        assumeRolePolicyDocument: encodeURIComponent(document(trust)),
        arn: roleArn(role),
        roleId: role.principalId,
        createDate: now(made),
        roleName: role.name,
        path: role.path ?? '/',
      },
    }),
    { on: roleArn(role) },
  );

export const attachRolePolicy = (role: Role, policyArn: string): Operation =>
  write('AttachRolePolicy', { roleName: role.name, policyArn }, undefined, { on: roleArn(role) });
export const detachRolePolicy = (role: Role, policyArn: string): Operation =>
  write('DetachRolePolicy', { roleName: role.name, policyArn }, undefined, { on: roleArn(role) });
export const putRolePolicy = (role: Role, policyName: string, policy: Parameters): Operation =>
  write(
    'PutRolePolicy',
    { roleName: role.name, policyDocument: document(policy), policyName },
    undefined,
    { on: roleArn(role) },
  );
export const deleteRolePolicy = (role: Role, policyName: string): Operation =>
  write('DeleteRolePolicy', { roleName: role.name, policyName }, undefined, { on: roleArn(role) });
export const putRolePermissionsBoundary = (role: Role, permissionsBoundary: string): Operation =>
  write('PutRolePermissionsBoundary', { roleName: role.name, permissionsBoundary }, undefined, {
    on: roleArn(role),
  });
export const deleteRolePermissionsBoundary = (role: Role): Operation =>
  write('DeleteRolePermissionsBoundary', { roleName: role.name }, undefined, { on: roleArn(role) });
export const updateAssumeRolePolicy = (role: Role, trust: Parameters): Operation =>
  write(
    'UpdateAssumeRolePolicy',
    { roleName: role.name, policyDocument: document(trust) },
    undefined,
    { on: roleArn(role) },
  );

// Policies and the account.

/** One page of the policies of a scope; `marker` is where the page before it ended. */
export const listPolicies = (page: {
  readonly scope: 'All' | 'AWS' | 'Local';
  readonly maxItems: number;
  readonly marker?: string;
}): Operation =>
  read('ListPolicies', {
    scope: page.scope,
    onlyAttached: false,
    ...(page.marker !== undefined && { marker: page.marker }),
    maxItems: page.maxItems,
  });

export const getPolicy = (policyArn: string): Operation =>
  read('GetPolicy', { policyArn }, { on: policyArn });

export const createPolicy = (arn: string, policyId: string, policy: Parameters): Operation => {
  const policyName = arn.slice(arn.lastIndexOf('/') + 1);
  return write(
    'CreatePolicy',
    { policyDocument: document(policy), path: '/', policyName },
    (made) => ({
      policy: {
        policyName,
        defaultVersionId: 'v1',
        attachmentCount: 0,
        createDate: now(made),
        permissionsBoundaryUsageCount: 0,
        isAttachable: true,
        arn,
        path: '/',
        updateDate: now(made),
        policyId,
      },
    }),
    { on: arn },
  );
};

export const listPolicyVersions = (policyArn: string): Operation =>
  read('ListPolicyVersions', { policyArn }, { on: policyArn });
export const getPolicyVersion = (policyArn: string, versionId: string): Operation =>
  read('GetPolicyVersion', { policyArn, versionId }, { on: policyArn });

/** A new version that is the default at once; `policyDocument` as it was sent. */
export const createPolicyVersion = (
  policyArn: string,
  policyDocument: string,
  versionId: string,
): Operation =>
  write(
    'CreatePolicyVersion',
    { policyArn, policyDocument, setAsDefault: true },
    (made) => ({ policyVersion: { versionId, isDefaultVersion: true, createDate: now(made) } }),
    { on: policyArn },
  );
export const setDefaultPolicyVersion = (policyArn: string, versionId: string): Operation =>
  write('SetDefaultPolicyVersion', { policyArn, versionId }, undefined, { on: policyArn });

export const getAccountSummary = (): Operation => read('GetAccountSummary');
export const getAccountAuthorizationDetails = (): Operation =>
  read('GetAccountAuthorizationDetails');

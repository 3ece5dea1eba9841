/**
 * Who acts: people, roles, services, and the `userIdentity` that CloudTrail writes for each, keys in
 * its order.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 */
import type { UserIdentity } from '@/lib/trail/record';

export interface User {
  readonly name: string;
  /** The user's unique id, `AIDA…`. */
  readonly principalId: string;
  readonly accountId: string;
}

export interface Role {
  readonly name: string;
  /** The role's unique id, `AROA…`. */
  readonly principalId: string;
  readonly accountId: string;
  /** `/` where it is not said; `/aws-service-role/<service>/` for a service-linked role. */
  readonly path?: string;
}

/** The attributes of temporary credentials. */
export interface Credentials {
  readonly accessKeyId: string;
  /** When they were issued; UTC, ISO 8601, whole seconds. */
  readonly since: string;
  readonly mfa?: boolean;
}

export function userArn(user: User): string {
  return `arn:aws:iam::${user.accountId}:user/${user.name}`;
}

export function roleArn(role: Role): string {
  return `arn:aws:iam::${role.accountId}:role${role.path ?? '/'}${role.name}`;
}

/** The session as a principal. A role's path is not in it. */
export function sessionArn(role: Role, sessionName: string): string {
  return `arn:aws:sts::${role.accountId}:assumed-role/${role.name}/${sessionName}`;
}

function attributes({ since, mfa = false }: Credentials) {
  return { attributes: { creationDate: since, mfaAuthenticated: String(mfa) } };
}

/** A user with a console session; without one (a sign-in is not yet one) neither key nor context. */
export function iamUser(user: User, session?: Credentials): UserIdentity {
  return {
    type: 'IAMUser',
    principalId: user.principalId,
    arn: userArn(user),
    accountId: user.accountId,
    ...(session && { accessKeyId: session.accessKeyId }),
    userName: user.name,
    ...(session && { sessionContext: attributes(session) }),
  };
}

/** A user with a long-term access key, `AKIA…`. */
export function iamUserWithKey(user: User, accessKeyId: string): UserIdentity {
  const { type, principalId, arn, accountId, userName } = iamUser(user);
  return { type, principalId, arn, accountId, accessKeyId, userName };
}

/** The root user; its key is empty in sign-in events. */
export function root(accountId: string, session?: Credentials): UserIdentity {
  return {
    type: 'Root',
    principalId: accountId,
    arn: `arn:aws:iam::${accountId}:root`,
    accountId,
    accessKeyId: session?.accessKeyId ?? '',
    ...(session && { sessionContext: attributes(session) }),
  };
}

export interface RoleSession extends Credentials {
  readonly sessionName: string;
  readonly sourceIdentity?: string;
  /** The version of the instance metadata service that gave the credentials to an EC2 instance. */
  readonly ec2RoleDelivery?: '1.0' | '2.0';
  /** Of a role that was taken with a token: the provider, and what it says of the bearer. */
  readonly webIdFederationData?: {
    readonly federatedProvider: string;
    readonly attributes: Readonly<Record<string, string>>;
  };
  /** The ARN of the function that the credentials were issued to. */
  readonly lambdaFunction?: string;
  /** The service that uses a role of its own. */
  readonly invokedBy?: string;
}

export function assumedRole(role: Role, session: RoleSession): UserIdentity {
  const { sessionName, sourceIdentity, ec2RoleDelivery, lambdaFunction, invokedBy } = session;
  const { webIdFederationData } = session;
  return {
    type: 'AssumedRole',
    principalId: `${role.principalId}:${sessionName}`,
    arn: sessionArn(role, sessionName),
    accountId: role.accountId,
    accessKeyId: session.accessKeyId,
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: role.principalId,
        arn: roleArn(role),
        accountId: role.accountId,
        userName: role.name,
      },
      ...(webIdFederationData && { webIdFederationData }),
      ...attributes(session),
      ...(sourceIdentity !== undefined && { sourceIdentity }),
      ...(ec2RoleDelivery && { ec2RoleDelivery }),
    },
    ...(lambdaFunction !== undefined && {
      inScopeOf: { issuerType: 'AWS::Lambda::Function', credentialsIssuedTo: lambdaFunction },
    }),
    ...(invokedBy !== undefined && { invokedBy }),
  };
}

/** A service that acts for itself: `ec2.amazonaws.com`. */
export function awsService(invokedBy: string): UserIdentity {
  return { type: 'AWSService', invokedBy };
}

/** A caller from another account, as the account that owns the resource sees it. */
export function awsAccount(caller: UserIdentity): UserIdentity {
  return { type: 'AWSAccount', principalId: caller.principalId, accountId: caller.accountId };
}

/** An unsigned request: nobody is behind it. */
export const ANONYMOUS: UserIdentity = {
  type: 'AWSAccount',
  principalId: '',
  accountId: 'anonymous',
};

/** Who CloudTrail cannot tell: the callers of Amazon Cognito's unauthenticated operations. */
export const UNKNOWN: UserIdentity = { type: 'Unknown' };

/** Somebody with a token of an OpenID Connect provider. */
export function webIdentityUser(provider: string, audience: string, subject: string): UserIdentity {
  return {
    type: 'WebIdentityUser',
    principalId: `${provider}:${audience}:${subject}`,
    userName: subject,
    identityProvider: provider,
  };
}

/** A user of IAM Identity Center, by a bearer token. */
export function identityCenterUser(
  accountId: string,
  given: {
    readonly userId: string;
    readonly identityStoreArn: string;
    readonly credentialId: string;
  },
): UserIdentity {
  const { userId, identityStoreArn, credentialId } = given;
  return {
    type: 'IdentityCenterUser',
    accountId,
    onBehalfOf: { userId, identityStoreArn },
    credentialId,
  };
}

/**
 * Amazon Cognito identity pools. Who asks for an identity is unknown to CloudTrail; these are data
 * events.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/understanding-amazon-cognito-entries.html
 */
import { withRole, type Caller, type Host } from '../caller';
import { HOUR, isoSeconds } from '../clock';
import { base64 } from '../ids';
import { operationsOf, type Operation } from '../operation';
import type { Credentials, Role } from '../principal';
import { javaDate } from '../record';
import type { IdentityPool } from '../world/resources';

const { write } = operationsOf({
  source: 'cognito-identity.amazonaws.com',
  prefix: 'cognito-identity',
});

const inPool = ({ arn }: IdentityPool) => ({
  data: true,
  resources: (accountId: string) => [{ accountId, type: 'AWS::Cognito::IdentityPool', ARN: arn }],
});

/** The token of somebody who has signed in with this provider: CloudTrail names it and hides it. */
const signedIn = (provider: string | undefined) =>
  provider === undefined ? {} : { logins: { [provider]: 'HIDDEN_DUE_TO_SECURITY_REASONS' } };

/** An identity, `<region>:<uuid>`. @param provider of those who have signed in: `cognito-idp.…` */
export const getId = (pool: IdentityPool, identityId: string, provider?: string): Operation =>
  write('GetId', { identityPoolId: pool.id, ...signedIn(provider) }, { identityId }, inPool(pool));

/** Temporary credentials of the pool's role for guests, or of that for those who have signed in. */
export const getCredentialsForIdentity = (
  pool: IdentityPool,
  identityId: string,
  accessKeyId: string,
  provider?: string,
): Operation =>
  write(
    'GetCredentialsForIdentity',
    { ...signedIn(provider), identityId },
    ({ time, random }) => ({
      credentials: {
        accessKeyId,
        sessionToken: base64(random, 300),
        expiration: javaDate(isoSeconds(time + HOUR)),
      },
      identityId,
    }),
    inPool(pool),
  );

/** What GetId says where the pool serves only those who have signed in. */
export const UNAUTHENTICATED_NOT_SUPPORTED = {
  code: 'NotAuthorizedException',
  message: 'Unauthenticated access is not supported for this identity pool.',
} as const;

/** Everything but the name stays as it is where it is said again, and goes where it is not. */
export const updateIdentityPool = (pool: IdentityPool, unauthenticated: boolean): Operation => {
  const settings = {
    identityPoolId: pool.id,
    identityPoolName: pool.name,
    allowUnauthenticatedIdentities: unauthenticated,
  };
  return write('UpdateIdentityPool', settings, settings, { on: pool.arn });
};

/**
 * Identities go; credentials that were given out before do not.
 * https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_DeleteIdentities.html
 */
export const deleteIdentities = (identityIdsToDelete: readonly string[]): Operation =>
  write('DeleteIdentities', { identityIdsToDelete }, { unprocessedIdentityIds: [] });

/** Somebody who has not signed in, with the credentials of the pool's role for those. */
export const guest = (
  pool: IdentityPool,
  role: Role,
  identityId: string,
  credentials: Credentials,
  host: Host,
): Caller => bearer(pool, role, identityId, ['unauthenticated'], credentials, host);

/**
 * Somebody who has signed in to a user pool. No page of AWS has such a record: the form of `amr` is that of
 * records which repositories of GitHub publish, catnekaise/cognito-identity-gha among them.
 */
export const member = (
  pool: IdentityPool,
  role: Role,
  who: { readonly identityId: string; readonly provider: string; readonly subject: string },
  credentials: Credentials,
  host: Host,
): Caller => {
  const { identityId, provider, subject } = who;
  const methods = ['authenticated', provider, `${provider}:CognitoSignIn:${subject}`];
  return bearer(pool, role, identityId, methods, credentials, host);
};

function bearer(
  pool: IdentityPool,
  role: Role,
  identityId: string,
  methods: readonly string[],
  credentials: Credentials,
  host: Host,
): Caller {
  const provider = 'cognito-identity.amazonaws.com';
  const webIdFederationData = {
    federatedProvider: provider,
    attributes: {
      [`${provider}:amr`]: JSON.stringify(methods),
      [`${provider}:aud`]: pool.id,
      [`${provider}:sub`]: identityId,
    },
  };
  const session = {
    ...credentials,
    sessionName: 'CognitoIdentityCredentials',
    webIdFederationData,
  };
  return withRole(role, session, host, pool.id.slice(0, pool.id.indexOf(':')));
}

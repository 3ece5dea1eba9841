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

/** An identity for somebody who has not signed in. `identityId`: `<region>:<uuid>`. */
export const getId = (pool: IdentityPool, identityId: string): Operation =>
  write('GetId', { identityPoolId: pool.id }, { identityId }, inPool(pool));

/** Temporary credentials of the pool's unauthenticated role. */
export const getCredentialsForIdentity = (
  pool: IdentityPool,
  identityId: string,
  accessKeyId: string,
): Operation =>
  write(
    'GetCredentialsForIdentity',
    { identityId },
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

/** Somebody who has not signed in, with the credentials of the pool's role for those. */
export function guest(
  pool: IdentityPool,
  role: Role,
  identityId: string,
  credentials: Credentials,
  host: Host,
): Caller {
  const provider = 'cognito-identity.amazonaws.com';
  const webIdFederationData = {
    federatedProvider: provider,
    attributes: {
      [`${provider}:amr`]: '["unauthenticated"]',
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

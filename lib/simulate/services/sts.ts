/**
 * AWS STS. Calls to a Regional endpoint are that Region's; those to the global one are us-east-1's.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/cloudtrail-integration.html
 */
import { HOUR, isoSeconds, SECOND } from '../clock';
import { base64 } from '../ids';
import { operationsOf, type Made, type Operation } from '../operation';
import { roleArn, sessionArn, type Role } from '../principal';
import { javaDate } from '../record';

const { read } = operationsOf({ source: 'sts.amazonaws.com', prefix: 'sts' });

export const getCallerIdentity = (): Operation => read('GetCallerIdentity');

interface Assumed {
  readonly sessionName: string;
  /** The key that the session signs with, `ASIA…`. */
  readonly accessKeyId: string;
  /** Seconds; an hour where it is not said. */
  readonly duration?: number;
  readonly sourceIdentity?: string;
}

type Issued = Pick<Assumed, 'accessKeyId' | 'duration'>;

function credentials({ time, random }: Made, { accessKeyId, duration = HOUR / SECOND }: Issued) {
  return {
    credentials: {
      accessKeyId,
      sessionToken: base64(random, 240),
      expiration: javaDate(isoSeconds(time + duration * SECOND), ', '),
    },
  };
}

function assumed(role: Role, { sessionName }: Assumed) {
  return {
    assumedRoleUser: {
      assumedRoleId: `${role.principalId}:${sessionName}`,
      arn: sessionArn(role, sessionName),
    },
  };
}

const resources = (role: Role) => [
  { accountId: role.accountId, type: 'AWS::IAM::Role', ARN: roleArn(role) },
];

/**
 * A user, a role or a service takes a role. A caller from another account leaves a record in both.
 */
export function assumeRole(role: Role, session: Assumed): Operation {
  const { sessionName, duration, sourceIdentity } = session;
  const source = sourceIdentity === undefined ? {} : { sourceIdentity };
  return read(
    'AssumeRole',
    {
      roleArn: roleArn(role),
      roleSessionName: sessionName,
      ...source,
      ...(duration !== undefined && { durationSeconds: duration }),
    },
    {
      response: (made) => ({ ...credentials(made, session), ...assumed(role, session), ...source }),
      owner: role.accountId,
      on: roleArn(role),
      resources: resources(role),
    },
  );
}

/** A user's long-term key is exchanged for temporary credentials of the same user. */
export function getSessionToken(session: Issued & { readonly duration: number }): Operation {
  const request = { durationSeconds: session.duration };
  return read('GetSessionToken', request, { response: (made) => credentials(made, session) });
}

/** EC2 and Lambda take the role of an instance or a function: the answer names no user. */
export function assumeRoleFor(role: Role, session: Assumed): Operation {
  return {
    ...assumeRole(role, session),
    request: { roleArn: roleArn(role), roleSessionName: session.sessionName },
    response: (made) => credentials(made, { duration: 6 * (HOUR / SECOND), ...session }),
  };
}

/** With a token of an OpenID Connect provider: a pipeline outside AWS. */
export function assumeRoleWithWebIdentity(
  role: Role,
  session: Assumed,
  token: { readonly provider: string; readonly audience: string; readonly subject: string },
): Operation {
  const { sessionName, duration = HOUR / SECOND } = session;
  return read(
    'AssumeRoleWithWebIdentity',
    { roleArn: roleArn(role), roleSessionName: sessionName, durationSeconds: duration },
    {
      response: (made) => ({
        ...credentials(made, session),
        subjectFromWebIdentityToken: token.subject,
        ...assumed(role, session),
        provider: token.provider,
        audience: token.audience,
      }),
      owner: role.accountId,
      resources: resources(role),
    },
  );
}

/** What STS says where the role's trust policy does not take the token. */
export const WEB_IDENTITY_DENIED = {
  code: 'AccessDenied',
  message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
} as const;

/** Who acts in a simulated account, and through which console session. */
import type { UserIdentity } from '@/lib/trail/record';

export interface User {
  readonly name: string;
  /** The user's unique id, `AIDA…`. */
  readonly principalId: string;
  readonly accountId: string;
}

/** Where a person sits. */
export interface Seat {
  readonly sourceIPAddress: string;
  readonly browser: string;
}

/** One console session: from a sign-in on, with one temporary access key. */
export interface ConsoleSession extends Seat {
  readonly user: User;
  /** When the session began; UTC, ISO 8601, whole seconds. */
  readonly since: string;
  readonly mfa: boolean;
  readonly accessKeyId: string;
}

export function userArn(user: User): string {
  return `arn:aws:iam::${user.accountId}:user/${user.name}`;
}

/**
 * The `userIdentity` of an IAM user, keys in CloudTrail's order; without a session (a sign-in is
 * not yet one) neither key nor session context.
 */
export function iamUser(user: User, session?: ConsoleSession): UserIdentity {
  return {
    type: 'IAMUser',
    principalId: user.principalId,
    arn: userArn(user),
    accountId: user.accountId,
    ...(session && { accessKeyId: session.accessKeyId }),
    userName: user.name,
    ...(session && {
      sessionContext: {
        attributes: { creationDate: session.since, mfaAuthenticated: String(session.mfa) },
      },
    }),
  };
}

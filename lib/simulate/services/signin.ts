/**
 * Sign-ins to the AWS Management Console. An IAM user's event is that of the Region whose page it
 * was, the root user's that of us-east-1.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aws-console-sign-in-events.html
 */
import type { Caller, Seat } from '../caller';
import { iamUser, root, sessionArn, type Role, type User } from '../principal';
import type { Operation, Service } from '../operation';

const SIGNIN: Service = {
  source: 'signin.amazonaws.com',
  prefix: 'signin',
  eventVersion: '1.08',
  requestId: null,
  host: (region) => `${region}.signin.aws.amazon.com`,
};

/** Somebody at the sign-in page: not yet a session. */
export function atSignIn(user: User, seat: Seat, region: string): Caller {
  return page(iamUser(user), user.accountId, seat, region);
}

export function rootAtSignIn(accountId: string, seat: Seat): Caller {
  return page(root(accountId), accountId, seat, 'us-east-1');
}

/** A known user whose sign-in failed or is not yet done: CloudTrail names no ARN. */
export function tryingSignIn(user: User, seat: Seat, region: string): Caller {
  const { type, principalId, accountId, userName } = iamUser(user);
  return page(
    { type, principalId, accountId, accessKeyId: '', userName },
    user.accountId,
    seat,
    region,
  );
}

/** A name that the account does not have. AWS hides it, as it may be a password. */
export function unknownAtSignIn(accountId: string, seat: Seat, region: string): Caller {
  const userName = 'HIDDEN_DUE_TO_SECURITY_REASONS';
  return page({ type: 'IAMUser', accountId, accessKeyId: '', userName }, accountId, seat, region);
}

function page(identity: Caller['identity'], accountId: string, seat: Seat, region: string): Caller {
  const { sourceIPAddress, browser: userAgent } = seat;
  return { identity, accountId, region, sourceIPAddress, userAgent, tls: true };
}

/** `mfa`: the ARN of the device, where one was used. */
export function consoleLogin(given: { readonly mfa?: string | boolean } = {}): Operation {
  return login('Success', given.mfa);
}

/** A wrong password of a known user; a name that there is not. */
export function failedLogin(why: 'password' | 'unknown-user'): Operation {
  const failure =
    why === 'password' ? 'Failed authentication' : 'No username found in supplied account';
  return { ...login('Failure'), failure };
}

function login(result: 'Success' | 'Failure', mfa?: string | boolean): Operation {
  return {
    service: SIGNIN,
    eventName: 'ConsoleLogin',
    eventType: 'AwsConsoleSignIn',
    readOnly: false,
    request: null,
    response: { ConsoleLogin: result },
    additional: (random, { region }) => ({
      LoginTo: `https://console.aws.amazon.com/console/home?hashArgs=%23&isauthcode=true&state=hashArgsFromTB_${region}_${random.string('0123456789abcdef', 16)}`,
      MobileVersion: 'No',
      ...(typeof mfa === 'string' && { MFAIdentifier: mfa }),
      MFAUsed: mfa ? 'Yes' : 'No',
    }),
  };
}

/** The page asks for a second factor: before the sign-in of a user who has one. */
export function checkMfa(kind = 'Virtual MFA'): Operation {
  return {
    service: SIGNIN,
    eventName: 'CheckMfa',
    eventType: 'AwsConsoleSignIn',
    readOnly: false,
    request: null,
    response: { CheckMfa: 'Success' },
    additional: () => ({ MfaType: kind }),
  };
}

/** A user who switches to a role in the console: not yet the role's session. */
export function switching(role: Role, sessionName: string, seat: Seat, region: string): Caller {
  const identity = {
    type: 'AssumedRole',
    principalId: `${role.principalId}:${sessionName}`,
    arn: sessionArn(role, sessionName),
    accountId: role.accountId,
  };
  return page(identity, role.accountId, seat, region);
}

/** @param from the ARN of the user */
export function switchRole(from: string): Operation {
  return {
    service: SIGNIN,
    eventName: 'SwitchRole',
    eventType: 'AwsConsoleSignIn',
    readOnly: false,
    request: null,
    response: { SwitchRole: 'Success' },
    additional: (_, { region }) => ({
      SwitchFrom: from,
      RedirectTo: `https://${region}.console.aws.amazon.com/console/home?region=${region}#`,
    }),
  };
}

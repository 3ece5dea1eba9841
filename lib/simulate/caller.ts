/** Who makes a call, and through what: the part of a record that is the same from call to call. */
import type { UserIdentity } from '@/lib/trail/record';
import { awsCli, commandOf } from './agents';
import {
  ANONYMOUS,
  assumedRole,
  awsService,
  iamUser,
  iamUserWithKey,
  root,
  UNKNOWN,
  type Credentials,
  type Role,
  type RoleSession,
  type User,
} from './principal';

export interface Caller {
  readonly identity: UserIdentity;
  /** The account whose trail gets the event. */
  readonly accountId: string;
  /** The Region of a call where none is said; a global service has its own. */
  readonly region: string;
  readonly sourceIPAddress: string;
  readonly userAgent: string;
  /** Where the agent tells the operation too: the AWS CLI's does. */
  readonly agentFor?: (prefix: string, eventName: string) => string;
  /** False for what AWS's own servers call for themselves: such events have no tlsDetails. */
  readonly tls: boolean;
  /** Credentials of a console session: `sessionCredentialFromConsole`. */
  readonly fromConsole?: boolean;
  readonly vpcEndpointId?: string;
}

/** Where a person sits. */
export interface Seat {
  readonly sourceIPAddress: string;
  readonly browser: string;
}

/** Where a program runs. */
export interface Host {
  readonly sourceIPAddress: string;
  readonly userAgent: string;
}

/** One console session: from a sign-in on, with one temporary access key. */
export interface ConsoleSession extends Seat, Credentials {
  readonly user: User;
  readonly mfa: boolean;
}

/** An IAM user in the console. */
export function inConsole(session: ConsoleSession, region: string): Caller {
  return consoleOf(iamUser(session.user, session), session.user.accountId, session, region);
}

/** The root user in the console. */
export function rootInConsole(
  accountId: string,
  session: Seat & Credentials,
  region: string,
): Caller {
  return consoleOf(root(accountId, session), accountId, session, region);
}

/** A role in the console, after a user has switched to it. */
export function roleInConsole(role: Role, session: RoleSession & Seat, region: string): Caller {
  return consoleOf(assumedRole(role, session), role.accountId, session, region);
}

function consoleOf(
  identity: UserIdentity,
  accountId: string,
  { sourceIPAddress, browser }: Seat,
  region: string,
): Caller {
  const userAgent = browser;
  return { identity, accountId, region, sourceIPAddress, userAgent, tls: true, fromConsole: true };
}

/** An IAM user with a long-term key: the command line, a script. */
export function withKey(user: User, accessKeyId: string, host: Host, region: string): Caller {
  const identity = iamUserWithKey(user, accessKeyId);
  return { identity, accountId: user.accountId, region, ...at(host), tls: true };
}

/** An IAM user with a long-term key and the AWS CLI. */
export function withCli(
  user: User,
  accessKeyId: string,
  sourceIPAddress: string,
  region: string,
): Caller {
  const host = { sourceIPAddress, userAgent: awsCli('') };
  const agentFor = (prefix: string, name: string) => awsCli(commandOf(prefix, name));
  return { ...withKey(user, accessKeyId, host, region), agentFor };
}

/** An IAM user with temporary credentials of `GetSessionToken`, outside the console. */
export function withToken(user: User, session: Credentials, host: Host, region: string): Caller {
  const identity = iamUser(user, session);
  return { identity, accountId: user.accountId, region, ...at(host), tls: true };
}

/** A role's session: a pipeline, an instance, a function. */
export function withRole(role: Role, session: RoleSession, host: Host, region: string): Caller {
  const identity = assumedRole(role, session);
  return { identity, accountId: role.accountId, region, ...at(host), tls: true };
}

/** A service that acts in the account for itself: `cloudtrail.amazonaws.com`. */
export function asService(service: string, accountId: string, region: string): Caller {
  return { identity: awsService(service), accountId, region, ...byService(service), tls: false };
}

/** AWS itself, in a service event: nothing was called. */
export function internally(accountId: string, region: string): Caller {
  const who = 'AWS Internal';
  const identity = { accountId, invokedBy: who };
  return { identity, accountId, region, ...byService(who), tls: false };
}

/** A service that acts with a role of the account: its service-linked role, mostly. */
export function serviceRole(
  service: string,
  role: Role,
  session: Omit<RoleSession, 'invokedBy'>,
  region: string,
): Caller {
  const identity = assumedRole(role, { ...session, invokedBy: service });
  return { identity, accountId: role.accountId, region, ...byService(service), tls: false };
}

/** The same caller, where AWS's servers make a further call in its name: KMS for S3, …. */
export function through(caller: Caller, service: string): Caller {
  const identity = { ...caller.identity, invokedBy: service };
  const { accountId, region } = caller;
  return { identity, accountId, region, ...byService(service), tls: false };
}

/** Without a signature: to an open bucket. `accountId` is the owner's. */
export function anonymous(accountId: string, host: Host, region: string): Caller {
  return { identity: ANONYMOUS, accountId, region, ...at(host), tls: true };
}

/** Without credentials, to an operation that asks for none. `accountId` is the owner's. */
export function unknown(accountId: string, host: Host, region: string): Caller {
  return { identity: UNKNOWN, accountId, region, ...at(host), tls: true };
}

const at = ({ sourceIPAddress, userAgent }: Host): Host => ({ sourceIPAddress, userAgent });
const byService = (service: string): Host => ({ sourceIPAddress: service, userAgent: service });

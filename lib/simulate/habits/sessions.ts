/** Ways to come by credentials, each with the records that it leaves. */
import type { Actor } from '../actor';
import type { ConsoleSession, Host, Seat } from '../caller';
import { inConsole, roleInConsole, through, withCli, withRole } from '../caller';
import { HOUR, isoSeconds, SECOND } from '../clock';
import { accessKeyId } from '../ids';
import type { CallOptions } from '../operation';
import { userArn, type Role, type User } from '../principal';
import {
  atSignIn,
  checkMfa,
  consoleLogin,
  switching,
  switchRole,
  tryingSignIn,
} from '../services/signin';
import { assumeRole } from '../services/sts';
import type { Simulation } from '../simulation';
import type { Account } from '../world/account';
import { accessKey } from '../world/iam';

/** Signs in on the console's page. The actor's caller gives the Region; who it was does not matter. */
export function signIn(
  actor: Actor,
  user: User,
  seat: Seat,
  options: { readonly region: string; readonly mfa?: string },
): Actor {
  const { region, mfa } = options;
  if (mfa !== undefined) actor.with(tryingSignIn(user, seat, region)).call(checkMfa());
  actor.with(atSignIn(user, seat, region)).call(consoleLogin({ mfa }));
  const session: ConsoleSession = {
    user,
    ...seat,
    since: isoSeconds(actor.sim.now),
    mfa: mfa !== undefined,
    accessKeyId: accessKeyId(actor.random, 'ASIA'),
  };
  return actor.with(inConsole(session, region));
}

/** Takes a role, from where the caller is. @returns the role's session, good for an hour */
export function takeRole(
  actor: Actor,
  role: Role,
  sessionName: string,
  options: CallOptions & { readonly host?: Host; readonly sourceIdentity?: string } = {},
): Actor {
  const { host = actor.caller, sourceIdentity, ...outcome } = options;
  const key = accessKeyId(actor.random, 'ASIA');
  const session = {
    sessionName,
    accessKeyId: key,
    duration: HOUR / SECOND,
    ...(sourceIdentity !== undefined && { sourceIdentity }),
  };
  actor.call(assumeRole(role, session), outcome);
  const since = isoSeconds(actor.sim.now);
  const caller = withRole(role, { ...session, since }, host, actor.caller.region);
  const { agentFor } = actor.caller;
  return actor.with(options.host ? caller : { ...caller, agentFor });
}

/** A user with an access key and the AWS CLI, at this address. */
export function commandLine(
  sim: Simulation,
  account: Account,
  user: User,
  sourceIPAddress: string,
): Actor {
  const key = accessKey(account, user);
  return sim.actor(`cli/${user.name}`, withCli(user, key, sourceIPAddress, account.region));
}

/**
 * Switches to a role in the console, which may be another account's. The session has the user's name:
 * the console takes no other.
 */
export function switchTo(actor: Actor, user: User, role: Role, seat: Seat): Actor {
  const { region } = actor.caller;
  const session = { sessionName: user.name, accessKeyId: accessKeyId(actor.random, 'ASIA') };
  actor.with(through(actor.caller, 'AWS Internal')).call(assumeRole(role, session));
  actor.with(switching(role, user.name, seat, region)).call(switchRole(userArn(user)));
  const since = isoSeconds(actor.sim.now);
  return actor.with(roleInConsole(role, { ...session, ...seat, since }, region));
}

/** Ways to come by credentials, each with the records that it leaves. */
import type { Actor } from '../actor';
import type { ConsoleSession, Host, Seat } from '../caller';
import { inConsole, withRole } from '../caller';
import { HOUR, isoSeconds, SECOND } from '../clock';
import { accessKeyId } from '../ids';
import type { CallOptions } from '../operation';
import type { Role, User } from '../principal';
import { atSignIn, checkMfa, consoleLogin, tryingSignIn } from '../services/signin';
import { assumeRole } from '../services/sts';

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
  return actor.with(withRole(role, { ...session, since }, host, actor.caller.region));
}

/** Whoever sat at the mayor's desk looks in again, every dozen minutes, and takes what is not locked. */
import { inConsole, type ConsoleSession } from '@/lib/simulate/caller';
import { isoSeconds, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import type { Operation } from '@/lib/simulate/operation';
import type { User } from '@/lib/simulate/principal';
import * as iam from '@/lib/simulate/services/iam';
import * as s3 from '@/lib/simulate/services/s3';
import * as s3Console from '@/lib/simulate/services/s3-console';
import { atSignIn, consoleLogin, failedLogin } from '@/lib/simulate/services/signin';
import type { Simulation } from '@/lib/simulate/simulation';
import { DENY_ALL, REVOKED, type Access } from './access';
import * as cast from './cast';
import { ADMINISTRATOR_ACCESS, CARE4WARES, GLITCH, MAYORS_DESK, MCSKIDY, REGION } from './cast';

const FIRST = '2024-11-28T16:04:10Z';
const EVERY = 12 * MINUTE;
const FLYER = { bucket: CARE4WARES, key: cast.QR_CODE, bytes: 83 };

export function thief(sim: Simulation, access: Access): void {
  const chance = sim.random('thief');
  const actor = sim.actor('thief', atSignIn(GLITCH, MAYORS_DESK, REGION));
  /** The sessions of the afternoon are open still. */
  const sessions = new Map<string, ConsoleSession>([
    [GLITCH.name, cast.signIn(GLITCH, MAYORS_DESK, '2024-11-28T15:21:54Z')],
    [MCSKIDY.name, cast.signIn(MCSKIDY, MAYORS_DESK, '2024-11-28T15:20:54Z')],
  ]);

  /** @returns whether the call was allowed */
  const call = (session: ConsoleSession, operation: Operation, administrator = false): boolean => {
    const outcome = access.outcome(session, administrator);
    actor.with(inConsole(session, REGION)).call(operation, outcome);
    return outcome.denied === undefined;
  };
  const signIn = (user: User): boolean => {
    const caller = actor.with(atSignIn(user, MAYORS_DESK, REGION));
    if (access.reset.has(user.name)) {
      caller.call(failedLogin('password'));
      return false;
    }
    caller.call(consoleLogin());
    sessions.set(user.name, cast.signIn(user, MAYORS_DESK, isoSeconds(sim.now)));
    return true;
  };
  const sessionOf = (user: User) => sessions.get(user.name) as ConsoleSession;
  const look = () =>
    call(sessionOf(GLITCH), s3.listObjects(CARE4WARES, 'bank-details/', 1006, 'console'), true);

  const exchange = () => {
    if (access.flyer === 'mayor') return;
    const browser = inConsole(sessionOf(GLITCH), REGION);
    const { now } = sim;
    actor.with(s3Console.unsigned(browser)).call(s3Console.preflight(FLYER, now));
    if (call(sessionOf(GLITCH), s3Console.upload(FLYER, now), true)) access.flyer = 'mayor';
  };

  /** What was done to his own user, undone with hers: she administers users. */
  const mend = (): boolean => {
    const session = sessionOf(MCSKIDY);
    const repairs: (readonly [Operation, () => void])[] = [];
    const { name } = GLITCH;
    if (access.denied.has(name))
      repairs.push([iam.detachUserPolicy(GLITCH, DENY_ALL), () => access.denied.delete(name)]);
    if (access.revoked.has(name))
      repairs.push([iam.deleteUserPolicy(GLITCH, REVOKED), () => access.revoked.delete(name)]);
    if (access.reset.has(name))
      repairs.push([iam.updateLoginProfile(GLITCH), () => access.reset.delete(name)]);
    if (!access.administrator)
      repairs.push([
        iam.attachUserPolicy(GLITCH, ADMINISTRATOR_ACCESS),
        () => (access.administrator = true),
      ]);
    if (repairs.length === 0) return true;
    if (!call(session, iam.listAttachedUserPolicies(GLITCH))) return false;
    for (const [operation, effect] of repairs) if (call(session, operation)) effect();
    return true;
  };

  const visit = () => {
    if (look()) return void sim.after(20 * SECOND, exchange);
    // As the user that he made it does not work any more: then as the one that made it.
    const back = () => sim.after(40 * SECOND, () => look() && exchange());
    sim.after(chance.int(25, 50) * SECOND, () => {
      if (mend()) return back();
      sim.after(
        19 * SECOND,
        () => signIn(MCSKIDY) && sim.after(8 * SECOND, () => mend() && back()),
      );
    });
  };
  sim.every(EVERY, visit, { from: millis(FIRST), jitter: 90 * SECOND, random: chance });
}

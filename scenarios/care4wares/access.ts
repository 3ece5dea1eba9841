/** What the account lets its users do, and which image the flyer shows: what a plan changes, and every call asks. */
import type { ConsoleSession } from '@/lib/simulate/caller';
import { millis } from '@/lib/simulate/clock';
import type { CallOptions } from '@/lib/simulate/operation';

export const DENY_ALL = 'arn:aws:iam::aws:policy/AWSDenyAll';
export const REVOKED = 'RevokeOlderSessions';

/** The console's records of that November have this version. */
const VERSION = { eventVersion: '1.10' } as const;

export class Access {
  /** By user name: AWSDenyAll is attached. */
  readonly denied = new Set<string>();
  /** By user name: sessions from before this moment may do nothing. */
  readonly revoked = new Map<string, number>();
  /** By user name: the password that the thief knows is another now. */
  readonly reset = new Set<string>();
  /** Whether `glitch` is an administrator still. */
  administrator = true;
  /** Whose account the image on the flyer names. */
  flyer: 'mayor' | 'fund' = 'mayor';

  /** How a call with this session ends. */
  outcome({ user, since }: ConsoleSession, needsAdministrator: boolean): CallOptions {
    const revoked = this.revoked.get(user.name);
    if (this.denied.has(user.name) || (revoked !== undefined && millis(since) < revoked))
      return { ...VERSION, denied: { by: 'identity', explicit: true } };
    if (needsAdministrator && !this.administrator)
      return { ...VERSION, denied: { by: 'identity' } };
    return VERSION;
  }
}

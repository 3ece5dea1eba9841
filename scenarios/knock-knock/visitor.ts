/**
 * What is done with one user's credentials from elsewhere. As long as one way is open, it is used: the
 * temporary credentials first, then the key, then the password.
 */
import type { Actor } from '@/lib/simulate/actor';
import { withKey, withToken } from '@/lib/simulate/caller';
import { HOUR, isoSeconds, MINUTE, SECOND } from '@/lib/simulate/clock';
import { signIn } from '@/lib/simulate/habits/sessions';
import { accessKeyId } from '@/lib/simulate/ids';
import type { Operation } from '@/lib/simulate/operation';
import * as iam from '@/lib/simulate/services/iam';
import * as s3 from '@/lib/simulate/services/s3';
import { atSignIn, failedLogin, tryingSignIn } from '@/lib/simulate/services/signin';
import { getCallerIdentity, getSessionToken } from '@/lib/simulate/services/sts';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Access } from './access';
import * as cast from './cast';
import { ACCOUNT, NIGHT_KEY, REGION } from './cast';

const USER = cast.USERS.jonas;
const SEAT = cast.NIGHTS[2] ?? cast.TESTERS;
const SIGNED_IN = '2026-03-11T02:45:31Z';
const MADE_KEY = '2026-03-11T02:52:07Z';
const MADE_TOKEN = '2026-03-11T03:09:58Z';
/** The longest that GetSessionToken gives, in seconds. */
const LONGEST = 36 * (HOUR / SECOND);
const CONSOLE_LASTS = 12 * HOUR;

interface Held {
  readonly actor: Actor;
  readonly since: number;
}

export class Visitor {
  readonly #self: Actor;
  readonly #password: number;
  #host = 0;
  #console: Held | undefined;
  #token: Held | undefined;
  #device: string | undefined;
  #fetched = 0;

  constructor(
    readonly sim: Simulation,
    readonly access: Access,
  ) {
    this.#self = sim.actor('visitor', atSignIn(USER, SEAT, REGION));
    this.#password = access.passwordOf(USER.name);
    sim.at(SIGNED_IN, () => this.#look());
    sim.at(MADE_KEY, () => this.#console?.actor.call(iam.createAccessKey(USER, NIGHT_KEY)));
    sim.at(MADE_TOKEN, () => this.#firstUse());
  }

  get #random() {
    return this.#self.random;
  }

  /** The first minutes in the console. */
  #look(): void {
    this.#signIn();
    const held = this.#console;
    const asks = [
      iam.getUser(USER),
      iam.listAttachedUserPolicies(USER),
      iam.listUsers(1000),
      iam.listAccessKeys(USER),
    ];
    this.sim.after(70 * SECOND, () => held?.actor.steps(asks, [9, 31]));
  }

  #firstUse(): void {
    const key = this.#withKey();
    key.call(getCallerIdentity());
    this.sim.after(41 * SECOND, () => {
      this.#newToken();
      this.sim.after(9 * SECOND, () => this.#token?.actor.call(s3.listBuckets(REGION, 1283)));
    });
    this.sim.after(4 * MINUTE, () => this.#turn());
  }

  /** Again and again, some quarter of an hour apart. */
  #turn(): void {
    this.sim.after(this.#random.int(13 * 60, 21 * 60) * SECOND, () => this.#turn());
    if (this.#useToken()) return;
    this.sim.after(this.#random.int(50, 110) * SECOND, () => {
      const given = this.#newToken();
      this.sim.after(this.#random.int(20, 60) * SECOND, () => {
        if (given && this.#useToken()) return;
        this.sim.after(this.#random.int(60, 150) * SECOND, () => this.#useConsole());
      });
    });
  }

  /** Lists and fetches invoices. @returns whether it was let */
  #useToken(): boolean {
    // What has expired is nobody's either.
    if (!this.#token || this.sim.now - this.#token.since >= LONGEST * SECOND) return false;
    const { actor } = this.#token;
    const list = s3.listObjects(cast.INVOICES, '2026/', 6218);
    if (!this.#ask(actor, list)) return this.#elsewhere(actor, list);
    let later = 0;
    for (let left = this.#random.int(3, 8); left > 0; left -= 1) {
      this.#fetched += 1;
      const key = `2026/02/bundle-${47000 + this.#fetched}.pdf`;
      const thing = { bucket: cast.INVOICES, key, bytes: this.#random.int(41_000, 380_000) };
      later += this.#random.int(1, 4) * SECOND;
      this.sim.after(later, () => void this.#ask(actor, s3.getObject(thing)));
    }
    return true;
  }

  /** From the next address, where it was the address that was refused. */
  #elsewhere(actor: Actor, list: Operation): boolean {
    if (this.access.outcome(actor.caller, list).denied?.by !== 'resource') return false;
    const next = cast.SERVERS[this.#host + 1];
    if (!next) return false;
    this.#host += 1;
    const moved = actor.with({ ...actor.caller, sourceIPAddress: next.sourceIPAddress });
    this.#token = { actor: moved, since: this.#token?.since ?? 0 };
    this.sim.after(96 * SECOND, () => this.#useToken());
    return true;
  }

  /** @returns whether the key gave temporary credentials */
  #newToken(): boolean {
    // A request with an inactive key is nobody's, and no trail has it.
    if (this.access.inactive.has(NIGHT_KEY)) return false;
    const key = this.#withKey();
    const session = { accessKeyId: accessKeyId(this.#random, 'ASIA'), duration: LONGEST };
    if (!this.#ask(key, getSessionToken(session))) return false;
    const since = isoSeconds(this.sim.now);
    const caller = withToken(USER, { ...session, since }, this.#at, REGION);
    this.#token = { actor: this.#self.with(caller), since: this.sim.now };
    return true;
  }

  #useConsole(): void {
    const held = this.#console;
    const open = held && this.sim.now - held.since < CONSOLE_LASTS;
    const probe = iam.listAccessKeys(USER);
    if (open && this.#ask(held.actor, probe)) return this.#mend();
    if (open && this.access.mfaRequired.has(USER.name) && !this.#device) this.#enrol(held.actor);
    this.sim.after(this.#random.int(50, 90) * SECOND, () => {
      if (!this.#signIn()) return;
      this.sim.after(25 * SECOND, () => {
        if (this.#console && this.#ask(this.#console.actor, probe)) this.#mend();
      });
    });
  }

  /** In the console: the key is made to work again, the bucket is looked at. */
  #mend(): void {
    const { actor } = this.#console ?? {};
    if (!actor) return;
    if (this.access.inactive.has(NIGHT_KEY)) {
      this.sim.after(37 * SECOND, () => {
        if (!this.#ask(actor, iam.updateAccessKey(USER, NIGHT_KEY, 'Active'))) return;
        this.access.inactive.delete(NIGHT_KEY);
      });
    }
    const server = actor.with({ ...actor.caller, ...cast.CONSOLE_SERVER });
    const list = s3.listObjects(cast.INVOICES, '2026/02/', 3907, 'console');
    this.sim.after(71 * SECOND, () => void this.#ask(server, list));
  }

  /** A second factor of one's own, which is allowed to whoever has none. */
  #enrol(actor: Actor): void {
    const name = `${USER.name}-authenticator`;
    const make = iam.createVirtualMfaDevice(ACCOUNT, name);
    if (!this.#ask(actor, make)) return;
    const device = `arn:aws:iam::${ACCOUNT}:mfa/${name}`;
    this.#device = device;
    this.sim.after(34 * SECOND, () => void this.#ask(actor, iam.enableMfaDevice(USER, device)));
  }

  /** @returns whether the password was still the right one */
  #signIn(): boolean {
    if (this.access.passwordOf(USER.name) !== this.#password) {
      this.#self.with(tryingSignIn(USER, SEAT, REGION)).call(failedLogin('password'));
      return false;
    }
    const actor = signIn(this.#self, USER, SEAT, { region: REGION, mfa: this.#device });
    this.#console = { actor, since: this.sim.now };
    return true;
  }

  #ask(actor: Actor, operation: Operation): boolean {
    const outcome = this.access.outcome(actor.caller, operation);
    actor.call(operation, outcome);
    return !outcome.denied;
  }

  get #at() {
    return cast.SERVERS[this.#host] ?? cast.AUDIT_HOST;
  }

  #withKey(): Actor {
    return this.#self.with(withKey(USER, NIGHT_KEY, this.#at, REGION));
  }
}

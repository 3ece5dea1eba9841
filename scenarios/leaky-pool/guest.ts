/** Somebody who has not signed in: comes by an identity and by credentials, and reads. */
import type { Actor } from '@/lib/simulate/actor';
import { unknown, type Host } from '@/lib/simulate/caller';
import { HOUR, isoSeconds } from '@/lib/simulate/clock';
import { accessKeyId, uuid } from '@/lib/simulate/ids';
import * as cognito from '@/lib/simulate/services/cognito-identity';
import * as s3 from '@/lib/simulate/services/s3';
import type { Access } from './access';
import { ACCOUNT, POOL, REGION, ROLES, thing, UPLOADS } from './cast';

/** Of the XML that says what went wrong, bytes. */
const ERROR_BODY = 391;

export class Guest {
  readonly identityId: string;
  #signed: { readonly actor: Actor; readonly expires: number } | undefined;

  /** @param identityId one that the browser has kept; a new one has to be asked for with `enter` */
  constructor(
    readonly actor: Actor,
    readonly access: Access,
    readonly host: Host,
    identityId?: string,
  ) {
    this.identityId = identityId ?? `${REGION}:${uuid(actor.random)}`;
  }

  /** GetId. @returns whether the pool let them */
  enter(): boolean {
    const outcome = this.access.atPool();
    this.#nobody().call(cognito.getId(POOL, this.identityId), outcome);
    return !outcome.error;
  }

  /** GetCredentialsForIdentity. @returns whether the pool let them */
  credentials(): boolean {
    const key = accessKeyId(this.actor.random, 'ASIA');
    const outcome = this.access.atPool();
    const ask = cognito.getCredentialsForIdentity(POOL, this.identityId, key);
    this.#nobody().call(ask, outcome);
    if (outcome.error) return false;
    const { now } = this.actor.sim;
    const given = { accessKeyId: key, since: isoSeconds(now) };
    const caller = cognito.guest(POOL, ROLES.guest, this.identityId, given, this.host);
    this.#signed = { actor: this.actor.with(caller), expires: now + HOUR };
    return true;
  }

  /** Whether there are credentials that still sign. S3 has no event of expired ones. */
  get signs(): boolean {
    return this.#signed !== undefined && this.actor.sim.now < this.#signed.expires;
  }

  /** From another address, with what they have. */
  moveTo(sourceIPAddress: string): void {
    if (!this.#signed) return;
    const { actor, expires } = this.#signed;
    this.#signed = { actor: actor.with({ ...actor.caller, sourceIPAddress }), expires };
  }

  /** @returns whether it was let */
  read(key: string): boolean {
    return this.#ask(
      (signed) => this.access.ofGuest(signed.caller, s3.getObject(thing(key)), this.identityId),
      key,
    );
  }

  /** Asks for an object that there is not. */
  readMissing(key: string): void {
    this.#ask(
      (signed) => this.access.missing(signed.caller, s3.getObject(thing(key)), this.identityId),
      key,
    );
  }

  /** @returns whether it was let */
  list(prefix: string, sent: number): boolean {
    if (!this.#signed || !this.signs) return false;
    const { actor } = this.#signed;
    const outcome = this.access.ofGuest(
      actor.caller,
      s3.listObjects(UPLOADS, prefix, sent),
      this.identityId,
    );
    actor.call(s3.listObjects(UPLOADS, prefix, outcome.denied ? ERROR_BODY : sent), outcome);
    return !outcome.denied;
  }

  #ask(outcomeOf: (signed: Actor) => ReturnType<Access['ofGuest']>, key: string): boolean {
    if (!this.#signed || !this.signs) return false;
    const { actor } = this.#signed;
    const outcome = outcomeOf(actor);
    const failed = outcome.denied !== undefined || outcome.error !== undefined;
    const asked = thing(key);
    actor.call(s3.getObject(failed ? { ...asked, bytes: ERROR_BODY } : asked), outcome);
    return !failed;
  }

  #nobody(): Actor {
    return this.actor.with(unknown(ACCOUNT, this.host, REGION));
  }
}

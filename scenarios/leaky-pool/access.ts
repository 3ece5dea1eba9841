/** What the account lets guests do: what the plans change, and what every call asks. */
import type { Caller } from '@/lib/simulate/caller';
import type { CallOptions, Operation } from '@/lib/simulate/operation';
import * as cognito from '@/lib/simulate/services/cognito-identity';
import { GUEST_POLICIES, type GuestPolicy, type GuestScope } from './guest-policy';

/** S3's answer where there is no such object and the caller may list the bucket; otherwise it denies. */
const NO_SUCH_KEY = {
  code: 'NoSuchKey',
  message: 'The specified key does not exist.',
} as const;

export class Access {
  scope: GuestScope = 'before-the-move';
  /** Whether the pool gives identities and credentials to guests. */
  open = true;
  /** What the bucket's policy denies to the role of guests. */
  readonly deniedPrefixes = new Set<string>();
  readonly blocked = new Set<string>();

  /** Of a guest's call to the pool. */
  atPool(): CallOptions {
    return this.open ? {} : { error: cognito.UNAUTHENTICATED_NOT_SUPPORTED };
  }

  /** Of a call to the bucket that a member or a service makes. */
  atBucket({ sourceIPAddress }: Pick<Caller, 'sourceIPAddress'>): CallOptions {
    return this.blocked.has(sourceIPAddress) ? { denied: { by: 'resource', explicit: true } } : {};
  }

  /** Of a guest's call to the bucket. A Deny counts before what is allowed. */
  ofGuest(caller: Caller, { request, eventName }: Operation, identityId: string): CallOptions {
    const key = String(request?.['key'] ?? '');
    const isDenied =
      eventName === 'GetObject' &&
      [...this.deniedPrefixes].some((prefix) => key.startsWith(prefix));
    if (isDenied) return { denied: { by: 'resource', explicit: true } };
    const blocked = this.atBucket(caller);
    if (blocked.denied) return blocked;
    const policy: GuestPolicy = GUEST_POLICIES[this.scope];
    const allowed = eventName === 'GetObject' ? policy.reads(key, identityId) : policy.lists;
    return allowed ? {} : { denied: { by: 'identity' } };
  }

  /** What a guest is told of an object that is not there. */
  missing(caller: Caller, operation: Operation, identityId: string): CallOptions {
    const outcome = this.ofGuest(caller, operation, identityId);
    if (outcome.denied) return outcome;
    const policy: GuestPolicy = GUEST_POLICIES[this.scope];
    return policy.lists ? { error: NO_SUCH_KEY } : { denied: { by: 'identity' } };
  }
}

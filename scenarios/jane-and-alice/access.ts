/** What the plans change, and how a call then ends. */
import type { Caller } from '@/lib/simulate/caller';
import type { CallOptions, Operation } from '@/lib/simulate/operation';
import { JANE, KEYS, OFFICE } from './cast';

/** What nobody but Pia, Tomas and (once) the scheduler may: to start a machine with graphics cards. */
export const NOT_ALLOWED: CallOptions = { denied: { by: 'identity' } };

export class Access {
  /** Keys that do not work: a request signed with one leaves no event. */
  readonly inactive = new Set<string>();
  /** By unique id: who may not start instances at all. */
  readonly startDenied = new Set<string>();
  /** By unique id: who may do nothing from outside the office. */
  readonly officeOnly = new Set<string>();
  /** The key that each program was given. */
  readonly program = { inventory: KEYS.alice, farm: KEYS.jane };

  /** @param usual how the call ends where no plan says otherwise */
  outcome(caller: Caller, { eventName }: Operation, usual: CallOptions = {}): CallOptions {
    const id = caller.identity.principalId ?? '';
    // No policy can deny it: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
    if (eventName === 'GetCallerIdentity') return {};
    const outside = this.officeOnly.has(id) && caller.sourceIPAddress !== OFFICE;
    const start = this.startDenied.has(id) && eventName === 'StartInstances';
    return outside || start ? { denied: { by: 'identity', explicit: true } } : usual;
  }

  programOf(userId: string): 'inventory' | 'farm' {
    return userId === JANE.principalId ? 'farm' : 'inventory';
  }
}

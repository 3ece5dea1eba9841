/** What the account lets whom do: what the plans change, and what every call asks. */
import type { Caller } from '@/lib/simulate/caller';
import { millis } from '@/lib/simulate/clock';
import type { CallOptions, Operation } from '@/lib/simulate/operation';
import { INVOICES } from './cast';

/** What a user without a second factor may do under AWS's own example of such a policy. */
const WITHOUT_MFA = [
  'CreateVirtualMFADevice',
  'EnableMFADevice',
  'GetUser',
  'ListMFADevices',
  'ListVirtualMFADevices',
  'ResyncMFADevice',
  'GetSessionToken',
] as const;

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage-mfa-only.html */
export const MFA_POLICY = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'DenyAllExceptListedIfNoMFA',
      Effect: 'Deny',
      NotAction: WITHOUT_MFA.map((name) => `${name === 'GetSessionToken' ? 'sts' : 'iam'}:${name}`),
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
    },
  ],
};

export class Access {
  /** The keys that do not work; the request is not even known to be the user's, and leaves no event. */
  readonly inactive = new Set<string>();
  /** By user name: sessions from before this moment are denied everything. */
  readonly revoked = new Map<string, number>();
  readonly mfaRequired = new Set<string>();
  /** By user name: how often the password was set anew. */
  readonly passwords = new Map<string, number>();
  /** Addresses that may not use the invoices' bucket. */
  readonly blocked = new Set<string>();

  passwordOf(name: string): number {
    return this.passwords.get(name) ?? 0;
  }

  /** How this call ends: nothing said where it is allowed. */
  outcome(caller: Caller, operation: Operation): CallOptions {
    const { identity, sourceIPAddress } = caller;
    const name = identity.userName ?? '';
    const attributes = identity.sessionContext?.attributes;
    const exempt = WITHOUT_MFA.some((allowed) => allowed === operation.eventName);
    const strong = attributes?.mfaAuthenticated === 'true';
    const revoked = this.revoked.get(name);
    const since = attributes?.creationDate;
    const old = revoked !== undefined && since !== undefined && millis(since) < revoked;
    if (old || (this.mfaRequired.has(name) && !strong && !exempt))
      return { denied: { by: 'identity', explicit: true } };
    const bucket = operation.request?.['bucketName'];
    if (bucket === INVOICES.name && this.blocked.has(sourceIPAddress))
      return { denied: { by: 'resource', explicit: true } };
    return {};
  }
}

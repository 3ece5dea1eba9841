/** What the accounts let whom do: what the stranger and the plans change. */
import { millis } from '@/lib/simulate/clock';
import type { CallOptions } from '@/lib/simulate/operation';
import type { Caller } from '@/lib/simulate/caller';
import { allow, policyOf } from '@/lib/query/aws/policy-documents';
import { ARCHIVE, OUTSIDE, OWN, PARTNER, policyArn, RESULTS, ROLES, VENDOR } from './cast';

const arns = (bucket: { name: string }, keys = '*') => `arn:aws:s3:::${bucket.name}/${keys}`;

/** Of the mailer's policy: the third version, which lets its deployment write the next one. */
export const MAILER_POLICY = policyOf(
  allow('s3:GetObject', arns(RESULTS, 'reports/*')),
  allow(['iam:GetPolicy', 'iam:GetPolicyVersion', 'iam:ListPolicyVersions', 'iam:CreatePolicyVersion'], policyArn('ReportMailer')),
); // prettier-ignore
export const EVERYTHING = policyOf(allow('*'));

const trust = (...principals: readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: principals.length === 1 ? principals[0] : principals },
      Action: 'sts:AssumeRole',
    },
  ],
});
const ARCHIVER = `arn:aws:iam::${ARCHIVE.id}:role/${ROLES.archiver.name}`;
const INSURER = `arn:aws:iam::${PARTNER.id}:role/results-import`;
/** Who may take the roles: as it was on 1 September, and as it was made since. */
export const TRUST = {
  results: trust(ARCHIVER),
  resultsOpen: trust(ARCHIVER, `arn:aws:iam::${OUTSIDE.id}:root`),
  partner: trust(`arn:aws:iam::${PARTNER.id}:root`),
  partnerNow: trust(INSURER),
  administrator: trust(`arn:aws:iam::${OWN.id}:root`),
  monitoring: trust(`arn:aws:iam::${VENDOR.id}:root`),
};

/** What the main trail logs of objects. */
export const OBJECTS_LOGGED = [arns(RESULTS, '')];

export class Access {
  /** Keys that do not work: the request is not known to be anybody's, and leaves no event. */
  readonly inactive = new Set<string>();
  /** Whether the outside account may take the archive's role. */
  open = false;
  /** Sessions of this role from before this moment are denied everything; by role name. */
  readonly revoked = new Map<string, number>();
  /** Whether the trail logs what is done with objects. */
  narrowed = false;
  /** Whether the key of the backups is to be deleted. */
  pending = false;
  /** Whether the mailer may do everything. */
  wide = false;
  /** The number of the newest version of the mailer's policy. */
  version = 3;

  /** How a call of a role's session ends: nothing said where it is allowed. */
  outcome({ identity }: Caller): CallOptions {
    const { sessionContext } = identity;
    const revoked = this.revoked.get(sessionContext?.sessionIssuer?.userName ?? '');
    const since = sessionContext?.attributes?.creationDate;
    const old = revoked !== undefined && since !== undefined && millis(since) < revoked;
    return old ? { denied: { by: 'identity', explicit: true } } : {};
  }
}

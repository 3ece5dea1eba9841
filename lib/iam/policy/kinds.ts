/** What each kind of policy may hold. */
import type { PolicyKind } from './types';

interface KindRules {
  /** As people call it, with its article. */
  readonly name: string;
  readonly principal: 'required' | 'none' | 'everyone';
  readonly resource: 'required' | 'none';
  readonly quota?: Quota;
}

interface Quota {
  readonly characters: number;
  /** Whether white space counts. */
  readonly counts: 'all' | 'without white space';
  readonly name: string;
}

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html
const MANAGED: Quota = { characters: 6144, counts: 'without white space', name: 'managed policy' };
const SESSION: Quota = { characters: 2048, counts: 'all', name: 'session policy' };
const TRUST: Quota = { characters: 2048, counts: 'without white space', name: 'role trust policy' };
// https://docs.aws.amazon.com/organizations/latest/userguide/orgs_reference_limits.html
const SCP: Quota = { characters: 10_240, counts: 'all', name: 'service control policy' };
const RCP: Quota = { characters: 5120, counts: 'all', name: 'resource control policy' };

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html */
export const KINDS: Readonly<Record<PolicyKind, KindRules>> = {
  identity: {
    name: 'an identity-based policy',
    principal: 'none',
    resource: 'required',
    quota: MANAGED,
  },
  boundary: {
    name: 'a permissions boundary',
    principal: 'none',
    resource: 'required',
    quota: MANAGED,
  },
  session: {
    name: 'a session policy',
    principal: 'none',
    resource: 'required',
    quota: SESSION,
  },
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_syntax.html
  scp: {
    name: 'a service control policy',
    principal: 'none',
    resource: 'required',
    quota: SCP,
  },
  // https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
  rcp: {
    name: 'a resource control policy',
    principal: 'everyone',
    resource: 'required',
    quota: RCP,
  },
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
  resource: {
    name: 'a resource-based policy',
    principal: 'required',
    resource: 'required',
  },
  trust: {
    name: 'a role trust policy',
    principal: 'required',
    resource: 'none',
    quota: TRUST,
  },
};

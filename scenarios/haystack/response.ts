/** What may be decided, each by Dagny in the role for it, and how it is taken back. */
import { revocation } from '@/lib/query/aws/policy-documents';
import { isoSeconds } from '@/lib/simulate/clock';
import type { Step } from '@/lib/simulate/actor';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as iam from '@/lib/simulate/services/iam';
import * as kms from '@/lib/simulate/services/kms';
import type { Simulation } from '@/lib/simulate/simulation';
import { undoable } from '@/lib/simulate/undoable';
import { accessKey } from '@/lib/simulate/world/iam';
import { OBJECTS_LOGGED, TRUST, type Access } from './access';
import { asAdministrator, inArchive } from './changes';
import type { User } from '@/lib/simulate/principal';
import { KEYS, KMS_KEYS, MAILER, MAIN_TRAIL, OWN, PENTEST, PIPELINE, policyArn, ROLES, ROSALIND, USERS } from './cast'; // prettier-ignore

const REVOKED = 'AWSRevokeOlderSessions';
/** The version before the newest, and the newest, where the stranger makes none. */
const VERSIONS: Readonly<Record<string, readonly [older: string, newer: string]>> = {
  BreakGlass: ['v5', 'v5'],
  DeveloperRead: ['v4', 'v5'],
  Portal: ['v5', 'v6'],
};
const SELECTION = { readWriteType: 'All', management: true } as const;

export function response(sim: Simulation, access: Access): void {
  const act = (...steps: readonly Step[]) => asAdministrator(sim, 'dagny', steps);
  undoable(sim, 'deactivate-keys', { user: 'jorun', also: 'nobody' }, ({ user, also }) => {
    const asked = also === 'nobody' || also === user ? [user] : [user, also];
    const chosen = asked.flatMap(keysOf).filter(([, key]) => !access.inactive.has(key));
    const set = (status: 'Active' | 'Inactive') =>
      act(...chosen.map(([whose, key]) => iam.updateAccessKey(whose, key, status)));
    for (const [, key] of chosen) access.inactive.add(key);
    set('Inactive');
    return () => {
      for (const [, key] of chosen) access.inactive.delete(key);
      set('Active');
    };
  });

  undoable(sim, 'restore-trust', { role: 'partner-results' }, ({ role: name }) => {
    const { role, before, now } = trustOf(name);
    const opened = access.open;
    if (role === ROLES.results) access.open = false;
    act(iam.getRole(role), iam.updateAssumeRolePolicy(role, before));
    return () => {
      if (role === ROLES.results) access.open = opened;
      act(iam.updateAssumeRolePolicy(role, now));
    };
  });

  undoable(sim, 'revoke-sessions', { role: 'partner-results' }, ({ role: name }) => {
    const { role } = trustOf(name);
    access.revoked.set(name, sim.now);
    act(iam.putRolePolicy(role, REVOKED, revocation(isoSeconds(sim.now))));
    return () => {
      access.revoked.delete(name);
      act(iam.deleteRolePolicy(role, REVOKED));
    };
  });

  undoable(sim, 'restore-policy', { policy: 'BreakGlass' }, ({ policy }) => {
    const mailers = policy === 'ReportMailer';
    const set = (version: string) => act(iam.setDefaultPolicyVersion(policyArn(policy), version));
    const [older, newer] = VERSIONS[policy] ?? ['v3', `v${access.version}`];
    const wide = access.wide;
    if (mailers) access.wide = false;
    set(older);
    return () => {
      if (mailers) access.wide = wide;
      set(newer);
    };
  });

  undoable(sim, 'restore-trail', {}, () => {
    const was = access.narrowed;
    access.narrowed = false;
    act(cloudtrail.putEventSelectors(MAIN_TRAIL, { ...SELECTION, objects: OBJECTS_LOGGED }));
    return () => {
      access.narrowed = was;
      act(cloudtrail.putEventSelectors(MAIN_TRAIL, SELECTION));
    };
  });

  undoable(sim, 'cancel-deletion', { key: 'retired' }, ({ key: which }) => {
    const key = which === 'backup' ? KMS_KEYS.backup : KMS_KEYS.retired;
    const mend = (...steps: readonly Step[]) =>
      which === 'backup' ? inArchive(sim, 'dagny', steps) : act(...steps);
    if (which === 'backup') access.pending = false;
    mend(kms.cancelKeyDeletion(key), kms.enableKey(key));
    return () => {
      if (which === 'backup') access.pending = true;
      mend(kms.scheduleKeyDeletion(key, 7));
    };
  });
}

/** The keys that are active on the morning of the fix. */
function keysOf(name: string): readonly (readonly [User, string])[] {
  const own = new Map<string, readonly [User, string]>([
    ['deploy', [PIPELINE, KEYS.pipeline]],
    ['jorun', [USERS.jorun, accessKey(OWN, USERS.jorun)]],
    ['oskar', [USERS.oskar, accessKey(OWN, USERS.oskar)]],
    ['pentest-okra', [PENTEST, KEYS.pentest]],
    ['report-mailer', [MAILER, KEYS.mailer]],
    ['rosalind', [ROSALIND, KEYS.rosalindNew]],
  ]);
  const found = own.get(name);
  if (!found) throw new RangeError(`There is no user “${name}”.`);
  return [found];
}

/** The role, its trust policy as of 1 September, and what it was made since. */
function trustOf(name: string) {
  const known = [
    { role: ROLES.results, before: TRUST.results, now: TRUST.resultsOpen },
    { role: ROLES.partner, before: TRUST.partner, now: TRUST.partnerNow },
    { role: ROLES.monitoring, before: TRUST.monitoring, now: TRUST.monitoring },
  ];
  const found = known.find(({ role }) => role.name === name);
  if (!found) throw new RangeError(`There is no role “${name}”.`);
  return found;
}

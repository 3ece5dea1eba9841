/** What may be decided, each by Dagny in the role for it, and how it is taken back. */
import { isoSeconds } from '@/lib/simulate/clock';
import type { Step } from '@/lib/simulate/actor';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as iam from '@/lib/simulate/services/iam';
import * as kms from '@/lib/simulate/services/kms';
import type { Simulation } from '@/lib/simulate/simulation';
import { accessKey } from '@/lib/simulate/world/iam';
import { OBJECTS_LOGGED, revocation, TRUST, type Access } from './access';
import { asAdministrator } from './changes';
import { KEYS, KMS_KEYS, MAILER, MAIN_TRAIL, OWN, PENTEST, policyArn, ROLES, ROSALIND, USERS } from './cast'; // prettier-ignore

const REVOKED = 'AWSRevokeOlderSessions';
const SELECTION = { readWriteType: 'All', management: true } as const;

export function response(sim: Simulation, access: Access): void {
  const act = (...steps: readonly Step[]) => asAdministrator(sim, 'dagny', steps);
  /** A plan, and the same taken back where it was carried out last. */
  const plan = <Values extends Readonly<Record<string, string>>>(
    id: string,
    defaults: Values,
    change: (values: Readonly<Record<keyof Values, string>>) => () => void,
  ) => {
    const undos: (() => void)[] = [];
    sim.plan(id, defaults, (values) => void undos.push(change(values as Record<keyof Values, string>))); // prettier-ignore
    sim.plan(`${id}/undo`, {}, () => undos.pop()?.());
  };

  plan('deactivate-keys', { user: 'jorun' }, ({ user }) => {
    const chosen = keysOf(user).filter(([, key]) => !access.inactive.has(key));
    const set = (status: 'Active' | 'Inactive') =>
      act(...chosen.map(([whose, key]) => iam.updateAccessKey(whose, key, status)));
    for (const [, key] of chosen) access.inactive.add(key);
    set('Inactive');
    return () => {
      for (const [, key] of chosen) access.inactive.delete(key);
      set('Active');
    };
  });

  plan('restore-trust', { role: 'partner-results' }, ({ role: name }) => {
    const { role, before, now } = trustOf(name);
    const opened = access.open;
    if (role === ROLES.results) access.open = false;
    act(iam.getRole(role), iam.updateAssumeRolePolicy(role, before));
    return () => {
      if (role === ROLES.results) access.open = opened;
      act(iam.updateAssumeRolePolicy(role, now));
    };
  });

  plan('revoke-sessions', { role: 'partner-results' }, ({ role: name }) => {
    const { role } = trustOf(name);
    access.revoked.set(name, sim.now);
    act(iam.putRolePolicy(role, REVOKED, revocation(isoSeconds(sim.now))));
    return () => {
      access.revoked.delete(name);
      act(iam.deleteRolePolicy(role, REVOKED));
    };
  });

  plan('restore-policy', { policy: 'BreakGlass' }, ({ policy }) => {
    const mailers = policy === 'ReportMailer';
    const set = (version: string) => act(iam.setDefaultPolicyVersion(policyArn(policy), version));
    const wide = access.wide;
    if (mailers) access.wide = false;
    set(mailers ? 'v3' : 'v5');
    return () => {
      if (mailers) access.wide = wide;
      set(mailers ? `v${access.version}` : 'v6');
    };
  });

  plan('restore-trail', {}, () => {
    const was = access.narrowed;
    access.narrowed = false;
    act(cloudtrail.putEventSelectors(MAIN_TRAIL, { ...SELECTION, objects: OBJECTS_LOGGED }));
    return () => {
      access.narrowed = was;
      act(cloudtrail.putEventSelectors(MAIN_TRAIL, SELECTION));
    };
  });

  plan('cancel-deletion', { key: 'retired' }, ({ key: which }) => {
    const key = which === 'backup' ? KMS_KEYS.backup : KMS_KEYS.retired;
    if (which === 'backup') access.pending = false;
    act(kms.cancelKeyDeletion(key), kms.enableKey(key));
    return () => {
      if (which === 'backup') access.pending = true;
      act(kms.scheduleKeyDeletion(key, 7));
    };
  });
}

function keysOf(name: string) {
  const own = {
    'report-mailer': [[MAILER, KEYS.mailer]],
    rosalind: [[ROSALIND, KEYS.rosalindNew]],
    both: [[MAILER, KEYS.mailer], [ROSALIND, KEYS.rosalindNew]],
    'pentest-okra': [[PENTEST, KEYS.pentest]],
    jorun: [[USERS.jorun, accessKey(OWN, USERS.jorun)]],
  } as const; // prettier-ignore
  if (!Object.hasOwn(own, name)) throw new RangeError(`There is no user “${name}”.`);
  return own[name as keyof typeof own];
}

/** The role, its trust policy as of 1 September, and what it was made since. */
function trustOf(name: string) {
  const known = [
    { role: ROLES.results, before: TRUST.results, now: TRUST.resultsOpen },
    { role: ROLES.partner, before: TRUST.partner, now: TRUST.partnerNow },
    { role: ROLES.backup, before: TRUST.backup, now: TRUST.backup },
  ];
  const found = known.find(({ role }) => role.name === name);
  if (!found) throw new RangeError(`There is no role “${name}”.`);
  return found;
}

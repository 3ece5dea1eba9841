/** What may be decided, each by Anna in the role for it, and how it is taken back. */
import { revocation } from '@/lib/query/aws/policy-documents';
import { isoSeconds } from '@/lib/simulate/clock';
import { takeRole } from '@/lib/simulate/habits/sessions';
import type { Operation } from '@/lib/simulate/operation';
import * as iam from '@/lib/simulate/services/iam';
import * as s3 from '@/lib/simulate/services/s3';
import type { Simulation } from '@/lib/simulate/simulation';
import { undoable } from '@/lib/simulate/undoable';
import { MFA_POLICY, type Access } from './access';
import * as cast from './cast';
import { INVOICES, userNamed } from './cast';
import { annas } from './machines';

const REVOKED = 'RevokeOlderSessions';
const WITH_MFA = 'RequireMFA';

export function response(sim: Simulation, access: Access): void {
  const act = (...operations: readonly Operation[]) => {
    const actor = takeRole(annas(sim, `response/${sim.now}`), cast.ROLES.responder, 'anna');
    actor.steps(operations, [2, 6]);
  };
  undoable(sim, 'reset-password', { user: 'henrik' }, ({ user: name }) => {
    const user = userOf(name);
    const set = () => {
      access.passwords.set(name, access.passwordOf(name) + 1);
      act(iam.updateLoginProfile(user));
    };
    set();
    // Nobody knows the old one: taking it back is one more.
    return set;
  });

  undoable(sim, 'deactivate-keys', { user: 'henrik', keys: 'older' }, ({ user: name, keys }) => {
    const user = userOf(name);
    const chosen = keysOf(access, name, keys);
    for (const key of chosen) access.inactive.add(key);
    const all = (status: 'Active' | 'Inactive') =>
      chosen.map((key) => iam.updateAccessKey(user, key, status));
    act(iam.listAccessKeys(user), ...all('Inactive'));
    return () => {
      for (const key of chosen) access.inactive.delete(key);
      act(...all('Active'));
    };
  });

  undoable(sim, 'revoke-sessions', { user: 'henrik' }, ({ user: name }) => {
    const user = userOf(name);
    access.revoked.set(name, sim.now);
    act(iam.putUserPolicy(user, REVOKED, revocation(isoSeconds(sim.now), '*')));
    return () => {
      access.revoked.delete(name);
      act(iam.deleteUserPolicy(user, REVOKED));
    };
  });

  undoable(sim, 'require-mfa', { user: 'henrik' }, ({ user: name }) => {
    const user = userOf(name);
    access.mfaRequired.add(name);
    act(iam.putUserPolicy(user, WITH_MFA, MFA_POLICY));
    return () => {
      access.mfaRequired.delete(name);
      act(iam.deleteUserPolicy(user, WITH_MFA));
    };
  });

  undoable(sim, 'block-address', { address: cast.TESTERS.sourceIPAddress }, ({ address }) => {
    access.blocked.add(address);
    act(s3.putBucketPolicy(INVOICES, blocking([...access.blocked])));
    return () => {
      access.blocked.delete(address);
      const left = [...access.blocked];
      act(
        left.length > 0
          ? s3.putBucketPolicy(INVOICES, blocking(left))
          : s3.deleteBucketPolicy(INVOICES),
      );
    };
  });
}

function userOf(name: string) {
  const user = userNamed(name);
  if (!user) throw new RangeError(`There is no user “${name}”.`);
  return user;
}

function keysOf(access: Access, name: string, which: string): readonly string[] {
  const own: Partial<Record<string, readonly [key: string, recent: boolean][]>> = {
    jonas: [
      [cast.EXPORT_KEY, false],
      [cast.NIGHT_KEY, true],
    ],
    anna: [[cast.ANNAS_KEY, false]],
  };
  return (own[name] ?? [])
    .filter(([, recent]) => which === 'all' || recent === (which === 'recent'))
    .map(([key]) => key)
    .filter((key) => !access.inactive.has(key));
}

const blocking = (addresses: readonly string[]) => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'DenyFromAddresses',
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: [`arn:aws:s3:::${INVOICES.name}`, `arn:aws:s3:::${INVOICES.name}/*`],
      Condition: { IpAddress: { 'aws:SourceIp': addresses.map((address) => `${address}/32`) } },
    },
  ],
});

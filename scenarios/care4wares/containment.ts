/** What may be decided, each by Noelle in the role for it, and how it is taken back. */
import { revocation } from '@/lib/query/aws/policy-documents';
import { withKey } from '@/lib/simulate/caller';
import { isoSeconds } from '@/lib/simulate/clock';
import { takeRole } from '@/lib/simulate/habits/sessions';
import type { Operation } from '@/lib/simulate/operation';
import type { User } from '@/lib/simulate/principal';
import * as iam from '@/lib/simulate/services/iam';
import * as s3 from '@/lib/simulate/services/s3';
import type { Simulation } from '@/lib/simulate/simulation';
import { undoable } from '@/lib/simulate/undoable';
import { DENY_ALL, REVOKED, type Access } from './access';
import * as cast from './cast';
import { ADMINISTRATOR_ACCESS, CARE4WARES, GLITCH, REGION, RESPONDER } from './cast';

/** The printer's own file, and the thief's. */
const FLYERS = { fund: 412, mayor: 83 } as const;

export function containment(sim: Simulation, access: Access): void {
  const act = (...operations: readonly Operation[]) => {
    const { user, key, host } = RESPONDER;
    const noelle = sim.actor(`response/${sim.now}`, withKey(user, key, host, REGION));
    takeRole(noelle, RESPONDER.role, user.name, { eventVersion: '1.10' }).steps(
      operations.map((operation) => [operation, { eventVersion: '1.10' }] as const),
      [2, 5],
    );
  };

  undoable(sim, 'deny-user', { user: GLITCH.name }, ({ user: name }) => {
    access.denied.add(name);
    act(iam.attachUserPolicy(userOf(name), DENY_ALL));
    return () => {
      access.denied.delete(name);
      act(iam.detachUserPolicy(userOf(name), DENY_ALL));
    };
  });

  undoable(sim, 'revoke-sessions', { user: GLITCH.name }, ({ user: name }) => {
    access.revoked.set(name, sim.now);
    act(iam.putUserPolicy(userOf(name), REVOKED, revocation(isoSeconds(sim.now), '*')));
    return () => {
      access.revoked.delete(name);
      act(iam.deleteUserPolicy(userOf(name), REVOKED));
    };
  });

  undoable(sim, 'reset-password', { user: GLITCH.name }, ({ user: name }) => {
    const set = () => {
      access.reset.add(name);
      act(iam.updateLoginProfile(userOf(name)));
    };
    set();
    // Nobody knows the old one: taking it back is one more.
    return set;
  });

  undoable(sim, 'detach-policy', {}, () => {
    access.administrator = false;
    act(iam.detachUserPolicy(GLITCH, ADMINISTRATOR_ACCESS));
    return () => {
      access.administrator = true;
      act(iam.attachUserPolicy(GLITCH, ADMINISTRATOR_ACCESS));
    };
  });

  undoable(sim, 'restore-object', {}, () => {
    const put = (whose: 'fund' | 'mayor') => {
      access.flyer = whose;
      act(s3.putObject({ bucket: CARE4WARES, key: cast.QR_CODE, bytes: FLYERS[whose] }));
    };
    put('fund');
    return () => put('mayor');
  });
}

function userOf(name: string): User {
  const user = cast.USERS.find((one) => one.name === name);
  if (!user) throw new RangeError(`There is no user “${name}”.`);
  return user;
}

/** What may be decided, each by Mira, and how it is taken back. */
import type { Operation } from '@/lib/simulate/operation';
import type { User } from '@/lib/simulate/principal';
import * as iam from '@/lib/simulate/services/iam';
import type { Simulation } from '@/lib/simulate/simulation';
import { undoable } from '@/lib/simulate/undoable';
import type { Access } from './access';
import { ALICE, JANE, KEYS, OFFICE } from './cast';
import { asMira } from './staff';

const NO_STARTS = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Deny', Action: 'ec2:StartInstances', Resource: '*' }],
};
const OFFICE_ONLY = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Deny',
      Action: '*',
      Resource: '*',
      Condition: { NotIpAddress: { 'aws:SourceIp': `${OFFICE}/32` } },
    },
  ],
};

export function response(sim: Simulation, access: Access): void {
  const act = (...operations: readonly Operation[]) =>
    asMira(sim, `response/${sim.now}`).steps(operations, [2, 6]);

  undoable(sim, 'deactivate-key', { key: KEYS.jane }, ({ key }) => {
    const owner = ownerOf(key);
    access.inactive.add(key);
    act(iam.updateAccessKey(owner, key, 'Inactive'));
    return () => {
      access.inactive.delete(key);
      act(iam.updateAccessKey(owner, key, 'Active'));
    };
  });

  undoable(sim, 'rotate-key', { key: KEYS.jane }, ({ key }) => {
    const owner = ownerOf(key);
    const program = access.programOf(owner.principalId);
    const next = owner === JANE ? KEYS.janeNext : KEYS.aliceNext;
    access.program[program] = next;
    access.inactive.add(key);
    act(iam.createAccessKey(owner, next), iam.updateAccessKey(owner, key, 'Inactive'));
    return () => {
      access.program[program] = key;
      access.inactive.delete(key);
      act(iam.updateAccessKey(owner, key, 'Active'), iam.deleteAccessKey(owner, next));
    };
  });

  const policy = (id: string, name: string, users: Set<string>, document: typeof NO_STARTS) =>
    undoable(sim, id, { user: JANE.name }, ({ user: chosen }) => {
      const user = userOf(chosen);
      users.add(user.principalId);
      act(iam.putUserPolicy(user, name, document));
      return () => {
        users.delete(user.principalId);
        act(iam.deleteUserPolicy(user, name));
      };
    });
  policy('deny-starts', 'NoStarts', access.startDenied, NO_STARTS);
  policy('office-only', 'OfficeOnly', access.officeOnly, OFFICE_ONLY);
}

function userOf(name: string): User {
  const user = [ALICE, JANE].find((one) => one.name === name);
  if (!user) throw new RangeError(`There is no user “${name}”.`);
  return user;
}

function ownerOf(key: string): User {
  if (key === KEYS.alice) return ALICE;
  if (key === KEYS.jane) return JANE;
  throw new RangeError(`There is no key “${key}”.`);
}

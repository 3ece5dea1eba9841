/** What may be decided, and how each is taken back: by the one on call, with the role for it. */
import { withKey } from '@/lib/simulate/caller';
import { MINUTE } from '@/lib/simulate/clock';
import { takeRole } from '@/lib/simulate/habits/sessions';
import { ec2Id } from '@/lib/simulate/ids';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import { createBudgetAction, deleteBudgetAction } from '@/lib/simulate/services/budgets';
import * as ec2 from '@/lib/simulate/services/ec2';
import { createSavingsPlan, returnSavingsPlan } from '@/lib/simulate/services/savingsplans';
import type { Simulation } from '@/lib/simulate/simulation';
import { accessKey } from '@/lib/simulate/world/iam';
import * as cast from './cast';
import type { World } from './cast';
import { resize } from './resize';

/** US dollars an hour. */
const COMMITMENT = 3.5;
const OFFERING = '8d2c61f5-03ba-4e7c-96d1-5fa4b07e2c98';
const ACTION = '41f7d0b2-8e36-4c95-a1d8-0c6b93e57fa4';
/** What a volume of the test holds, of its 500 gigabytes. */
const WRITTEN = 30;

export function decisions(sim: Simulation, world: World): void {
  const key = accessKey(cast.OWN, cast.ON_CALL);
  const host = cast.terminal('203.0.113.24');
  const actorIn = (region: string) => {
    const actor = sim.actor(`on-call/${region}`, withKey(cast.ON_CALL, key, host, region));
    return () => takeRole(actor, cast.ROLES.responder, 'on-call');
  };
  const atHome = actorIn(cast.REGION);
  const inOhio = actorIn(cast.TEST_REGION);

  group(sim, world, inOhio);
  volumes(sim, world, inOhio);

  let before: readonly string[] = [];
  sim.plan('resize-catalogue', { type: 'm5.4xlarge' }, ({ type }) => {
    before = world.catalogue.map((machine) => machine.type);
    resize(sim, atHome(), world.catalogue, type);
  });
  sim.plan('resize-catalogue/undo', {}, () =>
    resize(sim, atHome(), world.catalogue, before[0] ?? 'm5.4xlarge'),
  );

  sim.plan('savings-plan', {}, () => {
    world.commitment = COMMITMENT;
    atHome().call(createSavingsPlan(OFFERING, String(COMMITMENT), cast.SAVINGS_PLAN));
  });
  sim.plan('savings-plan/undo', {}, () => {
    world.commitment = 0;
    atHome().call(returnSavingsPlan(cast.SAVINGS_PLAN));
  });

  sim.plan('budget-action', {}, () =>
    atHome().call(
      createBudgetAction(cast.ACCOUNT_ID, {
        budget: cast.BUDGET,
        id: ACTION,
        policyArn: `arn:aws:iam::${cast.ACCOUNT_ID}:policy/NoNewInstances`,
        roles: [cast.ROLES.loadTest.name, cast.ROLES.platform.name],
        executionRoleArn: `arn:aws:iam::${cast.ACCOUNT_ID}:role/BudgetActions`,
        email: 'finance@example.com',
      }),
    ),
  );
  sim.plan('budget-action/undo', {}, () =>
    atHome().call(deleteBudgetAction(cast.ACCOUNT_ID, cast.BUDGET, ACTION)),
  );
}

type Session = ReturnType<typeof takeRole>;

/** The group itself, and its instances: what is stopped or ended, the group replaces. */
function group(sim: Simulation, { test }: World, responder: () => Session): void {
  let size = test.desired;
  const scale = (capacity: number) => {
    Object.assign(test, { min: capacity, desired: capacity });
    responder().call(
      autoscaling.updateAutoScalingGroup(test, { minSize: capacity, desiredCapacity: capacity }),
    );
  };
  sim.plan('scale-group', { capacity: 6 }, ({ capacity }) => {
    size = test.desired;
    scale(capacity);
  });
  sim.plan('scale-group/undo', {}, () => scale(size));

  sim.plan('end-instances', { how: 'stop' }, ({ how }) => {
    const running = test.instances.filter(({ state }) => state === 'running');
    if (running.length === 0) return;
    const operation = how === 'stop' ? ec2.stopInstances : ec2.terminateInstances;
    responder().call(operation(running));
    for (const one of running) one.state = how === 'stop' ? 'stopped' : 'terminated';
    sim.after(MINUTE, () => {
      test.instances = test.instances.filter(({ state }) => state !== 'terminated');
    });
  });
  // What the group has ended is gone, and it has others: there is nothing to take back.
  sim.plan('end-instances/undo', {}, () =>
    responder().call(autoscaling.describeAutoScalingGroups()),
  );
}

/** Deletes the test's volumes; with a snapshot of each first they can be made again. */
function volumes(sim: Simulation, world: World, responder: () => Session): void {
  let deleted: readonly cast.Volume[] = [];
  let kept: readonly string[] = [];
  sim.plan('delete-volumes', { snapshots: 'no' }, ({ snapshots }) => {
    deleted = world.testVolumes;
    world.testVolumes = [];
    kept = snapshots === 'yes' ? deleted.map(({ id }) => ec2Id(sim.random(`kept/${id}`), 'snap')) : [];
    world.testSnapshots = kept.length * WRITTEN;
    const session = responder();
    session.steps(
      deleted.flatMap(({ id, gigabytes }, at) => {
        const snapshot = kept[at];
        const first = snapshot === undefined ? [] : [ec2.createSnapshot(id, snapshot, gigabytes)];
        return [...first, ec2.deleteVolume(id)];
      }),
      [20, 60],
    );
  });
  sim.plan('delete-volumes/undo', {}, () => {
    // Without a snapshot a deleted volume does not come back.
    if (kept.length === 0) return;
    world.testVolumes = deleted.map((one) => ({ ...one, id: ec2Id(sim.random(`again/${one.id}`), 'vol') }));
    const made = world.testVolumes.map((one, at) => {
      const operation = ec2.createVolume(one);
      return { ...operation, request: { ...operation.request, snapshotId: kept[at] } };
    });
    responder().steps(made, [2, 6]);
  });
} // prettier-ignore

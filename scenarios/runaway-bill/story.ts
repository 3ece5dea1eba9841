/** The grocer Brockfeld, from the end of October to 12 November: two changes, and what each costs a day. */
import { withKey } from '@/lib/simulate/caller';
import { DAY, HOUR, MINUTE, SECOND } from '@/lib/simulate/clock';
import { autoScaling } from '@/lib/simulate/habits/scaling';
import { signIn, takeRole } from '@/lib/simulate/habits/sessions';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import { atSignIn } from '@/lib/simulate/services/signin';
import type { Simulation } from '@/lib/simulate/simulation';
import { defineStory } from '@/lib/simulate/story';
import { accessKey } from '@/lib/simulate/world/iam';
import * as cast from './cast';
import type { World } from './cast';
import { decisions } from './decisions';
import { meter } from './meter';
import { everydayLife } from './people';
import { resize } from './resize';

export const story = defineStory({
  seed: cast.LAB,
  start: '2026-10-26T00:00:00Z',
  fix: '2026-11-12T09:00:00Z',
  after: 3 * DAY,
  build: (sim) => tell(sim, cast.world()),
});

/** @param world changes while the simulation runs */
export function tell(sim: Simulation, world: World): void {
  autoScaling(sim, cast.ELSEWHERE, world.test, () => 0);
  meter(sim, world);
  everydayLife(sim, world);
  endedTest(sim, world);
  forgottenTest(sim, world);
  reportServer(sim, world);
  catalogueImport(sim, world);
  leaver(sim);
  decisions(sim, world);
}

/** The script of the load tests: whoever starts it, the session has the same name. */
function runScript(sim: Simulation, who: typeof cast.OSKAR) {
  const key = accessKey(cast.OWN, who.user);
  const caller = withKey(who.user, key, cast.script(who), cast.TEST_REGION);
  const actor = sim.actor(`script/${who.user.name}`, caller);
  return () => takeRole(actor, cast.ROLES.loadTest, 'loadtest');
}

/** Starts the group with some instances, and makes as many volumes. */
function startTest(world: World, run: string, size: number) {
  const { test } = world;
  Object.assign(test, { min: size, desired: size });
  world.testVolumes = cast.testVolumes(run, size);
  return [
    ...world.testVolumes.map(ec2.createVolume),
    autoscaling.createAutoScalingGroup(test),
    autoscaling.describeAutoScalingGroups(),
  ];
}

/** Maja's, in October: she clears away what she made. */
function endedTest(sim: Simulation, world: World): void {
  const session = runScript(sim, cast.MAJA);
  sim.at('2026-10-28T09:41:12Z', () => {
    world.testing = { from: sim.now + 10 * MINUTE, until: sim.now + 2 * HOUR };
    session().steps(startTest(world, '2610', 4), [1, 3]);
  });
  sim.at('2026-10-28T12:06:40Z', () => {
    Object.assign(world.test, { min: 0, desired: 0 });
    const volumes = world.testVolumes;
    const script = session();
    script.call(autoscaling.updateAutoScalingGroup(world.test, { minSize: 0, desiredCapacity: 0 }));
    sim.after(4 * MINUTE, () => {
      world.testVolumes = [];
      script.steps([
        autoscaling.describeAutoScalingGroups(),
        autoscaling.deleteAutoScalingGroup(world.test),
        ...volumes.map(({ id }) => ec2.deleteVolume(id)),
      ]);
    });
  });
}

/** Oskar's, a week later: his part of it never ends the group. */
function forgottenTest(sim: Simulation, world: World): void {
  const session = runScript(sim, cast.OSKAR);
  sim.at('2026-11-04T15:18:33Z', () => {
    world.testing = { from: sim.now + 10 * MINUTE, until: sim.now + 130 * MINUTE };
    session().steps(startTest(world, '2611', 6), [1, 3]);
    sim.after(135 * MINUTE, () => session().call(autoscaling.describeAutoScalingGroups()));
  });
}

/** On the same day as the catalogue's, in the morning, and of no weight. */
function reportServer(sim: Simulation, { reports }: World): void {
  const actor = consoleOf(sim, cast.TOMAS, 'resize');
  sim.at('2026-11-02T08:52:20Z', () => resize(sim, actor(), [reports], 't3.large'));
}

/** Ines makes the servers of the catalogue eight times as large for an import, and leaves them so. */
function catalogueImport(sim: Simulation, { catalogue }: World): void {
  const key = accessKey(cast.OWN, cast.INES.user);
  const host = cast.terminal(cast.INES.seat.sourceIPAddress);
  const ines = sim.actor('terminal/ines', withKey(cast.INES.user, key, host, cast.REGION));
  const [first] = catalogue;
  if (!first) throw new RangeError('There is no catalogue server.');
  const to = { instanceType: { value: 'm5.4xlarge' } };
  sim.at('2026-11-02T17:31:08Z', () => {
    const engineer = takeRole(ines, cast.ROLES.platform, 'ines.koval');
    // An instance has to be stopped for it.
    const error = {
      code: 'Client.IncorrectInstanceState',
      message: `The instance '${first.instance.id}' is not in the 'stopped' state.`,
    };
    sim.after(22 * SECOND, () =>
      engineer.call(ec2.modifyInstanceAttribute(first.instance, to), { error }),
    );
    sim.after(3 * MINUTE, () => resize(sim, engineer, catalogue, 'm5.4xlarge'));
  });
}

/** Oskar leaves the company: his password and his key are taken away, and what he started runs on. */
function leaver(sim: Simulation): void {
  const actor = consoleOf(sim, cast.HANNA, 'leaver');
  const { user } = cast.OSKAR;
  sim.at('2026-11-06T13:20:05Z', () =>
    actor().steps(
      [
        iam.getUser(user),
        iam.listAccessKeys(user),
        iam.updateAccessKey(user, accessKey(cast.OWN, user), 'Inactive'),
        iam.deleteLoginProfile(user),
      ],
      [8, 40],
    ),
  );
}

/** Signs in for this one thing. */
function consoleOf(sim: Simulation, { user, seat, mfa }: typeof cast.HANNA, what: string) {
  const actor = sim.actor(`console/${user.name}/${what}`, atSignIn(user, seat, cast.REGION));
  return () => signIn(actor, user, seat, { region: cast.REGION, mfa });
}

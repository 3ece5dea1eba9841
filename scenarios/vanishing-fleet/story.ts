/** Three days of a booking site, up to the moment when the one on call decides. */
import { DAY, MINUTE } from '@/lib/simulate/clock';
import { autoScaling } from '@/lib/simulate/habits/scaling';
import { signIn, takeRole } from '@/lib/simulate/habits/sessions';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import * as ec2 from '@/lib/simulate/services/ec2';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import { describeDBInstances } from '@/lib/simulate/services/rds';
import { atSignIn } from '@/lib/simulate/services/signin';
import type { Simulation } from '@/lib/simulate/simulation';
import { defineStory } from '@/lib/simulate/story';
import * as cast from './cast';
import type { World } from './cast';
import { databaseServer } from './database';
import { alarmOf, decisions, timeoutOf } from './decisions';
import { everydayLife, releasePipeline, runPipeline, terminal } from './people';
import { traffic } from './traffic';
import { webApplication } from './web';

const START = '2026-10-12T04:00:00Z';

export const story = defineStory({
  seed: cast.LAB,
  start: START,
  fix: '2026-10-14T11:30:00Z',
  after: DAY,
  build(sim) {
    const world = cast.world();
    const load = traffic(sim.random('traffic'), sim.now, 30);
    const fleet = autoScaling(sim, world.account, world.group, load, cast.TARGET_GROUP);
    const database = databaseServer(sim, world);
    webApplication(sim, world, fleet, load, { gone: database.lost });
    everydayLife(sim, world);
    release(sim, world);
    changes(sim, world);
    byHand(sim, world);
    decisions(sim, world);
  },
});

/** Monday's release says what size the group has. */
function release(sim: Simulation, { group }: World): void {
  const pipeline = releasePipeline(sim);
  sim.at('2026-10-12T07:06:41Z', () =>
    runPipeline(pipeline, cast.ROLES.release, 'release-341', [
      autoscaling.describeAutoScalingGroups(),
      autoscaling.updateAutoScalingGroup(group, { minSize: 4, maxSize: 8, desiredCapacity: 4 }),
    ]),
  );
}

function changes(sim: Simulation, world: World): void {
  const { group, search, searchIn, scaleIn, scaleOut, settings } = world;
  const tobias = terminal(sim, world, cast.TOBIAS);
  const lena = terminal(sim, world, cast.LENA);
  const maria = terminal(sim, world, cast.MARIA);
  const platform = (actor: typeof lena, name: string) => takeRole(actor, cast.ROLES.platform, name);

  sim.at('2026-10-12T08:31:07Z', () =>
    platform(tobias, 'tobias.kern').steps([
      autoscaling.putScalingPolicy(group, scaleOut),
      alarmOf(scaleOut, group.name),
    ]),
  );
  sim.at('2026-10-12T15:52:30Z', () => {
    settings.statementTimeout = 60_000;
    platform(maria, 'maria.ohm').steps([describeDBInstances(world.database), timeoutOf(60_000)]);
  });
  sim.at('2026-10-13T08:44:19Z', () =>
    platform(tobias, 'tobias.kern').steps([
      autoscaling.putScalingPolicy(search, searchIn),
      alarmOf(searchIn, search.name),
    ]),
  );
  sim.at('2026-10-13T10:07:12Z', () => {
    Object.assign(scaleIn, { adjustment: -2, threshold: 55, minutes: 2, cooldown: 60 });
    group.min = 1;
    platform(lena, 'lena.brandt').steps(
      [
        autoscaling.describeAutoScalingGroups(),
        autoscaling.putScalingPolicy(group, scaleIn),
        alarmOf(scaleIn, group.name),
        autoscaling.updateAutoScalingGroup(group, { minSize: 1 }),
        describeAlarms(),
      ],
      [9, 40],
    );
  });
}

/** Jonas stops the report server in the console, and starts it again a little later. */
function byHand(sim: Simulation, { reports }: World): void {
  const { user, seat, mfa } = cast.JONAS;
  const jonas = sim.actor('by-hand', atSignIn(user, seat, cast.REGION));
  sim.at('2026-10-13T12:50:10Z', () => {
    const session = signIn(jonas, user, seat, { region: cast.REGION, mfa });
    sim.after(3 * MINUTE, () => {
      session.steps([ec2.describeInstances([reports.id]), ec2.stopInstances([reports])]);
      reports.state = 'stopped';
    });
    sim.after(21 * MINUTE, () => {
      session.steps([ec2.startInstances([reports])]);
      reports.state = 'running';
    });
  });
}

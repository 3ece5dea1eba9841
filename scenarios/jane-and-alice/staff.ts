/** The people at their desks, and what they did about the two names. */
import type { Actor } from '@/lib/simulate/actor';
import { withKey } from '@/lib/simulate/caller';
import { DAY, HOUR, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { officeWorker } from '@/lib/simulate/habits/office';
import { signIn, takeRole } from '@/lib/simulate/habits/sessions';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import { atSignIn } from '@/lib/simulate/services/signin';
import type { Simulation } from '@/lib/simulate/simulation';
import { BERLIN, officeHours } from '@/lib/simulate/zone';
import { NOT_ALLOWED, type Access } from './access';
import * as cast from './cast';
import { ALICE, ALICE_BEFORE, gpu, HIRED, JANE, KEYS, REGION, RENAMED, SEATS } from './cast';
import { POLICY_CHANGED } from './machines';

const PAGES = [
  [ec2.describeInstances(), ec2.describeInstanceStatus()],
  [ec2.describeVolumes(), ec2.describeSnapshots()],
  [describeAlarms(), autoscaling.describeAutoScalingGroups()],
];

export function staff(sim: Simulation, access: Access): void {
  const desk = { region: REGION, hours: officeHours(BERLIN), pages: PAGES };
  const pause = [12, 40] as const;
  officeWorker(sim, {
    ...desk,
    pause,
    user: cast.TOMAS,
    seat: SEATS.tomas,
    mfa: cast.TOMAS_PHONE,
  });
  officeWorker(sim, { ...desk, pause, user: cast.PIA, seat: SEATS.pia });
  // She is away on the day on which her user is renamed.
  const off = millis('2026-10-07T00:00:00Z');
  officeWorker(sim, { ...desk, pause, user: ALICE_BEFORE, seat: SEATS.alice, until: off });
  sim.at('2026-10-08T00:00:00Z', () =>
    officeWorker(sim, { ...desk, pause, user: ALICE, seat: SEATS.alice }),
  );
  names(sim);
  newcomer(sim, access);
  graphics(sim);
  sim.at('2026-10-13T13:10:31Z', () => {
    const actor = sim.actor('alice/tries', atSignIn(ALICE, SEATS.alice, REGION));
    const session = signIn(actor, ALICE, SEATS.alice, { region: REGION });
    sim.after(40 * SECOND, () => session.call(ec2.startInstances([gpu(2)]), NOT_ALLOWED));
  });
}

/** Mira in the role for people's users, from her terminal. */
export function asMira(sim: Simulation, label: string): Actor {
  const caller = withKey(cast.MIRA, KEYS.mira, cast.MIRAS_TERMINAL, REGION);
  return takeRole(sim.actor(`mira/${label}`, caller), cast.ROLES.people, 'Mira');
}

function names(sim: Simulation): void {
  const mira = (time: number, label: string, operations: Parameters<Actor['steps']>[0]) =>
    // The role is taken some seconds before.
    sim.at(time - 9 * SECOND, () => {
      const session = asMira(sim, label);
      sim.at(time, () => session.steps(operations, [3, 8]));
    });
  mira(RENAMED, 'rename', [iam.updateUser(ALICE_BEFORE, ALICE.name), iam.getUser(ALICE)]);
  mira(HIRED, 'hire', [
    iam.createUser(JANE),
    iam.createAccessKey(JANE, KEYS.jane),
    iam.attachUserPolicy(JANE, `arn:aws:iam::${cast.ACCOUNT}:policy/Farm`),
  ]);
  const policy = { Version: '2012-10-17', Statement: FARM_ONLY };
  const put = iam.putRolePolicy(cast.ROLES.scheduler, 'Schedule', policy);
  mira(POLICY_CHANGED, 'scheduler', [put]);
}

/** The machines of the farm alone, by their tag. */
export const FARM_ONLY = [
  {
    Effect: 'Allow',
    Action: ['ec2:StartInstances', 'ec2:StopInstances'],
    Resource: '*',
    Condition: { StringLike: { 'aws:ResourceTag/Name': 'farm-*' } },
  },
];

/** The newcomer works at her terminal, and tries a graphics machine on her first day: twice. */
function newcomer(sim: Simulation, access: Access): void {
  const caller = withKey(JANE, KEYS.jane, cast.JANES_TERMINAL, REGION);
  const actor = sim.actor('newcomer', caller);
  const start = ec2.startInstances([gpu(1)]);
  for (const time of ['08:20:14', '08:22:51'])
    sim.at(`2026-10-08T${time}Z`, () => actor.call(start, NOT_ALLOWED));
  sim.every(
    35 * MINUTE,
    () => {
      const hour = (sim.now % DAY) / HOUR;
      const weekend = [0, 6].includes(new Date(sim.now).getUTCDay());
      if (weekend || hour < 8 || hour > 15.5 || access.inactive.has(access.program.farm)) return;
      const now = withKey(JANE, access.program.farm, cast.JANES_TERMINAL, REGION);
      const ask = actor.random.pick([ec2.describeInstances(), ec2.describeInstanceStatus()]);
      actor.with(now).call(ask);
    },
    { from: millis('2026-10-08T08:31:00Z'), jitter: 6 * MINUTE, random: actor.random },
  );
}

/** What a dry run answers: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_StartInstances.html */
const DRY_RUN = {
  code: 'Client.DryRunOperation',
  message: 'Request would have succeeded, but DryRun flag is set.',
};

/** Pia may: she asks first whether she could, starts one in the morning and stops it at four. */
function graphics(sim: Simulation): void {
  const actor = sim.actor('pia/cli', withKey(cast.PIA, KEYS.pia, cast.PIAS_TERMINAL, REGION));
  sim.every(
    DAY,
    () => {
      if ([0, 6].includes(new Date(sim.now).getUTCDay())) return;
      const start = ec2.startInstances([gpu(3)]);
      actor.steps([[start, { error: DRY_RUN }], start], [20, 50]);
      sim.after(6 * HOUR, () => actor.call(ec2.stopInstances([gpu(3)])));
    },
    { from: sim.now + 8.3 * HOUR, jitter: 10 * MINUTE, random: actor.random },
  );
}

/** The people of Halden Freight at their desks: they sign in in the morning and look at pages. */
import type { Actor } from '@/lib/simulate/actor';
import type { Seat } from '@/lib/simulate/caller';
import { DAY, HOUR, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { signIn } from '@/lib/simulate/habits/sessions';
import type { Operation } from '@/lib/simulate/operation';
import * as autoscaling from '@/lib/simulate/services/autoscaling';
import * as home from '@/lib/simulate/services/console-home';
import * as ec2 from '@/lib/simulate/services/ec2';
import { describeLoadBalancers } from '@/lib/simulate/services/elasticloadbalancing';
import { changePassword } from '@/lib/simulate/services/iam';
import { listFunctions } from '@/lib/simulate/services/lambda';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import { describeDBInstances } from '@/lib/simulate/services/rds';
import * as s3 from '@/lib/simulate/services/s3';
import { atSignIn, failedLogin, tryingSignIn } from '@/lib/simulate/services/signin';
import type { Simulation } from '@/lib/simulate/simulation';
import { BERLIN, officeHours, offsetAt, within } from '@/lib/simulate/zone';
import type { Access } from './access';
import * as cast from './cast';
import { NAMES, REGION, SEATS, SECOND_FACTORS, USERS, type Name } from './cast';

type Page = { readonly server?: boolean; readonly asks: readonly Operation[] };

const OPERATIONS: readonly Page[] = [
  { asks: [ec2.describeInstances(), ec2.describeInstanceStatus()] },
  { asks: [ec2.describeSecurityGroups(), ec2.describeVpcs()] },
  { asks: [describeAlarms(), autoscaling.describeAutoScalingGroups()] },
  { asks: [describeLoadBalancers()] },
  { asks: [listFunctions(), describeDBInstances()] },
];
const BILLING: readonly Page[] = [
  { server: true, asks: [s3.listBuckets(REGION, 1283)] },
  { server: true, asks: [s3.listObjects(cast.INVOICES, '2026/', 6218, 'console')] },
  { server: true, asks: [s3.listObjects(cast.INVOICES, '2026/03/', 3907, 'console')] },
  { asks: [home.listEnrollmentStatuses()] },
];
const DISPATCH: readonly Page[] = [
  { server: true, asks: [s3.listObjects(cast.TRACKING, 'today/', 4410, 'console')] },
  { asks: [describeAlarms()] },
  { asks: [listFunctions()] },
];
const PAGES: Readonly<Record<Name, readonly Page[]>> = {
  anna: OPERATIONS,
  ben: OPERATIONS,
  marta: OPERATIONS,
  fatima: BILLING,
  jonas: BILLING,
  emil: DISPATCH,
  greta: DISPATCH,
  henrik: DISPATCH,
  sofia: DISPATCH,
};

/** Local days on which somebody is not there, and where they are elsewhere. */
const AWAY: Partial<Record<Name, readonly string[]>> = {
  greta: ['2026-03-05', '2026-03-06', '2026-03-09'],
  jonas: ['2026-03-11'],
  sofia: ['2026-03-10', '2026-03-11'],
};

export function staff(sim: Simulation, access: Access): void {
  for (const name of NAMES) worker(sim, access, name);
  returnFromHoliday(sim, access);
  atTheFair(sim, access);
  oldPassword(sim);
}

function worker(sim: Simulation, access: Access, name: Name): void {
  const actor = sim.actor(`staff/${name}`, atSignIn(USERS[name], SEATS[name], REGION));
  const { random } = actor;
  const day = (midnight: number) => {
    const nominal = midnight + 9 * HOUR;
    const arrives = nominal - offsetAt(BERLIN, nominal) + random.int(0, 40 * 60) * SECOND;
    sim.at(Math.max(sim.now, arrives), () => {
      day(midnight + DAY);
      const today = new Date(midnight).toISOString().slice(0, 10);
      if (!AWAY[name]?.includes(today)) work(actor, access, name, SEATS[name]);
    });
  };
  day(Math.floor(sim.now / DAY) * DAY);
}

/** Signs in, and looks at pages until the evening; signs in anew where the session is refused. */
function work(actor: Actor, access: Access, name: Name, seat: Seat): void {
  const { sim, random } = actor;
  const hours = officeHours(BERLIN);
  if (!within(hours, sim.now)) return;
  const enter = () =>
    signIn(actor, USERS[name], seat, { region: REGION, mfa: SECOND_FACTORS[name] });
  let session = enter();
  const next = () => {
    if (!within(hours, sim.now)) return;
    const { server, asks } = random.pick(PAGES[name]);
    const asking = server ? session.with({ ...session.caller, ...cast.CONSOLE_SERVER }) : session;
    const ended = asks.map((ask) => [ask, access.outcome(session.caller, ask)] as const);
    asking.steps(ended, [0, 2]);
    if (ended.some(([, { denied }]) => denied)) {
      sim.after(random.int(4, 9) * MINUTE, () => {
        session = enter();
      });
    }
    sim.after(random.int(9 * 60, 34 * 60) * SECOND, next);
  };
  sim.after(random.int(5, 40) * SECOND, next);
}

/** Five wrong passwords on the first morning, then the right one and the second factor. */
function returnFromHoliday(sim: Simulation, access: Access): void {
  const user = USERS.greta;
  const actor = sim.actor('staff/greta/back', tryingSignIn(user, SEATS.greta, REGION));
  const times = ['08:04:12', '08:04:41', '08:05:30', '08:06:58', '08:08:47'];
  for (const time of times) {
    const moment = millis(`2026-03-09T${time}Z`);
    sim.at(moment, () => void actor.call(failedLogin('password')));
  }
  sim.at('2026-03-09T08:10:02Z', () => work(actor, access, 'greta', SEATS.greta));
}

/** From the hotel: three wrong passwords, then the right one. */
function atTheFair(sim: Simulation, access: Access): void {
  const actor = sim.actor('staff/sofia/fair', tryingSignIn(USERS.sofia, cast.HOTEL, REGION));
  for (const time of ['08:22:05', '08:22:49', '08:23:40'])
    sim.at(`2026-03-10T${time}Z`, () => void actor.call(failedLogin('password')));
  for (const moment of ['2026-03-10T08:24:21Z', '2026-03-11T08:11:56Z'])
    sim.at(moment, () => work(actor, access, 'sofia', cast.HOTEL));
}

/** Henrik changes his password; a second machine still has the old one, and tries it by itself. */
function oldPassword(sim: Simulation): void {
  const { henrik } = USERS;
  const desk = sim.actor('staff/henrik/change', atSignIn(henrik, SEATS.henrik, REGION));
  sim.at('2026-03-05T09:48:15Z', () => {
    const session = signIn(desk, henrik, SEATS.henrik, { region: REGION });
    sim.after(3 * MINUTE, () => void session.call(changePassword(henrik)));
  });
  const actor = sim.actor('staff/henrik/laptop', tryingSignIn(henrik, cast.HENRIKS_LAPTOP, REGION));
  const { random } = actor;
  sim.every(
    20 * MINUTE,
    () => {
      const local = sim.now + offsetAt(BERLIN, sim.now);
      const hour = (local % DAY) / HOUR;
      if (hour >= 8.5 && hour < 18 && ![0, 6].includes(new Date(local).getUTCDay()))
        actor.call(failedLogin('password'));
    },
    { from: millis('2026-03-05T10:12:00Z'), jitter: 90_000, random },
  );
}

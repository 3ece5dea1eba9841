/** People: the office in the console, Samir at home with the command line, a contractor who is new. */
import type { Actor, Step } from '@/lib/simulate/actor';
import { withKey } from '@/lib/simulate/caller';
import { DAY, HOUR, isoSeconds, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { signIn } from '@/lib/simulate/habits/sessions';
import * as home from '@/lib/simulate/services/console-home';
import * as ec2 from '@/lib/simulate/services/ec2';
import { describeLoadBalancers } from '@/lib/simulate/services/elasticloadbalancing';
import * as iam from '@/lib/simulate/services/iam';
import { getFunction, listFunctions, updateFunctionCode } from '@/lib/simulate/services/lambda';
import { describeLogGroups } from '@/lib/simulate/services/logs';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import { describeDBInstances } from '@/lib/simulate/services/rds';
import * as s3 from '@/lib/simulate/services/s3';
import { atSignIn } from '@/lib/simulate/services/signin';
import { getParameter } from '@/lib/simulate/services/ssm';
import type { Simulation } from '@/lib/simulate/simulation';
import { BERLIN, officeHours, offsetAt, within } from '@/lib/simulate/zone';
import { BUCKETS, HOSTS, INDEXER, KEYS, mfa, REGION, S3_CONSOLE, SEATS, SITE, USERS } from './cast';

const DENIED = { denied: { by: 'identity' } } as const;
const refused = (steps: readonly Step[]): readonly Step[] =>
  steps.map((step): Step => ['eventName' in step ? step : step[0], DENIED]);

interface Page {
  /** The S3 console asks from its own servers. */
  readonly s3?: boolean;
  readonly asks: readonly Step[];
}

const BUCKET_PAGE: readonly Step[] = refused(
  Object.values(BUCKETS).flatMap((bucket) => [
    s3.getBucketPublicAccessBlock(bucket),
    s3.getBucketPolicyStatus(bucket),
    s3.getBucketAcl(bucket),
  ]),
);
const OPERATIONS: readonly Page[] = [
  { asks: [ec2.describeInstances(), ec2.describeInstanceStatus()] },
  { asks: [describeAlarms(), describeLogGroups('/quillmark')] },
  { asks: [describeLoadBalancers(), ec2.describeSecurityGroups()] },
  { asks: [listFunctions()] },
  { asks: [describeDBInstances()] },
  { s3: true, asks: [s3.listBuckets(REGION, 1412)] },
];
/** The support desk may look at little; the console asks for more than they may see. */
const SUPPORT: readonly Page[] = [
  { asks: [ec2.describeInstances(), ec2.describeInstanceStatus()] },
  { asks: [describeLogGroups('/quillmark')] },
  { asks: [describeAlarms(), ...refused([describeLoadBalancers()])] },
  { asks: refused([ec2.describeVolumes(), ec2.describeSnapshots(), ec2.describeAddresses()]) },
  { asks: [listFunctions(), ...refused([getFunction(INDEXER)])] },
  { s3: true, asks: [s3.listBuckets(REGION, 1412)] },
  { s3: true, asks: [s3.listObjects(BUCKETS.covers, '2026/', 5120, 'console')] },
];

export function staff(sim: Simulation): void {
  worker(sim, 'ruth', OPERATIONS, [14, 40]);
  worker(sim, 'petra', OPERATIONS, [18, 50]);
  worker(sim, 'nadia', SUPPORT, [10, 30]);
  worker(sim, 'olek', SUPPORT, [12, 34]);
  samir(sim);
  tove(sim);
}

function worker(
  sim: Simulation,
  name: keyof typeof SEATS,
  pages: readonly Page[],
  pause: readonly [number, number],
): void {
  const actor = sim.actor(`office/${name}`, atSignIn(USERS[name], SEATS[name], REGION));
  const { random } = actor;
  const day = (midnight: number) => {
    const nominal = midnight + 9 * HOUR;
    const arrives = nominal - offsetAt(BERLIN, nominal) + random.int(0, 40 * MINUTE);
    sim.at(Math.max(sim.now, arrives), () => {
      day(midnight + DAY);
      work(actor, name, pages, pause);
    });
  };
  day(Math.floor(sim.now / DAY) * DAY);
}

function work(
  actor: Actor,
  name: keyof typeof SEATS,
  pages: readonly Page[],
  pause: readonly [number, number],
): void {
  const { sim, random } = actor;
  const hours = officeHours(BERLIN);
  if (!within(hours, sim.now)) return;
  const session = signIn(actor, USERS[name], SEATS[name], { region: REGION, mfa: mfa(name) });
  const support = pages === SUPPORT;
  sim.after(3 * SECOND, () => session.steps(homePage(sim.now, support), [0, 2]));
  const bucketPage = session.with({ ...session.caller, ...S3_CONSOLE });
  const next = () => {
    if (!within(hours, sim.now)) return;
    const { s3: ofS3, asks } = random.pick(pages);
    (ofS3 ? bucketPage : session).steps(asks, [0, 2]);
    sim.after(random.int(pause[0] * MINUTE, pause[1] * MINUTE), next);
  };
  sim.after(random.int(40, 90) * SECOND, next);
  // Once a morning and once an afternoon the support desk opens the list of buckets with its column of access.
  if (!support) return;
  for (const [from, to] of [
    [60, 150],
    [260, 400],
  ] as const) {
    sim.after(random.int(from * MINUTE, to * MINUTE), () => {
      if (within(hours, sim.now)) bucketPage.steps(BUCKET_PAGE, [0, 2]);
    });
  }
}

/** Costs, savings and health are asked for by the home page itself. */
function homePage(now: number, isRefused: boolean): readonly Step[] {
  const month = isoSeconds(now).slice(0, 7);
  const asks = [
    home.getCostAndUsage({ start: `${month}-01`, end: isoSeconds(now).slice(0, 10) }),
    home.listEnrollmentStatuses(),
    home.describeEventAggregates('issue', now),
  ];
  return isRefused ? refused(asks) : asks;
}

/** Two or three times on a working day he tries what he may not, and asks Ruth for it. */
function samir(sim: Simulation): void {
  const actor = sim.actor('samir', withKey(USERS.samir, KEYS.samir, HOSTS.samir, REGION));
  const { random } = actor;
  const works = [
    ec2.describeInstances(),
    listFunctions(),
    getFunction(INDEXER),
    describeLogGroups('/quillmark/site'),
  ];
  const tries = [
    updateFunctionCode(INDEXER, {
      s3Bucket: BUCKETS.renders.name,
      s3Key: 'indexer.zip',
      bytes: 48_211,
      version: 31,
    }),
    getParameter('/site/prod/signing-key'),
    ec2.rebootInstances([SITE]),
  ];
  const hours = officeHours(BERLIN);
  sim.every(
    35 * MINUTE,
    () => {
      if (within(hours, sim.now)) actor.steps([random.pick(works), random.pick(works)], [2, 40]);
    },
    { jitter: 6 * MINUTE, random },
  );
  for (const time of ['09:41:10', '14:22:40']) {
    sim.every(DAY, () => {
      if (!within(hours, sim.now)) return;
      const step = random.pick(tries);
      actor.steps(refused([step, step].slice(0, random.int(1, 2))), [30, 140]);
    }, { from: millis(`2026-09-07T${time}Z`), jitter: 12 * MINUTE, random }); // prettier-ignore
  }
}

/** New on Wednesday: her permissions came an hour after she did. */
function tove(sim: Simulation): void {
  const actor = sim.actor('tove', withKey(USERS.tove, KEYS.tove, HOSTS.tove, REGION));
  const first = [
    iam.getUser(USERS.tove),
    listFunctions(),
    s3.listObjects(BUCKETS.renders, '2026/', 0),
    ec2.describeInstances(),
  ];
  sim.at('2026-09-09T12:52:30Z', () => actor.steps(refused(first), [70, 190]));
  const { random } = actor;
  sim.every(
    31 * MINUTE,
    () => {
      if (within(officeHours(BERLIN), sim.now))
        actor.steps([listFunctions(), s3.listObjects(BUCKETS.renders, '2026/', 4410)], [4, 60]);
    },
    { from: millis('2026-09-09T14:02:00Z'), jitter: 7 * MINUTE, random },
  );
  sim.at('2026-09-14T13:11:20Z', () =>
    actor.steps(refused([getParameter('/site/prod/signing-key'), ec2.describeSnapshots(), iam.listRoles()]), [60, 150]),
  ); // prettier-ignore
}

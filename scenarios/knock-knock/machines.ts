/** Programs of the account: the export of invoices, the pipeline, the auditor's scanner, AWS Config. */
import type { Actor } from '@/lib/simulate/actor';
import { withKey } from '@/lib/simulate/caller';
import { DAY, HOUR, millis, MINUTE } from '@/lib/simulate/clock';
import { instanceRole, scan, serviceLinked } from '@/lib/simulate/habits/machines';
import { takeRole } from '@/lib/simulate/habits/sessions';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as iam from '@/lib/simulate/services/iam';
import { listFunctions } from '@/lib/simulate/services/lambda';
import { describeDBInstances } from '@/lib/simulate/services/rds';
import * as s3 from '@/lib/simulate/services/s3';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Access } from './access';
import * as cast from './cast';
import { OWN, REGION } from './cast';

export function machines(sim: Simulation, access: Access): void {
  exporter(sim, access);
  portal(sim, access);
  pipeline(sim);
  auditor(sim);
  recorder(sim);
}

/** Every twenty minutes the accounting system puts a bundle of invoices, by the key that it was given. */
function exporter(sim: Simulation, access: Access): void {
  const caller = withKey(cast.USERS.jonas, cast.EXPORT_KEY, cast.EXPORT_HOST, REGION);
  const actor = sim.actor('export', caller);
  const { random } = actor;
  let number = 48210;
  sim.every(
    20 * MINUTE,
    () => {
      const [year, month, day] = new Date(sim.now).toISOString().slice(0, 10).split('-');
      number += 1;
      const key = `${year}/${month}/${day}/bundle-${number}.pdf`;
      const put = s3.putObject({ bucket: cast.INVOICES, key, bytes: random.int(41_000, 380_000) });
      if (!access.inactive.has(cast.EXPORT_KEY)) actor.call(put, access.outcome(caller, put));
    },
    { from: sim.now + 4 * MINUTE, jitter: 25_000, random },
  );
}

/** Customers look at their invoices: fewer at night. */
function portal(sim: Simulation, access: Access): void {
  const credentials = instanceRole(sim, OWN, cast.PORTAL, cast.PORTAL_HOST);
  const { random } = credentials.now();
  sim.every(
    7 * MINUTE,
    () => {
      const hour = (sim.now % DAY) / HOUR;
      if ((hour < 5 || hour > 20) && random.chance(0.7)) return;
      const actor = credentials.now();
      const gets = Array.from({ length: random.int(1, 3) }, () => {
        const key = `2026/0${random.int(1, 2)}/bundle-${random.int(46_100, 47_900)}.pdf`;
        return s3.getObject({ bucket: cast.INVOICES, key, bytes: random.int(41_000, 380_000) });
      });
      actor.steps(
        gets.map((get) => [get, access.outcome(actor.caller, get)] as const),
        [1, 30],
      );
    },
    { jitter: 2 * MINUTE, random },
  );
}

/** Some deliveries a day. Its user's key is changed once, as the rules want it. */
function pipeline(sim: Simulation): void {
  const by = (key: string) => withKey(cast.PIPELINE, key, cast.PIPELINE_HOST, REGION);
  const [first, second] = cast.PIPELINE_KEYS;
  const actor = sim.actor('pipeline', by(first));
  const { random } = actor;
  let current: Actor = actor;
  sim.every(
    2 * HOUR,
    () => {
      const day = new Date(sim.now).getUTCDay();
      const hour = (sim.now % DAY) / HOUR;
      if (hour < 7 || hour > 18 || day === 0 || day === 6 || random.chance(0.3)) return;
      const session = takeRole(current, cast.ROLES.deployer, `deploy-${random.int(1000, 9999)}`);
      const key = `web/build-${random.string('0123456789abcdef', 8)}.zip`;
      session.steps(
        [
          s3.putObject({ bucket: cast.ARTIFACTS, key, bytes: random.int(900_000, 2_000_000) }),
          listFunctions(),
          ec2.describeInstances(),
        ],
        [2, 9],
      );
    },
    { jitter: 40 * MINUTE, random },
  );
  const asAnna = (label: string) => takeRole(annas(sim, label), cast.ROLES.responder, 'anna');
  sim.at('2026-03-10T12:31:08Z', () =>
    asAnna('rotation').steps(
      [iam.listAccessKeys(cast.PIPELINE), iam.createAccessKey(cast.PIPELINE, second)],
      [8, 20],
    ),
  );
  sim.at('2026-03-10T13:47:40Z', () => {
    current = actor.with(by(second));
    asAnna('rotation/end').call(iam.updateAccessKey(cast.PIPELINE, first, 'Inactive'));
  });
}

/** Anna at her terminal, with her own key. */
export const annas = (sim: Simulation, label: string): Actor =>
  sim.actor(`anna/${label}`, withKey(cast.USERS.anna, cast.ANNAS_KEY, cast.ANNAS_TERMINAL, REGION));

/** Twice a day, from the auditor's network. */
function auditor(sim: Simulation): void {
  const caller = withKey(cast.AUDITOR, cast.AUDITOR_KEY, cast.AUDIT_HOST, REGION);
  const actor = sim.actor('auditor', caller);
  const { auditor: asked } = cast.ROLES;
  const questions = [
    ec2.describeInstances(),
    ec2.describeSecurityGroups(),
    ec2.describeVolumes(),
    describeDBInstances(),
    cloudtrail.describeTrails(),
    iam.listUsers(),
    iam.getAccountSummary(),
    ...cast.NAMES.flatMap((name) => [
      iam.listAccessKeys(cast.USERS[name]),
      iam.listMfaDevices(cast.USERS[name]),
    ]),
  ];
  sim.every(
    12 * HOUR,
    () => scan(actor, asked, 'posture', [REGION, 'eu-west-1', 'us-east-1'], questions),
    { from: millis('2026-03-04T03:05:00Z'), jitter: 12 * MINUTE, random: actor.random },
  );
}

/** AWS Config looks at what there is. */
function recorder(sim: Simulation): void {
  const { act } = serviceLinked(
    sim,
    OWN,
    'config.amazonaws.com',
    cast.ROLES.config,
    'AWSConfig-Describe',
  );
  const random = sim.random('config');
  const asks = [ec2.describeInstances(), ec2.describeSecurityGroups(), describeDBInstances()];
  sim.every(3 * HOUR, () => act(asks), { jitter: 20 * MINUTE, random });
}

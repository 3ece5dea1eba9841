/** Programs: the scanner of the auditors, AWS Config, the pipeline, the render farm, the site's server. */
import { withKey, type Caller } from '@/lib/simulate/caller';
import { DAY, HOUR, millis, MINUTE } from '@/lib/simulate/clock';
import { deploy, instanceRole, serviceLinked } from '@/lib/simulate/habits/machines';
import { takeRole } from '@/lib/simulate/habits/sessions';
import type { Step } from '@/lib/simulate/actor';
import { describeBudgets } from '@/lib/simulate/services/budgets';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as ec2 from '@/lib/simulate/services/ec2';
import { runInstances } from '@/lib/simulate/services/ec2-launch';
import { listDetectors } from '@/lib/simulate/services/guardduty';
import * as iam from '@/lib/simulate/services/iam';
import { getFunction, listFunctions } from '@/lib/simulate/services/lambda';
import { describeDBInstances } from '@/lib/simulate/services/rds';
import * as s3 from '@/lib/simulate/services/s3';
import { listSecrets } from '@/lib/simulate/services/secretsmanager';
import { getParameter } from '@/lib/simulate/services/ssm';
import type { Simulation } from '@/lib/simulate/simulation';
import { ACCOUNT, BUCKETS, HOSTS, INDEXER, KEYS, OWN, REGION, ROLES, SITE, USERS } from './cast';

const DENIED = { denied: { by: 'identity' } } as const;
/** By the bucket's own policy, which lets the finance team alone. */
const LOCKED = { denied: { by: 'resource', explicit: true } } as const;
const DRY_RUN = {
  error: {
    code: 'Client.DryRunOperation',
    message: 'Request would have succeeded, but DryRun flag is set.',
  },
} as const;
const NO_SUCH_KEY = {
  error: { code: 'NoSuchKey', message: 'The specified key does not exist.' },
} as const;

export function machines(sim: Simulation): void {
  scanner(sim);
  recorder(sim);
  pipeline(sim);
  renderFarm(sim);
  webMetrics(sim);
  site(sim);
}

/** Every six hours, from the auditors' network. Its role lacks what it takes for a third of the questions. */
function scanner(sim: Simulation): void {
  const caller = withKey(USERS.scanner, KEYS.scanner, HOSTS.scanner, REGION);
  const actor = sim.actor('scanner', caller);
  const everywhere = (steps: readonly Step[]): Step[] =>
    [REGION, 'eu-central-1', 'us-east-1'].flatMap((region) =>
      steps.map((step): Step => {
        const [operation, options] = 'eventName' in step ? [step] : step;
        return [operation, { ...options, region }];
      }),
    );
  const questions: readonly Step[] = [
    iam.listUsers(),
    iam.getAccountSummary(),
    cloudtrail.describeTrails(),
    [iam.getAccountAuthorizationDetails(), DENIED],
    [describeBudgets(ACCOUNT), DENIED],
    ...Object.values(USERS).flatMap((user) => [iam.listAccessKeys(user), iam.listMfaDevices(user)]),
    ...Object.values(BUCKETS).flatMap((bucket): Step[] => [
      s3.getBucketEncryption(bucket),
      [s3.getBucketPolicy(bucket), DENIED],
      [s3.getBucketLogging(bucket), DENIED],
    ]),
    ...everywhere([
      ec2.describeInstances(),
      ec2.describeSecurityGroups(),
      describeDBInstances(),
      [ec2.describeSnapshots(), DENIED],
      [listSecrets(), DENIED],
      [listDetectors(), DENIED],
    ]),
  ];
  sim.every(6 * HOUR, () => takeRole(actor, ROLES.scan, 'posture').steps(questions, [0, 1]), {
    from: millis('2026-09-07T00:18:00Z'),
    jitter: 7 * MINUTE,
    random: actor.random,
  });
}

/** AWS Config looks at what there is, and at a bucket whose policy does not let it. */
function recorder(sim: Simulation): void {
  const service = 'config.amazonaws.com';
  const { act } = serviceLinked(sim, OWN, service, ROLES.config, 'AWSConfig-Describe');
  const random = sim.random('config');
  const look = () =>
    act([
      ec2.describeInstances(),
      [s3.getBucketPolicy(BUCKETS.contracts), LOCKED],
      [s3.getBucketAcl(BUCKETS.contracts), LOCKED],
    ]);
  sim.every(4 * HOUR, look, { from: sim.now + 3 * HOUR, jitter: 30 * MINUTE, random });
}

/** Before it launches anything the pipeline asks whether it might: a dry run. */
function pipeline(sim: Simulation): void {
  const actor = sim.actor('pipeline', { region: REGION } as Caller);
  const { random } = actor;
  let number = 871;
  const release = () => {
    const time = sim.now % DAY;
    const day = new Date(sim.now).getUTCDay();
    if (time < 7 * HOUR || time > 16 * HOUR || day === 0 || day === 6) return;
    number += 1;
    const token = {
      provider: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
      audience: 'sts.amazonaws.com',
      subject: 'repo:quillmark/site:ref:refs/heads/main',
    };
    deploy(actor, ROLES.deploy, { token, sessionName: `release-${number}`, host: HOSTS.runner }, [
      ec2.describeInstances(),
      [runInstances([SITE]), DRY_RUN],
      [ec2.rebootInstances([SITE]), DRY_RUN],
      getFunction(INDEXER),
      s3.putObject({ bucket: BUCKETS.renders, key: `site/release-${number}.zip`, bytes: random.int(400_000, 900_000) }), // prettier-ignore
    ]);
  };
  sim.every(3 * HOUR, release, { from: sim.now + 75 * MINUTE, jitter: 50 * MINUTE, random });
}

/** The render farm takes its orders and puts its pictures, with the key that it was given in 2023. */
function renderFarm(sim: Simulation): void {
  const caller = withKey(USERS.renderFarm, KEYS.renderFarm, HOSTS.render, REGION);
  const actor = sim.actor('render-farm', caller);
  const { random } = actor;
  let sheet = 20_417;
  sim.every(
    40 * MINUTE,
    () => {
      sheet += 1;
      const key = `2026/sheet-${sheet}.png`;
      actor.steps(
        [
          s3.listObjects(BUCKETS.renders, 'orders/', 1204),
          s3.putObject({ bucket: BUCKETS.renders, key, bytes: random.int(90_000, 700_000) }),
        ],
        [2, 20],
      );
    },
    { jitter: 4 * MINUTE, random },
  );
}

/** Reads how the site does, each hour. */
function webMetrics(sim: Simulation): void {
  const caller = withKey(USERS.webMetrics, KEYS.webMetrics, HOSTS.web, REGION);
  const actor = sim.actor('web-metrics', caller);
  const { random } = actor;
  sim.every(HOUR, () => actor.steps([ec2.describeInstanceStatus(), listFunctions()], [1, 5]), {
    jitter: 9 * MINUTE,
    random,
  });
}

/** The site's server shows covers; some that it is asked for are not there. */
function site(sim: Simulation): void {
  const credentials = instanceRole(sim, OWN, SITE, HOSTS.web);
  const { random } = credentials.now();
  sim.every(
    24 * MINUTE,
    () => {
      const gets = Array.from({ length: random.int(1, 2) }, (): Step => {
        const title = random.int(1_000, 9_999);
        const cover = { bucket: BUCKETS.covers, key: `2026/${title}.jpg`, bytes: random.int(20_000, 90_000) }; // prettier-ignore
        const get = s3.getObject(cover);
        return random.chance(0.12) ? [get, NO_SUCH_KEY] : get;
      });
      credentials.now().steps([getParameter('/site/prod/settings'), ...gets], [0, 9]);
    },
    { jitter: 3 * MINUTE, random },
  );
}

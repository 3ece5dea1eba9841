/** Programs of the account: the build host, the renderer, the auditor's scanner, AWS Config. */
import { withKey } from '@/lib/simulate/caller';
import { HOUR, millis, MINUTE } from '@/lib/simulate/clock';
import { instanceHabit, instanceRole, scan, serviceLinked } from '@/lib/simulate/habits/machines';
import { commandLine, takeRole } from '@/lib/simulate/habits/sessions';
import type { Operation } from '@/lib/simulate/operation';
import * as cloudtrail from '@/lib/simulate/services/cloudtrail';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import { listFunctions, updateFunctionCode } from '@/lib/simulate/services/lambda';
import { describeDBInstances } from '@/lib/simulate/services/rds';
import { getParameter } from '@/lib/simulate/services/ssm';
import type { Simulation } from '@/lib/simulate/simulation';
import type { Access } from './access';
import * as cast from './cast';
import { OWN, REGION, REGIONS } from './cast';

export function machines(sim: Simulation, access: Access): void {
  builds(sim, access);
  renderer(sim);
  auditor(sim);
  recorder(sim);
}

/** Day and night, as soundings come in: the build host takes its role and puts a new index of tiles. */
function builds(sim: Simulation, access: Access): void {
  const host = sim.actor(
    'builds',
    withKey(cast.BUILD_AGENT, cast.BUILD_KEY, cast.BUILD_HOST, REGION),
  );
  const { random } = host;
  let number = 2190;
  sim.every(
    50 * MINUTE,
    () => {
      number += 1;
      const bytes = random.int(900_000, 1_400_000);
      if (access.locked.has(cast.BUILD_AGENT.name)) return;
      const session = takeRole(host, cast.ROLES.runner, `build-${number}`);
      const code = { s3Bucket: 'kestrel-builds', s3Key: `tiles/${number}.zip`, bytes, version: 1 };
      const steps: Operation[] = [listFunctions(), updateFunctionCode(cast.TILES, code)];
      session.steps(steps, [3, 20]);
    },
    { from: sim.now + 11 * MINUTE, jitter: 6 * MINUTE, random },
  );
}

function renderer(sim: Simulation): void {
  const credentials = instanceRole(sim, OWN, cast.RENDERER, cast.RENDERER_HOST);
  instanceHabit(sim, cast.RENDERER, credentials, 25 * MINUTE, () => [
    getParameter('/charts/renderer/style'),
  ]);
}

/** Each night, from the auditor's network. */
function auditor(sim: Simulation): void {
  const scanner = commandLine(sim, OWN, cast.AUDITOR, cast.AUDIT_ADDRESS);
  const questions = [
    ec2.describeInstances(),
    ec2.describeSecurityGroups(),
    describeDBInstances(),
    cloudtrail.describeTrails(),
    iam.listUsers(),
    iam.listRoles(),
    iam.getAccountSummary(),
  ];
  sim.every(24 * HOUR, () => scan(scanner, cast.ROLES.auditor, 'nightly', REGIONS, questions), {
    from: millis('2026-05-10T00:35:00Z'),
    jitter: 12 * MINUTE,
    random: scanner.random,
  });
  // The auditor's own trail, of one Region: stopped for a change of what it selects.
  sim.at('2026-05-13T13:02:17Z', () => {
    const session = takeRole(scanner, cast.ROLES.auditor, 'selectors');
    const there = (operation: Operation) =>
      [operation, { region: cast.AUDIT_TRAIL.region }] as const;
    const selection = { readWriteType: 'WriteOnly', management: true } as const;
    session.steps(
      [
        there(cloudtrail.stopLogging(cast.AUDIT_TRAIL)),
        there(cloudtrail.putEventSelectors(cast.AUDIT_TRAIL, selection)),
        there(cloudtrail.getEventSelectors(cast.AUDIT_TRAIL)),
        there(cloudtrail.startLogging(cast.AUDIT_TRAIL)),
      ],
      [140, 420],
    );
  });
}

function recorder(sim: Simulation): void {
  const { act } = serviceLinked(
    sim,
    OWN,
    'config.amazonaws.com',
    cast.ROLES.config,
    'AWSConfig-Describe',
  );
  const asks = [ec2.describeInstances(), ec2.describeSecurityGroups(), ec2.describeVolumes()];
  sim.every(2 * HOUR, () => act(asks), { jitter: 20 * MINUTE, random: sim.random('config') });
}

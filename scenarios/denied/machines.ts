/** Programs of the account that are no pipeline: the tide tables' function, the auditor's scanner, AWS Config. */
import { DAY, HOUR, millis, MINUTE } from '@/lib/simulate/clock';
import { functionRole, serviceLinked } from '@/lib/simulate/habits/machines';
import { commandLine, takeRole } from '@/lib/simulate/habits/sessions';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as iam from '@/lib/simulate/services/iam';
import { listFunctions } from '@/lib/simulate/services/lambda';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import * as s3 from '@/lib/simulate/services/s3';
import type { Simulation } from '@/lib/simulate/simulation';
import {
  API_HOST,
  ARTIFACTS,
  AUDIT_ADDRESS,
  AUDITOR,
  FUNCTIONS,
  OWN,
  PAYROLL,
  REGION,
  ROLES,
  TABLES,
} from './cast';
import { SCP_ARN } from './policies';

export function machines(sim: Simulation): void {
  tables(sim);
  auditor(sim);
  configuration(sim);
}

/** The function reads a harbour's table whenever its own copy is too old; Lambda keeps it for hours. */
function tables(sim: Simulation): void {
  const random = sim.random('harbours');
  const harbours = ['bremerhaven', 'cuxhaven', 'esbjerg', 'harlingen', 'husum', 'norderney'];
  let environments = 0;
  const environment = () =>
    functionRole(sim, OWN, FUNCTIONS.tidesApi, API_HOST, `/${(environments += 1)}`);
  let credentials = environment();
  sim.every(5 * HOUR, () => {
    credentials = environment();
  });
  sim.every(
    4 * MINUTE,
    () => {
      const key = `2026/${random.pick(harbours)}.json`;
      credentials.call(s3.getObject({ bucket: TABLES, key, bytes: random.int(18_000, 44_000) }));
    },
    { jitter: 3 * MINUTE, random },
  );
}

/** Each night in three Regions, of which the organization allows one. */
function auditor(sim: Simulation): void {
  const cli = commandLine(sim, OWN, AUDITOR, AUDIT_ADDRESS);
  const global = [iam.getAccountSummary(), iam.listUsers(), iam.listRoles(), iam.listPolicies({ scope: 'Local', maxItems: 100 })]; // prettier-ignore
  const regional = [listFunctions(), describeAlarms(), ec2.describeInstances(), ec2.describeSecurityGroups(), ec2.describeVpcs()]; // prettier-ignore
  const denied = { by: 'scp', explicit: true, policyArn: SCP_ARN } as const;
  const night = () => {
    const scanner = takeRole(cli, ROLES.auditor, 'nightly-scan');
    const steps = [REGION, 'eu-west-1', 'us-east-1'].flatMap((region) =>
      regional.map((one) => [one, { region, ...(region !== REGION && { denied }) }] as const),
    );
    scanner.steps([...global, ...steps], [0, 1]);
  };
  sim.every(DAY, night, { from: millis('2026-11-10T01:40:07Z') });
}

/** Looks at the buckets; the policy of one lets nobody but finance see itself. */
function configuration(sim: Simulation): void {
  const config = serviceLinked(
    sim,
    OWN,
    'config.amazonaws.com',
    ROLES.config,
    'AWSConfig-Describe',
  );
  const denied = { denied: { by: 'resource', explicit: true } } as const;
  const look = () =>
    config.act([
      s3.getBucketAcl(ARTIFACTS),
      s3.getBucketAcl(TABLES),
      [s3.getBucketAcl(PAYROLL), denied],
      [s3.getBucketPolicy(PAYROLL), denied],
    ]);
  sim.every(6 * HOUR, look, { from: sim.start + 47 * MINUTE });
}

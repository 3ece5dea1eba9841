/** The account of an online grocer: what there is in it, and who works with it. */
import { awsCli, BOTO3, CHROME_MAC, CHROME_WINDOWS, FIREFOX_LINUX } from '@/lib/simulate/agents';
import type { Host, Seat } from '@/lib/simulate/caller';
import { ec2Id } from '@/lib/simulate/ids';
import { random } from '@/lib/simulate/random';
import { account } from '@/lib/simulate/world/account';
import { role, user } from '@/lib/simulate/world/iam';
import { instance, type Instance } from '@/lib/simulate/world/instance';
import { securityGroup, subnet } from '@/lib/simulate/world/network';
import { database } from '@/lib/simulate/world/resources';
import { scalingGroup } from '@/lib/simulate/world/scaling-group';

export const LAB = 'runaway-bill';
export const REGION = 'eu-central-1';
export const TEST_REGION = 'us-east-2';
export const ACCOUNT_ID = '730428816159';
export const OWN = account(random(`${LAB}/account`), ACCOUNT_ID, REGION);
/** The same account, where the load tests run. */
export const ELSEWHERE = account(random(`${LAB}/ohio`), ACCOUNT_ID, TEST_REGION);

export const TRAIL_GROUP = `aws-cloudtrail-logs-${ACCOUNT_ID}-5b1e07c4`;
export const BUDGET = 'monthly-total';
export const SAVINGS_PLAN = 'b6e1c0d4-52f7-4a19-8c3e-7d90f1a2645b';
export const SAVINGS_PLAN_ARN = `arn:aws:savingsplans::${ACCOUNT_ID}:savingsplan/${SAVINGS_PLAN}`;
export const COST_LOG = { group: '/finops/cost-and-usage', stream: 'line-items' };
export const CPU_LOG = { group: '/finops/instance-cpu', stream: 'daily' };
export const ORDERS_LOG = { group: '/shop/orders', stream: 'hourly' };

const OFFICE = '198.51.100.77';
const person = (name: string, sourceIPAddress: string, browser: string) => ({
  user: user(OWN, name),
  seat: { sourceIPAddress, browser } satisfies Seat,
  mfa: `arn:aws:iam::${ACCOUNT_ID}:mfa/${name}`,
});
export const INES = person('ines.koval', OFFICE, FIREFOX_LINUX);
export const TOMAS = person('tomas.brandl', OFFICE, CHROME_WINDOWS);
export const HANNA = person('hanna.vogt', OFFICE, CHROME_MAC);
export const MAJA = person('maja.feld', '203.0.113.52', CHROME_MAC);
export const OSKAR = person('oskar.lind', '203.0.113.118', CHROME_WINDOWS);
export const RIKE = person('rike.sand', OFFICE, CHROME_WINDOWS);
export const AUDIT = user(OWN, 'audit-scanner');
export const BACKUP = user(OWN, 'backup-job');
export const ON_CALL = user(OWN, 'on-call');

/** The script of the load tests is run from where its owner is. */
export const script = ({ seat: { sourceIPAddress } }: typeof OSKAR): Host => ({
  sourceIPAddress,
  userAgent: BOTO3,
});
export const terminal = (sourceIPAddress: string): Host => ({
  sourceIPAddress,
  userAgent: awsCli('ec2'),
});

export const ROLES = {
  platform: role(OWN, 'PlatformEngineer'),
  loadTest: role(OWN, 'LoadTest'),
  auditor: role(OWN, 'Auditor'),
  responder: role(OWN, 'CostResponder'),
  reports: role(OWN, 'ReportServer'),
};

/** An instance whose type can be changed. */
export interface Machine {
  readonly instance: Instance;
  type: string;
}

/** The id of an instance's root volume. */
export const rootVolume = ({ id }: Pick<Instance, 'id'>) =>
  ec2Id(OWN.random.fork(`root/${id}`), 'vol');

export interface Volume {
  readonly id: string;
  readonly gigabytes: number;
  readonly zone: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** The empty volumes that a run of the load test makes. */
export const testVolumes = (run: string, count: number): Volume[] =>
  Array.from({ length: count }, (_, at) => ({
    id: ec2Id(ELSEWHERE.random.fork(`volume/${run}/${at}`), 'vol'),
    gigabytes: 500,
    zone: `${TEST_REGION}${at % 2 === 0 ? 'a' : 'b'}`,
    tags: { Name: `loadtest-${run}-${at + 1}` },
  }));

/** The world is made anew for each run, as it changes. */
export function world() {
  const subnets = [subnet(OWN, 'a', '10.40.1'), subnet(OWN, 'b', '10.40.2')] as const;
  const groups = [securityGroup(OWN, 'shop')];
  const machine = (name: string, type: string, at: number, own = false): Machine => ({
    type,
    instance: instance(OWN, name, {
      subnet: subnets[at % 2] ?? subnets[0],
      groups,
      type,
      ...(own && { role: ROLES.reports }),
    }),
  });
  const numbered = (name: string, count: number) =>
    Array.from({ length: count }, (_, at) => machine(`${name}-${at + 1}`, 'm5.large', at));
  return {
    web: numbered('web', 4),
    catalogue: numbered('catalogue', 3),
    reports: machine('reports', 't3.medium', 0, true),
    database: database(OWN, 'shop-db', { instanceClass: 'db.r6g.2xlarge' }),
    /** Until it is created there is nothing of it. */
    test: scalingGroup(ELSEWHERE, 'checkout-loadtest', {
      min: 0,
      max: 8,
      desired: 0,
      launch: {
        subnets: [subnet(ELSEWHERE, 'a', '10.90.1'), subnet(ELSEWHERE, 'b', '10.90.2')],
        groups: [securityGroup(ELSEWHERE, 'loadtest')],
        type: 'c5.2xlarge',
        tags: { Name: 'checkout-loadtest', purpose: 'loadtest' },
      },
    }),
    testVolumes: [] as Volume[],
    /** Gigabytes that the snapshots of deleted volumes hold. */
    testSnapshots: 0,
    /** Between these moments the load test sends requests. */
    testing: { from: Infinity, until: -Infinity },
    /** US dollars an hour that are committed to. */
    commitment: 0,
  };
}
export type World = ReturnType<typeof world>;

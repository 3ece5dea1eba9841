/** The account of a ferry company's booking site: what there is in it, and who works with it. */
import type { Host, Seat } from '@/lib/simulate/caller';
import { random } from '@/lib/simulate/random';
import { account } from '@/lib/simulate/world/account';
import { role, user } from '@/lib/simulate/world/iam';
import { instance } from '@/lib/simulate/world/instance';
import { securityGroup, subnet } from '@/lib/simulate/world/network';
import { database } from '@/lib/simulate/world/resources';
import { scalingGroup, scalingPolicy } from '@/lib/simulate/world/scaling-group';

export const LAB = 'vanishing-fleet';
export const REGION = 'eu-central-1';
export const ACCOUNT_ID = '604417283950';
const OWN = account(random(`${LAB}/account`), ACCOUNT_ID, REGION);

const arn = (service: string, what: string) => `arn:aws:${service}:${REGION}:${ACCOUNT_ID}:${what}`;

export const LOAD_BALANCER = 'app/ferry-web/7f2c1d0a9b3e4658';
export const TARGET_GROUP = arn('elasticloadbalancing', 'targetgroup/ferry-web/2b61f0c8d94a7e35');
export const DATABASE_SECRET = arn('secretsmanager', 'secret:ferry/web/database-kQ7vTz');
export const PARAMETER_GROUP = 'ferry-pg16';
export const TRAIL_BUCKET = `ferry-cloudtrail-${ACCOUNT_ID}`;
export const WEB_LOG = { group: '/ferry/web', stream: 'application' };
export const DATABASE_LOG = {
  group: '/aws/rds/instance/ferry-db/postgresql',
  stream: 'ferry-db.0',
};

/** What the calls of the private subnets come from: the NAT gateway. */
const NAT = '203.0.113.88';
export const APPLICATION: Host = {
  sourceIPAddress: NAT,
  userAgent: 'aws-sdk-java/2.31.9 md/io#sync md/http#Apache ua/2.1 os/Linux#6.1 lang/java#21.0.8',
};
export const AGENT: Host = {
  sourceIPAddress: NAT,
  userAgent: 'aws-sdk-go/1.41.4 (go1.18.3; linux; amd64) amazon-ssm-agent/',
};
export const CLI =
  'aws-cli/2.31.3 md/awscrt#0.27.6 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.13.7';
export const GITHUB = {
  provider: `arn:aws:iam::${ACCOUNT_ID}:oidc-provider/token.actions.githubusercontent.com`,
  audience: 'sts.amazonaws.com',
};

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0';
const person = (name: string, sourceIPAddress: string, browser: string) => ({
  user: user(OWN, name),
  seat: { sourceIPAddress, browser } satisfies Seat,
  mfa: `arn:aws:iam::${ACCOUNT_ID}:mfa/${name}`,
});
export const LENA = person('lena.brandt', '198.51.100.31', FIREFOX);
export const TOBIAS = person('tobias.kern', '198.51.100.31', CHROME);
export const JONAS = person('jonas.wulf', '198.51.100.31', CHROME);
export const MARIA = person('maria.ohm', '203.0.113.140', CHROME);
export const AUDIT = user(OWN, 'audit-scanner');
export const ON_CALL = user(OWN, 'on-call');

export const ROLES = {
  platform: role(OWN, 'PlatformEngineer'),
  auditor: role(OWN, 'Auditor'),
  responder: role(OWN, 'IncidentResponder'),
  release: role(OWN, 'FerryRelease'),
  staging: role(OWN, 'StagingDeploy'),
  builds: role(OWN, 'BuildRunner'),
  web: role(OWN, 'FerryWeb'),
  managed: role(OWN, 'ManagedInstance'),
};
export const STAGING_POLICY = `arn:aws:iam::${ACCOUNT_ID}:policy/StagingInstances`;

/** The world is made anew for each run, as it changes. */
export function world() {
  const subnets = [subnet(OWN, 'a', '10.20.1'), subnet(OWN, 'b', '10.20.2')];
  const [first] = subnets as [ReturnType<typeof subnet>];
  const groups = [securityGroup(OWN, 'ferry-web')];
  const group = scalingGroup(OWN, 'ferry-web', {
    min: 4,
    max: 8,
    desired: 4,
    launch: { subnets, groups, type: 'm7i.large', role: ROLES.web, tags: { Name: 'ferry-web' } },
  });
  const scaleIn = scalingPolicy(OWN, group, {
    name: 'ferry-web-scale-in',
    adjustment: -1,
    threshold: 25,
    above: false,
    minutes: 15,
    cooldown: 300,
  });
  const scaleOut = scalingPolicy(OWN, group, {
    name: 'ferry-web-scale-out',
    adjustment: 1,
    threshold: 80,
    above: true,
    minutes: 3,
    cooldown: 300,
  });
  group.policies = [scaleIn, scaleOut];
  const search = scalingGroup(OWN, 'ferry-search', {
    min: 2,
    max: 4,
    desired: 2,
    launch: { subnets, groups },
  });
  const searchIn = scalingPolicy(OWN, search, { ...scaleIn, name: 'ferry-search-scale-in' });
  const machine = (name: string, type: string) =>
    instance(OWN, name, { subnet: first, groups, type, role: ROLES.managed });
  return {
    account: OWN,
    group,
    scaleIn,
    scaleOut,
    search,
    searchIn,
    database: database(OWN, 'ferry-db', { engine: 'postgres', maxConnections: 400 }),
    reports: machine('ferry-reports', 'm7i.xlarge'),
    staging: [machine('ferry-staging-1', 't3.large'), machine('ferry-staging-2', 't3.large')],
    runner: (build: number) =>
      instance(OWN, `build-${build}`, { subnet: first, groups, type: 'c7i.xlarge' }),
    /** Milliseconds; 0 lets a statement run as long as it takes. */
    settings: { statementTimeout: 0, stagingMayTurn: true },
  };
}
export type World = ReturnType<typeof world>;

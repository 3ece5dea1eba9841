/** Who and what there is in the account of Kestrel Charts, and where people and programs are. */
import { CHROME_MAC, CHROME_WINDOWS, FIREFOX_LINUX } from '@/lib/simulate/agents';
import type { Host, Seat } from '@/lib/simulate/caller';
import type { User } from '@/lib/simulate/principal';
import { random } from '@/lib/simulate/random';
import type { Bucket } from '@/lib/simulate/services/s3';
import { account } from '@/lib/simulate/world/account';
import { accessKey, role, serviceLinkedRole, user } from '@/lib/simulate/world/iam';
import { instance } from '@/lib/simulate/world/instance';
import { securityGroup, subnet } from '@/lib/simulate/world/network';
import { lambdaFunction, trail } from '@/lib/simulate/world/resources';

export const SEED = 'silent-trail';
export const FIX = '2026-05-18T08:00:00Z';
export const ACCOUNT = '730294518663';
export const REGION = 'eu-central-1';
/** Where IAM's events are, and where the auditor has a trail of its own. */
export const REGIONS = [REGION, 'eu-west-1', 'us-east-1'] as const;
export const OWN = account(random(`${SEED}/world`), ACCOUNT, REGION);

export const USERS = {
  carla: user(OWN, 'carla'),
  dorn: user(OWN, 'ext-dorn'),
  ines: user(OWN, 'ines'),
  meike: user(OWN, 'meike'),
  nora: user(OWN, 'nora'),
  rafael: user(OWN, 'rafael'),
  tobias: user(OWN, 'tobias'),
  yusuf: user(OWN, 'yusuf'),
} as const;
export type Name = keyof typeof USERS;
/** The build host's own user, and the auditor's. */
export const BUILD_AGENT = user(OWN, 'build-agent');
export const AUDITOR = user(OWN, 'auditor');

const device = (name: Name) => `arn:aws:iam::${ACCOUNT}:mfa/${name}-phone`;
export const SECOND_FACTORS: Partial<Record<Name, string>> = {
  ines: device('ines'),
  meike: device('meike'),
  nora: device('nora'),
};

/** Everybody in the office shares one address. */
export const OFFICE = '203.0.113.40';
const at = (sourceIPAddress: string, browser: string): Seat => ({ sourceIPAddress, browser });
export const SEATS: Partial<Record<Name, Seat>> = {
  carla: at(OFFICE, CHROME_WINDOWS),
  ines: at(OFFICE, FIREFOX_LINUX),
  meike: at(OFFICE, CHROME_MAC),
  nora: at('192.0.2.51', CHROME_MAC),
  rafael: at(OFFICE, CHROME_WINDOWS),
  tobias: at(OFFICE, CHROME_WINDOWS),
  yusuf: at('192.0.2.140', FIREFOX_LINUX),
};
export const HOME_OF_INES = '192.0.2.33';
export const ELSEWHERE = at('198.51.100.44', FIREFOX_LINUX.replaceAll('145.0', '128.0'));
export const ELSEWHERE_HOST: Host = {
  sourceIPAddress: ELSEWHERE.sourceIPAddress,
  userAgent:
    'Boto3/1.34.46 md/Botocore#1.34.46 ua/2.0 os/linux#6.12.32-amd64 md/arch#x86_64 lang/python#3.13.5 md/pyimpl#CPython',
};
export const BUILD_HOST: Host = {
  sourceIPAddress: '192.0.2.88',
  userAgent:
    'Boto3/1.40.12 md/Botocore#1.40.12 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.12.3',
};
export const AUDIT_ADDRESS = '198.51.100.21';

export const ROLES = {
  admin: role(OWN, 'platform-admin'),
  runner: role(OWN, 'release-runner'),
  auditor: role(OWN, 'trail-auditor'),
  renderer: role(OWN, 'chart-renderer'),
  config: serviceLinkedRole(OWN, 'config.amazonaws.com', 'AWSServiceRoleForConfig'),
};

export const LOGS: Bucket = { name: `kestrel-trail-${ACCOUNT}`, region: REGION };
export const TRAIL = trail(OWN, 'charts-trail', LOGS.name);
export const LEGACY = trail(OWN, 'charts-legacy', `kestrel-legacy-${ACCOUNT}`);
const WEST = 'eu-west-1';
export const AUDIT_TRAIL = {
  ...trail(OWN, 'audit-west', `kestrel-audit-${ACCOUNT}`),
  arn: `arn:aws:cloudtrail:${WEST}:${ACCOUNT}:trail/audit-west`,
  region: WEST,
};
export const LOG_GROUP = `aws-cloudtrail-logs-${ACCOUNT}-charts`;
export const LOG_GROUP_ARN = `arn:aws:logs:${REGION}:${ACCOUNT}:log-group:${LOG_GROUP}:*`;
export const LOGS_ROLE_ARN = `arn:aws:iam::${ACCOUNT}:role/service-role/CloudTrail_CloudWatchLogs_Role`;

export const RENDERER = instance(OWN, 'chart-renderer', {
  subnet: subnet(OWN, 'a', '10.40.1'),
  groups: [securityGroup(OWN, 'chart-renderer')],
  role: ROLES.renderer,
});
export const RENDERER_HOST: Host = {
  sourceIPAddress: '203.0.113.190',
  userAgent:
    'aws-sdk-java/2.33.4 md/io#sync md/http#Apache ua/2.1 os/Linux#6.1.150 lang/java#21.0.8 md/vendor#Amazon.com_Inc.',
};
export const TILES = lambdaFunction(OWN, 'tile-index', role(OWN, 'tile-index'));
export const CHART_VOLUME = 'vol-0c3d5a91f7e24b680';
export const CHART_SNAPSHOT = 'snap-0a97e3c15bd2f4486';
export const RECEIVER = '590183746621';

const key = (owner: User, which?: number) => accessKey(OWN, owner, which);
export const BUILD_KEY = key(BUILD_AGENT);
/** The contractor's first key was set to Inactive in April, when the work was done. */
export const DORN_OLD_KEY = key(USERS.dorn);
export const DORN_NEW_KEY = key(USERS.dorn, 2);
export const INES_KEY = key(USERS.ines);
export const TOBIAS_KEY = key(USERS.tobias);
export const MEIKE_KEY = key(USERS.meike);
export const AUDITOR_KEY = key(AUDITOR);

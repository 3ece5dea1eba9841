/** Who and what there is in the account of Lodestar Tides, and where everybody sits. */
import { CHROME_MAC, CHROME_WINDOWS, FIREFOX_LINUX } from '@/lib/simulate/agents';
import type { Host, Seat } from '@/lib/simulate/caller';
import { random } from '@/lib/simulate/random';
import type { Bucket } from '@/lib/simulate/services/s3';
import { account } from '@/lib/simulate/world/account';
import { accessKey, role, serviceLinkedRole, user } from '@/lib/simulate/world/iam';
import { lambdaFunction } from '@/lib/simulate/world/resources';

export const SEED = 'denied';
export const ACCOUNT = '682094517336';
/** The web agency's, which is in another organization. */
export const PARTNER = '915730268441';
export const REGION = 'eu-central-1';
export const OWN = account(random(`${SEED}/world`), ACCOUNT, REGION);

export const USERS = {
  ines: user(OWN, 'ines'),
  marek: user(OWN, 'marek'),
  tove: user(OWN, 'tove'),
  pia: user(OWN, 'pia'),
} as const;
export type Name = keyof typeof USERS;
export const AUDITOR = user(OWN, 'auditor');

const at = (sourceIPAddress: string, browser: string): Seat => ({ sourceIPAddress, browser });
export const SEATS: Readonly<Record<Name, Seat>> = {
  ines: at('203.0.113.41', FIREFOX_LINUX),
  marek: at('203.0.113.58', CHROME_MAC),
  tove: at('203.0.113.63', CHROME_WINDOWS),
  pia: at('203.0.113.90', CHROME_WINDOWS),
};
export const mfaOf = (name: Name) => `arn:aws:iam::${ACCOUNT}:mfa/${name}`;
export const AUDIT_ADDRESS = '198.51.100.24';

export const ROLES = {
  tides: role(OWN, 'tides-deploy'),
  ferry: role(OWN, 'ferry-deploy'),
  tidesApi: role(OWN, 'tides-api-exec'),
  tidesAlerts: role(OWN, 'tides-alerts-exec'),
  ferryApi: role(OWN, 'ferry-api-exec'),
  payroll: role(OWN, 'payroll-batch'),
  platform: role(OWN, 'PlatformAdmin'),
  lead: role(OWN, 'TidesLead'),
  auditor: role(OWN, 'Auditor'),
  config: serviceLinkedRole(OWN, 'config.amazonaws.com', 'AWSServiceRoleForConfig'),
} as const;

const node = { runtime: 'nodejs22.x', memory: 256, timeout: 10 };
export const FUNCTIONS = {
  tidesApi: lambdaFunction(OWN, 'tides-api', ROLES.tidesApi, node),
  tidesAlerts: lambdaFunction(OWN, 'tides-alerts', ROLES.tidesAlerts, node),
  ferryApi: lambdaFunction(OWN, 'ferry-api', ROLES.ferryApi, node),
} as const;

const bucket = (name: string): Bucket => ({ name, region: REGION });
export const ARTIFACTS = bucket('lodestar-artifacts');
export const TABLES = bucket('lodestar-tide-tables');
export const PAYROLL = bucket('lodestar-payroll');
export const SITE: Bucket = { ...bucket('quayside-lodestar-site'), owner: PARTNER };

export const AUDITOR_KEY = accessKey(OWN, AUDITOR);
export const KEYS = { ines: accessKey(OWN, USERS.ines), marek: accessKey(OWN, USERS.marek) };

const RUNNER =
  'aws-cli/2.31.26 md/awscrt#0.27.6 ua/2.1 os/linux#6.11.0-1018-azure md/arch#x86_64 lang/python#3.13.7 exec-env/GitHub_Actions';
export const runner = (sourceIPAddress: string): Host => ({ sourceIPAddress, userAgent: RUNNER });
/** Where the credentials of the dependency check turn up from Tuesday night on. */
export const ELSEWHERE: Host = {
  sourceIPAddress: '192.0.2.187',
  userAgent:
    'Boto3/1.40.61 md/Botocore#1.40.61 ua/2.1 os/linux#5.15.0-141-generic md/arch#x86_64 lang/python#3.10.12 md/pyimpl#CPython cfg/retry-mode#legacy',
};
export const API_HOST: Host = {
  sourceIPAddress: '198.51.100.161',
  userAgent: 'aws-sdk-js/3.922.0 ua/2.1 os/linux#5.10.245 lang/js md/nodejs#22.20.0 api/s3#3.922.0',
};

export const tokenOf = (repository: string) => ({
  provider: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
  audience: 'sts.amazonaws.com',
  subject: `repo:lodestar-tides/${repository}:ref:refs/heads/main`,
});

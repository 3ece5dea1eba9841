/** Who and what there is in the account of Halden Freight, and where people sit. */
import type { Host, Seat } from '@/lib/simulate/caller';
import type { User } from '@/lib/simulate/principal';
import { random } from '@/lib/simulate/random';
import type { Bucket } from '@/lib/simulate/services/s3';
import { s3Console } from '@/lib/simulate/services/s3-console';
import { account } from '@/lib/simulate/world/account';
import { accessKey, role, serviceLinkedRole, user } from '@/lib/simulate/world/iam';
import { instance } from '@/lib/simulate/world/instance';
import { securityGroup, subnet } from '@/lib/simulate/world/network';

export const SEED = 'knock-knock';
export const ACCOUNT = '444455556666';
export const REGION = 'eu-central-1';
export const OWN = account(random(`${SEED}/world`), ACCOUNT, REGION);

const named = (name: string) => user(OWN, name);
export const USERS = {
  anna: named('anna'),
  ben: named('ben'),
  emil: named('emil'),
  fatima: named('fatima'),
  greta: named('greta'),
  henrik: named('henrik'),
  jonas: named('jonas'),
  marta: named('marta'),
  sofia: named('sofia'),
} as const;
export type Name = keyof typeof USERS;
export const NAMES = Object.keys(USERS) as readonly Name[];
/** The delivery pipeline's own user, with a key that is changed now and then. */
export const PIPELINE = named('deploy-pipeline');
export const AUDITOR = named('auditor');

const mfa = (name: Name) => `arn:aws:iam::${ACCOUNT}:mfa/${name}-phone`;
export const SECOND_FACTORS: Partial<Record<Name, string>> = {
  anna: mfa('anna'),
  ben: mfa('ben'),
  greta: mfa('greta'),
  marta: mfa('marta'),
};

const chrome = (system: string, version: number) =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
const firefox = (system: string, version: number) =>
  `Mozilla/5.0 (${system}; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;
const WINDOWS = 'Windows NT 10.0; Win64; x64';
const MAC = 'Macintosh; Intel Mac OS X 10_15_7';

/** Everybody in the office shares one address. */
export const OFFICE = '203.0.113.10';
const at = (sourceIPAddress: string, browser: string): Seat => ({ sourceIPAddress, browser });
export const SEATS: Readonly<Record<Name, Seat>> = {
  anna: at(OFFICE, chrome(MAC, 145)),
  ben: at(OFFICE, firefox('X11; Linux x86_64', 148)),
  emil: at(OFFICE, chrome(WINDOWS, 145)),
  fatima: at(OFFICE, chrome(WINDOWS, 144)),
  greta: at('192.0.2.61', chrome(WINDOWS, 145)),
  henrik: at(OFFICE, chrome(WINDOWS, 143)),
  jonas: at(OFFICE, chrome(WINDOWS, 145)),
  marta: at('192.0.2.118', chrome(MAC, 144)),
  sofia: at(OFFICE, chrome(MAC, 143)),
};
/** The trade fair's hotel. */
export const HOTEL = at('198.51.100.203', SEATS.sofia.browser);
export const HENRIKS_LAPTOP = at(OFFICE, chrome(MAC, 139));
/** The firm that tests the sign-in page. */
export const TESTERS = at('198.51.100.77', chrome('X11; Linux x86_64', 141));
export const SCANNERS = [
  '192.0.2.19',
  '198.51.100.11',
  '198.51.100.142',
  '203.0.113.88',
  '203.0.113.231',
].map((address, i) => at(address, chrome(WINDOWS, 109 + 3 * i)));

const LINUX_BROWSER = firefox('X11; Linux x86_64', 140);
export const NIGHTS = ['192.0.2.174', '203.0.113.97', '198.51.100.36'].map((address) =>
  at(address, LINUX_BROWSER),
);
/** In the order in which they are used. */
export const SERVERS: readonly Host[] = ['192.0.2.233', '198.51.100.169', '203.0.113.142'].map(
  (sourceIPAddress) => ({
    sourceIPAddress,
    userAgent:
      'aws-cli/2.27.41 md/awscrt#0.26.1 ua/2.1 os/linux#6.1.0-37-amd64 md/arch#x86_64 lang/python#3.13.4 md/pyimpl#CPython cfg/retry-mode#standard md/installer#exe',
  }),
);

const CLI =
  'aws-cli/2.31.3 md/awscrt#0.27.6 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.13.7';
export const EXPORT_HOST: Host = {
  sourceIPAddress: OFFICE,
  userAgent:
    'Boto3/1.40.12 md/Botocore#1.40.12 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.12.3',
};
export const PIPELINE_HOST: Host = { sourceIPAddress: '203.0.113.54', userAgent: CLI };
export const AUDIT_HOST: Host = { sourceIPAddress: '198.51.100.90', userAgent: CLI };
export const ANNAS_TERMINAL: Host = { sourceIPAddress: OFFICE, userAgent: CLI };

export const ROLES = {
  auditor: role(OWN, 'Auditor'),
  deployer: role(OWN, 'Deployer'),
  responder: role(OWN, 'IncidentResponder'),
  portal: role(OWN, 'customer-portal'),
  config: serviceLinkedRole(OWN, 'config.amazonaws.com', 'AWSServiceRoleForConfig'),
};

const bucket = (name: string): Bucket => ({ name, region: REGION });
export const PORTAL = instance(OWN, 'customer-portal', {
  subnet: subnet(OWN, 'a', '10.20.1'),
  groups: [securityGroup(OWN, 'customer-portal')],
  role: ROLES.portal,
});
export const PORTAL_HOST: Host = {
  sourceIPAddress: '198.51.100.130',
  userAgent:
    'aws-sdk-js/3.901.0 ua/2.1 os/linux#6.12.46 lang/js md/nodejs#22.20.0 api/s3#3.901.0 m/N,E,e',
};
export const INVOICES = bucket('halden-invoices');
export const TRACKING = bucket('halden-tracking');
export const ARTIFACTS = bucket('halden-artifacts');

/** The key of the program that writes invoices, made in 2024. */
export const EXPORT_KEY = accessKey(OWN, USERS.jonas);
export const NIGHT_KEY = accessKey(OWN, USERS.jonas, 2);
export const PIPELINE_KEYS = [accessKey(OWN, PIPELINE), accessKey(OWN, PIPELINE, 2)] as const;
export const AUDITOR_KEY = accessKey(OWN, AUDITOR);
export const ANNAS_KEY = accessKey(OWN, USERS.anna);

/** One of the servers behind the S3 console. */
export const CONSOLE_SERVER = {
  userAgent: s3Console('5.10.240-238.966'),
  vpcEndpointId: 'vpce-0d81a0c2',
};

export const userNamed = (name: string): User | undefined =>
  NAMES.includes(name as Name) ? USERS[name as Name] : undefined;

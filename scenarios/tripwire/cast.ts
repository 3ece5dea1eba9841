/** Who and what there is in the account of Quillmark Press, and where everybody sits. */
import type { Host, Seat } from '@/lib/simulate/caller';
import { random } from '@/lib/simulate/random';
import type { Bucket } from '@/lib/simulate/services/s3';
import { s3Console } from '@/lib/simulate/services/s3-console';
import { account } from '@/lib/simulate/world/account';
import { accessKey, role, serviceLinkedRole, user } from '@/lib/simulate/world/iam';
import { instance } from '@/lib/simulate/world/instance';
import { securityGroup, subnet } from '@/lib/simulate/world/network';
import { lambdaFunction } from '@/lib/simulate/world/resources';

export const SEED = 'tripwire';
export const ACCOUNT = '629148370514';
export const REGION = 'eu-west-1';
export const OWN = account(random(`${SEED}/world`), ACCOUNT, REGION);

const named = (name: string) => user(OWN, name);
export const USERS = {
  nadia: named('nadia'),
  olek: named('olek'),
  petra: named('petra'),
  ruth: named('ruth'),
  samir: named('samir'),
  tove: named('tove'),
  scanner: named('posture-scanner'),
  renderFarm: named('render-farm'),
  webMetrics: named('web-metrics'),
} as const;
export const KEYS = {
  ruth: accessKey(OWN, USERS.ruth),
  samir: accessKey(OWN, USERS.samir),
  tove: accessKey(OWN, USERS.tove),
  scanner: accessKey(OWN, USERS.scanner),
  renderFarm: accessKey(OWN, USERS.renderFarm),
  webMetrics: accessKey(OWN, USERS.webMetrics),
} as const;
export const mfa = (name: string) => `arn:aws:iam::${ACCOUNT}:mfa/${name}`;

const chrome = (system: string) =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/151.0.0.0 Safari/537.36`;
const WINDOWS = 'Windows NT 10.0; Win64; x64';
/** The office has the addresses 198.18.61.0/24. */
const seat = (last: number, browser = chrome(WINDOWS)): Seat => ({
  sourceIPAddress: `198.18.61.${last}`,
  browser,
});
export const SEATS = {
  nadia: seat(21),
  olek: seat(34, 'Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0'),
  petra: seat(52, chrome('Macintosh; Intel Mac OS X 10_15_7')),
  ruth: seat(17),
} satisfies Record<string, Seat>;
/** One of the servers behind the S3 console. */
export const S3_CONSOLE = {
  userAgent: s3Console('5.10.251-241.970'),
  vpcEndpointId: 'vpce-0d81a0c2',
};

const cli = (version: string) =>
  `aws-cli/${version} md/awscrt#0.28.2 ua/2.1 os/linux#6.12.48 md/arch#x86_64 lang/python#3.13.7`;
const boto3 = (version: string) =>
  `Boto3/${version} md/Botocore#${version} ua/2.1 os/linux#6.8.0 lang/python#3.12.11`;
const host = (sourceIPAddress: string, userAgent: string): Host => ({ sourceIPAddress, userAgent });
export const HOSTS = {
  ruth: host('198.18.61.17', cli('2.34.8')),
  /** Samir works from home. */
  samir: host('192.0.2.140', cli('2.34.5')),
  /** A contractor, from Wednesday on. */
  tove: host('203.0.113.45', cli('2.33.20')),
  scanner: host('198.51.100.90', boto3('1.42.11')),
  render: host('198.51.100.61', boto3('1.41.2')),
  web: host(
    '198.51.100.66',
    'aws-sdk-js/3.948.0 ua/2.1 os/linux#6.12.46 lang/js md/nodejs#22.20.0',
  ),
  runner: host('198.51.100.208', cli('2.34.8')),
} as const;
/** From where the keys are tried: the first night, the second, and in turn all those that follow. */
const VISITOR = boto3('1.40.3');
export const NIGHTS = ['203.0.113.171', '192.0.2.77', '198.51.100.23', '192.0.2.201'].map(
  (address) => host(address, VISITOR),
);

export const ROLES = {
  scan: role(OWN, 'posture-scan'),
  deploy: role(OWN, 'site-deploy'),
  renderReader: role(OWN, 'render-reader'),
  web: role(OWN, 'site-web'),
  responder: role(OWN, 'monitoring-admin'),
  config: serviceLinkedRole(OWN, 'config.amazonaws.com', 'AWSServiceRoleForConfig'),
} as const;

const bucket = (name: string): Bucket => ({ name, region: REGION });
export const BUCKETS = {
  covers: bucket('quillmark-covers'),
  renders: bucket('quillmark-renders'),
  /** Its policy denies everybody but the finance team. */
  contracts: bucket('quillmark-contracts'),
} as const;

export const SITE = instance(OWN, 'site-web-1', {
  subnet: subnet(OWN, 'a', '10.40.1'),
  groups: [securityGroup(OWN, 'site-web')],
  type: 't3.medium',
  role: ROLES.web,
});
export const INDEXER = lambdaFunction(OWN, 'catalogue-indexer', role(OWN, 'catalogue-indexer'));

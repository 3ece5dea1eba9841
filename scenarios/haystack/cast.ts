/** Who and what there is at Brackwater Diagnostics: two accounts, two offices, and those who come from outside. */
import type { Host, Seat } from '@/lib/simulate/caller';
import type { User } from '@/lib/simulate/principal';
import { random } from '@/lib/simulate/random';
import type { Bucket } from '@/lib/simulate/services/s3';
import { account } from '@/lib/simulate/world/account';
import { accessKey, role, serviceLinkedRole, user } from '@/lib/simulate/world/iam';
import { instance } from '@/lib/simulate/world/instance';
import { securityGroup, subnet } from '@/lib/simulate/world/network';
import { trail } from '@/lib/simulate/world/resources';

export const SEED = 'haystack';
export const REGION = 'eu-north-1';
const world = random(`${SEED}/world`);
/** Where the laboratory's systems run, and where its backups are kept. */
export const OWN = account(world, '736401958127', REGION);
export const ARCHIVE = account(world, '290517346618', REGION);
/** An insurer, the company that watches the servers, and somebody's. */
export const PARTNER = account(world, '518830274906', REGION);
export const VENDOR = account(world, '615092748830', REGION);
export const OUTSIDE = account(world, '847290163355', REGION);

const named = (name: string) => user(OWN, name);
export const NAMES = [
  'ada', 'birk', 'carla', 'dagny', 'edvin', 'freya', 'gunnar', 'hedda', 'isak', 'jorun', 'kaja', 'lars',
  'mikkel', 'nora', 'oskar', 'petra', 'rolf', 'signe', 'tove', 'ulrik', 'vera', 'willem', 'yrsa',
] as const; // prettier-ignore
export type Name = (typeof NAMES)[number];
export const USERS = Object.fromEntries(NAMES.map((name) => [name, named(name)])) as Readonly<
  Record<Name, User>
>;
/** She left in June. */
export const ROSALIND = named('rosalind');
export const MAILER = named('report-mailer');
export const AUDITOR = named('auditor');
export const PENTEST = named('pentest-okra');
export const PIPELINE = named('deploy');

export const KEYS = {
  mailer: accessKey(OWN, MAILER),
  rosalindOld: accessKey(OWN, ROSALIND),
  rosalindNew: accessKey(OWN, ROSALIND, 2),
  auditor: accessKey(OWN, AUDITOR),
  pentest: accessKey(OWN, PENTEST),
  pipeline: accessKey(OWN, PIPELINE),
};

export const ROLES = {
  administrator: role(OWN, 'Administrator'),
  auditor: role(OWN, 'SecurityAudit'),
  auditorThere: role(ARCHIVE, 'SecurityAudit'),
  backup: role(ARCHIVE, 'BackupOperator'),
  backupJob: role(OWN, 'backup-job'),
  archiver: role(ARCHIVE, 'archiver'),
  config: serviceLinkedRole(OWN, 'config.amazonaws.com', 'AWSServiceRoleForConfig'),
  configThere: serviceLinkedRole(ARCHIVE, 'config.amazonaws.com', 'AWSServiceRoleForConfig'),
  deployer: role(OWN, 'Deployer'),
  monitoring: role(OWN, 'UptimeMonitoring'),
  partner: role(OWN, 'partner-results'),
  results: role(OWN, 'results-archive'),
};
/** Roles of other accounts. */
export const THEIRS = {
  partner: role(PARTNER, 'results-import'),
  vendor: role(VENDOR, 'collector'),
  outside: user(OUTSIDE, 'archiver'),
};

/** Offices, each behind one address. */
export const OFFICES = ['192.0.2.10', '192.0.2.130'] as const;
const chrome = (system: string, version: number) =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
const BROWSERS = [
  chrome('Windows NT 10.0; Win64; x64', 140),
  chrome('Macintosh; Intel Mac OS X 10_15_7', 140),
  chrome('X11; Linux x86_64', 139),
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0',
] as const;
/** Every fourth works from home. */
export function seatOf(name: Name): Seat {
  const i = NAMES.indexOf(name);
  const home = i % 4 === 3;
  return {
    sourceIPAddress: home ? `198.18.41.${20 + i}` : (OFFICES[i % 2] ?? OFFICES[0]),
    browser: BROWSERS[i % BROWSERS.length] ?? BROWSERS[0],
  };
}

export const cli = (version: string, os: string): string =>
  `aws-cli/${version} md/awscrt#0.27.6 ua/2.1 os/${os} md/arch#x86_64 lang/python#3.13.7 md/pyimpl#CPython cfg/retry-mode#standard md/installer#exe`;
const sdk = (version: string) =>
  `Boto3/${version} md/Botocore#${version} ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.12.3 md/pyimpl#CPython cfg/retry-mode#legacy`;
const host = (sourceIPAddress: string, userAgent: string): Host => ({ sourceIPAddress, userAgent });
const LINUX_CLI = cli('2.31.3', 'linux#6.8.0-79-generic');
export const HOSTS = {
  mailer: host(OFFICES[0], sdk('1.40.12')),
  auditor: host('198.51.100.60', sdk('1.40.25')),
  pipeline: host('198.18.7.21', LINUX_CLI),
  partner: host('203.0.113.150', sdk('1.39.4')),
  vendor: host('203.0.113.20', 'aws-sdk-go-v2/1.38.1 ua/2.1 os/linux lang/go#1.24.6 md/GOOS#linux'),
  archiver: host('198.18.9.40', sdk('1.40.12')),
  backup: host('198.18.9.41', sdk('1.40.12')),
  admin: host(OFFICES[0], LINUX_CLI),
  pentest: host('198.51.100.140', cli('2.28.9', 'linux#6.12.33+kali-amd64')),
  hotel: host('203.0.113.77', cli('2.30.1', 'macos#24.6.0')),
  portal: host('198.18.9.12', 'aws-sdk-js/3.888.0 ua/2.1 os/linux#6.12.46 lang/js md/nodejs#22.19.0 api/s3#3.888.0 m/N,E,e'),
  ingest: host('198.18.9.13', sdk('1.40.12')),
}; // prettier-ignore
/** Where the stranger is, in the order in which it is used. */
export const STRANGER = [
  host('198.51.100.23', sdk('1.35.99')),
  host('203.0.113.199', LINUX_CLI),
  host('192.0.2.87', sdk('1.40.12')),
] as const;

const net = subnet(OWN, 'a', '10.40.1');
const groupOf = (name: string) => securityGroup(OWN, name);
const fleet = (name: string, count: number) =>
  Array.from({ length: count }, (_, i) =>
    instance(OWN, `${name}-${i + 1}`, {
      subnet: net,
      groups: [groupOf(name)],
      role: role(OWN, name),
    }),
  );
export const FLEETS = {
  portal: fleet('portal', 3),
  ingest: fleet('ingest', 4),
  database: fleet('db-proxy', 2),
};

const bucket = (name: string): Bucket => ({ name, region: REGION });
export const RESULTS = bucket('brackwater-results');
export const ARTIFACTS = bucket('brackwater-artifacts');
export const MAIN_TRAIL = trail(OWN, 'brackwater-trail', 'brackwater-trail-logs');
export const OLD_TRAIL = trail({ ...OWN, region: 'eu-west-1' }, 'migration-2023', 'brackwater-old');

const key = ({ id }: { id: string }, uuid: string) => `arn:aws:kms:${REGION}:${id}:key/${uuid}`;
export const KMS_KEYS = {
  backup: key(ARCHIVE, '7d0b3c52-91e4-4f0a-8c36-5ab2e19f7d08'),
  retired: key(OWN, '2c96f1a7-40d8-4b6e-b1f3-8e07d25ac941'),
  secrets: key(OWN, 'b41e8d03-6f2a-49c7-9d15-c03a7f48e2b6'),
};
export const SECRET = `arn:aws:secretsmanager:${REGION}:${OWN.id}:secret:results-db-Qx7LmB`;
export const policyArn = (name: string) => `arn:aws:iam::${OWN.id}:policy/${name}`;

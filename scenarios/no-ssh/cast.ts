/** Who and what there is in the account of Brackwater College, and where everybody sits. */
import type { Host, Seat } from '@/lib/simulate/caller';
import { ec2Id } from '@/lib/simulate/ids';
import { random } from '@/lib/simulate/random';
import { account, type Account } from '@/lib/simulate/world/account';
import { accessKey, role, user } from '@/lib/simulate/world/iam';
import { instance } from '@/lib/simulate/world/instance';
import {
  networkAcl,
  securityGroup,
  subnet,
  type AclEntry,
  type NetworkAcl,
  type Rule,
} from '@/lib/simulate/world/network';
import type { Hours, Zone } from '@/lib/simulate/zone';

export const SEED = 'no-ssh';
export const ACCOUNT = '716204938851';
export const REGION = 'eu-west-1';
export const FLOW_GROUP = '/vpc/portal/flow';
export const KEY_PAIR = 'portal-2023';

const DUBLIN: Zone = { offset: 0, summer: 'eu' };
export const OFFICE_HOURS: Hours = { zone: DUBLIN, from: 8, to: 17, days: [1, 2, 3, 4, 5] };

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/149.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:151.0) Gecko/20100101 Firefox/151.0';
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.4 Safari/605.1.15';
const CLI =
  'aws-cli/2.31.3 md/awscrt#0.27.6 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.13.7';
const BOTO = 'Boto3/1.40.55 md/Botocore#1.40.55 ua/2.1 os/linux#6.1.0 lang/python#3.12.11';
export const BROWSERS = [CHROME, FIREFOX, SAFARI];

export const OFFICE = '198.18.64.0/24';
export const VPC = '10.60.0.0/16';
export const DESKS = {
  orla: { sourceIPAddress: '198.18.64.21', browser: FIREFOX },
  declan: { sourceIPAddress: '198.18.64.34', browser: SAFARI },
  priya: { sourceIPAddress: '198.18.64.47', browser: CHROME },
  finn: { sourceIPAddress: '198.18.64.52', browser: FIREFOX },
} satisfies Record<string, Seat>;
/** The office's own check of SSH; the load balancer's nodes; the host that takes backups. */
export const PROBE = '198.18.64.90';
export const BALANCER = ['10.60.1.18', '10.60.2.77'] as const;
export const BACKUP = '10.60.21.40';
export const RESPONDER: Host = { sourceIPAddress: '198.18.64.77', userAgent: CLI };
export const AUDITOR: Host = { sourceIPAddress: '203.0.113.14', userAgent: BOTO };

const ANYWHERE = '0.0.0.0/0';
const tcp = (from: number, to: number, cidr: string, description?: string): Rule => ({
  protocol: 'tcp',
  from,
  to,
  cidr,
  ...(description !== undefined && { description }),
});
export const SSH_FROM_ANYWHERE = tcp(22, 22, ANYWHERE);
export const FOR_TRAINING = tcp(22, 22, ANYWHERE, 'training day');
const SSH = [tcp(22, 22, OFFICE, 'office'), tcp(22, 22, '10.60.21.0/24', 'backups')];

const entry = (number: number, egress: boolean, rule: Rule): AclEntry => ({
  ...rule,
  number,
  allow: true,
  egress,
});
const EVERYTHING: Rule = { protocol: '-1', from: 0, to: 65_535, cidr: ANYWHERE };
/** What the stricter ACL is given: the doors in, and the ways out. */
export const STRICT: readonly AclEntry[] = [
  entry(100, false, tcp(80, 80, VPC)),
  entry(110, false, tcp(22, 22, ANYWHERE)),
  entry(120, false, tcp(1_024, 65_535, ANYWHERE)),
  entry(100, true, tcp(443, 443, ANYWHERE)),
  entry(110, true, tcp(80, 80, ANYWHERE)),
  entry(120, true, tcp(1_024, 65_535, VPC)),
];
/** The way back to the office, for the ports that are chosen. */
export const answersTo = (from: number, to: number) => entry(130, true, tcp(from, to, OFFICE));

/** Which ACL the web server's subnet has, the id of that, and how many there have been. */
export const associationOf = ({ random: chance }: Account, acl: NetworkAcl, turn: number) => ({
  acl,
  id: ec2Id(chance.fork(`association/${turn}`), 'aclassoc'),
  turn,
});

/** Things of the account that change while the story runs: made anew for each run. */
export function cast() {
  const own = account(random(SEED), ACCOUNT, REGION);
  const subnets = { web: subnet(own, 'a', '10.60.11'), jobs: subnet(own, 'a', '10.60.12') };
  const groups = {
    web: securityGroup(own, 'portal-web', [
      tcp(80, 80, '10.60.1.0/24', 'load balancer'),
      tcp(80, 80, '10.60.2.0/24', 'load balancer'),
      ...SSH,
    ]),
    jobs: securityGroup(own, 'portal-jobs', SSH),
    staging: securityGroup(own, 'portal-staging', [tcp(443, 443, OFFICE, 'office'), FOR_TRAINING]),
  };
  const roles = {
    web: role(own, 'PortalWeb'),
    auditor: role(own, 'Auditor'),
    responder: role(own, 'IncidentResponse'),
  };
  const machine = (
    name: string,
    which: 'web' | 'jobs' | 'staging',
    publicIp: string,
    type: string,
  ) =>
    instance(own, name, {
      subnet: which === 'web' ? subnets.web : subnets.jobs,
      groups: [groups[which]],
      type,
      publicIp,
      ...(which === 'web' && { role: roles.web }),
    });
  const people = {
    orla: user(own, 'orla'),
    declan: user(own, 'declan'),
    priya: user(own, 'priya'),
    finn: user(own, 'finn'),
    niamh: user(own, 'niamh'),
    auditor: user(own, 'auditor'),
  };
  const id = (prefix: string, label: string) => ec2Id(own.random.fork(label), prefix);
  const acls = {
    usual: networkAcl(own, 'usual', [entry(100, false, EVERYTHING), entry(100, true, EVERYTHING)]),
    strict: networkAcl(own, 'strict', []),
  };
  return {
    own,
    subnets,
    groups,
    roles,
    people,
    acls,
    association: associationOf(own, acls.usual, 1),
    instances: {
      web: machine('portal-web', 'web', '203.0.113.61', 't3.large'),
      jobs: machine('portal-jobs', 'jobs', '203.0.113.62', 't3.large'),
      staging: machine('portal-staging', 'staging', '203.0.113.63', 't3.medium'),
    },
    keyPairs: { portal: id('key', 'portal'), staging: id('key', 'staging') },
    keys: { niamh: accessKey(own, people.niamh), auditor: accessKey(own, people.auditor) },
    fingerprint: own.random.fork('public key').string(BASE64, 43),
  };
}
export type Cast = ReturnType<typeof cast>;

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

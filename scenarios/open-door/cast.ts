/** Who and what there is in the account of the Halden shop, and where everybody sits. */
import type { Host, Seat } from '@/lib/simulate/caller';
import { random } from '@/lib/simulate/random';
import { account } from '@/lib/simulate/world/account';
import { accessKey, role, user } from '@/lib/simulate/world/iam';
import { instance } from '@/lib/simulate/world/instance';
import {
  networkAcl,
  securityGroup,
  subnet,
  type AclEntry,
  type Rule,
} from '@/lib/simulate/world/network';

export const SEED = 'open-door';
export const ACCOUNT = '407112905863';
export const REGION = 'eu-central-1';
export const FLOW_GROUP = '/vpc/public-subnet/flow';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/148.0.0.0 Safari/537.36';
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:150.0) Gecko/20100101 Firefox/150.0';
const SAFARI =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.3 Safari/605.1.15';
export const CLI =
  'aws-cli/2.31.3 md/awscrt#0.27.6 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.13.7';
const SCANNER = 'Boto3/1.40.55 md/Botocore#1.40.55 ua/2.1 os/linux#6.1.0 lang/python#3.12.11';
const SHOP = 'aws-sdk-js/3.910.0 ua/2.1 os/linux#6.1.0 lang/js md/nodejs#22.20.0';
const RUNNER =
  'aws-cli/2.31.3 md/awscrt#0.27.6 ua/2.1 os/linux#6.11.0-azure md/arch#x86_64 exec-env/GitHub';

/** The office has these addresses, and its provider many more beside them. */
export const OFFICE = '198.18.37.0/24';
export const PROVIDER = '198.18.0.0/16';
export const DESKS = {
  maya: { sourceIPAddress: '198.18.37.24', browser: FIREFOX },
  jonas: { sourceIPAddress: '198.18.37.31', browser: CHROME },
  tess: { sourceIPAddress: '198.18.37.58', browser: CHROME },
} satisfies Record<string, Seat>;
export const HOTEL: Seat = { sourceIPAddress: '198.51.100.201', browser: SAFARI };
export const AUDIT_HOST: Host = { sourceIPAddress: '203.0.113.14', userAgent: SCANNER };
export const GUEST = '192.0.2.146';
export const GUEST_LATER = '198.51.100.88';

export const ANYWHERE = '0.0.0.0/0';
const tcp = (port: number, cidr: string, description?: string): Rule => ({
  protocol: 'tcp',
  from: port,
  to: port,
  cidr,
  ...(description !== undefined && { description }),
});
export const SSH_FROM_ANYWHERE = tcp(22, ANYWHERE);
export const sshFromOffice = (cidr: string) => tcp(22, cidr, 'office');
export const FOR_BATCH = tcp(22, OFFICE, 'office, CHG-1187');
export const forRunner = (address: string) => tcp(443, `${address}/32`, 'smoke test');
export const FOR_REPORTS = tcp(5432, '10.20.0.0/16', 'reports');

/** Things of the account that change while the story runs: made anew for each run. */
export function cast() {
  const own = account(random(SEED), ACCOUNT, REGION);
  const open = subnet(own, 'a', '10.20.1');
  const build = subnet(own, 'a', '10.20.9');
  const groups = {
    web: securityGroup(own, 'shop-web', [
      tcp(443, ANYWHERE, 'customers'),
      tcp(22, '10.20.9.0/24', 'deploys'),
    ]),
    batch: securityGroup(own, 'shop-batch'),
    build: securityGroup(own, 'shop-build'),
    staging: securityGroup(own, 'shop-staging'),
    reports: securityGroup(own, 'shop-reports'),
  };
  const roles = {
    web: role(own, 'ShopWeb'),
    deploy: role(own, 'shop-deploy'),
    auditor: role(own, 'Auditor'),
    responder: role(own, 'IncidentResponse'),
  };
  const web = (name: string, publicIp: string) =>
    instance(own, name, {
      subnet: open,
      groups: [groups.web],
      type: 't3.medium',
      publicIp,
      role: roles.web,
    });
  const instances = {
    web1: web('shop-web-1', '203.0.113.131'),
    web2: web('shop-web-2', '203.0.113.132'),
    batch: instance(own, 'shop-batch', {
      subnet: open,
      groups: [groups.batch],
      type: 't3.large',
      publicIp: '203.0.113.140',
    }),
    build: instance(own, 'shop-build', { subnet: build, groups: [groups.build] }),
  };
  const people = {
    maya: user(own, 'maya'),
    jonas: user(own, 'jonas'),
    tess: user(own, 'tess'),
    auditor: user(own, 'auditor'),
    robin: user(own, 'robin'),
  };
  const all = { protocol: '-1', from: 0, to: 65_535, cidr: ANYWHERE } as const;
  const entry = (egress: boolean): AclEntry => ({ ...all, number: 100, allow: true, egress });
  return {
    own,
    groups,
    roles,
    instances,
    people,
    acl: networkAcl(own, 'public', [entry(false), entry(true)]),
    keys: {
      auditor: accessKey(own, people.auditor),
      robin: accessKey(own, people.robin),
    },
    hosts: {
      responder: { sourceIPAddress: '198.18.37.77', userAgent: CLI },
      shop: (publicIp: string): Host => ({ sourceIPAddress: publicIp, userAgent: SHOP }),
      shell: (publicIp: string): Host => ({ sourceIPAddress: publicIp, userAgent: CLI }),
      runner: (sourceIPAddress: string): Host => ({ sourceIPAddress, userAgent: RUNNER }),
    },
  };
}
export type Cast = ReturnType<typeof cast>;

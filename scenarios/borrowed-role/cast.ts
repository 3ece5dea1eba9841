/** Who and what there is in the account of Fennel Boxes, and where everybody sits. */
import { awsCli, BOTO3, CHROME_MAC, CHROME_WINDOWS, FIREFOX_LINUX } from '@/lib/simulate/agents';
import type { Host, Seat } from '@/lib/simulate/caller';
import { random } from '@/lib/simulate/random';
import type { Bucket } from '@/lib/simulate/services/s3';
import { account } from '@/lib/simulate/world/account';
import { accessKey, role, serviceLinkedRole, user } from '@/lib/simulate/world/iam';
import { securityGroup, subnet } from '@/lib/simulate/world/network';
import { scalingGroup } from '@/lib/simulate/world/scaling-group';

export const SEED = 'borrowed-role';
export const ACCOUNT = '731940268857';
export const REGION = 'eu-west-1';
export const OWN = account(random(SEED), ACCOUNT, REGION);

export const OFFICE = '198.18.44.10';
export const INES_HOME = '203.0.113.87';
/** The NAT gateway: what the servers call by way of the Internet comes from it. */
export const NAT = '198.51.100.21';
/** The gateway endpoint for Amazon S3, in the servers' route table. */
export const S3_ENDPOINT = 'vpce-0d1f6a94c27be8350';
/** The visitor calls the API from one address by night, from another by day, and browses from a third. */
export const OUTSIDE = { night: '192.0.2.173', day: '203.0.113.201', browser: '198.19.140.23' };
export const SCAN_ADDRESS = '192.0.2.60';

export const AUDIT_HOST: Host = { sourceIPAddress: SCAN_ADDRESS, userAgent: BOTO3 };
export const SDK =
  'aws-sdk-js/3.910.0 ua/2.1 os/linux#6.1.0 lang/js md/nodejs#22.20.0 api/orders#3.910.0';
export const OLD_SDK = 'aws-sdk-php/3.55.8 GuzzleHttp/6.3.3 curl/7.61.1 PHP/7.2.34';
export const VISITOR_AGENT = awsCli('');

export const ROLE = role(OWN, 'orders-web');
export const RESPONDER = role(OWN, 'IncidentResponse');
export const AUDITOR = role(OWN, 'Auditor');
export const SCALING = serviceLinkedRole(
  OWN,
  'autoscaling.amazonaws.com',
  'AWSServiceRoleForAutoScaling',
);
export const PEOPLE = {
  ines: user(OWN, 'ines'),
  tom: user(OWN, 'tom'),
  priya: user(OWN, 'priya'),
  auditor: user(OWN, 'auditor'),
};
export const KEYS = {
  ines: accessKey(OWN, PEOPLE.ines),
  auditor: accessKey(OWN, PEOPLE.auditor),
};
export const SEATS = {
  ines: { sourceIPAddress: OFFICE, browser: FIREFOX_LINUX },
  tom: { sourceIPAddress: OFFICE, browser: CHROME_WINDOWS },
  priya: { sourceIPAddress: OFFICE, browser: CHROME_MAC },
} satisfies Record<string, Seat>;

export const ORDERS: Bucket = { name: 'fennel-orders', region: REGION };
export const ACCESS_LOG = { group: '/orders/web', stream: 'access' };

const SUBNETS = [subnet(OWN, 'a', '10.40.1'), subnet(OWN, 'b', '10.40.2')] as const;
const [first] = SUBNETS;
export const VPC = first.vpcId;

/** The group of the servers: made anew for each run, as it changes. */
export const servers = () =>
  scalingGroup(OWN, 'orders-web', {
    min: 2,
    max: 4,
    desired: 2,
    launch: {
      subnets: SUBNETS,
      groups: [securityGroup(OWN, 'orders-web')],
      type: 't3.small',
      role: ROLE,
    },
  });

/** The exports of a month's customers: what is worth reading. */
export const EXPORTS = Array.from({ length: 24 }, (_, month) => {
  const year = 2024 + Math.floor((month + 8) / 12);
  const name = `${year}-${String(((month + 8) % 12) + 1).padStart(2, '0')}`;
  return { bucket: ORDERS, key: `exports/customers-${name}.csv`, bytes: 181_000 + month * 3_713 };
});

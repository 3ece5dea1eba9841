/** Who and what there is in the account of Tessel Pictures, who draw films in Berlin. */
import type { Host, Seat } from '@/lib/simulate/caller';
import { millis } from '@/lib/simulate/clock';
import { random } from '@/lib/simulate/random';
import { account } from '@/lib/simulate/world/account';
import { accessKey, role, user } from '@/lib/simulate/world/iam';
import { instance, type Instance } from '@/lib/simulate/world/instance';
import { securityGroup, subnet } from '@/lib/simulate/world/network';
import { lambdaFunction } from '@/lib/simulate/world/resources';

export const SEED = 'jane-and-alice';
export const ACCOUNT = '581207443916';
export const REGION = 'eu-central-1';
export const OWN = account(random(`${SEED}/world`), ACCOUNT, REGION);

const named = (name: string) => user(OWN, name);
/** One user, first under one name, then under another: the unique id stays. */
const moreau = named('moreau');
export const ALICE_BEFORE = { ...moreau, name: 'Jane' };
export const ALICE = { ...moreau, name: 'Alice' };
export const RENAMED = millis('2026-10-07T09:14:22Z');
export const aliceAt = (time: number) => (time < RENAMED ? ALICE_BEFORE : ALICE);
/** Another user, made on the day after, with the name that was free. */
export const JANE = named('Jane');
export const HIRED = millis('2026-10-08T07:05:40Z');
export const TOMAS = named('Tomas');
export const MIRA = named('Mira');
export const PIA = named('Pia');

export const KEYS = {
  alice: accessKey(OWN, moreau),
  aliceNext: accessKey(OWN, moreau, 2),
  jane: accessKey(OWN, JANE),
  janeNext: accessKey(OWN, JANE, 2),
  mira: accessKey(OWN, MIRA),
  pia: accessKey(OWN, PIA),
} as const;

export const OFFICE = '203.0.113.18';
const CLI = (version: string) =>
  `aws-cli/${version} md/awscrt#0.27.6 ua/2.1 os/linux#6.8.0 md/arch#x86_64 lang/python#3.13.7`;
const BOTO = 'Boto3/1.40.12 md/Botocore#1.40.12 ua/2.1 os/linux#6.8.0 md/arch#x86_64';
const office = (userAgent: string): Host => ({ sourceIPAddress: OFFICE, userAgent });
/** The studio's server: the inventory, and the start of the farm each morning. */
export const STUDIO_SERVER = office(`${BOTO} lang/python#3.12.3`);
export const FARM_SCRIPT = office(CLI('2.31.3'));
export const JANES_TERMINAL = office(CLI('2.31.11'));
export const PIAS_TERMINAL = office(CLI('2.30.6'));
export const MIRAS_TERMINAL = office(CLI('2.31.9'));
export const LAMBDA: Host = {
  sourceIPAddress: '198.51.100.20',
  userAgent: `${BOTO} lang/python#3.13.5 exec-env/AWS_Lambda_python3.13`,
};
/** From where the key is used by somebody else, in the order of the evenings. */
export const ELSEWHERE = ['203.0.113.171', '198.51.100.88', '192.0.2.205'] as const;
export const VISITORS_AGENT = CLI('2.27.41');

const browser = (system: string, version: number) =>
  `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
const seat = (system: string, version: number): Seat => ({
  sourceIPAddress: OFFICE,
  browser: browser(system, version),
});
export const SEATS = {
  alice: seat('Macintosh; Intel Mac OS X 10_15_7', 150),
  tomas: seat('Windows NT 10.0; Win64; x64', 150),
  pia: seat('X11; Linux x86_64', 149),
};
export const TOMAS_PHONE = `arn:aws:iam::${ACCOUNT}:mfa/tomas-phone`;

export const ROLES = {
  auditor: role(OWN, 'Auditor'),
  people: role(OWN, 'PeopleAdmin'),
  scheduler: role(OWN, 'farm-scheduler'),
};
export const SCHEDULER = lambdaFunction(OWN, 'farm-scheduler', ROLES.scheduler);

const given = {
  subnet: subnet(OWN, 'a', '10.40.1'),
  groups: [securityGroup(OWN, 'render')],
};
const machine = (name: string, type: string): Instance =>
  instance(OWN, name, { ...given, type, state: 'stopped' });
export const GPUS = ['gpu-01', 'gpu-02', 'gpu-03', 'gpu-04'].map((name) =>
  machine(name, 'g5.12xlarge'),
);
export const FARM = ['farm-01', 'farm-02', 'farm-03'].map((name) => machine(name, 'c6i.4xlarge'));
/** The numbers count from one, as the names do. */
export const gpu = (number: number): Instance => GPUS[number - 1] as Instance;

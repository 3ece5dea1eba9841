/** The account's working days: people in the console, the pipeline, the auditor, the shop itself. */
import { rootInConsole, withKey, type Caller } from '@/lib/simulate/caller';
import { DAY, HOUR, isoSeconds, millis, MINUTE, SECOND } from '@/lib/simulate/clock';
import { deploy, instanceHabit, instanceRole, scan } from '@/lib/simulate/habits/machines';
import { officeWorker } from '@/lib/simulate/habits/office';
import { signIn } from '@/lib/simulate/habits/sessions';
import type { Network } from '@/lib/simulate/habits/network';
import { accessKeyId } from '@/lib/simulate/ids';
import * as home from '@/lib/simulate/services/console-home';
import * as ec2 from '@/lib/simulate/services/ec2';
import * as network from '@/lib/simulate/services/ec2-network';
import { describeLoadBalancers } from '@/lib/simulate/services/elasticloadbalancing';
import * as iam from '@/lib/simulate/services/iam';
import { describeLogGroups } from '@/lib/simulate/services/logs';
import { describeAlarms } from '@/lib/simulate/services/monitoring';
import { checkMfa, consoleLogin, rootAtSignIn } from '@/lib/simulate/services/signin';
import { getParameter } from '@/lib/simulate/services/ssm';
import type { Simulation } from '@/lib/simulate/simulation';
import { BERLIN, officeHours } from '@/lib/simulate/zone';
import {
  ACCOUNT,
  AUDIT_HOST,
  DESKS,
  FOR_BATCH,
  FOR_REPORTS,
  forRunner,
  HOTEL,
  REGION,
  SSH_FROM_ANYWHERE,
  type Cast,
} from './cast';
import { audit, fromTheHotel, release } from './traffic';

const DEPLOY_LOG = { group: '/shop/deploy', stream: 'shop-build' };
/** UTC; the last two are of Wednesday. */
const RELEASES = [
  '18T07:14:10',
  '18T09:52:30',
  '18T12:36:20',
  '18T14:41:00',
  '19T06:58:40',
  '19T09:21:10',
  '19T11:47:50',
  '19T13:05:30',
  '19T15:12:00',
  '20T06:49:20',
  '20T07:58:10',
  '20T08:37:40',
].map((at) => `2026-05-${at}Z`);

export function people(sim: Simulation, { people: { maya, jonas, tess } }: Cast): void {
  const instances = [ec2.describeInstances(), ec2.describeInstanceStatus()];
  const firewall = [ec2.describeSecurityGroups(), ec2.describeVpcs(), ec2.describeNetworkAcls()];
  const pages = [
    instances,
    instances,
    [describeAlarms()],
    [describeLogGroups('/shop')],
    [describeLoadBalancers(), ec2.describeSubnets()],
    firewall,
    [ec2.describeVolumes(), ec2.describeSnapshots()],
  ];
  const mfa = (name: string) => `arn:aws:iam::${ACCOUNT}:mfa/${name}`;
  const office = { region: REGION, hours: officeHours(BERLIN), pages };
  officeWorker(sim, { user: maya, seat: DESKS.maya, mfa: mfa('maya'), pause: [6, 28], ...office });
  officeWorker(sim, { user: jonas, seat: DESKS.jonas, mfa: mfa('jonas'), pause: [5, 30], ...office }); // prettier-ignore
  officeWorker(sim, { user: tess, seat: DESKS.tess, mfa: mfa('tess'), pause: [9, 40], ...office });
}

/** What colleagues changed in the groups. */
export function changes(sim: Simulation, { people: { maya, jonas, tess }, groups }: Cast): void {
  const sitting = (name: string, user: typeof maya, seat: (typeof DESKS)['maya']) =>
    signIn(sim.actor(name, { region: REGION } as Caller), user, seat, {
      region: REGION,
      mfa: `arn:aws:iam::${ACCOUNT}:mfa/${user.name}`,
    });
  sim.at('2026-05-18T09:20:05Z', () => {
    const actor = sitting('maya/batch', maya, DESKS.maya);
    sim.after(3 * MINUTE, () => actor.steps([ec2.describeSecurityGroups([groups.batch.id])]));
    sim.after(4 * MINUTE, () => {
      actor.call(network.authorizeSecurityGroupIngress(groups.batch, [FOR_BATCH]));
      groups.batch.ingress.push(FOR_BATCH);
    });
  });
  sim.at('2026-05-18T11:31:40Z', () => {
    const actor = sitting('jonas/reports', jonas, DESKS.jonas);
    sim.after(2 * MINUTE, () =>
      actor.call(network.createSecurityGroup(groups.reports, 'Report database')),
    );
    sim.after(3 * MINUTE, () =>
      actor.call(network.authorizeSecurityGroupIngress(groups.reports, [FOR_REPORTS])),
    );
  });
  sim.at('2026-05-19T13:26:30Z', () => {
    const actor = sitting('tess/batch', tess, DESKS.tess);
    const asks = network.authorizeSecurityGroupIngress(groups.batch, [SSH_FROM_ANYWHERE]);
    const denied = { denied: { by: 'identity' as const } };
    sim.after(2 * MINUTE, () => actor.call(asks, denied));
    sim.after(2.5 * MINUTE, () => actor.call(asks, denied));
  });
}

/** A release: a smoke test of staging from the runner, then over SSH to the web servers. */
export function pipeline(sim: Simulation, net: Network, cast: Cast): void {
  const { groups, roles, instances, hosts } = cast;
  const chance = sim.random('pipeline');
  const actor = sim.actor('pipeline', { region: REGION } as Caller);
  const subject = 'repo:halden/shop:ref:refs/heads/main';
  RELEASES.forEach((at, index) => {
    const number = 2_164 + index;
    sim.at(at, () => {
      const address = `198.19.${chance.int(0, 255)}.${chance.int(1, 254)}`;
      const rule = forRunner(address);
      const host = hosts.runner(address);
      const token = {
        provider: `arn:aws:iam::${ACCOUNT}:oidc-provider/token.actions.githubusercontent.com`,
        audience: 'sts.amazonaws.com',
        subject,
      };
      const sessionName = `release-${number}`;
      const as = (steps: Parameters<typeof deploy>[3]) =>
        deploy(actor, roles.deploy, { token, sessionName, host }, steps);
      as([
        ec2.describeInstances(),
        network.authorizeSecurityGroupIngress(groups.staging, [rule]),
        ec2.describeSecurityGroups([groups.staging.id]),
      ]);
      sim.after(chance.int(180, 300) * SECOND, () =>
        as([network.revokeSecurityGroupIngress(groups.staging, [rule])]),
      );
      [instances.web1, instances.web2].forEach((to, turn) =>
        sim.after((360 + turn * 70) * SECOND, () => roll(sim, net, cast, to, number, chance)),
      );
    });
  });
}

function roll(
  sim: Simulation,
  net: Network,
  cast: Cast,
  to: Cast['instances']['web1'],
  number: number,
  chance: ReturnType<Simulation['random']>,
): void {
  const name = to.tags.Name ?? to.id;
  if (release(net, chance, cast, to))
    sim.log(DEPLOY_LOG, `release ${number} ${name} done`, { lag: 52 * SECOND });
  else {
    const why = `ssh: connect to host ${to.privateIp} port 22: Connection timed out`;
    sim.log(DEPLOY_LOG, `release ${number} ${name} failed: ${why}`, { lag: 130 * SECOND });
  }
}

/** At two in the morning UTC: the auditor asks the API, then the addresses. */
export function auditor(sim: Simulation, net: Network, cast: Cast): void {
  const { people: staff, keys, roles } = cast;
  const actor = sim.actor('auditor', withKey(staff.auditor, keys.auditor, AUDIT_HOST, REGION));
  const questions = [
    iam.getAccountSummary(),
    iam.listUsers(),
    iam.listRoles(),
    ec2.describeInstances(),
    ec2.describeSecurityGroups(),
    ec2.describeNetworkAcls(),
    ec2.describeNetworkInterfaces(),
    ec2.describeAddresses(),
    ec2.describeVolumes(),
    ec2.describeSnapshots(),
    ec2.describeRouteTables(),
  ];
  const night = () => {
    scan(actor, roles.auditor, 'nightly-scan', [REGION, 'eu-west-1', 'us-east-1'], questions);
    sim.after(6 * MINUTE, () => audit(sim, net, cast));
  };
  sim.every(DAY, night, { from: millis('2026-05-19T02:00:07Z') });
}

/** The shop reads its settings, on each web server with the instance's role. */
export function shop(sim: Simulation, { own, instances, hosts }: Cast): void {
  for (const one of [instances.web1, instances.web2]) {
    const credentials = instanceRole(sim, own, one, hosts.shop(one.publicIp ?? ''));
    instanceHabit(sim, one, credentials, 12 * MINUTE, () => [getParameter('/shop/prod/settings')]);
  }
}

/** Tuesday evening, the root user. */
export function evening(sim: Simulation, net: Network, cast: Cast): void {
  const { web } = cast.groups;
  const mfa = `arn:aws:iam::${ACCOUNT}:mfa/root-account-mfa-device`;
  sim.at('2026-05-19T18:39:48Z', () => {
    const door = sim.actor('root', rootAtSignIn(ACCOUNT, HOTEL));
    door.call(checkMfa());
    sim.after(9 * SECOND, () => {
      door.call(consoleLogin({ mfa }));
      const since = isoSeconds(sim.now);
      const session = { ...HOTEL, since, mfa: true, accessKeyId: accessKeyId(door.random, 'ASIA') };
      const console_ = door.with(rootInConsole(ACCOUNT, session, REGION));
      console_.steps([
        home.getCostAndUsage({ start: '2026-05-01', end: '2026-05-20' }),
        home.listEnrollmentStatuses(),
        home.describeEventAggregates('issue', sim.now),
      ]);
      const page = (time: string, ...steps: Parameters<typeof console_.steps>[0]) =>
        sim.at(`2026-05-19T${time}Z`, () => console_.steps(steps, [0, 1]));
      page('18:41:20', ec2.describeInstances(), ec2.describeInstanceStatus());
      page('18:44:02', ec2.describeSecurityGroups(), ec2.describeVpcs());
      page('18:45:37', ec2.describeSecurityGroups([web.id]));
      sim.at('2026-05-19T18:47:13Z', () => {
        console_.call(network.authorizeSecurityGroupIngress(web, [SSH_FROM_ANYWHERE]));
        web.ingress.push(SSH_FROM_ANYWHERE);
      });
      page('18:47:15', ec2.describeSecurityGroups([web.id]));
      sim.at('2026-05-19T18:49:05Z', () => fromTheHotel(sim, net, cast));
    });
  });
}

/** How long the account is watched after a decision. */
export const AFTER = 1.5 * HOUR;
